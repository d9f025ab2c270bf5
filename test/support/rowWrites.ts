import type { DetailField } from "../../shared/invoicing/edits/editableField";
import { fieldEdit, fieldText } from "./fieldValue";
import type { DetailEdit } from "../../shared/invoicing/edits/rowEdit";
import type { RowId } from "../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { RowWrite } from "../../shared/procedures/review/reviewPort";

/** Writes one row's fields under the version it was read with. */
export function changeOf(
  loaded: LoadedInvoice,
  row: RowId,
  changes: Partial<Record<DetailField, string | null>>,
): RowWrite {
  const detail = loaded.detailById.get(row);
  if (!detail) throw new Error(`No row ${row} on ${loaded.invoice.number}`);
  const all = (Object.entries(changes) as [DetailField, string | null][]).map(([field, value]) =>
    fieldEdit(field, fieldText(detail[field]), value),
  );
  return {
    kind: detail.origin,
    row,
    version: detail.version,
    fields: Object.assign({}, ...all) as DetailEdit["fields"],
  };
}

/** Takes one row off, under the version it was read with. */
export function removalOf(loaded: LoadedInvoice, row: RowId): RowWrite {
  const version = loaded.detailById.get(row)?.version ?? "";
  return { kind: "removal", row, version };
}
