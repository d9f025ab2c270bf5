import * as React from "react";
import { previewDetail } from "../../shared/invoicing/edits/previewDetail";
import { RowId } from "../../shared/invoicing/ids";
import { useGridColumns } from "./useGridColumns";
import { editRulesOf, loadedOpen, openWorkspace, rulesOf } from "../edits/selectors";
import { useSelector } from "../../shared/core/useSelector";
import { selectedIn } from "./gridRange";
import { useCursorOn, useCursorStore } from "./cursorContext";
import { LineCell } from "./LineCell";
import { RowFrame } from "./RowFrame";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { useSelected } from "../../shared/ui/room";
import { LinesState } from "./linesState";

interface LineRowProps {
  readonly row: RowId;
  readonly index: number;
}

/** One line. Subscribes to itself alone: an edit elsewhere does not render it. */
export const LineRow = React.memo(function LineRow({ row, index }: LineRowProps) {
  const cursor = useCursorOn(row);
  const columns = useGridColumns();
  const part = useSelector(useCursorStore(), ({ range }) => selectedIn(range, index, columns), isShallowSame);
  const { recorded, edit, error, isToLookAt, invoice } = useSelected((state: LinesState) => {
    const open = loadedOpen(state);
    const workspace = openWorkspace(state);
    return {
      recorded: open?.load.loaded.detailById.get(row),
      edit: workspace.edits.rows.get(row),
      error: workspace.refused.get(row),
      isToLookAt: workspace.toLookAt.has(row),
      invoice: open?.load.loaded.invoice,
    };
  }, isShallowSame);
  const rules = useSelected(editRulesOf, isShallowSame);
  const money = useSelected((state: LinesState) => (invoice ? rulesOf(state, invoice) : null), isShallowSame);
  if (!recorded || !invoice || !money) return null;
  const preview = previewDetail(recorded, edit, money);
  const state = edit?.isRemoved ? "removed" : isToLookAt || error ? "trouble" : edit ? "edited" : "plain";
  return (
    <RowFrame index={index} look={state} data-row={row}>
      {columns.map((column, at) => (
        <LineCell
          key={column.key}
          column={column}
          columnIndex={at + 1}
          line={{ recorded, preview, edit, error, isToLookAt, invoice, rules }}
          isActive={cursor?.column === column.key}
          isSelected={part !== null && at >= part.left && at <= part.right}
          isCorner={part ? part.isLast && at === part.right : cursor?.range === null && cursor.column === column.key}
          editing={cursor?.column === column.key ? cursor.editing : null}
          told={cursor?.column === column.key ? cursor.told : null}
        />
      ))}
    </RowFrame>
  );
});
