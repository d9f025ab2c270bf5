import { ApiError, badRequest } from "../apiError";
import { lackedMessages } from "../door/settings";
import { jsonText, type HostAnswer } from "../http/messages";
import type { Table } from "../metadata/table";
import type { Call } from "../wire/call";
import type { Preferences } from "../wire/prefer";
import { parseFilter } from "./filter";
import { addFilter } from "./filterSql";
import { queryOptionsFrom } from "./queryOptions";
import { addOrder, contextOf, rowWriter } from "./rowWriter";
import { SqlSelect } from "./sqlSelect";

/** The largest page, and the most that `$count` counts (facts 5.1). */
const pageLimit = 5000;

/** GET of an entity set: filter, order, count and pages with an opaque cookie in `@odata.nextLink`. */
export function readRows(table: Table, query: string, call: Call, prefer: Preferences): HostAnswer {
  const options = queryOptionsFrom(query);
  const select = new SqlSelect(table);
  const write = rowWriter(select, select.root, options, call, prefer);
  if (options.filter !== undefined) addFilter(select, parseFilter(options.filter));
  hideMissingMessages(select, call);
  addOrder(select, options);
  const pageSize = options.top === undefined ? Math.min(prefer.maxPageSize ?? pageLimit, pageLimit) : pageLimit;
  const limit = Math.min(options.top ?? pageSize, pageLimit);
  const offset = offsetOf(options.skipToken);
  const rows = call.records.store.all(select.sql(limit + 1, offset), ...select.parameters);
  const hasMore = rows.length > limit && options.top === undefined;
  const members = [`"@odata.context":${JSON.stringify(`${call.base}/$metadata#${contextOf(table, options)}`)}`];
  if (options.count) members.push(...countMembers(select, call, prefer));
  members.push(`"value":[${rows.slice(0, limit).map(write).join(",")}]`);
  if (hasMore) members.push(`"@odata.nextLink":${JSON.stringify(nextLink(table, query, offset + limit, call))}`);
  return jsonText(200, `{${members.join(",")}}`, { "odata-version": "4.0" });
}

/** An organisation that lacks a message does not list it (settings `missingMessages` and `sampleCustomApi`). */
function hideMissingMessages(select: SqlSelect, call: Call): void {
  const missing = lackedMessages(call.settings);
  if (select.root.table.logicalName !== "sdkmessage" || missing.length === 0) return;
  select.conditions.push(`t.name NOT IN (${missing.map(() => "?").join(", ")})`);
  select.parameters.push(...missing);
}

/** GET of one row by its id. */
export function readRow(table: Table, id: string, query: string, call: Call, prefer: Preferences): HostAnswer {
  const options = queryOptionsFrom(query);
  if (options.filter !== undefined || options.orderBy.length > 0 || options.top !== undefined || options.count) {
    throw badRequest("Only $select and $expand apply to a single row.");
  }
  const select = new SqlSelect(table);
  const write = rowWriter(select, select.root, options, call, prefer);
  select.conditions.push(`t."${table.idColumn}" = ?`);
  const row = call.records.store.get(select.sql(1, 0), id);
  if (!row) throw doesNotExist(table, id);
  const context = JSON.stringify(`${call.base}/$metadata#${contextOf(table, options)}/$entity`);
  return jsonText(200, `{"@odata.context":${context},${write(row).slice(1)}`, { "odata-version": "4.0" });
}

/** Facts 5.4, ObjectDoesNotExist. */
export function doesNotExist(table: Table, id: string): ApiError {
  return new ApiError(404, "0x80040217", `Entity '${table.logicalName}' With Id = ${id} Does Not Exist`);
}

function countMembers(select: SqlSelect, call: Call, prefer: Preferences): string[] {
  const row = call.records.store.get(`SELECT count(*) AS n ${select.body()}`, ...select.parameters);
  const found = Number(row?.["n"] ?? 0);
  const members = [`"@odata.count":${Math.min(found, pageLimit)}`];
  if (prefer.wants("Microsoft.Dynamics.CRM.totalrecordcount")) {
    members.push(`"@Microsoft.Dynamics.CRM.totalrecordcount":${found > pageLimit ? -1 : found}`);
  }
  if (prefer.wants("Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")) {
    members.push(`"@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded":${found > pageLimit}`);
  }
  return members;
}

function nextLink(table: Table, query: string, offset: number, call: Call): string {
  const kept = query.split("&").filter((part) => part !== "" && !/^(?:\$|%24)skiptoken=/i.test(part));
  const cookie = Buffer.from(`<cookie from='${offset}'/>`).toString("base64url");
  return `${call.base}/${table.entitySet}?${[...kept, `$skiptoken=${cookie}`].join("&")}`;
}

function offsetOf(cookie: string | undefined): number {
  if (cookie === undefined) return 0;
  const match = /^<cookie from='(\d+)'\/>$/.exec(Buffer.from(cookie, "base64url").toString());
  if (!match) throw badRequest("The paging cookie is not one of this host's.");
  return Number(match[1]);
}
