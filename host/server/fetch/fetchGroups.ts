import { ApiError, badRequest } from "../apiError";
import { pageLimit } from "../query/pagedSelect";
import type { Call } from "../wire/call";
import type { Preferences } from "../wire/preferences";
import { aggregateWriter } from "./aggregateWriter";
import { fetchPageOf, pageMembers } from "./fetchPage";
import type { FetchAttribute, FetchQuery } from "./fetchQuery";
import type { FetchPart, FetchScope } from "./fetchScope";
import { type GroupColumn, groupWriter } from "./groupWriter";

/** The rows of `<fetch aggregate='true'>` (FetchXML page "Aggregate data"). */
export function fetchGroups(query: FetchQuery, scope: FetchScope, call: Call, prefer: Preferences): string[] {
  if (query.distinct) throw badRequest("'distinct' and 'aggregate' cannot be used together.");
  keepToLimit(scope, call);
  const columns = scope.parts.flatMap((part) =>
    part.entity.attributes.map((attribute) => columnOf(attribute, part, scope, call, prefer)),
  );
  if (columns.length === 0) throw badRequest("An aggregate query needs an attribute.");
  const { offset, limit } = fetchPageOf(query);
  const { select } = scope;
  const groups = columns.flatMap(({ groupSql }) => groupSql ?? []);
  const orders = [...ordersOf(scope, columns), ...groups];
  const sql = [
    `SELECT ${select.list()} ${select.body()}`,
    groups.length > 0 ? `GROUP BY ${groups.join(", ")}` : "",
    orders.length > 0 ? `ORDER BY ${orders.join(", ")}` : "",
    `LIMIT ${select.bind(limit + 1)} OFFSET ${select.bind(offset)}`,
  ].join(" ");
  const rows = call.records.store.all(sql, ...select.binder.values);
  const written = rows
    .slice(0, Math.min(limit, pageLimit))
    .map((row) => `{${columns.map(({ write }) => write(row)).join(",")}}`);
  return [...pageMembers(query, rows.length > limit, undefined, prefer), `"value":[${written.join(",")}]`];
}

/** Facts 5.1: an organisation aggregates 50,000 rows and no more. */
function keepToLimit({ select }: FetchScope, call: Call): void {
  const limit = call.settings.aggregateLimit;
  const counted = `SELECT count(*) AS n FROM (SELECT 1 ${select.body()} LIMIT ${limit + 1})`;
  const row = call.records.store.get(counted, ...select.binder.values);
  if (Number(row?.["n"] ?? 0) <= limit) return;
  const message = "AggregateQueryRecordLimit exceeded. Cannot perform this operation.";
  throw new ApiError(400, "0x8004e023", message);
}

function columnOf(
  attribute: FetchAttribute,
  part: FetchPart,
  scope: FetchScope,
  call: Call,
  prefer: Preferences,
): GroupColumn {
  const { name, alias, aggregate, groupBy } = attribute;
  if (alias === undefined) throw badRequest(`The attribute '${name}' of an aggregate query needs an alias.`);
  if (groupBy === (aggregate !== undefined)) throw badRequest(`'${alias}' is either grouped by or aggregated.`);
  return groupBy
    ? groupWriter(attribute, alias, part, scope, call, prefer)
    : aggregateWriter(attribute, alias, part, scope, call, prefer);
}

function ordersOf(scope: FetchScope, columns: readonly GroupColumn[]): string[] {
  return scope.parts.flatMap(({ entity }) =>
    entity.orders.map(({ alias, descending }) => {
      const column = columns.find((each) => each.alias === alias);
      if (!column) throw badRequest("An aggregate query is ordered by the alias of one of its attributes.");
      return column.orderSql + (descending ? " DESC" : "");
    }),
  );
}
