import { badRequest, doesNotExist, notImitated } from "../apiError";
import type { Json, JsonObject } from "../exact/readJson";
import type { Table } from "../metadata/table";
import { findEntitySet, tableNamed } from "../metadata/tables";
import { navigationOf } from "../query/sqlScope";
import { findNavigation } from "../metadata/navigation";
import type { Records, Row } from "../store/records";
import { cellFrom } from "./cellFrom";

const bindSuffix = "@odata.bind";
const boundAddress = /^(?:https?:\/\/[^/]+\/api\/data\/v9\.\d)?\/?(\w+)\(\{?([0-9a-fA-F-]{36})\}?\)$/;

/**
 * Reads a request body into column values.
 * `Navigation@odata.bind` sets a lookup, `Navigation: null` clears it; read-only columns are refused by name.
 */
export function changesFrom(table: Table, body: JsonObject, isNew: boolean, records: Records): Row {
  const changes: Row = {};
  for (const [key, value] of Object.entries(body)) {
    if (key.startsWith("@")) continue;
    if (key.endsWith(bindSuffix)) {
      const lookup = navigationOf(table, key.slice(0, -bindSuffix.length));
      const id = value === null ? null : boundId(lookup.target, key, value, records);
      changes[writable(table, lookup.name, isNew)] = id;
    } else if (key.includes("@")) {
      throw notImitated(`the annotation '${key}' in a body`);
    } else if (value === null && findNavigation(table, key)) {
      changes[writable(table, navigationOf(table, key).name, isNew)] = null;
    } else {
      const column = table.column.get(key);
      if (!column || column.kind === "lookup") throw unknownProperty(table, key);
      changes[writable(table, key, isNew)] = cellFrom(column, value);
    }
  }
  return changes;
}

function unknownProperty(table: Table, key: string): Error {
  const type = `Microsoft.Dynamics.CRM.${table.logicalName}`;
  return badRequest(`The property '${key}' does not exist on type '${type}' or cannot be set this way.`, "0x80048d19");
}

function writable(table: Table, name: string, isNew: boolean): string {
  const column = table.column.get(name);
  if (column?.readOnly || (column?.createOnly && !isNew)) {
    throw badRequest(`'${name}' of '${table.logicalName}' cannot be ${isNew ? "set" : "changed"}.`, "0x80040203");
  }
  return name;
}

/** The id of a row that is there, out of an address such as `/accounts(…)`. */
export function boundId(target: string, key: string, value: Json, records: Records): string {
  const match = typeof value === "string" ? boundAddress.exec(value) : null;
  if (!match) throw badRequest(`'${key}' is not the address of a row.`, "0x80048d19");
  const [, set = "", id = ""] = match;
  const table = tableNamed(target);
  if (findEntitySet(set) !== table)
    throw badRequest(`'${key}' takes a row of '${table.entitySet}', not of '${set}'.`, "0x80048d19");
  if (!records.find(table, id.toLowerCase())) throw doesNotExist(table, id);
  return id.toLowerCase();
}
