import type { Settings } from "../settings";
import type { Column } from "./column";
import { navigationsOf } from "./navigation";
import type { Table } from "./table";
import { findTable } from "./tables";

/** How this organisation differs, by logical names: what it has not, though others have, and what it has beyond them. */
export type Differences = Pick<Settings, "missingColumns" | "missingOptions" | "missingNavigations" | "extraColumns">;

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
  const options = ofTable(table, differences.missingOptions);
  const lostNavigations = ofTable(table, differences.missingNavigations);
  const isThere = ({ name, isExtra }: Column): boolean =>
    !missing.includes(name) && (isExtra !== true || extra.includes(name));
  if (table.columns.every(isThere) && options.length === 0 && lostNavigations.length === 0) return table;
  const known = seen.get(table) ?? new Map<string, Table>();
  seen.set(table, known);
  const key = [missing, extra, options, lostNavigations].join(";");
  const columns = table.columns.filter(isThere).map((column) => withoutOptions(column, options));
  const made = known.get(key) ?? {
    ...{ ...table, columns, lostNavigations },
    column: new Map(columns.map((each) => [each.name, each])),
  };
  known.set(key, made);
  return made;
}

/** @param options those of its table that are missing, "column=value" */
function withoutOptions(column: Column, options: readonly string[]): Column {
  if (column.kind !== "choice" || !options.some((each) => each.startsWith(`${column.name}=`))) return column;
  const kept = column.options.options.filter(({ value }) => !options.includes(`${column.name}=${value}`));
  return { ...column, options: { ...column.options, options: kept } };
}

/** What is said of a table in a list of "table.…". */
const ofTable = ({ logicalName }: Table, list: readonly string[]): readonly string[] =>
  list.flatMap((each) => (each.startsWith(`${logicalName}.`) ? [each.slice(logicalName.length + 1)] : []));

/** The column of the host's metadata that "table.column" names. */
export function columnNamed(name: string): Column | undefined {
  const [table = "", column = ""] = name.split(".");
  return findTable(table)?.column.get(column);
}

/** Whether the host's metadata have the option that "table.column=value" names. */
export function isOption(name: string): boolean {
  const [of = "", value] = name.split("=");
  const column = columnNamed(of);
  return column?.kind === "choice" && column.options.options.some((option) => String(option.value) === value);
}

/** Whether the host's metadata have the single-valued navigation property that "table.navigation" names. */
export function isNavigation(name: string): boolean {
  const [table = "", navigation = ""] = name.split(".");
  const found = findTable(table);
  return found !== undefined && navigationsOf(found).some((each) => each.navigation === navigation);
}
