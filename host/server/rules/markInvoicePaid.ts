import { refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { invoiceStatus } from "./choices";
import { copyStateToLines } from "./invoiceState";
import type { RuleContext } from "./ruleContext";

/** msdyn_InvoicePaid (facts 2.1): after confirmation only; status Invoice Paid, and presumably state Paid, Complete. */
export function markInvoicePaid(context: RuleContext, invoice: Row): void {
  if (invoice["msdyn_projectinvoicestatus"] !== invoiceStatus.confirmed) {
    throw refusedByRule("Only a confirmed invoice can be marked as paid.");
  }
  const paid = { msdyn_projectinvoicestatus: invoiceStatus.paid, statecode: 2, statuscode: 100001 };
  copyStateToLines(context, context.records.update(tableNamed("invoice"), invoice, paid, context.author));
}
