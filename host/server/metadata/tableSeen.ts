import type { Settings } from "../settings";
import type { Column } from "./column";
import type { Table } from "./table";
import { findTable } from "./tables";

/** How this organisation differs, by logical names: what it has not, though others have, and what it has beyond them. */
export type Differences = Pick<Settings, "missingColumns" | "extraColumns">;

/** What is seen of each table, by what it differs in. */
const seen = new WeakMap<Table, Map<string, Table>>();

/**
 * A table as this organisation has it: nobody can read, write, filter by or look up what it lacks. Rules of the host keep
 * to what the product has, and rows keep their values. Seen from another table, by an expansion or a filter's path, it is
 * whole: nothing that runs here asks so.
 */
export function tableSeen(table: Table, differences: Differences): Table {
  const missing = ofTable(table, differences.missingColumns);
  const extra = ofTable(table, differences.extraColumns);
  const isThere = ({ name, isExtra }: Column): boolean =>
    !missing.includes(name) && (isExtra !== true || extra.includes(name));
  if (table.columns.every(isThere)) return table;
  const known = seen.get(table) ?? new Map<string, Table>();
  seen.set(table, known);
  const key = [missing.join(), extra.join()].join(";");
  const made = known.get(key) ?? withColumns(table, table.columns.filter(isThere));
  known.set(key, made);
  return made;
}

const withColumns = (table: Table, columns: readonly Column[]): Table => ({
  ...table,
  columns,
  column: new Map(columns.map((each) => [each.name, each])),
});

/** What is said of a table in a list of "table.…". */
const ofTable = ({ logicalName }: Table, list: readonly string[]): readonly string[] =>
  list.flatMap((each) => (each.startsWith(`${logicalName}.`) ? [each.slice(logicalName.length + 1)] : []));

/** The column of the host's metadata that "table.column" names. */
export function columnNamed(name: string): Column | undefined {
  const [table = "", column = ""] = name.split(".");
  return findTable(table)?.column.get(column);
}
