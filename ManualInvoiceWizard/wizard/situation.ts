import { ruleOf } from "../../shared/invoicing/selectionRule";
import { CreationRefusal } from "../../shared/procedures/creationOutcome";
import { creationRefusal } from "../../shared/procedures/creationRefusal";
import { CreationSituation } from "../../shared/procedures/creationRequest";
import { previewTotal } from "./previewTotal";
import { selectionOf } from "./selection";
import { WizardSettings } from "./wizardSettings";
import { WizardState, Work } from "./wizardState";

/** The message behind the way of creating. */
export const messageName = ({ createMode, createMessage, customApi }: WizardSettings): string =>
  createMode === "customApi" && customApi !== null ? customApi : createMessage;

/** What creating has to know of what the user sees and chose. */
export function situationOf({ settings, user }: WizardState, work: Work): CreationSituation {
  return {
    project: work.project,
    rule: ruleOf(work.choices),
    backlog: work.backlog,
    chosen: selectionOf(work).chosen,
    previewTotal: previewTotal(work),
    user,
    availability: work.availability,
    messageName: messageName(settings),
    journalLimit: settings.journalLimit,
  };
}

const made = new WeakMap<Work, CreationRefusal | null>();

/** Why this way of creating refuses what is chosen, worked out once a choice; null where it does not. */
export function refusalOf(state: WizardState, work: Work): CreationRefusal | null {
  const known = made.get(work);
  if (known !== undefined) return known;
  const refusal = creationRefusal(state.settings.createMode, situationOf(state, work));
  made.set(work, refusal);
  return refusal;
}
