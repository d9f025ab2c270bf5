import * as React from "react";
import { RowId } from "../../shared/invoicing/ids";
import { CursorStore } from "./gridCursor";
import { placeAfterKey } from "./gridMoves";
import { GridRow } from "./gridRows";
import { openWorkspace } from "../edits/selectors";
import { Store } from "../../shared/core/createStore";
import { LinesEvent, LinesState } from "./linesState";

export interface GridKeyboard {
  readonly store: Store<LinesState, LinesEvent>;
  readonly cursor: CursorStore;
  readonly rows: readonly GridRow[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly pageRows: number;
  readonly reveal: (index: number) => void;
}

/**
 * Keys of the grid outside an editor: arrows, Home, End, PageUp and PageDown move; Delete takes the line off or back;
 * Enter and Space open and close groups and press a cell's button; Ctrl+F looks for a text, Alt+Down opens what a
 * column's heading offers. Those that edit a cell are the cell's (`opensEditor`).
 */
export function gridKeyPressed(event: React.KeyboardEvent, grid: GridKeyboard): void {
  const { cursor, rows, indexOf } = grid;
  const { rowKey, column, editing } = cursor.state();
  const index = rowKey === null ? undefined : indexOf.get(rowKey);
  const row = index === undefined ? undefined : rows[index];
  if (editing) return;
  if (isFindKey(event)) {
    grid.store.dispatch({ type: "findToggled", isFinding: true });
    event.preventDefault();
  }
  if (event.altKey && event.key === "ArrowDown") {
    event.currentTarget.querySelector<HTMLElement>(`[data-heading="${column}"]`)?.click();
    event.preventDefault();
  }
  if (index === undefined || !row || event.altKey || event.metaKey) return;
  const place = placeAfterKey(moveKey(event), rows, index, column, grid.pageRows);
  if (place) {
    event.preventDefault();
    cursor.dispatch({ type: "moved", ...place });
    grid.reveal(indexOf.get(place.rowKey) ?? index);
    scrollColumnIntoView(event.currentTarget);
    return;
  }
  if (row.kind === "unread") return;
  const isHandled = row.kind === "detail" ? detailKey(event, row.row, grid) : groupKey(event, row.key, grid.store);
  if (isHandled) event.preventDefault();
}

const isFindKey = ({ key, ctrlKey, metaKey }: React.KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && key.toLowerCase() === "f";

/** Enter in an editor took its value: it goes a row down, with Shift a row up. */
function moveKey(event: React.KeyboardEvent): { readonly key: string; readonly ctrlKey: boolean } {
  const isFromEditor = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key !== "Enter" || !isFromEditor) return event;
  return { key: event.shiftKey ? "ArrowUp" : "ArrowDown", ctrlKey: false };
}

function groupKey(event: React.KeyboardEvent, group: string, store: Store<LinesState, LinesEvent>): boolean {
  if (event.key !== "Enter" && event.key !== " ") return false;
  store.dispatch({ type: "groupToggled", group });
  return true;
}

function detailKey(event: React.KeyboardEvent, row: RowId, grid: GridKeyboard): boolean {
  const { column } = grid.cursor.state();
  if (event.key === "Delete" && !event.ctrlKey) {
    const isRemoved = openWorkspace(grid.store.state()).edits.rows.get(row)?.isRemoved === true;
    grid.store.dispatch({ type: isRemoved ? "rowRestored" : "rowRemoved", row });
    return true;
  }
  const isPress = event.key === "Enter" || event.key === " ";
  if (!isPress || (column !== "remove" && column !== "open")) return false;
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
