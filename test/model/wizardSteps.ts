import { remediesOf } from "../../ManualInvoiceWizard/opening/remedies";
import { eventsOf, onward } from "../support/wizardClicks";
import type { WizardAct } from "./step";
import type { WizardDesk } from "./wizardDesk";
import type { User } from "./world";

/** Whether the act is there to be done on the page. */
export function mayInvoice(desk: WizardDesk | undefined, act: WizardAct): boolean {
  if (act.kind === "openProject") return true;
  const page = desk?.window?.page();
  if (!page) return false;
  const { step } = page;
  switch (act.kind) {
    case "reload":
      return true;
    case "toReview":
      return step === "contract" || step === "parameters";
    case "goOn":
      return step !== "opening" && step !== "finishing";
    case "finishTwice":
    case "finishAndReload":
    case "finishAndDraft":
    case "finishEverywhere":
      return step === "review";
    case "itemType":
    case "cutOff":
      return step === "parameters";
    case "unit":
    case "tick":
      return step === "parameters" || step === "review";
    case "remedy":
      return (
        page.step === "unfinished" && page.now.kind === "found" && remediesOf(page.now.report).includes(act.remedy)
      );
    case "press":
      if (act.what === "lookAgainPressed") return step === "unfinished";
      return act.what === "backPressed" ? step === "review" || step === "parameters" : step !== "finishing";
  }
}

/** What lets others go on in the middle of an act. */
export interface Meanwhile {
  /** Everything that is under way comes to its end. */
  readonly quiet: () => Promise<void>;
  readonly turns: (count: number) => Promise<void>;
  /** Somebody makes a draft of a contract past the controls. */
  readonly draft: (by: User, contract: string) => Promise<void>;
  readonly everybody: readonly WizardDesk[];
}

export async function invoice(desk: WizardDesk, act: WizardAct, meanwhile: Meanwhile): Promise<void> {
  if (act.kind === "openProject") {
    desk.open(act.project, act.mode);
    if (act.goesOn) await toReview(desk, 0, meanwhile);
    return;
  }
  if (act.kind === "reload") {
    desk.open();
    return;
  }
  const { window } = desk;
  if (!window) return;
  if (act.kind === "toReview") return toReview(desk, act.place, meanwhile);
  if (act.kind === "finishEverywhere") {
    for (const { window: each } of meanwhile.everybody) {
      if (each?.page().step === "review") each.dispatch({ type: "finishPressed" });
    }
    return;
  }
  if (act.kind === "finishAndDraft") {
    const page = window.page();
    const draft = async (): Promise<void> =>
      page.step === "review" ? meanwhile.draft(act.by, page.work.contract.id) : undefined;
    if (act.afterTurns === null) desk.beforeAsking = draft;
    window.dispatch({ type: "finishPressed" });
    if (act.afterTurns === null) return;
    await meanwhile.turns(act.afterTurns);
    void draft();
    return;
  }
  if (act.kind === "finishAndReload") {
    window.dispatch({ type: "finishPressed" });
    await meanwhile.turns(act.afterTurns);
    desk.open();
    return;
  }
  eventsOf(act, window.page()).forEach(window.dispatch);
}

/** Goes on until the review is there, or until something else is asked for. */
async function toReview({ window }: WizardDesk, place: number, { quiet }: Meanwhile): Promise<void> {
  for (let step = 0; step < 3; step += 1) {
    await quiet();
    const page = window?.page();
    if (page?.step !== "contract" && page?.step !== "parameters") return;
    onward(page, place).forEach((event) => window?.dispatch(event));
  }
}
