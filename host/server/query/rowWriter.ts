import { badRequest, notImitated } from "../apiError";
import type { Collection, Table } from "../metadata/table";
import { tableNamed } from "../metadata/tables";
import type { SqlRow } from "../store/sqlDatabase";
import type { Call } from "../wire/call";
import type { Preferences } from "../wire/prefer";
import { addFilter } from "./filterSql";
import { parseFilter } from "./filter";
import type { Expand, QueryOptions } from "./queryOptions";
import { propertyWriter, type PropertyWriter } from "./shape";
import { columnOfProperty, navigationOf, SqlSelect, type Source } from "./sqlSelect";

/** Writes one row of a query as JSON text: an object without its `@odata.context`. */
export type RowWriter = (row: SqlRow) => string;

/** Adds the selected columns and expansions of a source to a query and says how a result row becomes JSON. */
export function rowWriter(
  select: SqlSelect,
  source: Source,
  options: QueryOptions,
  call: Call,
  prefer: Preferences,
): RowWriter {
  const { table } = source;
  const columns = options.select?.map((property) => columnOfProperty(table, property)) ?? table.columns;
  const withKey = columns.some((column) => column.name === table.idColumn)
    ? columns
    : [...columns, columnOfProperty(table, table.idColumn)];
  const idAt = select.add(`${source.alias}."${table.idColumn}"`);
  const versionAt = select.add(`${source.alias}.versionnumber`);
  const writers: PropertyWriter[] = [
    (row) => `"@odata.etag":"W/\\"${String(row[versionAt])}\\""`,
    ...withKey.map((column) => propertyWriter(select, source, column, call, prefer)),
    ...options.expand.map((expand) => expandWriter(select, source, expand, idAt, call, prefer)),
  ];
  return (row) => `{${writers.map((write) => write(row)).join(",")}}`;
}

function expandWriter(
  select: SqlSelect,
  source: Source,
  expand: Expand,
  idAt: string,
  call: Call,
  prefer: Preferences,
): PropertyWriter {
  const collection = source.table.collections.find((each) => each.navigation === expand.navigation);
  if (collection) return collectionWriter(collection, expand, idAt, call, prefer);
  if (expand.options.expand.length > 0) throw notImitated("an expansion inside a single-valued expansion");
  const { filter, orderBy, top, count } = expand.options;
  if (filter !== undefined || orderBy.length > 0 || top !== undefined || count) {
    throw badRequest(`Only $select applies to the single-valued '${expand.navigation}'.`);
  }
  const lookup = navigationOf(source.table, expand.navigation);
  const target = select.join(source, lookup);
  const write = rowWriter(select, target, expand.options, call, prefer);
  const targetIdAt = select.add(`${target.alias}."${target.table.idColumn}"`);
  return (row) => `"${expand.navigation}":${row[targetIdAt] === null ? "null" : write(row)}`;
}

function collectionWriter(
  collection: Collection,
  expand: Expand,
  idAt: string,
  call: Call,
  prefer: Preferences,
): PropertyWriter {
  const table = tableNamed(collection.table);
  return (row) => {
    const select = new SqlSelect(table);
    const write = rowWriter(select, select.root, expand.options, call, prefer);
    select.conditions.push(`t."${collection.lookup}" = ?`);
    select.parameters.push(row[idAt] ?? null);
    if (expand.options.filter !== undefined) addFilter(select, parseFilter(expand.options.filter));
    addOrder(select, expand.options);
    // Dataverse pages an expanded collection too; one page is the most the host gives
    const limit = Math.min(expand.options.top ?? 5000, 5000);
    const rows = call.records.store.all(select.sql(limit, 0), ...select.parameters);
    return `"${expand.navigation}":[${rows.map(write).join(",")}]`;
  };
}

/** Sorts by text without case and accents, by lookups' names, and by the numbers of choices ("Order rows" page). */
export function addOrder(select: SqlSelect, options: QueryOptions): void {
  for (const { path, descending } of options.orderBy) {
    const { source, column } = select.resolve(path);
    const direction = descending ? " DESC" : "";
    let sql = `${source.alias}."${column.name}"`;
    if (column.kind === "lookup") {
      const target = select.join(source, column);
      sql = `fold(${target.alias}."${target.table.nameColumn}")`;
    } else if (column.kind === "text" || column.kind === "memo") sql = `fold(${sql})`;
    select.orders.push(sql + direction);
  }
}

/** What `@odata.context` says after `$metadata#`. */
export function contextOf(table: Table, options: QueryOptions): string {
  const parts = [...(options.select ?? []), ...options.expand.map((each) => `${each.navigation}()`)];
  return parts.length > 0 ? `${table.entitySet}(${parts.join(",")})` : table.entitySet;
}
