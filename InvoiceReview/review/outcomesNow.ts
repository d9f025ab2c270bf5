import { LineOutcome, lineOutcomes } from "../../shared/invoicing/lineOutcome";
import { previewDetail } from "../../shared/invoicing/previewDetail";
import { ReviewState } from "./reviewState";
import { loadedOpen, rulesOf, workspaceOf } from "./selectors";

/** What sending would do to the open invoice's lines with the pending edits in place; of edited rows alone on request. */
export function outcomesNow(state: ReviewState, isOfEdits = false): readonly LineOutcome[] {
  const open = loadedOpen(state);
  if (!open) return [];
  const { loaded, outcomes } = open.load;
  const { rows } = workspaceOf(state, open.id).edits;
  const recorded = isOfEdits ? [] : outcomes;
  if (rows.size === 0) return recorded;
  const rules = rulesOf(state, loaded.invoice);
  const edited = [...rows].flatMap(([row, edit]) => {
    const detail = loaded.detailById.get(row);
    return detail && !edit.isRemoved ? lineOutcomes(loaded.invoice, previewDetail(detail, edit, rules), rules) : [];
  });
  return [...recorded.filter(({ row }) => !rows.has(row)), ...edited];
}
