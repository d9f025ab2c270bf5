import type { DetailField, FieldValue } from "../../shared/invoicing/edits/editableField";
import type { RowId } from "../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { RowWrite } from "../../shared/procedures/review/reviewPort";

/** Writes one row's fields under the version it was read with. */
export function changeOf(
  loaded: LoadedInvoice,
  row: RowId,
  changes: Partial<Record<DetailField, FieldValue>>,
): RowWrite {
  const detail = loaded.detailById.get(row);
  if (!detail) throw new Error(`No row ${row} on ${loaded.invoice.number}`);
  const all = Object.entries(changes) as [DetailField, FieldValue][];
  return { kind: detail.origin, row, version: detail.version, changes: all };
}

/** Takes one row off, under the version it was read with. */
export function removalOf(loaded: LoadedInvoice, row: RowId): RowWrite {
  const version = loaded.detailById.get(row)?.version ?? "";
  return { kind: "removal", row, version };
}
