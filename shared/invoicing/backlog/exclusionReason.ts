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
  if (item.status === "onInvoice" || item.status === "posted") return { kind: "onInvoice", invoice: item.invoice };
  if (item.adjustment === "adjusted" || item.adjustment === "unadjustable") return { kind: "adjusted" };
  if (item.status === "unknown") return { kind: "statusUnknown" };
  if (item.status !== "ready") return { kind: item.status };
  if (item.currency !== choices.currency) return { kind: "otherCurrency", currency: item.currency };
  return null;
}

/**
 * Every choice that leaves the item out; none is converted or guessed. A milestone is chosen by itself: it has no unit
 * and no resource, so that choosing among these leaves none out.
 */
export function choiceReasons(item: BacklogItem, choices: BacklogChoices): readonly ChoiceKind[] {
  const reasons: ChoiceKind[] = [];
  if (choices.itemTypes.size > 0 && !choices.itemTypes.has(item.itemType)) reasons.push("otherType");
  if (item.kind !== "milestone") {
    if (!isAmong(choices.units, item.unit)) reasons.push("otherUnit");
    if (!isAmong(choices.resourcingUnits, item.resourcingUnit)) reasons.push("otherResourcingUnit");
  }
  if (item.date !== null && item.date > choices.cutOff) reasons.push("afterCutOff");
  if (choices.leftOut.has(item.id)) reasons.push("leftOut");
  return reasons;
}

/** None chosen means all. */
const isAmong = (chosen: BacklogChoices["units"], unit: NamedUnit | null): boolean =>
  chosen.size === 0 || (unit !== null && chosen.has(unit.id));

/** A chargeable item without an amount is a gap: it is left out, never billed at 0.00. */
export const hasNoPrice = (item: BacklogItem): boolean => item.billingType === "chargeable" && item.amount === null;
