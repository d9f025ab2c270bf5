import * as React from "react";
import { DetailField } from "../../shared/invoicing/edits/editableField";
import { isOfSeveralCells } from "../../shared/invoicing/words/readNumber";
import { afterPress } from "../../shared/platform/pressHold";
import { useSurroundings } from "../../shared/ui/surroundings";
import { CellProblem, CellValue, editorText, isNumberField, readCell, signQuestion } from "./cellText";
import { ColumnKey } from "./gridColumns";
import { CellEditing } from "./gridCursor";
import { nextColumn } from "./gridMoves";
import { BillingTypeSelect } from "./BillingTypeSelect";
import { useGridColumns } from "./useGridColumns";
import { useCursorStore } from "./cursorContext";
import { describeCellProblem } from "./describeRefusal";
import { stayIn } from "../edits/focusUntaken";
import { ShownLine } from "./shownLine";
import { TextInput } from "./TextInput";
import { useUntaken } from "../edits/useUntaken";
import { useStore } from "../../shared/ui/room";
import { LinesEvent, LinesState } from "./linesState";

/** Whether a press is on an editor, or on what it says of its text: anything else leaves it. */
export const isInEditor = (pressed: EventTarget): boolean =>
  (pressed as Element).closest(".pinv-editor, .pinv-problem") !== null;

/** The grid cuts off what is beside it; while another place is being pressed nothing scrolls. */
export const reveal = (problem: HTMLElement | null): void =>
  afterPress(() => problem?.scrollIntoView({ block: "nearest", inline: "nearest" }));

interface CellEditorProps {
  readonly line: ShownLine;
  readonly field: DetailField;
  readonly columnKey: ColumnKey;
  readonly editing: CellEditing;
}

/**
 * Edits one cell in place. Enter takes the value and goes a row down (with Shift, up), Tab to the next editable cell,
 * Esc leaves the value; what cannot be taken stays, with its reason. A text that was not changed is left as it was,
 * whatever it holds. A changed sign is taken when it is said twice.
 */
export function CellEditor({ line, field, columnKey, editing }: CellEditorProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const store = useStore<LinesState, LinesEvent>();
  const cursor = useCursorStore();
  const columns = useGridColumns();
  const { id, description } = line.recorded;
  // as it was when the editor opened: what somebody else records meanwhile is no change of this user's
  const [original] = React.useState(() => editorText(line.preview[field], formats));
  const [text, setText] = React.useState(editing.text);
  const [asked, setAsked] = React.useState<string | null>(null);
  const isOver = React.useRef(false);
  const problemId = `pinv-problem-${id}-${columnKey}`;
  const label = texts("Cell_Edit", { column: texts(`Column_${columnKey}`), name: description });

  /** The value, and what stands against taking it at once. */
  const readText = (value: string): { readonly wanted?: CellValue; readonly problem: CellProblem | null } => {
    const read = readCell(line.recorded, field, value, formats, line.invoice.currency);
    return read.ok
      ? { wanted: read.value, problem: signQuestion(line.recorded, line.preview, read.value, formats) }
      : { problem: read.error };
  };
  const edited = (wanted: CellValue | undefined): void => {
    if (wanted) store.dispatch({ type: "fieldEdited", row: id, ...wanted });
  };
  const settle = useUntaken(line.invoice.id, `${id} ${field}`, text !== original, () => {
    if (isOver.current) return;
    const { wanted, problem } = readText(text);
    if (text !== original && !problem) edited(wanted);
    cursor.dispatch({ type: "editEnded" }); // the cursor never waits for an editor that is gone
  });
  const end = (element: Element): void => {
    isOver.current = true;
    // the editor leaves the page with the focus in it: keep the focus in the grid first
    element.closest<HTMLElement>('[role="gridcell"]')?.focus({ preventScroll: true });
    cursor.dispatch({ type: "editEnded" });
    settle();
  };
  const refuse = (problem: CellProblem): void =>
    cursor.dispatch({ type: "editRefused", problem: describeCellProblem(problem, texts) });
  /** @returns whether the value was taken. `isSure`: a changed sign that was asked about is meant */
  const take = (value: string, element: Element, isSure = false): boolean => {
    if (isOver.current) return true;
    const read = readText(value);
    const isQuestion = read.problem?.kind === "signChanged";
    if (value !== original && read.problem && !(isQuestion && isSure && asked === value)) {
      setAsked(isQuestion ? value : null);
      refuse(read.problem);
      return false;
    }
    end(element);
    if (value !== original) edited(read.wanted);
    return true;
  };
  const keyDown = (event: React.KeyboardEvent<HTMLInputElement | HTMLSelectElement>): void => {
    const { currentTarget } = event;
    if (event.nativeEvent.isComposing) {
      event.stopPropagation(); // the key belongs to the text that is being composed
      return;
    }
    if (event.key === "Escape") end(currentTarget);
    else if (event.key === "Enter") {
      event.preventDefault();
      // once the value is taken the grid moves on, so the key goes there
      if (!take(currentTarget.value, currentTarget, true)) event.stopPropagation();
      return;
    } else if (event.key === "Tab") {
      const column = nextColumn(columns, columnKey, event.shiftKey ? -1 : 1);
      if (take(currentTarget.value, currentTarget)) {
        cursor.dispatch({ type: "moved", rowKey: id, column });
      }
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      // once the value is taken the screen saves, so the key goes there
      if (take(currentTarget.value, currentTarget)) return;
    } else {
      event.stopPropagation(); // arrows, Home and End move in the text
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  /** Read from what is pasted or dropped: the input has made spaces of line ends, and those group digits. */
  const insert = (event: React.SyntheticEvent, data: DataTransfer): void => {
    if (!isOfSeveralCells(data.getData("text"))) return;
    event.preventDefault();
    refuse({ kind: "severalCells" });
  };
  const shared = {
    className: "pinv-editor",
    "aria-label": label,
    "aria-invalid": editing.problem !== null,
    "aria-describedby": editing.problem ? problemId : undefined,
    onKeyDown: keyDown,
    onBlur: ({ currentTarget }: React.FocusEvent<HTMLInputElement | HTMLSelectElement>) => {
      if (!take(currentTarget.value, currentTarget)) stayIn(currentTarget);
    },
  };
  return (
    <>
      {field === "billingType" ? (
        <BillingTypeSelect value={text} setValue={setText} take={take} shared={shared} />
      ) : (
        <TextInput
          {...shared}
          isReplaced={editing.isReplaced}
          value={text}
          inputMode={isNumberField(field) ? "decimal" : "text"}
          onChange={(event) => {
            setText(event.currentTarget.value);
            cursor.dispatch({ type: "editRetyped" });
          }}
          onPaste={(event) => insert(event, event.clipboardData)}
          onDrop={(event) => insert(event, event.dataTransfer)}
        />
      )}
      {editing.problem && (
        <span id={problemId} ref={reveal} role="alert" className="pinv-problem">
          {editing.problem}
          {asked === text && (
            <button
              type="button"
              className="pinv-link"
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()} // the focus stays in the text
              onClick={(event) => take(text, event.currentTarget, true)}
            >
              {texts("Cell_Keep", { value: text })}
            </button>
          )}
        </span>
      )}
    </>
  );
}
