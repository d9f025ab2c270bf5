import { refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { lineDetailAmounts } from "./lineDetailAmount";
import { isOpen } from "./openInvoice";
import { rollUpWhole } from "./rollUpInvoice";
import { textOf, type RuleContext } from "./ruleContext";

const details = tableNamed("msdyn_invoicelinetransaction");

/**
 * msdyn_InvoiceRecalculate (facts 2.1, purpose inferred): details, lines and header are computed again. A row gets
 * a new version only when one of its values really changes.
 */
export function recalculateInvoice(context: RuleContext, invoice: Row): void {
  if (!isOpen(invoice)) throw refusedByRule("Only an invoice in draft or in review can be recalculated.");
  const invoiceId = textOf(invoice, "invoiceid") ?? "";
  for (const detail of context.records.where(details, "msdyn_invoice = ?", invoiceId)) {
    context.records.updateIfChanged(details, detail, lineDetailAmounts(context, detail), context.author);
  }
  rollUpWhole(context, invoiceId);
}
