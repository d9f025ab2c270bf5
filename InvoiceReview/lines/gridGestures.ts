import { Store } from "../../shared/core/createStore";
import { CopyEvent, copyTable } from "../../shared/core/copiedTable";
import { pastedTable } from "../../shared/core/pastedTable";
import { LineDetail } from "../../shared/invoicing/invoice";
import { DetailField } from "../../shared/invoicing/edits/editableField";
import { readCell } from "./cellText";
import { Surroundings } from "../../shared/ui/surroundings";
import { Currency } from "../../shared/invoicing/words/currency";
import { openWorkspace } from "../edits/selectors";
import { columnTitle, copiedCells } from "./copiedCells";
import { CursorStore } from "./gridCursor";
import { columnsIn, fillWishes, linesIn, linesOf, pasteWishes, removalWishes, wishesOf } from "./rangeWishes";
import { edgesOf, isOfWholeRows, RangeEdges } from "./gridRange";
import { GridColumn } from "./gridColumns";
import { GridRow } from "./gridRows";
import { LinesEvent, LinesState } from "./linesState";
import { CellWish, plannedCells } from "./plannedCells";
import { previewLines } from "./previewLines";

/** What a gesture would do, to be shown before it is done. */
export interface AskedChanges {
  readonly wishes: readonly CellWish[];
  /** Cells of what was pasted that have no place in the grid. */
  readonly beyond: number;
}

/** What a gesture over the selected cells works on. */
export interface GridPlaces {
  readonly store: Store<LinesState, LinesEvent>;
  readonly cursor: CursorStore;
  readonly rows: readonly GridRow[];
  /** Those that are shown, as the user has them. */
  readonly columns: readonly GridColumn[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly currency: Currency;
  readonly surroundings: Surroundings;
  readonly ask: (asked: AskedChanges) => void;
}

/** What is selected; without a range it is the cell of the cursor. */
export function edgesNow({ cursor, indexOf, columns }: GridPlaces): RangeEdges {
  const { range, rowKey, column } = cursor.state();
  const corner = { row: indexOf.get(rowKey ?? "") ?? 0, column };
  return edgesOf(range ?? { from: corner, to: corner }, columns);
}

/** Does it at once where there is nothing to be said about it, and asks otherwise. */
function propose(grid: GridPlaces, wishes: readonly CellWish[], isAsked = false, beyond = 0): void {
  const cells = plannedCells(grid.store.state(), wishes, grid.surroundings);
  if (isAsked || cells.some(({ why }) => why !== null)) grid.ask({ wishes, beyond });
  else grid.store.dispatch({ type: "rowsEdited", rows: cells.flatMap(({ edit }) => edit ?? []) });
}

/**
 * Fills the selected columns down: from the first line to the others, or, where it is one line, from the one above it.
 *
 * @param source what is repeated downwards instead of the first line
 */
export function fillDown(grid: GridPlaces, source?: RangeEdges): void {
  const { rows, store } = grid;
  const edges = edgesNow(grid);
  const lines = linesIn(rows, edges);
  const before = lines.length > 1 ? lines.slice(0, 1) : linesOf(rows.slice(0, edges.top)).slice(-1);
  const from = source ? linesIn(rows, source) : before;
  const filled = source || lines.length > 1 ? lines.slice(from.length) : lines;
  if (from.length > 0) propose(grid, fillWishes(previewLines(store.state(), from), filled, columnsIn(edges)));
}

/** What Delete empties, instead of taking the line off. */
export const clearable: ReadonlySet<string> = new Set(["description", "externalDescription"]);

/**
 * What Delete does. In a text it empties it, and over a range it empties what may be empty; on any other cell, and over whole
 * rows, it takes the lines off, or back where all of them are off.
 */
export function deleteSelected(grid: GridPlaces): void {
  const edges = edgesNow(grid);
  const { range, column } = grid.cursor.state();
  const lines = linesIn(grid.rows, edges);
  if (isOfWholeRows(edges) || (!range && !clearable.has(column))) {
    const { rows: edits } = openWorkspace(grid.store.state()).edits;
    propose(grid, removalWishes(lines, !lines.every((row) => edits.get(row)?.isRemoved)));
  } else {
    // a text becomes empty; what must have a value says so
    const { currency, surroundings } = grid;
    const wanted = (field: DetailField, line: LineDetail): ReturnType<CellWish["want"]> =>
      readCell(line, field, "", surroundings.formats, currency);
    propose(grid, wishesOf(lines, columnsIn(edges), wanted));
  }
}

/** One cell is changed at once; what touches more is shown first. */
export function pasteSelected(grid: GridPlaces, text: string): void {
  const { rows, columns, currency, surroundings } = grid;
  const edges = edgesNow(grid);
  const table = pastedTable(text);
  const [first = []] = table;
  const titles = columns.slice(edges.left).map((column) => columnTitle(column, currency, surroundings.texts));
  // whole rows are copied with their headings, and come back with them
  const isHeaded = table.length > 1 && first.every((each, at) => each.trim() === titles[at]);
  const { wishes, beyond } = pasteWishes(table.slice(Number(isHeaded)), edges, rows, currency, surroundings);
  if (wishes.length + beyond > 0) propose(grid, wishes, wishes.length + beyond > 1, beyond);
}

/** Without a line in what is selected the clipboard keeps what it has. */
export function copySelected(grid: GridPlaces, event: CopyEvent): void {
  const { rows, store, currency, surroundings } = grid;
  const edges = edgesNow(grid);
  const lines = previewLines(store.state(), linesIn(rows, edges));
  if (lines.length > 0)
    copyTable(event, copiedCells(lines, columnsIn(edges), isOfWholeRows(edges), currency, surroundings));
}
