import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { FieldValue } from "../../shared/invoicing/editableField";
import { entriesOf, FieldEdits } from "../../shared/invoicing/rowEdit";
import { RowWrite } from "../../shared/procedures/reviewPort";
import { hasHeaderEdits, PendingEdits } from "./pendingEdits";

/** What the pending edits ask to be written: only changed columns of changed rows, each under its version. */
export function writesOf(loaded: LoadedInvoice, edits: PendingEdits): readonly RowWrite[] {
  const writes: RowWrite[] = [];
  if (hasHeaderEdits(edits)) {
    writes.push({
      ...{ kind: "header", version: loaded.invoice.version, changes: changesOf(edits.header) },
      bases: entriesOf(edits.header).map(([, { base }]) => base),
    });
  }
  for (const [row, edit] of edits.rows) {
    const detail = loaded.detailById.get(row);
    if (!detail) continue;
    if (edit.isRemoved) writes.push({ kind: "removal", row, version: detail.version });
    else writes.push({ kind: detail.origin, row, version: detail.version, changes: changesOf(edit.fields) });
  }
  return writes;
}

const changesOf = <Field extends string>(edits: FieldEdits<Field>): readonly (readonly [Field, FieldValue])[] =>
  entriesOf(edits).map(([field, { value }]) => [field, value]);
