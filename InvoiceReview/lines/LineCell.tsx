import * as React from "react";
import { cellRefusal } from "../../shared/invoicing/edits/editRefusal";
import { useSurroundings } from "../../shared/ui/surroundings";
import { CellEditing } from "./gridCursor";
import { GridColumn } from "./gridColumns";
import { CellEditor, isInEditor } from "./CellEditor";
import { CellContent } from "./CellContent";
import { useCursorStore } from "./cursorContext";
import { describeRefusal } from "./describeRefusal";
import { opensEditor } from "./gridKeyboard";
import { editorText } from "./cellText";
import { ShownLine } from "./shownLine";
import { useCellFocus } from "./useCellFocus";
import { fillHandle, isRangePress } from "./useRangeMouse";

interface LineCellProps {
  readonly column: GridColumn;
  readonly columnIndex: number;
  readonly line: ShownLine;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Whether it is the last cell of what is selected: there it is filled down from by mouse. */
  readonly isCorner: boolean;
  readonly editing: CellEditing | null;
}

export function LineCell({
  column,
  columnIndex,
  line,
  isActive,
  isSelected,
  isCorner,
  editing,
}: LineCellProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const cursor = useCursorStore();
  const cell = useCellFocus(isActive && editing === null);
  const wasActive = React.useRef(false);
  const { field } = column;
  const refusal = field && cellRefusal(line.invoice, line.recorded, field, line.rules);
  const mayEdit = field !== null && refusal === null && !line.edit?.isRemoved;
  const reason = refusal ? describeRefusal(refusal, texts) : undefined;
  const classes = ["pinv-grid-cell", column.isNumber && "pinv-number", mayEdit && "pinv-editable"];
  const place = { rowKey: line.recorded.id, column: column.key };
  const move = (): void => cursor.dispatch({ type: "moved", ...place });
  // a letter replaces the value, Enter selects it, F2 puts the caret behind it
  const edit = (key: string): void => {
    if (!mayEdit) return;
    // a letter cannot replace a choice; it opens it
    const text = key.length === 1 && field !== "billingType" ? key : editorText(line.preview[field], formats);
    cursor.dispatch({ type: "editBegun", ...place, text, isReplaced: key === "Enter" });
  };
  return (
    <div
      ref={cell}
      role="gridcell"
      aria-colindex={columnIndex}
      aria-selected={isSelected || undefined}
      aria-readonly={field ? !mayEdit : undefined}
      aria-description={reason}
      title={reason}
      data-column={column.key}
      className={classes.filter(Boolean).join(" ")}
      tabIndex={isActive && editing === null ? 0 : -1}
      onMouseDown={(event) => {
        if (isInEditor(event.target)) return;
        wasActive.current = isActive && !isRangePress(event);
        if (isRangePress(event)) return;
        move();
      }}
      onClick={() => {
        if (wasActive.current && editing === null) edit("Enter"); // the first click chooses a cell, the second edits it
      }}
      onKeyDown={(event) => {
        if (!field || editing || !opensEditor(event)) return;
        event.preventDefault();
        edit(event.key);
      }}
    >
      {field && editing && !line.edit?.isRemoved ? (
        <CellEditor line={line} field={field} columnKey={column.key} editing={editing} />
      ) : (
        <CellContent column={column} line={line} />
      )}
      {isCorner && mayEdit && !editing && <span className={fillHandle} />}
    </div>
  );
}
