import type { UnreadRow } from "../../shared/invoicing/unreadRow";

/** A detail without billing type. */
export const anUnreadRow = (id = "odd-1"): UnreadRow => ({
  id,
  name: "Odd work",
  table: "msdyn_invoicelinetransaction",
  column: "msdyn_billingtype",
  found: "null",
});
