import { jsonText, noContent, type HostAnswer } from "../http/hostAnswer";
import { propertyOf, type Column, type LookupColumn } from "../metadata/column";
import { tableNamed } from "../metadata/tables";
import type { RowAddress } from "../wire/address";
import type { Call } from "../wire/call";
import { preferencesFrom, type Preferences } from "../wire/preferences";
import { needPrivilege } from "../needPrivilege";
import { readRow } from "./readRow";
import { doesNotExist } from "../apiError";
import { propertyWriter } from "./propertyWriter";
import { SqlSelect } from "./sqlSelect";

/**
 * GET of one property: `{ "value": … }`, or the bare value behind `/$value`; 204 where there is none (Web API
 * "Retrieve a table row", section on a single property).
 */
export function readProperty(
  { table, id, column, raw }: RowAddress & { readonly column: Column; readonly raw: boolean },
  call: Call,
): HostAnswer {
  needPrivilege(call.user, "Read", table);
  const select = new SqlSelect(table);
  const write = propertyWriter(select, select.root, column, call, preferencesFrom(undefined), "value");
  select.conditions.push(`${select.root.alias}."${table.idColumn}" = ${select.bind(id)}`);
  const row = call.records.store.get(`SELECT ${select.list()} ${select.body()}`, ...select.binder.values);
  if (!row) throw doesNotExist(table, id);
  const member = write(row);
  const json = member.slice('"value":'.length);
  if (json === "null") return noContent({ "odata-version": "4.0" });
  if (raw) {
    const text = json.startsWith('"') ? (JSON.parse(json) as string) : json;
    return {
      status: 200,
      body: text,
      headers: { "content-type": "text/plain; charset=utf-8", "odata-version": "4.0" },
    };
  }
  const context = `${call.base}/$metadata#${table.entitySet}(${id})/${propertyOf(column)}`;
  return jsonText(200, `{"@odata.context":${JSON.stringify(context)},${member}}`, { "odata-version": "4.0" });
}

/** GET of the row that a lookup points to; 204 where it points to none. */
export function readLookup(
  address: RowAddress & { readonly lookup: LookupColumn },
  query: string,
  call: Call,
  prefer: Preferences,
): HostAnswer {
  const target = targetOf(address, call);
  if (target === undefined) return noContent({ "odata-version": "4.0" });
  return readRow(tableNamed(address.lookup.target), target, query, call, prefer);
}

/** GET of a lookup's `$ref`: the address of the row it points to; 204 where it points to none. */
export function readLookupReference(address: RowAddress & { readonly lookup: LookupColumn }, call: Call): HostAnswer {
  const target = targetOf(address, call);
  if (target === undefined) return noContent({ "odata-version": "4.0" });
  const { entitySet } = tableNamed(address.lookup.target);
  const members = {
    "@odata.context": `${call.base}/$metadata#$ref`,
    "@odata.id": `${call.base}/${entitySet}(${target})`,
  };
  return jsonText(200, JSON.stringify(members), { "odata-version": "4.0" });
}

function targetOf({ table, id, lookup }: RowAddress & { lookup: LookupColumn }, call: Call): string | undefined {
  needPrivilege(call.user, "Read", table);
  const row = call.records.find(table, id);
  if (!row) throw doesNotExist(table, id);
  const target = row[lookup.name];
  if (typeof target !== "string") return undefined;
  // a customer may be of the other of its two tables
  return call.records.find(tableNamed(lookup.target), target) ? target : undefined;
}
