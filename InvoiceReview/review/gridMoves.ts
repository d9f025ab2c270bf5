import { ColumnKey, gridColumns } from "./gridColumns";
import { GridRow } from "./gridRows";

export interface GridPlace {
  readonly rowKey: string;
  readonly column: ColumnKey;
}

/** Where a key takes the cursor; null where it is no key of the grid's. `pageRows`: rows that fit into the view. */
export function placeAfterKey(
  key: { readonly key: string; readonly ctrlKey: boolean },
  rows: readonly GridRow[],
  rowIndex: number,
  column: ColumnKey,
  pageRows: number,
): GridPlace | null {
  const last = rows.length - 1;
  const at = gridColumns.findIndex((each) => each.key === column);
  const lastColumn = gridColumns.length - 1;
  const place = (row: number, col: number): GridPlace | null => {
    const target = rows[Math.max(0, Math.min(row, last))];
    const to = gridColumns[Math.max(0, Math.min(col, lastColumn))];
    return target && to ? { rowKey: target.key, column: to.key } : null;
  };
  switch (key.key) {
    case "ArrowUp":
      return place(rowIndex - 1, at);
    case "ArrowDown":
      return place(rowIndex + 1, at);
    case "ArrowLeft":
      return place(rowIndex, at - 1);
    case "ArrowRight":
      return place(rowIndex, at + 1);
    case "PageUp":
      return place(rowIndex - pageRows, at);
    case "PageDown":
      return place(rowIndex + pageRows, at);
    case "Home":
      return key.ctrlKey ? place(0, 0) : place(rowIndex, 0);
    case "End":
      return key.ctrlKey ? place(last, lastColumn) : place(rowIndex, lastColumn);
    default:
      return null;
  }
}

/** The next (or previous) editable column after an edit; stays in the row, and at its end where there is none. */
export function nextColumn(column: ColumnKey, step: 1 | -1): ColumnKey {
  const at = gridColumns.findIndex((each) => each.key === column);
  for (let index = at + step; index >= 0 && index < gridColumns.length; index += step) {
    const candidate = gridColumns[index];
    if (candidate?.field) return candidate.key;
  }
  return column;
}
