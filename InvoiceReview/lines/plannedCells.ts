import { BillingType } from "../../shared/calculation/lineTotals";
import { choosableBillingTypes } from "../../shared/invoicing/words/billingType";
import { Result } from "../../shared/core/result";
import { RowId } from "../../shared/invoicing/ids";
import { LineDetail } from "../../shared/invoicing/invoice";
import { cellRefusal, EditRefusal, removalRefusal } from "../../shared/invoicing/edits/editRefusal";
import { isSameValue } from "../../shared/invoicing/edits/editableField";
import { previewDetail } from "../../shared/invoicing/edits/previewDetail";
import { Surroundings } from "../../shared/ui/surroundings";
import { RowEdited } from "../edits/editEvent";
import { EditsState } from "../edits/editsState";
import { editRulesOf, loadedOpen, openWorkspace, rulesOf } from "../edits/selectors";
import { CellProblem, CellValue, signQuestion } from "./cellText";
import { describeCellProblem, describeRefusal } from "./describeRefusal";
import { GridColumn } from "./gridColumns";

/** What a gesture wants of one cell: a value, or, in the column that takes lines off, whether the line goes. */
export interface CellWish {
  readonly row: RowId;
  readonly column: GridColumn;
  /** null where the cell is to stay as it is. */
  readonly want: (line: LineDetail) => Result<CellValue, CellProblem> | boolean | null;
}

/** What comes of a wish: a change, or a reason why not. A change with a reason is one to be asked about. */
export interface PlannedCell {
  /** With the pending edits in place. */
  readonly line: LineDetail;
  readonly column: GridColumn;
  readonly edit: RowEdited | null;
  readonly why: string | null;
}

/** What a gesture would do, cell by cell; what is as wanted already is left out. Each is asked for as if it were alone. */
export function plannedCells(
  state: EditsState,
  wishes: readonly CellWish[],
  surroundings: Surroundings,
): readonly PlannedCell[] {
  const open = loadedOpen(state);
  if (!open) return [];
  const { invoice, detailById, absent } = open.load.loaded;
  const { texts, formats } = surroundings;
  const rules = editRulesOf(state);
  const money = rulesOf(state, invoice);
  const { rows: edits } = openWorkspace(state).edits;
  const mayChoose = (type: BillingType): boolean =>
    choosableBillingTypes.includes(type) && !absent.billingTypes.includes(type);
  return wishes.flatMap(({ row, column, want }): readonly PlannedCell[] => {
    const recorded = detailById.get(row);
    if (!recorded) return [];
    const isRemoved = edits.get(row)?.isRemoved === true;
    const line = previewDetail(recorded, edits.get(row), money);
    const { field } = column;
    const planned = (edit: RowEdited | null, why: string | null): readonly PlannedCell[] => [
      { line, column, edit, why },
    ];
    const refused = (refusal: EditRefusal): readonly PlannedCell[] => planned(null, describeRefusal(refusal, texts));
    const wanted = want(line);
    if (wanted === null || wanted === isRemoved) return [];
    if (typeof wanted === "boolean") {
      const refusal = removalRefusal(invoice, recorded, rules);
      return refusal ? refused(refusal) : planned({ row, isRemoved: wanted }, null);
    }
    if (wanted.ok && isSameValue(wanted.value.value, field && line[field])) return [];
    const refusal = field ? cellRefusal(invoice, recorded, field, rules) : ({ kind: "showsOnly" } as const);
    if (refusal || isRemoved) return refused(refusal ?? { kind: "takenOff" });
    if (!wanted.ok) return planned(null, describeCellProblem(wanted.error, texts));
    const { value } = wanted;
    if (value.field === "billingType" && !mayChoose(value.value)) {
      return planned(null, describeCellProblem({ kind: "notAChoice" }, texts));
    }
    const question = signQuestion(recorded, line, value, formats);
    return planned({ row, ...value }, question && texts("Changes_Sign"));
  });
}
