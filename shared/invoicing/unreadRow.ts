import { InvoicingError } from "./invoicingError";

/**
 * A row that cannot be read safely: shown as what it is, edited by nobody, counted in nothing. `table` and `column` are
 * logical names; `found` is what the column holds, as JSON and not in full; "null" where it is empty.
 */
export interface UnreadRow {
  readonly id: string;
  /** What the row calls itself, where that can be read; else "". */
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly found: string;
}

/** Where what cannot be read would be needed. */
export const unreadableRow = ({ table, column, found }: UnreadRow): InvoicingError => ({
  kind: "unreadableRow",
  table,
  column,
  found,
});
