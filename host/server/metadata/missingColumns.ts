import { findTable } from "./tables";
import type { Table } from "./table";

/** "table.column", by logical names: what this organisation has not, though others have. */
export type MissingColumn = string;

const seen = new WeakMap<Table, Map<string, Table>>();

/**
 * A table as this organisation has it: nobody can read, write, filter by or look up what it lacks. Rules of the host keep
 * to what the product has, and rows keep their values. Seen from another table, by an expansion or a filter's path, it is
 * whole: nothing that runs here asks so.
 */
export function tableSeen(table: Table, missing: readonly MissingColumn[]): Table {
  const names = missing.flatMap((each) => (each.startsWith(`${table.logicalName}.`) ? [columnIn(each)] : []));
  if (names.length === 0) return table;
  const ofTable = seen.get(table) ?? new Map<string, Table>();
  seen.set(table, ofTable);
  const key = names.join();
  const columns = table.columns.filter(({ name }) => !names.includes(name));
  const made = ofTable.get(key) ?? { ...table, columns, column: new Map(columns.map((each) => [each.name, each])) };
  ofTable.set(key, made);
  return made;
}

/** Whether the host's metadata has what is to be lacking. */
export const isColumn = (missing: MissingColumn): boolean =>
  findTable(missing.split(".")[0] ?? "")?.column.has(columnIn(missing)) === true;

const columnIn = (missing: MissingColumn): string => missing.split(".")[1] ?? "";
