import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { FieldValue } from "../../shared/invoicing/edits/editableField";
import { entriesOf, FieldEdits } from "../../shared/invoicing/edits/rowEdit";
import { RowWrite } from "../../shared/procedures/review/reviewPort";
import { hasHeaderEdits, PendingEdits } from "./pendingEdits";

/** What the pending edits ask to be written: only changed columns of changed rows, each under its version. */
export function writesOf(loaded: LoadedInvoice, edits: PendingEdits): readonly RowWrite[] {
  const writes: RowWrite[] = [];
  if (hasHeaderEdits(edits)) {
    const bases = entriesOf(edits.header).map(([, { base }]) => base);
    writes.push({ kind: "header", version: loaded.invoice.version, changes: valuesOf(edits.header), bases });
  }
  for (const [row, edit] of edits.rows) {
    const detail = loaded.detailById.get(row);
    if (!detail) continue;
    if (edit.isRemoved) writes.push({ kind: "removal", row, version: detail.version });
    else writes.push({ kind: detail.origin, row, version: detail.version, changes: valuesOf(edit.fields) });
  }
  return writes;
}

const valuesOf = <Field extends string>(edits: FieldEdits<Field>): readonly (readonly [Field, FieldValue])[] =>
  entriesOf(edits).map(([field, { value }]) => [field, value]);
