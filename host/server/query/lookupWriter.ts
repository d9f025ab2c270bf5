import { type LookupColumn } from "../metadata/column";
import { sidesOf } from "../metadata/navigation";
import type { SqlRow } from "../store/sqlDatabase";
import { associatedNavigation, formattedValue, lookupLogicalName, type Preferences } from "../wire/preferences";
import { remembered } from "./remembered";
import { columnSql, type Source } from "./sqlScope";
import type { SqlSelect } from "./sqlSelect";

/** Writes a lookup's value with its annotations: the name of the row, its table, the navigation property. */
export function lookupWriter(
  select: SqlSelect,
  source: Source,
  lookup: LookupColumn,
  prefer: Preferences,
  property: string,
): (row: SqlRow) => string {
  const annotation = (name: string, value: string) =>
    `${JSON.stringify(`${property}@${name}`)}:${JSON.stringify(value)},`;
  const at = select.add(columnSql(source, lookup));
  const nameAt = prefer.wants(formattedValue) ? select.add(select.nameSql(source, lookup)) : undefined;
  const sideOf = sideFinder(select, source, lookup, ({ navigation, target }) =>
    [
      prefer.wants(associatedNavigation) ? annotation(associatedNavigation, navigation) : "",
      prefer.wants(lookupLogicalName) ? annotation(lookupLogicalName, target) : "",
    ].join(""),
  );
  const written = remembered((id, row) => {
    const name = nameAt === undefined ? null : row[nameAt];
    return `${typeof name === "string" ? annotation(formattedValue, name) : ""}${sideOf(row)}"${property}":"${String(id)}"`;
  });
  return (row) => {
    const id = row[at];
    return typeof id === "string" ? written(id, row) : `"${property}":null`;
  };
}

/** What is said of the table that a row's lookup points to. Of a customer, which of the two it is shows in the rows. */
function sideFinder(
  select: SqlSelect,
  source: Source,
  lookup: LookupColumn,
  textOf: (side: LookupColumn) => string,
): (row: SqlRow) => string {
  const [first, ...others] = sidesOf(lookup).map((side) => ({ side, text: textOf(side) }));
  const fixed = first?.text ?? "";
  if (others.length === 0 || fixed === "") return () => fixed;
  const found = others.map(({ side, text }) => {
    const { alias, table } = select.join(source, side);
    return { text, idAt: select.add(`${alias}."${table.idColumn}"`) };
  });
  return (row) => found.find(({ idAt }) => typeof row[idAt] === "string")?.text ?? fixed;
}
