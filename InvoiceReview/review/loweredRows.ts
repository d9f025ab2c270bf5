import { Decimal } from "../../shared/calculation/money";
import { RowId } from "../../shared/invoicing/ids";
import { loweredQuantity, LoweredQuantity } from "../../shared/invoicing/loweredQuantity";
import { ReviewState } from "./reviewState";
import { loadedOpen, rulesOf, workspaceOf } from "./selectors";

export interface LoweredRow {
  readonly row: RowId;
  readonly name: string;
  readonly lowered: LoweredQuantity;
}

/** The edited rows whose quantity was lowered, with what that means in money. */
export function loweredRows(state: ReviewState): readonly LoweredRow[] {
  const open = loadedOpen(state);
  if (!open) return [];
  const { loaded } = open.load;
  const rules = rulesOf(state, loaded.invoice);
  return [...workspaceOf(state, open.id).edits.rows].flatMap(([row, edit]) => {
    const detail = loaded.detailById.get(row);
    const quantity = edit.fields.quantity?.value;
    if (!detail || edit.isRemoved || !quantity) return [];
    const lowered = loweredQuantity(loaded.invoice, detail, new Decimal(quantity), rules);
    return lowered ? [{ row, name: detail.description, lowered }] : [];
  });
}
