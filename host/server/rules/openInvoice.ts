import { ApiError } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { invoiceStatus, workBased } from "./choices";
import type { RuleContext } from "./ruleContext";

const invoices = tableNamed("invoice");

/** Whether a project invoice may still be edited: Draft or In Review (facts 3.2); a Sales invoice while active. */
export function isOpen(invoice: Row): boolean {
  if (invoice["statecode"] !== 0) return false;
  if (invoice["msdyn_ordertype"] !== workBased) return true;
  const status = invoice["msdyn_projectinvoicestatus"];
  return status === invoiceStatus.draft || status === invoiceStatus.inReview;
}

/** The invoice above a line or detail, refused when it is read-only (facts 5.4, ParentReadOnly). */
export function openParent(context: RuleContext, invoiceId: string | undefined): Row {
  const invoice = invoiceId === undefined ? undefined : context.records.find(invoices, invoiceId);
  if (!invoice) throw new ApiError(400, "0x80040203", "The row belongs to no invoice.");
  if (isOpen(invoice)) return invoice;
  throw new ApiError(400, "0x80043b09", "The parent invoice is confirmed or paid, so its lines are read-only.");
}
