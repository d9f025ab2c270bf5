import { RowId } from "../../shared/invoicing/ids";
import { LineDetail } from "../../shared/invoicing/invoice";
import { previewDetail } from "../../shared/invoicing/edits/previewDetail";
import { EditsState } from "../edits/editsState";
import { loadedOpen, openWorkspace, rulesOf } from "../edits/selectors";

/** Lines with their pending edits in place, in the order asked for. */
export function previewLines(state: EditsState, rows: readonly RowId[]): readonly LineDetail[] {
  const open = loadedOpen(state);
  if (!open) return [];
  const { invoice, detailById } = open.load.loaded;
  const { rows: edits } = openWorkspace(state).edits;
  const money = rulesOf(state, invoice);
  return rows.flatMap((row) => {
    const recorded = detailById.get(row);
    return recorded ? [previewDetail(recorded, edits.get(row), money)] : [];
  });
}
