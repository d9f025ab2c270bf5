import * as React from "react";
import { Store } from "../../shared/core/createStore";
import { InvoiceId } from "../../shared/invoicing/ids";
import { ListEvent, ListRoomState } from "./listEvent";
import { ListPlace, placeAfterKey } from "./listMoves";
import { widthKeyPressed } from "../columns/widening";

interface ListKeyboard {
  readonly store: Store<ListRoomState, ListEvent>;
  /** The invoices on the page, in the order of the rows. */
  readonly ids: readonly InvoiceId[];
  readonly showKeys: () => void;
}

/**
 * Keys of the list: what moves, selects and opens (strings `List_Key_…`). Buttons among the headings keep their own
 * Enter and Space.
 */
export function listKeyPressed(event: React.KeyboardEvent<HTMLTableElement>, keyboard: ListKeyboard): void {
  const table = event.currentTarget;
  const place = placeOf(event.target as Element);
  if (!place || event.altKey) return;
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === "a") keyboard.store.dispatch({ type: "selectionChanged", ids: keyboard.ids });
    else if (!widthKey(event, keyboard)) return;
  } else if (key === "?") keyboard.showKeys();
  else if (!rowKey(event, place, keyboard)) {
    const size = { row: table.rows.length, column: table.rows[0]?.cells.length ?? 0 };
    const next = placeAfterKey(key, place, size);
    if (!next) return;
    if (event.shiftKey) extend(place, next, keyboard);
    focusPlace(table, next);
  }
  event.preventDefault();
}

/** Ctrl with → and ← on a heading that has a width of its own; whether it was that. */
function widthKey({ key, target }: React.KeyboardEvent, { store }: ListKeyboard): boolean {
  const heading = (target as Element).closest<HTMLElement>("th[data-column]");
  const name = heading?.dataset["column"];
  return name !== undefined && heading !== null
    ? widthKeyPressed(key, heading, (px) => store.dispatch({ type: "columnWidened", of: "list", name, px }))
    : false;
}

/** Space and Enter on an invoice; whether it was one of them. */
function rowKey({ key, shiftKey }: React.KeyboardEvent, { row }: ListPlace, { store, ids }: ListKeyboard): boolean {
  const id = ids[row - 1];
  if (id === undefined) return false;
  if (key === " ") store.dispatch({ type: "rowPicked", id, reach: shiftKey ? "range" : "one" });
  else if (key === "Enter") store.dispatch({ type: "opened", id });
  return key === " " || key === "Enter";
}

/** With Shift the selection goes along: from the row that is left, where that begins one. */
function extend(before: ListPlace, { row }: ListPlace, { store, ids }: ListKeyboard): void {
  const [from, id] = [ids[before.row - 1], ids[row - 1]];
  if (from !== undefined && id !== undefined && from !== id)
    store.dispatch({ type: "rowPicked", id, reach: "range", from });
}

/** Where in its table something stands; null outside a cell. */
export function placeOf(target: Element): ListPlace | null {
  const cell = target.closest<HTMLTableCellElement>("th, td");
  return cell && { row: (cell.parentElement as HTMLTableRowElement).rowIndex, column: cell.cellIndex };
}

/** A cell that holds a button or a tick gives it the focus: it is what the cell is for. */
export function focusPlace(table: HTMLTableElement, { row, column }: ListPlace): void {
  const cell = table.rows[row]?.cells[column];
  (cell?.querySelector<HTMLElement>("button, input") ?? cell)?.focus();
}
