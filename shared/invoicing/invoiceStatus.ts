/**
 * Where a project invoice stands. Draft and In review are editable; Confirmed is one-way; Paid follows Confirmed.
 * Source: facts "3.2 Statuses". "unknown" is a value this version does not know: nothing is offered on it.
 */
export type InvoiceStatus = "draft" | "inReview" | "confirmed" | "paid" | "unknown";

export function isEditableStatus(status: InvoiceStatus): boolean {
  return status === "draft" || status === "inReview";
}
