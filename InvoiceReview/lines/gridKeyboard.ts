import * as React from "react";
import { RowId } from "../../shared/invoicing/ids";
import { deleteSelected, fillDown, GridPlaces } from "./gridGestures";
import { pressedColumns } from "./gridColumns";
import { placeAfterKey } from "./gridMoves";
import { openHelp } from "../../shared/ui/helpPage";
import { Corner, wholeRows } from "./gridRange";
import { LinesEvent, LinesState } from "./linesState";
import { Store } from "../../shared/core/createStore";

export interface GridKeyboard extends GridPlaces {
  readonly pageRows: number;
  readonly reveal: (index: number) => void;
}

/**
 * Keys of the grid outside an editor: arrows, Home, End, PageUp and PageDown move, with Shift they select; Shift+Space selects
 * rows, Ctrl+A all, Escape nothing; Ctrl+D fills down, Delete clears or takes off; Ctrl+F looks for a text, Alt+Down opens
 * what a column's heading offers, `?` the guide, Alt+Enter asks how the row's figure comes about; Enter and Space open and close groups and press a cell's button. Those that edit a cell are the cell's (`opensEditor`).
 */
export function gridKeyPressed(event: React.KeyboardEvent, grid: GridKeyboard): void {
  const { cursor, rows, indexOf } = grid;
  const { rowKey, column, editing } = cursor.state();
  const index = rowKey === null ? undefined : indexOf.get(rowKey);
  const row = index === undefined ? undefined : rows[index];
  if (editing || index === undefined || !row) return;
  if (event.altKey) {
    if (event.key === "Enter") grid.store.dispatch({ type: "documentShown", view: "computed", key: row.key });
    if (event.key !== "ArrowDown") return;
    event.currentTarget.querySelector<HTMLElement>(`.pinv-grid-heading [data-column="${column}"] button`)?.click();
    return event.preventDefault();
  }
  if (rangeKey(event, grid, { row: index, column })) return event.preventDefault();
  if (event.metaKey) return;
  if (move(event, grid, { row: index, column })) return;
  if (row.kind === "unread") return;
  const isHandled = row.kind === "detail" ? detailKey(event, row.row, grid) : groupKey(event, row.key, grid.store);
  if (isHandled) event.preventDefault();
}

/** Keys that select, and those that do something with what is selected; whether it was one of them. */
function rangeKey(event: React.KeyboardEvent, grid: GridKeyboard, at: Corner): boolean {
  const { cursor, rows, surroundings } = grid;
  const { rowKey, column, range } = cursor.state();
  const isControl = event.ctrlKey || event.metaKey;
  const select = (top: number, bottom: number): void =>
    cursor.dispatch({ type: "moved", rowKey: rowKey as string, column, range: wholeRows(top, bottom, grid.columns) });
  const key = isControl
    ? `Ctrl+${event.key.toLowerCase()}`
    : event.shiftKey && event.key === " "
      ? "Shift+ "
      : event.key;
  const acts: Readonly<Record<string, () => void>> = {
    "Ctrl+a": () => select(0, rows.length - 1),
    "Ctrl+d": () => fillDown(grid),
    // a cell that is edited by typing has taken it as its text
    "?": () => openHelp(surroundings, "keys"),
    "Ctrl+f": () => grid.store.dispatch({ type: "findToggled", isFinding: true }),
    "Shift+ ": () => select(range ? range.from.row : at.row, range ? range.to.row : at.row),
    Delete: () => deleteSelected(grid),
    ...(range && { Escape: () => cursor.dispatch({ type: "moved", rowKey: rowKey as string, column }) }),
  };
  const act = acts[key];
  act?.();
  return act !== undefined;
}

/** Moves the cursor; with Shift the last corner of what is selected, and the cursor with it. */
function move(event: React.KeyboardEvent, grid: GridKeyboard, at: Corner): boolean {
  const { cursor, rows, indexOf } = grid;
  const key = moveKey(event);
  const { isSelecting } = key;
  const range = (isSelecting && cursor.state().range) || { from: at, to: at };
  const place = placeAfterKey(key, rows, range.to.row, grid.columns, range.to.column, grid.pageRows);
  if (!place) return false;
  event.preventDefault();
  const index = indexOf.get(place.rowKey) ?? at.row;
  // of whole rows the cursor keeps its column
  const column = place.column === range.to.column ? at.column : place.column;
  const to = { row: index, column: place.column };
  cursor.dispatch({
    type: "moved",
    rowKey: place.rowKey,
    column,
    range: isSelecting ? { from: range.from, to } : null,
  });
  grid.reveal(index);
  scrollColumnIntoView(event.currentTarget);
  return true;
}

/** Where columns go from right to left, an arrow goes the way it points. */
const turned: Readonly<Partial<Record<string, string>>> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** Enter in an editor took its value: it goes a row down, with Shift a row up. */
function moveKey({ key, ctrlKey, shiftKey, target, currentTarget }: React.KeyboardEvent): MoveKey {
  const isFromEditor = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (key === "Enter" && isFromEditor)
    return { key: shiftKey ? "ArrowUp" : "ArrowDown", ctrlKey: false, isSelecting: false };
  const isTurned = getComputedStyle(currentTarget).direction === "rtl";
  return { key: (isTurned && turned[key]) || key, ctrlKey, isSelecting: shiftKey };
}

interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly isSelecting: boolean;
}

function groupKey(event: React.KeyboardEvent, group: string, store: Store<LinesState, LinesEvent>): boolean {
  if (event.key !== "Enter" && event.key !== " ") return false;
  store.dispatch({ type: "groupToggled", group });
  return true;
}

function detailKey(event: React.KeyboardEvent, row: RowId, grid: GridKeyboard): boolean {
  const { column } = grid.cursor.state();
  const isPress = event.key === "Enter" || event.key === " ";
  if (!isPress || !pressedColumns.has(column)) return false;
  const cell = `[data-row="${row}"] [data-column="${column}"] button`;
  event.currentTarget.querySelector<HTMLElement>(cell)?.click();
  return true;
}

/** Whether a key edits the cell that has the cursor: F2 goes into its value, Enter and typing replace it. */
export const opensEditor = ({ key, ctrlKey, altKey, metaKey }: React.KeyboardEvent): boolean =>
  !altKey && !metaKey && (key === "F2" || key === "Enter" || (key.length === 1 && key !== " " && !ctrlKey));

/** After the cursor moved sideways its cell may lie outside the view. */
function scrollColumnIntoView(grid: EventTarget & Element): void {
  window.requestAnimationFrame(() => {
    const cell = grid.querySelector('[role="gridcell"][tabindex="0"]');
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
