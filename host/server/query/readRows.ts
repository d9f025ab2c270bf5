import { badRequest } from "../apiError";
import { lackedMessages } from "../settings";
import { jsonText, type HostAnswer } from "../http/hostAnswer";
import type { Collection, Table } from "../metadata/table";
import { type Call } from "../wire/call";
import { askerOf } from "./asker";
import type { Preferences } from "../wire/preferences";
import { needPrivilege } from "../needPrivilege";
import { addFilter } from "./filterSql";
import { pageCookie } from "./pageCookie";
import { PagedSelect, pageLimit } from "./pagedSelect";
import { queryOptionsFrom, type QueryOptions } from "./queryOptions";
import { addOrder, contextOf, rowWriter, writtenPage } from "./rowWriter";

/** The rows of a table, or of one row's collection. */
export interface RowsAddress {
  readonly table: Table;
  /** Only the rows whose lookup points to this owner. */
  readonly owner?: { readonly collection: Collection; readonly id: string };
  /** As it is written below the service. */
  readonly path: string;
}

/** GET of rows: filter, order, count and pages with an opaque cookie in `@odata.nextLink`. */
export function readRows(address: RowsAddress, query: string, call: Call, prefer: Preferences): HostAnswer {
  const { table } = address;
  const asked = queryOptionsFrom(query);
  // page "Page results": $top is ignored where a page size is asked for
  const options = prefer.maxPageSize === undefined ? asked : { ...asked, top: undefined };
  const select = selectOf(address, options, call);
  const write = rowWriter(select, select.root, options, call, prefer);
  const pageSize = options.top === undefined ? Math.min(prefer.maxPageSize ?? pageLimit, pageLimit) : pageLimit;
  const limit = Math.min(options.top ?? pageSize, pageLimit);
  const after = options.skipToken === undefined ? undefined : select.endFrom(options.skipToken);
  const { written, end } = writtenPage(select, select.rows(call.records.store, limit + 1, after), limit, write);
  const members = [`"@odata.context":${JSON.stringify(`${call.base}/$metadata#${contextOf(table, options)}`)}`];
  members.push(...countMembers(options.count, select, call, prefer));
  members.push(`"value":[${written.join(",")}]`);
  if (end && options.top === undefined) {
    const link = nextLink(address.path, query, pageCookie(end), call);
    members.push(`"@odata.nextLink":${JSON.stringify(link)}`);
  }
  return jsonText(200, `{${members.join(",")}}`, { "odata-version": "4.0" });
}

/** GET of `…/$count`: the number alone, which stops at the largest page. Only `$filter` makes sense beside it. */
export function countRows(address: RowsAddress, query: string, call: Call): HostAnswer {
  const options = queryOptionsFrom(query);
  if (options.select || options.expand.length > 0 || options.orderBy.length > 0 || options.top !== undefined) {
    throw badRequest("Only $filter applies to $count.");
  }
  const count = Math.min(selectOf(address, options, call).count(call.records.store), pageLimit);
  return { status: 200, body: String(count), headers: { "content-type": "text/plain", "odata-version": "4.0" } };
}

function selectOf({ table, owner }: RowsAddress, options: QueryOptions, call: Call): PagedSelect {
  needPrivilege(call.user, "Read", table);
  const select = new PagedSelect(table);
  const { found } = select;
  if (owner) found.conditions.push(`${found.root.alias}."${owner.collection.lookup}" = ${found.bind(owner.id)}`);
  if (options.filter) addFilter(found, options.filter, askerOf(call));
  hideMissingMessages(select, call);
  addOrder(select, options);
  return select;
}

/** An organisation that lacks a message does not list it (settings `missingMessages` and `sampleCustomApi`). */
function hideMissingMessages({ found }: PagedSelect, call: Call): void {
  const missing = lackedMessages(call.settings);
  if (found.root.table.logicalName !== "sdkmessage" || missing.length === 0) return;
  found.conditions.push(`${found.root.alias}.name NOT IN (${missing.map((name) => found.bind(name)).join(", ")})`);
}

/** Page "Count number of rows": it counts no further than the largest page, and -1 stands for not counted. */
function countMembers(isCounted: boolean, select: PagedSelect, call: Call, prefer: Preferences): string[] {
  const found = isCounted ? select.count(call.records.store) : undefined;
  return [
    ...(found === undefined ? [] : [`"@odata.count":${Math.min(found, pageLimit)}`]),
    ...totalMembers(found, prefer),
  ];
}

/** What is told of the number of rows where it is asked for, in OData and FetchXML alike. */
export function totalMembers(found: number | undefined, prefer: Preferences): string[] {
  const [total, exceeded] = ["totalrecordcount", "totalrecordcountlimitexceeded"].map(
    (name) => `Microsoft.Dynamics.CRM.${name}`,
  );
  if (total === undefined || exceeded === undefined) return [];
  return [
    ...(prefer.wants(total) ? [`"@${total}":${found === undefined ? -1 : Math.min(found, pageLimit)}`] : []),
    ...(prefer.wants(exceeded) ? [`"@${exceeded}":${found !== undefined && found > pageLimit}`] : []),
  ];
}

function nextLink(path: string, query: string, cookie: string, call: Call): string {
  const kept = query.split("&").filter((part) => part !== "" && !/^(?:\$|%24)skiptoken=/i.test(part));
  return `${call.base}/${path}?${[...kept, `$skiptoken=${cookie}`].join("&")}`;
}
