import * as React from "react";
import { RowId } from "../../shared/invoicing/ids";
import { Currency } from "../../shared/invoicing/words/currency";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useRowWindow } from "../../shared/ui/useRowWindow";
import { createCursor } from "./gridCursor";
import { GridRow } from "./gridRows";
import { loadedOpen } from "../edits/selectors";
import { AskedChanges, copySelected, edgesNow, pasteSelected } from "./gridGestures";
import { BulkDialog } from "./BulkDialog";
import { AskedDialog } from "./AskedDialog";
import { linesIn } from "./rangeWishes";
import { RangeFoot } from "./RangeFoot";
import { useRangeMouse } from "./useRangeMouse";
import { gridColumnsOf, gridWidths } from "./gridColumns";
import { choicesOf } from "../columns/columnChoices";
import { isInEditor } from "./CellEditor";
import { GridHeading } from "./GridHeading";
import { GroupRow } from "./GroupRow";
import { gridKeyPressed } from "./gridKeyboard";
import { LineRow } from "./LineRow";
import { useSelector } from "../../shared/core/useSelector";
import { useSelected, useStore } from "../../shared/ui/room";
import { UnreadGridRow } from "./UnreadGridRow";
import { CursorProvider } from "./cursorContext";
import { rowHeightPx } from "./rowHeightPx";
import { focusMark } from "./useCellFocus";
import { LinesEvent, LinesState } from "./linesState";
import { useFinding } from "./useFinding";
import { useGridRows } from "./useGridRows";
import { FindBar } from "./FindBar";

/** The lines of an invoice. Every row is in memory, only those near the view are in the page. */
export function LineGrid(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<LinesState, LinesEvent>();
  const [cursor] = React.useState(createCursor);
  const scroller = React.useRef<HTMLDivElement>(null);
  const gridRows = useGridRows();
  const { rows } = gridRows;
  const choices = useSelected((state: LinesState) => choicesOf(state, "lines"));
  const columns = gridColumnsOf(choices);
  const { template, leastPx } = gridWidths(choices);
  const indexOf = React.useMemo(() => new Map(rows.map((row, index): [string, number] => [row.key, index])), [rows]);
  const activeKey = useSelector(cursor, ({ rowKey }) => rowKey);
  const active = activeKey === null ? undefined : indexOf.get(activeKey);
  // the row with the cursor stays in the page even when scrolled away, so that focus is never lost
  const list = { rowCount: rows.length, rowHeightPx, headingPx: rowHeightPx, kept: active };
  const { shown, pageRows, reveal } = useRowWindow(scroller, list);

  const [asked, ask] = React.useState<AskedChanges | null>(null);
  // those that were selected as it was asked for, whatever is read or selected meanwhile
  const [bulk, setBulk] = React.useState<readonly RowId[] | null>(null);
  const currency = useSelected((state: LinesState) => loadedOpen(state)?.load.loaded.invoice.currency) ?? noCurrency;
  const grid = { store, cursor, rows, columns, indexOf, pageRows, reveal, currency, surroundings, ask };
  const mouse = useRangeMouse(grid);
  const finding = useFinding(grid, gridRows, scroller);

  React.useEffect(() => {
    // a range is of places: other rows or columns would be in it
    const { rowKey, column, range } = cursor.state();
    if (range && rowKey !== null) cursor.dispatch({ type: "moved", rowKey, column });
  }, [rows, columns, cursor]);
  React.useEffect(() => {
    const first = rows[0];
    // the grid is entered at its first row; a row that is gone gives the cursor back to it
    if (first && active === undefined)
      cursor.dispatch({ type: "moved", rowKey: first.key, column: cursor.state().column });
  }, [rows, active, cursor]);

  React.useEffect(() => {
    const { rowKey, column } = cursor.state();
    const [first] = columns;
    // a column that is hidden gives the cursor to the first
    if (first && rowKey !== null && columns.every(({ key }) => key !== column))
      cursor.dispatch({ type: "moved", rowKey, column: first.key });
  }, [columns, cursor]);

  if (rows.length === 0) return <Notice tone="info" title={texts("Grid_Empty")} />;

  return (
    <CursorProvider value={cursor}>
      {finding && <FindBar {...finding} />}
      <div
        ref={scroller}
        className="pinv-grid-scroll"
        role="grid"
        aria-label={texts("Grid_Label")}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        onFocus={(event) => event.currentTarget.setAttribute(focusMark, "")}
        onBlur={(event) => event.currentTarget.removeAttribute(focusMark)}
        onMouseDownCapture={({ target }) => {
          // an editor goes with the cursor: its text is taken before that moves, or stays there with its reason
          if (!isInEditor(target)) document.activeElement?.closest<HTMLElement>(".pinv-editor")?.blur();
        }}
        aria-multiselectable
        onKeyDown={(event) => gridKeyPressed(event, grid)}
        onCopy={(event) => isOfCells(event) && copySelected(grid, event)}
        onPaste={(event) => {
          if (!isOfCells(event)) return;
          event.preventDefault();
          pasteSelected(grid, event.clipboardData.getData("text/plain"));
        }}
        {...mouse}
      >
        <div className="pinv-grid" style={{ minWidth: leastPx, "--pinv-columns": template } as React.CSSProperties}>
          <GridHeading />
          <div role="presentation" style={{ position: "relative", height: rows.length * rowHeightPx }}>
            {shown.map((index) => rowAt(rows, index))}
          </div>
        </div>
      </div>
      <RangeFoot rows={rows} onEdit={() => setBulk(linesIn(rows, edgesNow(grid)))} />
      {bulk && <BulkDialog lines={bulk} onDismiss={() => setBulk(null)} />}
      {asked && <AskedDialog {...asked} onDismiss={() => ask(null)} />}
    </CursorProvider>
  );
}

/** Whether the clipboard is used on cells: in an editor it is the text's, and so it is in a dialog that a heading opened. */
const isOfCells = ({ target, currentTarget }: React.ClipboardEvent): boolean =>
  currentTarget.contains(target as Element) && !isInEditor(target);

/** Of a grid without rows. */
const noCurrency: Currency = { code: "", decimals: 0 };

function rowAt(rows: readonly GridRow[], index: number): React.ReactElement | null {
  const row = rows[index];
  if (!row) return null;
  if (row.kind === "detail") return <LineRow key={row.key} row={row.row} index={index} />;
  if (row.kind === "unread") return <UnreadGridRow key={row.key} row={row} index={index} />;
  return <GroupRow key={row.key} row={row} index={index} />;
}
