import { noEdits } from "../../InvoiceReview/edits/pendingEdits";
import { asRecalculated } from "../../shared/invoicing/acts/asRecalculated";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import { moneyRulesOf } from "../../shared/invoicing/invoiceFigures";
import type { AgreedInvoice } from "../../shared/procedures/review/recalculateAndSend";

/** An invoice that was agreed to without an edit. */
export function agreedAsSeen(seen: LoadedInvoice): AgreedInvoice {
  const rules = moneyRulesOf(seen.invoice, "halfToEven");
  return { seen, writes: [], expected: asRecalculated(seen, noEdits, rules), rules };
}
