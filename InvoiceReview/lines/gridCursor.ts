import { createStore, Store } from "../../shared/core/createStore";
import { ColumnKey } from "./gridColumns";
import { GridRange } from "./gridRange";

/** Where the keyboard stands in the grid, and what is being typed there. Of the screen alone: never saved. */
export interface GridCursor {
  /** The key of a grid row; null before the grid was entered. */
  readonly rowKey: string | null;
  readonly column: ColumnKey;
  readonly editing: CellEditing | null;
  /** What is selected beyond the cell of the cursor. */
  readonly range: GridRange | null;
  /** Why the cell cannot be changed, once that was tried. */
  readonly told: string | null;
}

export interface CellEditing {
  /** What the editor starts with: the cell's value, or the key that was typed to replace it. */
  readonly text: string;
  /** Whether typing replaces the text, all of which is selected; else the caret stands behind it. */
  readonly isReplaced: boolean;
  /** Why what was typed cannot be taken; the text stays, and so does the cursor. */
  readonly problem: string | null;
}

export type CursorEvent =
  | { readonly type: "moved"; readonly rowKey: string; readonly column: ColumnKey; readonly range?: GridRange | null }
  | {
      readonly type: "editBegun";
      readonly rowKey: string;
      readonly column: ColumnKey;
      readonly text: string;
      readonly isReplaced: boolean;
    }
  | { readonly type: "editRetyped" }
  /** Of what was typed; where nothing is being edited, of the trying. */
  | { readonly type: "editRefused"; readonly problem: string }
  | { readonly type: "editEnded" };

export type CursorStore = Store<GridCursor, CursorEvent>;

export const firstCursor: GridCursor = { rowKey: null, column: "description", editing: null, told: null, range: null };

/** A cell with a text that cannot be taken keeps the cursor: moving on would lose what was typed. */
export function cursorReducer(cursor: GridCursor, event: CursorEvent): readonly [GridCursor] {
  switch (event.type) {
    case "moved":
      if (cursor.editing?.problem) return [cursor];
      return [{ rowKey: event.rowKey, column: event.column, editing: null, told: null, range: event.range ?? null }];
    case "editBegun": {
      // the editor opens in the cell whose text it starts with, wherever the cursor was
      if (cursor.editing) return [cursor];
      const { rowKey, column, text, isReplaced } = event;
      return [{ rowKey, column, editing: { text, isReplaced, problem: null }, told: null, range: null }];
    }
    case "editRetyped":
      return [cursor.editing?.problem ? { ...cursor, editing: { ...cursor.editing, problem: null } } : cursor];
    case "editRefused":
      return [
        cursor.editing
          ? { ...cursor, editing: { ...cursor.editing, problem: event.problem } }
          : { ...cursor, told: event.problem },
      ];
    case "editEnded":
      return [{ ...cursor, editing: null, told: null }];
  }
}

export const createCursor = (): CursorStore => createStore(firstCursor, cursorReducer, () => undefined);
