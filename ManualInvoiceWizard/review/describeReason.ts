import { Texts } from "../../shared/core/texts";
import { describeUnread } from "../../shared/ui/describeUnread";
import { ChoiceKind, ExclusionReason } from "../../shared/invoicing/backlog/exclusionReason";

/** Reasons that say all there is to say; a new one is either here or has a case of its own. */
type PlainReason =
  ChoiceKind | "otherContract" | "otherProject" | "adjusted" | "notReady" | "canceled" | "statusUnknown" | "noPrice";

/** Why something is not on the invoice, in words. */
export function describeReason(reason: ExclusionReason, texts: Texts): string {
  if (reason.kind === "onInvoice") {
    const name = reason.invoice?.name;
    return name ? texts("Reason_onInvoice_Named", { name }) : texts("Reason_onInvoice_Unknown");
  }
  if (reason.kind === "unreadable") {
    return texts("Reason_unreadable_Named", { id: reason.row.id, why: describeUnread(reason.row, texts) });
  }
  if (reason.kind === "otherCurrency") return texts("Reason_otherCurrency_Named", { currency: reason.currency });
  return texts(`Reason_${reason.kind satisfies PlainReason}`);
}
