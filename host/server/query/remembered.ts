import type { SqlRow, SqlValue } from "../store/sqlDatabase";

/** Each value is written once for all rows of an answer. For values that are written the same way in every row. */
export function remembered(write: (value: SqlValue, row: SqlRow) => string): (value: SqlValue, row: SqlRow) => string {
  const known = new Map<SqlValue, string>();
  return (value, row) => {
    let text = known.get(value);
    if (text === undefined) known.set(value, (text = write(value, row)));
    return text;
  };
}
