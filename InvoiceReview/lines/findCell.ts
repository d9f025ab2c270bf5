import { RowId } from "../../shared/invoicing/ids";
import { ColumnKey } from "./gridColumns";
import { GridPlace } from "./gridMoves";
import { GridRow } from "./gridRows";
import { DataColumn } from "./lineValue";

/**
 * The next cell, or with `step` -1 the one before, whose text contains what is looked for; from the end it goes on at
 * the beginning. null where there is none.
 *
 * @param from where to begin, itself last
 * @param textIn what a line shows in a column; asked for as far as the search goes
 */
export function findCell(
  rows: readonly GridRow[],
  columns: readonly DataColumn[],
  from: { readonly rowKey: string | null; readonly column: ColumnKey },
  sought: string,
  step: 1 | -1,
  textIn: (row: RowId, column: DataColumn) => string,
): GridPlace | null {
  const part = sought.toLowerCase();
  const count = rows.length * columns.length;
  const row = Math.max(
    rows.findIndex(({ key }) => key === from.rowKey),
    0,
  );
  const begin = row * columns.length + columns.findIndex((key) => key === from.column);
  for (let passed = 1; passed <= count; passed += 1) {
    const at = (begin + step * passed + 2 * count) % count;
    const found = rows[Math.floor(at / columns.length)];
    const column = columns[at % columns.length];
    if (found?.kind !== "detail" || !column) continue;
    if (textIn(found.row, column).toLowerCase().includes(part)) return { rowKey: found.key, column };
  }
  return null;
}
