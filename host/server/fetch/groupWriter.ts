import { badRequest, notImitated } from "../apiError";
import type { DateColumn } from "../metadata/column";
import { propertyWriter } from "../query/propertyWriter";
import { columnSql, comparedSql } from "../query/sqlScope";
import type { SqlRow } from "../store/sqlDatabase";
import type { Call } from "../wire/call";
import type { Preferences } from "../wire/preferences";
import type { FetchAttribute } from "./fetchQuery";
import { columnNamed, type FetchPart, type FetchScope } from "./fetchScope";
import { localTimeSql } from "./localTimeSql";

/** One attribute of an aggregate query as it is written, and what it is sorted by. */
export interface GroupColumn {
  readonly alias: string;
  readonly orderSql: string;
  /** What rows are grouped by; an aggregate has none. */
  readonly groupSql?: string;
  readonly write: (row: SqlRow) => string;
}

/** Parts of a date by what SQLite calls them. A week is one of SQL Server's: the first begins on 1 January. */
const dateParts: Readonly<Record<string, (local: string) => string>> = {
  year: (local) => `CAST(strftime('%Y', ${local}) AS INTEGER)`,
  quarter: (local) => `(CAST(strftime('%m', ${local}) AS INTEGER) + 2) / 3`,
  month: (local) => `CAST(strftime('%m', ${local}) AS INTEGER)`,
  week: (local) =>
    `(CAST(strftime('%j', ${local}) AS INTEGER) - 1 + CAST(strftime('%w', ${local}, 'start of year') AS INTEGER)) / 7 + 1`,
  day: (local) => `CAST(strftime('%d', ${local}) AS INTEGER)`,
};

/** An attribute that rows are grouped by. Dates are grouped by one of their parts, as a number. */
export function groupWriter(
  attribute: FetchAttribute,
  alias: string,
  { source }: FetchPart,
  scope: FetchScope,
  call: Call,
  prefer: Preferences,
): GroupColumn {
  const column = columnNamed(source.table, attribute.name);
  const { select } = scope;
  if (column.kind === "dateOnly" || column.kind === "dateTime") {
    const groupSql = datePart(attribute, column, columnSql(source, column), scope, call);
    const at = select.add(groupSql);
    return { alias, groupSql, orderSql: groupSql, write: (row: SqlRow) => `"${alias}":${String(row[at] ?? null)}` };
  }
  if (attribute.dateGrouping !== undefined) throw badRequest(`'${column.name}' is not a date.`);
  const groupSql = comparedSql(source, column);
  return { alias, groupSql, orderSql: groupSql, write: propertyWriter(select, source, column, call, prefer, alias) };
}

function datePart(
  { name, dateGrouping, usersTimeZone }: FetchAttribute,
  column: DateColumn,
  sql: string,
  { select }: FetchScope,
  call: Call,
): string {
  if (dateGrouping === undefined) throw badRequest(`Grouping by the date '${name}' needs 'dategrouping'.`);
  const part = dateParts[dateGrouping];
  if (!part) throw notImitated(`the dategrouping '${dateGrouping}'`);
  const isLocal = column.behavior === "userLocal" && usersTimeZone;
  if (!isLocal) return part(sql);
  const bounds = `SELECT min(${sql}) AS first, max(${sql}) AS last ${select.body()}`;
  const found = call.records.store.get(bounds, ...select.binder.values);
  const [first, last] = [found?.["first"], found?.["last"]];
  if (typeof first !== "string" || typeof last !== "string") return part(sql);
  return part(localTimeSql(sql, call.user.timeZone, first, last));
}
