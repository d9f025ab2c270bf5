import { entriesOf } from "../../shared/invoicing/rowEdit";
import type { Workspaces } from "../../InvoiceReview/review/workspace";

/** An edit that waits to be saved. */
export interface Pending {
  readonly invoice: string;
  readonly row: string;
  /** `removed` where the row is to be taken off. */
  readonly field: string;
  readonly value: string | null;
}

/** Everything that a user has typed and not saved, on every invoice. */
export function pendingOf(workspaces: Workspaces): readonly Pending[] {
  return [...workspaces].flatMap(([invoice, { edits }]) => [
    ...[...edits.rows].flatMap(([row, { fields, isRemoved }]) => [
      ...entriesOf(fields).map(([field, { value }]) => ({ invoice, row, field, value })),
      ...(isRemoved ? [{ invoice, row, field: "removed", value: null }] : []),
    ]),
    ...entriesOf(edits.header).map(([field, { value }]) => ({ invoice, row: invoice, field, value })),
  ]);
}

/** Empty text and no text are the same in the database. */
export const asStored = (field: string, value: string | null): string | null =>
  value ?? (["quantity", "price", "tax", "invoiceDate", "dueDate", "removed"].includes(field) ? null : "");
