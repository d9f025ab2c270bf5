import { MoneyRules } from "../../shared/calculation/money";
import { oncePer } from "../../shared/core/oncePer";
import { LineDetail } from "../../shared/invoicing/invoice";
import { DetailEdit } from "../../shared/invoicing/edits/rowEdit";
import { LineOutcome, lineOutcomes } from "../../shared/invoicing/acts/lineOutcome";
import { previewDetail } from "../../shared/invoicing/edits/previewDetail";
import { EditsState } from "./editsState";
import { loadedOpen, openWorkspace, rulesOf } from "./selectors";

/** What sending would do to the open invoice's lines with the pending edits in place. */
export function outcomesNow(state: EditsState): readonly LineOutcome[] {
  const recorded = loadedOpen(state)?.load.outcomes ?? [];
  const { rows } = openWorkspace(state).edits;
  if (rows.size === 0) return recorded;
  return [...recorded.filter(({ row }) => !rows.has(row)), ...outcomesOfEdits(state)];
}

/** The same, of the edited lines alone. */
export function outcomesOfEdits(state: EditsState): readonly LineOutcome[] {
  const open = loadedOpen(state);
  if (!open) return [];
  const { loaded } = open.load;
  const rules = rulesOf(state, loaded.invoice);
  return [...openWorkspace(state).edits.rows].flatMap(([row, edit]) => {
    const detail = loaded.detailById.get(row);
    return detail ? outcomesOfEdit(detail)(edit, rules) : [];
  });
}

/** Worked out once an edit: a further one leaves those of the others as they are. An invoice's rules are always the same. */
const outcomesOfEdit = oncePer(
  (detail: LineDetail) => detail,
  (detail) =>
    oncePer(
      (edit: DetailEdit, _: MoneyRules) => edit,
      (edit, rules) => (edit.isRemoved ? [] : lineOutcomes(previewDetail(detail, edit, rules), rules)),
    ),
);
