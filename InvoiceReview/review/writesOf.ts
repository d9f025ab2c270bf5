import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { entriesOf } from "../../shared/invoicing/rowEdit";
import { RowWrite } from "../../shared/procedures/reviewPort";
import { hasHeaderEdits, PendingEdits } from "./pendingEdits";

/** What the pending edits ask to be written: only changed columns of changed rows, each under its version. */
export function writesOf(loaded: LoadedInvoice, edits: PendingEdits): readonly RowWrite[] {
  const writes: RowWrite[] = [];
  if (hasHeaderEdits(edits)) {
    const changes = entriesOf(edits.header).map(([field, { value }]) => [field, value] as const);
    writes.push({ kind: "header", version: loaded.invoice.version, changes });
  }
  for (const [row, edit] of edits.rows) {
    const detail = loaded.detailById.get(row);
    if (!detail) continue;
    if (edit.isRemoved) writes.push({ kind: "removal", row, version: detail.version });
    else {
      const changes = entriesOf(edit.fields).map(([field, { value }]) => [field, value] as const);
      writes.push({ kind: detail.origin, row, version: detail.version, changes });
    }
  }
  return writes;
}
