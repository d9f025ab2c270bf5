import * as React from "react";
import { cellRefusal } from "../../shared/invoicing/edits/editRefusal";
import { detailValue } from "../../shared/invoicing/edits/editableField";
import { previewDetail } from "../../shared/invoicing/edits/previewDetail";
import { RowId } from "../../shared/invoicing/ids";
import { Surroundings } from "../../shared/ui/surroundings";
import { editorText } from "./cellText";
import { gridColumns } from "./gridColumns";
import { CursorStore } from "./gridCursor";
import { placeAfterKey } from "./gridMoves";
import { GridRow } from "./gridRows";
import { editRulesOf, loadedOpen, openWorkspace, rulesOf } from "../edits/selectors";
import { Store } from "../../shared/core/createStore";
import { LinesEvent, LinesState } from "./linesState";

export interface GridKeyboard {
  readonly store: Store<LinesState, LinesEvent>;
  readonly cursor: CursorStore;
  readonly rows: readonly GridRow[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly surroundings: Surroundings;
  readonly pageRows: number;
  readonly reveal: (index: number) => void;
}

/**
 * Keys of the grid outside an editor: arrows, Home, End, PageUp and PageDown move; F2 edits, Enter and typing replace;
 * Delete takes the line off or back; Enter and Space open and close groups and press a cell's button.
 */
export function gridKeyPressed(event: React.KeyboardEvent, grid: GridKeyboard): void {
  const { cursor, rows, indexOf } = grid;
  const { rowKey, column, editing } = cursor.state();
  const index = rowKey === null ? undefined : indexOf.get(rowKey);
  const row = index === undefined ? undefined : rows[index];
  if (editing || index === undefined || !row || event.altKey || event.metaKey) return;
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
  if (column === "remove" || column === "open") {
    if (event.key !== "Enter" && event.key !== " ") return false;
    const cell = `[data-row="${row}"] [data-column="${column}"] button`;
    event.currentTarget.querySelector<HTMLElement>(cell)?.click();
    return true;
  }
  const isTyped = event.key.length === 1 && !event.ctrlKey && event.key !== " ";
  if (event.key !== "F2" && event.key !== "Enter" && !isTyped) return false;
  return beginEdit(row, event.key, grid);
}

type Editing = Pick<GridKeyboard, "store" | "cursor" | "surroundings">;

/**
 * Opens the editor of the cell with the cursor, where it may be edited.
 *
 * @param key what opened it: a letter replaces the value, Enter selects it, another key puts the caret behind it
 * @returns whether the cell is of a field
 */
export function beginEdit(row: RowId, key: string, { store, cursor, surroundings }: Editing): boolean {
  const state = store.state();
  const open = loadedOpen(state);
  const detail = open?.load.loaded.detailById.get(row);
  const field = gridColumns.find((each) => each.key === cursor.state().column)?.field;
  if (!open || !detail || !field) return false;
  const { invoice } = open.load.loaded;
  const edit = openWorkspace(state).edits.rows.get(row);
  if (edit?.isRemoved || cellRefusal(invoice, detail, field, editRulesOf(state))) return true;
  const preview = previewDetail(detail, edit, rulesOf(state, invoice));
  const current = editorText(field, detailValue(preview, field), surroundings.formats);
  // a letter cannot replace a choice; it opens it
  const text = key.length === 1 && field !== "billingType" ? key : current;
  cursor.dispatch({ type: "editBegun", text, isReplaced: key === "Enter" });
  return true;
}

/** After the cursor moved sideways its cell may lie outside the view. */
function scrollColumnIntoView(grid: EventTarget & Element): void {
  window.requestAnimationFrame(() => {
    const cell = grid.querySelector('[role="gridcell"][tabindex="0"]');
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
