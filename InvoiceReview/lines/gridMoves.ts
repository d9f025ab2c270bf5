import { ColumnKey, GridColumn } from "./gridColumns";
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
  columns: readonly GridColumn[],
  column: ColumnKey,
  pageRows: number,
): GridPlace | null {
  const end = key.ctrlKey ? Infinity : 0;
  const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-pageRows, 0],
    PageDown: [pageRows, 0],
    Home: [-end, -Infinity],
    End: [end, Infinity],
  };
  const step = steps[key.key];
  // with Ctrl an arrow goes to another invoice of the list
  if (!step || (key.ctrlKey && key.key.startsWith("Arrow"))) return null;
  const target = within(rows, rowIndex + step[0]);
  const to = within(columns, columns.findIndex((each) => each.key === column) + step[1]);
  return target && to ? { rowKey: target.key, column: to.key } : null;
}

/** What stands at a place; beyond either end the last before it. */
const within = <T>(items: readonly T[], place: number): T | undefined =>
  items[Math.max(0, Math.min(place, items.length - 1))];

/** The next (or previous) editable column after an edit; stays in the row, and at its end where there is none. */
export function nextColumn(columns: readonly GridColumn[], column: ColumnKey, step: 1 | -1): ColumnKey {
  const at = columns.findIndex((each) => each.key === column);
  for (let index = at + step; index >= 0 && index < columns.length; index += step) {
    const candidate = columns[index];
    if (candidate?.field) return candidate.key;
  }
  return column;
}
