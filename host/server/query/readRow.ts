import { badRequest, doesNotExist } from "../apiError";
import { jsonText, type HostAnswer } from "../http/hostAnswer";
import type { Table } from "../metadata/table";
import type { Call } from "../wire/call";
import type { Preferences } from "../wire/preferences";
import { PagedSelect } from "./pagedSelect";
import { queryOptionsFrom } from "./queryOptions";
import { contextOf, rowWriter } from "./rowWriter";

/**
 * GET of one row by its id.
 *
 * @param known a version the client has already: 304 where the row still has it. Never with `$expand` or annotations,
 *   which the version says nothing about (Web API "Conditional operations").
 */
export function readRow(
  table: Table,
  id: string,
  query: string,
  call: Call,
  prefer: Preferences,
  known?: string,
): HostAnswer {
  const options = queryOptionsFrom(query);
  if (options.filter !== undefined || options.orderBy.length > 0 || options.top !== undefined || options.count) {
    throw badRequest("Only $select and $expand apply to a single row.");
  }
  const select = new PagedSelect(table);
  const write = rowWriter(select, select.root, options, call, prefer);
  const versionAt = select.add(`${select.root.alias}.versionnumber`);
  select.found.conditions.push(`${select.found.root.alias}."${table.idColumn}" = ${select.bind(id)}`);
  const [row] = [...select.rows(call.records.store, 1)];
  if (!row) throw doesNotExist(table, id);
  const etag = `W/"${String(row[versionAt])}"`;
  const headers = { "odata-version": "4.0", etag };
  if (known === etag && options.expand.length === 0 && !prefer.annotates) return { status: 304, body: "", headers };
  const context = JSON.stringify(`${call.base}/$metadata#${contextOf(table, options)}/$entity`);
  return jsonText(200, `{"@odata.context":${context},${write(row).slice(1)}`, headers);
}
