import { createStore } from "../../shared/core/createStore";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { reviewReducer } from "../../InvoiceReview/app/reviewReducer";
import { byLineAndClass } from "../../shared/invoicing/arranging/grouping";
import { type ColumnKey, gridColumns } from "../../InvoiceReview/lines/gridColumns";
import { createCursor } from "../../InvoiceReview/lines/gridCursor";
import type { AskedChanges, GridPlaces } from "../../InvoiceReview/lines/gridGestures";
import { gridRows } from "../../InvoiceReview/lines/gridRows";
import { type PlannedCell, plannedCells } from "../../InvoiceReview/lines/plannedCells";
import { fieldText } from "./fieldValue";
import { englishSurroundings } from "./englishSurroundings";
import { aReview } from "./aReviewState";
import { openWorkspace } from "./openInvoiceOf";

/** The grid of an invoice without a page: its selection, what it asks, and what is pending. */
export function aGrid(loaded: LoadedInvoice, state: ReviewState = aReview(loaded), surroundings = englishSurroundings) {
  const store = createStore(state, reviewReducer, () => undefined);
  const cursor = createCursor();
  const rows = gridRows(loaded, loaded.details, byLineAndClass, new Set(), null);
  const indexOf = new Map(rows.map(({ key }, index): [string, number] => [key, index]));
  let asked: AskedChanges | null = null;
  let told = 0;
  store.subscribe(() => (told += 1));
  const places: GridPlaces = {
    store,
    cursor,
    rows,
    columns: gridColumns,
    indexOf,
    currency: loaded.invoice.currency,
    surroundings,
    ask: (now) => (asked = now),
  };
  const select = (from: readonly [string, ColumnKey], to: readonly [string, ColumnKey] = from): void => {
    const corner = ([key, column]: readonly [string, ColumnKey]) => ({ row: indexOf.get(key) ?? -1, column });
    const range = from === to ? null : { from: corner(from), to: corner(to) };
    cursor.dispatch({ type: "moved", rowKey: from[0], column: from[1], range });
  };
  return {
    places,
    select,
    told: () => told,
    asked: () => asked,
    /** Each change that is asked about, and each refusal, in words. */
    said: () => plannedCells(store.state(), asked?.wishes ?? [], surroundings).map(saidOf),
    pending: () =>
      [...openWorkspace(store.state()).edits.rows].flatMap(([row, { fields, isRemoved }]) => [
        ...(isRemoved ? [`${row} off`] : []),
        ...Object.entries(fields).map(([field, edit]) => `${row} ${field} ${fieldText(edit.value) ?? ""}`.trim()),
      ]),
  };
}

const saidOf = ({ line, column, edit, why }: PlannedCell): string =>
  `${line.id} ${column.key} ${edit ? "→" : "✗"} ${edit?.field ? (fieldText(edit.value) ?? "") : ""} ${why ?? ""}`
    .replace(/ +/g, " ")
    .trim();
