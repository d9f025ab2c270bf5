import { inSlices } from "../../core/inSlices";
import { UnreadRow } from "../../invoicing/unreadRow";
import { UnreadableColumn, WireRow } from "./row";
import { idColumnOf, nameColumns } from "../tables";

export interface MappedRows<T> {
  readonly rows: readonly T[];
  readonly unread: readonly UnreadRow[];
}

/** Maps every row; one that cannot be read safely is named beside the others, never guessed and never left out. */
export async function mapRows<T>(
  table: string,
  rows: readonly WireRow[],
  map: (row: WireRow) => T,
): Promise<MappedRows<T>> {
  const mapped: { rows: T[]; unread: UnreadRow[] } = { rows: [], unread: [] };
  await inSlices(rows, (row) => {
    try {
      mapped.rows.push(map(row));
    } catch (failure) {
      mapped.unread.push(unreadRow(table, row, failure));
    }
  });
  return mapped;
}

/** Of a found value no more is kept than fits beside a row. */
const shownCharacters = 60;

/** @param failure anything but an unreadable column is a programmer's mistake, and thrown again */
export function unreadRow(table: string, row: WireRow, failure: unknown): UnreadRow {
  if (!(failure instanceof UnreadableColumn)) throw failure;
  return {
    id: legibleText(row, idColumnOf(table)),
    name: nameColumns.map((column) => legibleText(row, column)).find((name) => name !== "") ?? "",
    table,
    column: failure.column,
    found: JSON.stringify(failure.found ?? null).slice(0, shownCharacters),
  };
}

/** The text of a column that nothing depends on; "" where it is none. */
export function legibleText(row: WireRow, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}
