import * as React from "react";
import { cellRefusal, removalRefusal } from "../../shared/invoicing/edits/editRefusal";
import { useSurroundings } from "../../shared/ui/surroundings";
import { CellEditing } from "./gridCursor";
import { GridColumn, pressedColumns } from "./gridColumns";
import { CellEditor, isInEditor, reveal } from "./CellEditor";
import { CellContent } from "./CellContent";
import { useCursorStore } from "./cursorContext";
import { describeRefusal } from "./describeRefusal";
import { clearable } from "./gridGestures";
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
  /** Why it cannot be changed, once that was tried. */
  readonly told: string | null;
}

export function LineCell({
  column,
  columnIndex,
  line,
  isActive,
  isSelected,
  isCorner,
  editing,
  told,
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
  const tell = (problem: string): void => cursor.dispatch({ type: "editRefused", problem });
  // a letter replaces the value, Enter selects it, F2 puts the caret behind it
  const edit = (key: string): void => {
    if (!mayEdit) {
      tell(reason ?? texts(line.edit?.isRemoved ? "Note_removed" : "Cell_ShownOnly"));
      return;
    }
    // a letter cannot replace a choice; it opens it
    const text = key.length === 1 && field !== "billingType" ? key : editorText(line.preview[field], formats);
    cursor.dispatch({ type: "editBegun", ...place, text, isReplaced: key === "Enter" });
  };
  /** What stands for taking the line off, where that cannot be done; else the cell itself. */
  const tried = (key: string): boolean => {
    const isClearing = key === "Delete";
    if (isClearing && isSelected) return false; // the grid's, which asks about all that is selected
    const isOfRow = column.key === "remove" || (isClearing && !clearable.has(column.key));
    const refused = isOfRow && removalRefusal(line.invoice, line.recorded, line.rules);
    if (refused) tell(describeRefusal(refused, texts));
    else if (!isOfRow && !pressedColumns.has(column.key) && !(isClearing && mayEdit)) edit(key);
    else return false;
    return true;
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
        // of a range the first click leaves its cell alone
        wasActive.current = isActive && !isSelected && !isRangePress(event);
        if (isRangePress(event)) return;
        move();
        if (!(event.target as Element).closest("button")) return;
        event.preventDefault(); // a button would take the focus from its cell, which the keys are asked of
        event.currentTarget.focus({ preventScroll: true });
      }}
      onClick={() => {
        if (wasActive.current && editing === null) tried("Enter"); // the first click chooses a cell, the second edits it
      }}
      onKeyDown={(event) => {
        if (editing) return;
        if (event.key === "Escape") cursor.dispatch({ type: "editEnded" });
        if ((event.key !== "Delete" && !opensEditor(event)) || !tried(event.key)) return;
        event.preventDefault();
        if (event.key === "Delete") event.stopPropagation(); // it was refused here
      }}
    >
      {field && editing && !line.edit?.isRemoved ? (
        <CellEditor line={line} field={field} columnKey={column.key} editing={editing} />
      ) : (
        <CellContent column={column} line={line} />
      )}
      {isCorner && mayEdit && !editing && <span className={fillHandle} />}
      {told && (
        <span role="alert" ref={reveal} className="pinv-problem pinv-told">
          {told}
        </span>
      )}
    </div>
  );
}
