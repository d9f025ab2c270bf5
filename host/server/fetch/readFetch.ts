import { badRequest, notImitated } from "../apiError";
import { jsonText, type HostAnswer } from "../http/hostAnswer";
import { propertyOf, type Column } from "../metadata/column";
import { labelOf } from "../metadata/optionSet";
import type { Table } from "../metadata/table";
import { pairsOf } from "../query/queryText";
import { totalMembers } from "../query/readRows";
import { etagWriter, orderedSql } from "../query/rowWriter";
import { propertyWriter } from "../query/propertyWriter";
import { columnSql, comparedSql, type Source } from "../query/sqlScope";
import { foldText } from "../store/foldText";
import type { SqlRow } from "../store/sqlDatabase";
import { type Call } from "../wire/call";
import { askerOf } from "../query/asker";
import type { Preferences } from "../wire/preferences";
import { needPrivilege } from "../needPrivilege";
import { fetchGroups } from "./fetchGroups";
import { fetchPageOf, pageMembers } from "./fetchPage";
import type { FetchQuery } from "./fetchQuery";
import { fetchQueryFrom } from "./fetchQueryFrom";
import { columnNamed, FetchScope, type FetchPart } from "./fetchScope";

/** The FetchXML of an address, or undefined where it has none; nothing else may stand beside it. */
export function fetchXmlOf(query: string): string | undefined {
  const pairs = pairsOf(query);
  const xml = pairs.find(([name]) => name === "fetchXml")?.[1];
  const other = pairs.find(([name]) => name !== "fetchXml")?.[0];
  if (xml !== undefined && other !== undefined) throw notImitated(`the query option '${other}' beside fetchXml`);
  return xml;
}

/** GET of an entity set with `?fetchXml=` (Web API "Use FetchXml"). */
export function readFetch(table: Table, xml: string, call: Call, prefer: Preferences): HostAnswer {
  const query = fetchQueryFrom(xml);
  if (query.entity.name !== table.logicalName) {
    throw badRequest(`The FetchXML is about '${query.entity.name}', the address about '${table.logicalName}'.`);
  }
  const scope = new FetchScope(query.entity, askerOf(call), call.settings);
  for (const { source } of scope.parts) needPrivilege(call.user, "Read", source.table);
  const members = query.aggregate ? fetchGroups(query, scope, call, prefer) : fetchRows(query, scope, call, prefer);
  const context = `"@odata.context":${JSON.stringify(`${call.base}/$metadata#${table.entitySet}`)}`;
  return jsonText(200, `{${[context, ...members].join(",")}}`, { "odata-version": "4.0" });
}

function fetchRows(query: FetchQuery, scope: FetchScope, call: Call, prefer: Preferences): string[] {
  const { select } = scope;
  const { table, alias } = select.root;
  const { offset, limit } = fetchPageOf(query);
  const write = fetchWriter(query, scope, call, prefer);
  const idAt = query.distinct ? undefined : select.add(`${alias}."${table.idColumn}"`);
  const orders = ordersOf(scope, query.ordersRaw, call.languageId);
  const order = idAt === undefined ? orders : [...orders, `${alias}."${table.idColumn}"`];
  const sql = [
    `SELECT ${query.distinct ? "DISTINCT " : ""}${select.list()} ${select.body()}`,
    order.length > 0 ? `ORDER BY ${order.join(", ")}` : "",
    `LIMIT ${select.bind(limit + 1)} OFFSET ${select.bind(offset)}`,
  ].join(" ");
  const rows = call.records.store.all(sql, ...select.binder.values);
  const page = rows.slice(0, limit);
  const ends = idAt === undefined ? undefined : endsOf(table, page, idAt);
  return [
    ...pageMembers(query, rows.length > limit, ends, prefer),
    ...totalMembers(query.countsTotal ? totalOf(scope, call) : undefined, prefer),
    `"value":[${page.map(write).join(",")}]`,
  ];
}

function endsOf(table: Table, page: readonly SqlRow[], idAt: string) {
  const [first, last] = [page[0]?.[idAt], page[page.length - 1]?.[idAt]];
  return { idColumn: table.idColumn, first: String(first), last: String(last) };
}

function totalOf({ select }: FetchScope, call: Call): number {
  const values = select.binder.values.slice(0, -2);
  return Number(call.records.store.get(`SELECT count(*) AS n ${select.body()}`, ...values)?.["n"] ?? 0);
}

/** Columns without a value are left out of the answer (FetchXML reference, "all-attributes"). */
function fetchWriter(query: FetchQuery, scope: FetchScope, call: Call, prefer: Preferences): (row: SqlRow) => string {
  const { select } = scope;
  const columns = scope.parts.flatMap((part) => shownOf(part, query.distinct));
  const writers = columns.map(({ part, column, name }) =>
    propertyWriter(select, part.source, column, call, prefer, name),
  );
  const etag = query.distinct ? undefined : etagWriter(select, select.root);
  return (row) => {
    const properties = writers.map((write) => write(row)).filter((property) => !property.endsWith('":null'));
    return `{${[...(etag ? [etag(row)] : []), ...properties].join(",")}}`;
  };
}

interface Shown {
  readonly part: FetchPart;
  readonly column: Column;
  readonly name: string;
}

/** What is shown of a part, by its name on the wire: a link's columns stand behind its alias. */
function shownOf(part: FetchPart, distinct: boolean): Shown[] {
  const { entity, source, alias } = part;
  const { table } = source;
  const nameOf = (column: Column) => (alias === undefined ? propertyOf(column) : `${alias}.${column.name}`);
  const isWhole = entity.all || (entity.attributes.length === 0 && alias === undefined);
  if (isWhole) return table.columns.map((column) => ({ part, column, name: nameOf(column) }));
  const shown = entity.attributes.map((attribute) => {
    if (attribute.aggregate !== undefined || attribute.groupBy) {
      throw badRequest("Attributes are aggregated and grouped under <fetch aggregate='true'> only.");
    }
    const column = columnNamed(table, attribute.name);
    return { part, column, name: attribute.alias ?? nameOf(column) };
  });
  const key = columnNamed(table, table.idColumn);
  const hasKey = alias !== undefined || distinct || shown.some(({ column }) => column === key);
  return hasKey ? shown : [...shown, { part, column: key, name: key.name }];
}

/** Choices are sorted by their labels, in the language of who asks (FetchXML page "Order rows", "Process choice"). */
function labelSql(scope: FetchScope, source: Source, column: Column, languageId: number): string {
  if (column.kind !== "choice") return orderedSql(scope.select, source, column);
  const labels = column.options.options.map(({ value }) => {
    const label = foldText(labelOf(column.options, value, languageId) ?? "");
    return `WHEN ${value} THEN ${scope.select.bind(label)}`;
  });
  return `CASE ${columnSql(source, column)} ${labels.join(" ")} END`;
}

/** The entity's orders before those of its links, unless they name the link themselves. */
function ordersOf(scope: FetchScope, isRaw: boolean, languageId: number): string[] {
  return scope.parts.flatMap((part) =>
    part.entity.orders.map(({ attribute, entityName, descending }) => {
      if (attribute === undefined) throw badRequest("Orders by alias are of aggregates only.");
      const { source } = entityName === undefined ? part : scope.part(entityName);
      const column = columnNamed(source.table, attribute);
      const sql = isRaw ? comparedSql(source, column) : labelSql(scope, source, column, languageId);
      return sql + (descending ? " DESC" : "");
    }),
  );
}
