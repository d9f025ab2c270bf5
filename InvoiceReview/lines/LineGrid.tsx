import * as React from "react";
import { Notice } from "../../shared/ui/Notice";
import { RowId } from "../../shared/invoicing/ids";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useRowWindow } from "../../shared/ui/useRowWindow";
import { createCursor } from "./gridCursor";
import { gridColumns, gridTemplate, gridWidthPx } from "./gridColumns";
import { GridRow, gridRows } from "./gridRows";
import { loadedOpen, openWorkspace } from "../edits/selectors";
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
import { isShallowSame } from "../../shared/core/isShallowSame";
import { LinesEvent, LinesState } from "./linesState";
import { arrangedLines, shownText } from "./arrangedLines";
import { dataColumns, LineWords } from "./lineValue";
import { describeLines } from "./describeLine";
import { FindBar } from "./FindBar";
import { findCell } from "./findCell";
import { GridPlace } from "./gridMoves";

/** The lines of an invoice. Every row is in memory, only those near the view are in the page. */
export function LineGrid(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<LinesState, LinesEvent>();
  const [cursor] = React.useState(createCursor);
  const scroller = React.useRef<HTMLDivElement>(null);
  const { rows, words, allOpen } = useGridRows();
  const isFinding = useSelected((state: LinesState) => state.grid.isFinding);
  const [sought, setSought] = React.useState<GridPlace | null>(null);
  const indexOf = React.useMemo(() => new Map(rows.map((row, index): [string, number] => [row.key, index])), [rows]);
  const activeKey = useSelector(cursor, ({ rowKey }) => rowKey);
  const active = activeKey === null ? undefined : indexOf.get(activeKey);
  // the row with the cursor stays in the page even when scrolled away, so that focus is never lost
  const list = { rowCount: rows.length, rowHeightPx, headingPx: rowHeightPx, kept: active };
  const { shown, pageRows, reveal } = useRowWindow(scroller, list);

  React.useEffect(() => {
    const first = rows[0];
    // the grid is entered at its first row; a row that is gone gives the cursor back to it
    if (first && active === undefined) cursor.dispatch({ type: "moved", rowKey: first.key, column: "description" });
  }, [rows, active, cursor]);

  React.useEffect(() => {
    const index = sought && indexOf.get(sought.rowKey);
    // what is found in a closed group has its place once the groups are open
    if (!sought || index === null || index === undefined) return;
    setSought(null);
    cursor.dispatch({ type: "moved", ...sought });
    reveal(index);
  }, [sought, indexOf, reveal, cursor]);

  if (rows.length === 0) return <Notice tone="info" title={texts("Grid_Empty")} />;

  const find = (text: string, step: 1 | -1): boolean => {
    const state = store.state();
    const place =
      words &&
      findCell(allOpen(), dataColumns, cursor.state(), text, step, (row, key) => shownText(state, row, key, words));
    if (!place) return false;
    if (!indexOf.has(place.rowKey)) store.dispatch({ type: "groupsOpened" });
    setSought(place);
    return true;
  };
  const leaveFind = (): void => {
    store.dispatch({ type: "findToggled", isFinding: false });
    scroller.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  };

  return (
    <CursorProvider value={cursor}>
      {isFinding && <FindBar find={find} onDismiss={leaveFind} />}
      <div
        ref={scroller}
        className="pinv-grid-scroll"
        role="grid"
        aria-label={texts("Grid_Label")}
        aria-rowcount={rows.length + 1}
        aria-colcount={gridColumns.length}
        onFocus={(event) => event.currentTarget.setAttribute(focusMark, "")}
        onBlur={(event) => event.currentTarget.removeAttribute(focusMark)}
        onMouseDownCapture={({ target }) => {
          // an editor goes with the cursor: its text is taken before that moves, or stays there with its reason
          if (!isInEditor(target)) document.activeElement?.closest<HTMLElement>(".pinv-editor")?.blur();
        }}
        onKeyDown={(event) =>
          gridKeyPressed(event, {
            store,
            cursor,
            rows,
            indexOf,
            pageRows,
            reveal,
          })
        }
      >
        <div
          className="pinv-grid"
          style={{ minWidth: gridWidthPx, "--pinv-columns": gridTemplate } as React.CSSProperties}
        >
          <GridHeading />
          <div role="presentation" style={{ position: "relative", height: rows.length * rowHeightPx }}>
            {shown.map((index) => rowAt(rows, index))}
          </div>
        </div>
      </div>
    </CursorProvider>
  );
}

function rowAt(rows: readonly GridRow[], index: number): React.ReactElement | null {
  const row = rows[index];
  if (!row) return null;
  if (row.kind === "detail") return <LineRow key={row.key} row={row.row} index={index} />;
  if (row.kind === "unread") return <UnreadGridRow key={row.key} row={row} index={index} />;
  return <GroupRow key={row.key} row={row} index={index} />;
}

interface ShownRows {
  readonly rows: readonly GridRow[];
  readonly words: LineWords | null;
  /** The same with every group open. */
  readonly allOpen: () => readonly GridRow[];
}

/** The rows change with the invoice, its collapsed groups, filters and order: never with an edit. */
function useGridRows(): ShownRows {
  const store = useStore<LinesState, LinesEvent>();
  const surroundings = useSurroundings();
  const { loaded, grouping, collapsed, filter, filters, sorted } = useSelected((state: LinesState) => {
    const load = loadedOpen(state)?.load;
    return { ...state.grid, loaded: load?.loaded, grouping: load?.totals.grouping ?? [] };
  }, isShallowSame);
  // only which rows are edited matters here, not how
  const edited = useSelected((state: LinesState) =>
    filter === "changed" ? [...openWorkspace(state).edits.rows.keys()].join() : null,
  );
  // a line whose edit is taken back stays until the filter is chosen again: it may be that a button below is pressed
  const [listed, setListed] = React.useState<Listed>({ edited: null, rows: null });
  if (listed.edited !== edited) {
    const rows = edited === null ? null : [...(listed.rows ?? []), ...(edited.split(",").filter(Boolean) as RowId[])];
    setListed({ edited, rows: rows && new Set(rows) });
  }
  const shown = listed.rows;
  const words = loaded ? describeLines(loaded.invoice.currency, surroundings) : null;
  const details = React.useMemo(
    () => (words ? arrangedLines(store.state(), shown, words) : []),
    // the state is asked for once: an edit moves no line
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [store, loaded, shown, filters, sorted],
  );
  const rowsWith = (closed: ReadonlySet<string>): readonly GridRow[] =>
    loaded ? gridRows(loaded, details, grouping, closed, shown) : [];
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const rows = React.useMemo(() => rowsWith(collapsed), [loaded, details, grouping, collapsed, shown]);
  return { rows, words, allOpen: () => rowsWith(new Set()) };
}

/** The rows that a filtered grid shows, and the edited ones that they were last added from. Both null without a filter. */
interface Listed {
  readonly edited: string | null;
  readonly rows: ReadonlySet<RowId> | null;
}
