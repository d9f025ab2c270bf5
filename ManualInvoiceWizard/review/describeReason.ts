import { Texts } from "../../shared/core/texts";
import { describeUnread } from "../../shared/ui/describeUnread";
import { ChoiceKind, ExclusionReason } from "../../shared/invoicing/backlog/exclusionReason";

/** Reasons that say all there is to say; a new one is either here or has a case of its own. */
type PlainReason =
  ChoiceKind | "otherContract" | "otherProject" | "adjusted" | "notReady" | "canceled" | "statusUnknown" | "noPrice";

/** Why something is not on the invoice, in words. */
export function describeReason(reason: ExclusionReason, texts: Texts): string {
  switch (reason.kind) {
    case "onInvoice":
      return reason.invoice?.name
        ? texts("Reason_onInvoice_Named", { name: reason.invoice.name })
        : texts("Reason_onInvoice_Unknown");
    case "unreadable":
      return texts("Reason_unreadable_Named", {
        id: reason.row.id,
        why: describeUnread(reason.row, texts),
      });
    case "otherCurrency":
      return texts("Reason_otherCurrency_Named", { currency: reason.currency });
    default:
      return texts(`Reason_${reason.kind satisfies PlainReason}`);
  }
}
