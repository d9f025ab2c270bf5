import { CalendarDate } from "../words/calendarDate";
import { InvoiceFacts } from "../invoiceFacts";

/** What the list can be narrowed to, in the order it is shown. */
export const chips = ["ready", "inReview", "unpaid", "overdue", "paid"] as const;

/**
 * - `ready`: in review, and the platform found no pricing error. Its lines were not looked at: Send does that.
 * - `inReview`: in review, whatever else.
 * - `unpaid`: confirmed and not paid, due or not.
 * - `overdue`: of those, due before today.
 * - `paid`: paid, and last changed in the month of today: when it was paid is kept nowhere (decision 0016).
 */
export type Chip = (typeof chips)[number];

/** Of an invoice whose facts were read. `paid` is told by none of them: only a whole view has it. */
export function chipsOf({ invoice, hasPricingError }: InvoiceFacts, today: CalendarDate): readonly Chip[] {
  const { status, dueDate, isProjectInvoice } = invoice;
  if (!isProjectInvoice) return [];
  if (status === "inReview") return hasPricingError ? ["inReview"] : ["ready", "inReview"];
  if (status !== "confirmed") return [];
  return dueDate !== null && dueDate < today ? ["unpaid", "overdue"] : ["unpaid"];
}
