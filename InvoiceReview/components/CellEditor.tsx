import * as React from "react";
import { choosableBillingTypes } from "../../shared/invoicing/billingType";
import { DetailField } from "../../shared/invoicing/editableField";
import { useSurroundings } from "../../shared/ui/surroundings";
import { readCell } from "../review/cellText";
import { ColumnKey } from "../review/gridColumns";
import { CellEditing } from "../review/gridCursor";
import { nextColumn } from "../review/gridMoves";
import { useCursorStore } from "./cursorContext";
import { describeCellProblem } from "./describeRefusal";
import { ShownLine } from "./LineCell";
import { useStore } from "./storeContext";

interface CellEditorProps {
  readonly line: ShownLine;
  readonly field: DetailField;
  readonly columnKey: ColumnKey;
  readonly editing: CellEditing;
}

/**
 * Edits one cell in place. Enter takes the value and goes a row down (with Shift, up), Tab to the next editable cell,
 * Esc leaves the value; what cannot be taken stays, with its reason.
 */
export function CellEditor({ line, field, columnKey, editing }: CellEditorProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const store = useStore();
  const cursor = useCursorStore();
  const [text, setText] = React.useState(editing.text);
  const isOver = React.useRef(false);
  const problemId = `pinv-problem-${line.recorded.id}-${columnKey}`;
  const label = texts("Cell_Edit", { column: texts(`Column_${columnKey}`), name: line.recorded.description });

  const end = (grid: Element | null | undefined): void => {
    isOver.current = true;
    // the editor leaves the page with the focus in it: keep the focus in the grid first
    if (grid instanceof HTMLElement) grid.focus({ preventScroll: true });
    cursor.dispatch({ type: "editEnded" });
  };
  /** @returns whether the value was taken */
  const take = (value: string, element: Element): boolean => {
    if (isOver.current) return true;
    const read = readCell(line.recorded, field, value, formats, line.invoice.currency);
    if (!read.ok) {
      cursor.dispatch({ type: "editRefused", problem: describeCellProblem(read.error, texts) });
      return false;
    }
    end(element.closest('[role="gridcell"]'));
    store.dispatch({ type: "fieldEdited", row: line.recorded.id, field, value: read.value });
    return true;
  };
  const keyDown = (event: React.KeyboardEvent<HTMLInputElement | HTMLSelectElement>): void => {
    const { currentTarget } = event;
    if (event.key === "Escape") end(currentTarget.closest('[role="gridcell"]'));
    else if (event.key === "Enter") {
      event.preventDefault();
      // once the value is taken the grid moves on, so the key goes there
      if (!take(currentTarget.value, currentTarget)) event.stopPropagation();
      return;
    } else if (event.key === "Tab") {
      const column = nextColumn(columnKey, event.shiftKey ? -1 : 1);
      if (take(currentTarget.value, currentTarget)) {
        cursor.dispatch({ type: "moved", rowKey: line.recorded.id, column });
      }
    } else if (event.ctrlKey && event.key.toLowerCase() === "s") {
      if (take(currentTarget.value, currentTarget)) store.dispatch({ type: "savePressed" });
    } else {
      event.stopPropagation(); // arrows, Home and End move in the text
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    className: "pinv-editor",
    "aria-label": label,
    "aria-invalid": editing.problem !== null,
    "aria-describedby": editing.problem ? problemId : undefined,
    onKeyDown: keyDown,
    onBlur: (event: React.FocusEvent<HTMLInputElement | HTMLSelectElement>) => {
      if (!take(event.currentTarget.value, event.currentTarget)) {
        const element = event.currentTarget;
        window.setTimeout(() => element.focus(), 0); // what was typed is not lost by a click elsewhere
      }
    },
  };
  return (
    <>
      {field === "billingType" ? (
        <BillingTypeSelect value={text} setValue={setText} take={take} shared={shared} />
      ) : (
        <input
          {...shared}
          ref={(input) => selectOnce(input, editing.text === text && editing.problem === null)}
          value={text}
          inputMode={field === "description" || field === "externalDescription" ? "text" : "decimal"}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {editing.problem ? (
        <span id={problemId} role="alert" className="pinv-problem">
          {editing.problem}
        </span>
      ) : null}
    </>
  );
}

function selectOnce(input: HTMLInputElement | null, isFirst: boolean): void {
  if (!input || document.activeElement === input || !isFirst) return;
  input.focus({ preventScroll: true });
  input.setSelectionRange(input.value.length, input.value.length);
}

interface BillingTypeSelectProps {
  readonly value: string;
  readonly setValue: (value: string) => void;
  readonly take: (value: string, element: Element) => boolean;
  readonly shared: React.SelectHTMLAttributes<HTMLSelectElement>;
}

function BillingTypeSelect({ value, setValue, take, shared }: BillingTypeSelectProps): React.ReactElement {
  const { texts } = useSurroundings();
  const select = React.useRef<HTMLSelectElement>(null);
  // by mouse a choice is made; by keyboard the arrows only pass over it, and Enter or Tab make it
  const isByMouse = React.useRef(false);
  React.useEffect(() => select.current?.focus({ preventScroll: true }), []);
  return (
    <select
      {...shared}
      ref={select}
      value={value}
      onMouseDown={() => {
        isByMouse.current = true;
      }}
      onKeyDown={(event) => {
        isByMouse.current = false;
        shared.onKeyDown?.(event);
      }}
      onChange={(event) => {
        setValue(event.currentTarget.value);
        if (isByMouse.current) take(event.currentTarget.value, event.currentTarget);
      }}
    >
      {choosableBillingTypes.map((type) => (
        <option key={type} value={type}>
          {texts(`BillingType_${type}`)}
        </option>
      ))}
    </select>
  );
}
