import { Texts } from "../../shared/core/texts";
import { ExclusionReason } from "../../shared/invoicing/exclusionReason";

/** Why something is not on the invoice, in words. */
export function describeReason(reason: ExclusionReason, texts: Texts): string {
  switch (reason.kind) {
    case "onInvoice":
      return reason.invoice?.name
        ? texts("Reason_onInvoice_Named", { name: reason.invoice.name })
        : texts("Reason_onInvoice");
    case "otherCurrency":
      return texts("Reason_otherCurrency_Named", { currency: reason.currency });
    default:
      return texts(`Reason_${reason.kind}`);
  }
}
