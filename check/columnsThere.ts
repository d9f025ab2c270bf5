import { Found } from "./found";
import { Seen } from "./seen";

/** @returns which of these columns a table lacks */
export function columnsThere(found: Found, table: string, columns: readonly string[]): Seen<readonly string[]> {
  const seen = found.table(table);
  return seen.kind === "seen"
    ? { kind: "seen", value: columns.filter((column) => !seen.value.columns.has(column)) }
    : seen;
}
