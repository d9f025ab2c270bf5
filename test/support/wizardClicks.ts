import { assertNever } from "../../shared/core/assertNever";
import { remediesOf } from "../../ManualInvoiceWizard/opening/remedies";
import type { WizardEvent } from "../../ManualInvoiceWizard/app/wizardEvent";
import type { WizardPage } from "../../ManualInvoiceWizard/app/wizardState";
import type { Remedy } from "../../ManualInvoiceWizard/opening/openingState";
import type { Act } from "./wizardScript";

type WindowAct = Exclude<
  Act,
  { readonly kind: "reload" | "otherUsersDraft" | "toReview" | "noFaults" | "faults" | "pass" }
>;

/** What clicking comes to on a page; a click on what is not there comes to nothing. */
export function eventsOf(act: WindowAct, page: WizardPage): readonly WizardEvent[] {
  switch (act.kind) {
    case "goOn":
      return onward(page, act.place);
    case "press":
      return [{ type: act.what }];
    case "finishTwice":
      return [{ type: "finishPressed" }, { type: "finishPressed" }];
    case "itemType":
      return [{ type: "itemTypeToggled", itemType: act.itemType }];
    case "cutOff":
      return [{ type: "cutOffTyped", text: act.day }];
    case "remedy":
      return [{ type: "remedyChosen", remedy: act.remedy }, { type: "remedyAgreed" }];
    case "unit":
    case "tick":
      return "work" in page && page.work ? choiceAt(act.kind, act.place, page.work) : [];
    default:
      return assertNever(act);
  }
}

function choiceAt(
  kind: "unit" | "tick",
  place: number,
  { backlog, choices }: Extract<WizardPage, { step: "review" }>["work"],
): readonly WizardEvent[] {
  const item = backlog.items[place % backlog.items.length];
  if (!item) return [];
  if (kind === "tick") return [{ type: "itemsTicked", ids: [item.id], isTicked: choices.leftOut.has(item.id) }];
  return item.unit ? [{ type: "unitToggled", unit: item.unit.id }] : [];
}

/** The next thing that a page asks for. */
export function onward(page: WizardPage, place: number): readonly WizardEvent[] {
  switch (page.step) {
    case "contract": {
      const { contracts } = page.open;
      const contract = contracts[place % contracts.length];
      if (page.error || !contract) return [{ type: "startAgainPressed" }];
      return [{ type: "contractChosen", contract: contract.id }];
    }
    case "parameters":
      return [{ type: "nextPressed" }];
    case "review":
      return [{ type: "finishPressed" }];
    case "unfinished": {
      const remedies: readonly Remedy[] = page.now.kind === "found" ? remediesOf(page.now.report) : [];
      const remedy = remedies[place % Math.max(1, remedies.length)];
      if (page.now.kind === "asking") return [{ type: place % 4 === 3 ? "remedyDeclined" : "remedyAgreed" }];
      return [remedy ? { type: "remedyChosen", remedy } : { type: "lookAgainPressed" }];
    }
    case "opening":
    case "finishing":
      return [];
    case "blocked":
    case "nothing":
    case "finished":
      return [{ type: "startAgainPressed" }];
    default:
      return assertNever(page);
  }
}
