import type { CreationProgress } from "../../../shared/procedures/creation/creationOutcome";
import { goesOn } from "../../../ManualInvoiceWizard/app/goesOn";
import { type WizardPage, type WizardState, firstState } from "../../../ManualInvoiceWizard/app/wizardState";
import { someSettings } from "../aWizard";

const at = (page: object): WizardState => ({ ...firstState(someSettings(), "user"), page: page as WizardPage });
const finishing = (progress: CreationProgress | null) => at({ step: "finishing", progress });
const working = (progress: CreationProgress | null) =>
  at({ step: "unfinished", now: { kind: "working", remedy: "takeBack", progress } });

describe("what goes on though the wizard is left", () => {
  it.each<{ why: string; state: WizardState; goes: boolean }>([
    { why: "opening a project: nobody waits for it", state: at({ step: "opening" }), goes: false },
    { why: "Finish that was just pressed", state: finishing(null), goes: false },
    { why: "an intent that waits to be written", state: finishing({ stage: "writingIntent" }), goes: false },
    { why: "a message that waits to be asked for again", state: finishing({ stage: "asking" }), goes: false },
    { why: "watching for the draft", state: finishing({ stage: "waitingForDraft", seconds: 5 }), goes: true },
    { why: "taking lines off it", state: finishing({ stage: "removing", done: 1, of: 9 }), goes: true },
    { why: "telling the journal that it ended", state: finishing({ stage: "finishing" }), goes: true },
    {
      why: "looking after an unfinished invoice",
      state: at({ step: "unfinished", now: { kind: "looking" } }),
      goes: false,
    },
    { why: "taking back that has written nothing yet", state: working({ stage: "writingIntent" }), goes: false },
    { why: "taking back", state: working({ stage: "removing", done: 1, of: 9 }), goes: true },
  ])("$why: $goes", ({ state, goes }) => expect(goesOn(state)).toBe(goes));
});
