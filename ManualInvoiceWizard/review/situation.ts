import { oncePer } from "../../shared/core/oncePer";
import { ruleOf } from "../../shared/invoicing/backlog/selectionRule";
import { CreationRefusal } from "../../shared/procedures/creation/creationOutcome";
import { creationRefusal } from "../../shared/procedures/creation/creationRefusal";
import { CreationSituation } from "../../shared/procedures/creation/creationRequest";
import { previewTotal } from "./previewTotal";
import { selectionOf } from "./selection";
import { ReviewState } from "./reviewState";
import { WizardSettings } from "./wizardSettings";
import { Work } from "./work";

/** The message behind the way of creating. */
export const messageName = ({ createMode, createMessage, customApi }: WizardSettings): string =>
  createMode === "customApi" && customApi !== null ? customApi : createMessage;

/** What creating has to know of what the user sees and chose; put together once a choice, for whoever asks. */
export const situationOf = oncePer(
  (_state: ReviewState, work: Work) => work,
  ({ settings, user }, work): CreationSituation => ({
    project: work.project,
    rule: ruleOf(work.choices),
    backlog: work.backlog,
    chosen: selectionOf(work).chosen,
    previewTotal: previewTotal(work),
    user,
    availability: work.availability,
    messageName: messageName(settings),
    removalLacks: work.removalLacks,
    journalLimit: settings.journalLimit,
  }),
);

/** Why this way of creating refuses what is chosen, worked out once a choice; null where it does not. */
export const refusalOf = oncePer(
  (_state: ReviewState, work: Work) => work,
  (state, work): CreationRefusal | null => {
    const refusal = creationRefusal(state.settings.createMode, situationOf(state, work));
    return refusal?.kind === "nothingChosen" && selectionOf(work).afterCutOff ? { kind: "nothingInTime" } : refusal;
  },
);
