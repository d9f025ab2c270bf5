import { namedEdits } from "../../shared/invoicing/edits/rowEdit";
import { changesOf } from "../../InvoiceReview/edits/pendingEdits";
import type { Workspaces } from "../../InvoiceReview/edits/workspace";
import { fieldText } from "../support/fieldValue";

/** An edit that waits to be saved. */
export interface Pending {
  readonly invoice: string;
  readonly row: string;
  /** `removed` where the row is to be taken off. */
  readonly field: string;
  readonly value: string | null;
}

/** Everything that a user has typed and not saved, on every invoice. */
export const pendingOf = (workspaces: Workspaces): readonly Pending[] =>
  [...workspaces].flatMap(([invoice, { edits }]) => wantedBy(invoice, changesOf(edits)));

/** The same with what can no longer be saved and is kept to be copied. */
export const unsavedOf = (workspaces: Workspaces): readonly Pending[] =>
  [...workspaces].flatMap(([invoice, { edits, kept }]) => wantedBy(invoice, [...changesOf(edits), ...kept]));

const wantedBy = (invoice: string, changes: ReturnType<typeof changesOf>): readonly Pending[] =>
  changes.flatMap(([place, { fields, isRemoved }]) => {
    const row = place === "header" ? invoice : place;
    return [
      ...namedEdits(fields).map(({ field, value }) => ({ invoice, row, field, value: fieldText(value) })),
      ...(isRemoved ? [{ invoice, row, field: "removed", value: null }] : []),
    ];
  });

/** Empty text and no text are the same in the database. */
export const asStored = (field: string, value: string | null): string | null =>
  value ?? (["quantity", "price", "tax", "invoiceDate", "dueDate", "removed"].includes(field) ? null : "");
