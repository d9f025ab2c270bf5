import { BacklogItem, NamedUnit } from "./backlog";
import { BacklogChoices } from "./backlogChoices";
import { InvoiceId } from "../ids";
import { UnreadRow } from "../unreadRow";

/** Why an item is not on the invoice: its state, which no choice can mend. */
export type StateReason =
  | { readonly kind: "otherContract" }
  | { readonly kind: "otherProject" }
  | { readonly kind: "onInvoice"; readonly invoice: { readonly id: InvoiceId; readonly name: string } | null }
  | { readonly kind: "adjusted" }
  | { readonly kind: "notReady" }
  | { readonly kind: "canceled" }
  | { readonly kind: "statusUnknown" }
  | { readonly kind: "unreadable"; readonly row: UnreadRow }
  | { readonly kind: "otherCurrency"; readonly currency: string };

/** Why an item is not on the invoice: a choice of the user's. Each is a choice on the screen. */
export type ChoiceKind = "otherType" | "otherUnit" | "otherResourcingUnit" | "afterCutOff" | "leftOut";

/** The one reason that is told: what stands in the way whatever is chosen comes first. */
export type ExclusionReason = StateReason | { readonly kind: ChoiceKind } | { readonly kind: "noPrice" };

/** Source: facts 3.3 (only ready sources; adjusted and unadjustable are not invoiceable), 1.4. */
export function stateReason(item: BacklogItem, choices: BacklogChoices): StateReason | null {
  if (item.unread) return { kind: "unreadable", row: item.unread };
  if (item.contract !== choices.contract) return { kind: "otherContract" };
  if (item.project !== null && item.project !== choices.project) return { kind: "otherProject" };
  const kind = standsAgainst(item, choices.currency);
  if (kind === "onInvoice") return { kind, invoice: item.invoice };
  if (kind === "otherCurrency") return { kind, currency: item.currency };
  return kind && { kind };
}

/** What stands against billing an item by itself, whoever asks. @param currency the invoice's, ISO code */
export function standsAgainst(
  { status, adjustment, currency: own }: Pick<BacklogItem, "status" | "adjustment" | "currency">,
  currency: string,
): Standing | null {
  if (status === "onInvoice" || status === "posted") return "onInvoice";
  if (adjustment === "adjusted" || adjustment === "unadjustable") return "adjusted";
  if (status === "unknown") return "statusUnknown";
  if (status !== "ready") return status;
  return own === currency ? null : "otherCurrency";
}

export type Standing = "onInvoice" | "adjusted" | "statusUnknown" | "notReady" | "canceled" | "otherCurrency";

/** Whether each choice leaves an item out; none is converted or guessed. Of several, the first is told. */
const leavesOut: Readonly<Record<ChoiceKind, (item: BacklogItem, choices: BacklogChoices) => boolean>> = {
  otherType: ({ itemType }, { itemTypes }) => itemTypes.size > 0 && !itemTypes.has(itemType),
  otherUnit: (item, { units }) => isAmongOthers(item, units, item.unit),
  otherResourcingUnit: (item, { resourcingUnits }) => isAmongOthers(item, resourcingUnits, item.resourcingUnit),
  afterCutOff: ({ date }, { cutOff }) => date !== null && date > cutOff,
  leftOut: ({ id }, { leftOut }) => leftOut.has(id),
};
const choiceKinds = /* @__PURE__ */ Object.keys(leavesOut) as ChoiceKind[];

/** Every choice that leaves the item out. */
export const choiceReasons = (item: BacklogItem, choices: BacklogChoices): readonly ChoiceKind[] =>
  choiceKinds.filter((kind) => leavesOut[kind](item, choices));

/**
 * None chosen means all. A milestone is chosen by itself: it has no unit and no resource, so that choosing among these
 * leaves none out.
 */
const isAmongOthers = ({ kind }: BacklogItem, chosen: BacklogChoices["units"], unit: NamedUnit | null): boolean =>
  kind !== "milestone" && chosen.size > 0 && !(unit && chosen.has(unit.id));

/** A chargeable item without an amount is a gap: it is left out, never billed at 0.00. */
export const hasNoPrice = (item: BacklogItem): boolean => item.billingType === "chargeable" && item.amount === null;
