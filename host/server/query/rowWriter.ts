import { badRequest } from "../apiError";
import { isScaled, type Column } from "../metadata/column";
import type { Collection, Table } from "../metadata/table";
import { tableNamed } from "../metadata/tables";
import type { SqlRow } from "../store/sqlDatabase";
import { type Call } from "../wire/call";
import { askerOf } from "./asker";
import type { Preferences } from "../wire/preferences";
import { needPrivilege } from "../needPrivilege";
import { addFilter } from "./filterSql";
import { PagedSelect, pageLimit } from "./pagedSelect";
import type { Expand, QueryOptions } from "./queryOptions";
import { propertyWriter, type PropertyWriter } from "./propertyWriter";
import { columnOfProperty, columnSql, comparedSql, navigationOf, type SqlScope, type Source } from "./sqlScope";
import { findCollection } from "../metadata/navigation";
import { pageCookie, type PageEnd } from "./pageCookie";
import type { SqlSelect } from "./sqlSelect";

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
  // of expanded rows too
  needPrivilege(call.user, "Read", table);
  const key = columnOfProperty(table, table.idColumn);
  const columns = options.select?.map((property) => columnOfProperty(table, property)) ?? table.columns;
  const along = [key, ...currencyAlong(table, columns)].filter((column) => !columns.includes(column));
  const shown = [...columns, ...along];
  const idAt = select.add(columnSql(source, key));
  const writers: PropertyWriter[] = [
    etagWriter(select, source),
    ...shown.map((column) => propertyWriter(select, source, column, call, prefer)),
    ...options.expand.map((expand) => expandWriter(select, source, expand, idAt, call, prefer)),
  ];
  return (row) => {
    let text = "{";
    for (const write of writers) text += text === "{" ? write(row) : `,${write(row)}`;
    return `${text}}`;
  };
}

/** Page "Select columns": the currency comes along with money. */
function currencyAlong(table: Table, columns: readonly Column[]): readonly Column[] {
  const currency = table.column.get("transactioncurrencyid");
  return currency && columns.some(({ kind }) => kind === "money") ? [currency] : [];
}

/** The version of the row as `@odata.etag`. */
export function etagWriter(select: SqlSelect, source: Source): PropertyWriter {
  const versionAt = select.add(`${source.alias}.versionnumber`);
  return (row) => `"@odata.etag":"W/\\"${String(row[versionAt])}\\""`;
}

function expandWriter(
  select: SqlSelect,
  source: Source,
  expand: Expand,
  idAt: string,
  call: Call,
  prefer: Preferences,
): PropertyWriter {
  const collection = findCollection(source.table, expand.navigation);
  if (collection) return collectionWriter(collection, source.table, expand, idAt, call, prefer);
  const lookup = navigationOf(source.table, expand.navigation);
  const { filter, orderBy, top } = expand.options;
  if (filter !== undefined || orderBy.length > 0 || top !== undefined) {
    throw badRequest(`Only $select and $expand apply to the single-valued '${expand.navigation}'.`);
  }
  const target = select.join(source, lookup);
  const targetIdAt = select.add(`${target.alias}."${target.table.idColumn}"`);
  const write = rowWriter(select, target, expand.options, call, prefer);
  return (row) => `"${expand.navigation}":${row[targetIdAt] === null ? "null" : write(row)}`;
}

/** One query per owner, always the same statement. A collection longer than a page says where the rest is. */
function collectionWriter(
  collection: Collection,
  owner: Table,
  expand: Expand,
  idAt: string,
  call: Call,
  prefer: Preferences,
): PropertyWriter {
  const { navigation, options } = expand;
  const many = new PagedSelect(tableNamed(collection.table));
  many.found.conditions.push(`${many.found.root.alias}."${collection.lookup}" = ${many.bind(null)}`);
  if (options.filter) addFilter(many.found, options.filter, askerOf(call));
  addOrder(many, options);
  const write = rowWriter(many, many.root, options, call, prefer);
  const limit = Math.min(options.top ?? prefer.maxPageSize ?? pageLimit, pageLimit);
  return (row) => {
    const ownerId = row[idAt] ?? null;
    many.binder.values[0] = ownerId;
    const { written, end } = writtenPage(many, many.rows(call.records.store, limit + 1), limit, write);
    const address = `${call.base}/${owner.entitySet}(${String(ownerId)})/${navigation}`;
    const hasMore = end !== undefined && options.top === undefined;
    const query = [...expand.query, `$skiptoken=${pageCookie(end ?? [])}`].join("&");
    const link = hasMore ? `,"${navigation}@odata.nextLink":${JSON.stringify(`${address}?${query}`)}` : "";
    return `"${navigation}":[${written.join(",")}]${link}`;
  };
}

/** The rows of a page as text; its end, where there is a row more than the page takes. */
export function writtenPage(
  select: PagedSelect,
  rows: Iterable<SqlRow>,
  limit: number,
  write: RowWriter,
): { readonly written: readonly string[]; readonly end: PageEnd | undefined } {
  const written: string[] = [];
  let last: SqlRow | undefined;
  for (const row of rows) {
    if (written.length === limit) return { written, end: last && select.endOf(last) };
    written.push(write(row));
    last = row;
  }
  return { written, end: undefined };
}

/** Sorts by text without case and accents, by lookups' names, and by the numbers of choices ("Order rows" page). */
export function addOrder(select: PagedSelect, options: QueryOptions): void {
  for (const { path, descending } of options.orderBy) {
    const source = select.found.follow(path.slice(0, -1));
    const column = columnOfProperty(source.table, path[path.length - 1] ?? "");
    select.orderBy(orderedSql(select.found, source, column), descending, isScaled(column));
  }
}

/** What a column is sorted by. */
export function orderedSql(scope: SqlScope, source: Source, column: Column): string {
  return column.kind === "lookup" ? `fold(${scope.nameSql(source, column)})` : comparedSql(source, column);
}

/** What `@odata.context` says after `$metadata#`. */
export function contextOf(table: Table, options: QueryOptions): string {
  const parts = partsOf(options);
  return parts.length > 0 ? `${table.entitySet}(${parts.join(",")})` : table.entitySet;
}

function partsOf(options: QueryOptions): string[] {
  const expanded = options.expand.map((each) => `${each.navigation}(${partsOf(each.options).join(",")})`);
  return [...(options.select ?? []), ...expanded];
}
