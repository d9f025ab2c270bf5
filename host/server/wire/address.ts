import { ApiError, badRequest, noSuchSegment, notImitated } from "../apiError";
import type { Collection, Table } from "../metadata/table";
import { type Column, type LookupColumn, propertyOf } from "../metadata/column";
import { findEntitySet } from "../metadata/tables";
import { findCollection, findNavigation } from "../metadata/navigation";
import { sampleMessage } from "../metadata/messages";
import { guid } from "./literals";

/** A row by its table and id. */
export interface RowAddress {
  readonly table: Table;
  readonly id: string;
}

/** What an address below `/api/data/v9.2/` names. */
export type Address =
  | { readonly kind: "rows"; readonly table: Table }
  | { readonly kind: "count"; readonly table: Table }
  | ({ readonly kind: "row" } & RowAddress)
  | ({ readonly kind: "property"; readonly column: Column; readonly raw: boolean } & RowAddress)
  | ({ readonly kind: "lookup"; readonly lookup: LookupColumn } & RowAddress)
  | ({ readonly kind: "lookupReference"; readonly lookup: LookupColumn } & RowAddress)
  | ({ readonly kind: "collection"; readonly collection: Collection; readonly counted: boolean } & RowAddress)
  | ({ readonly kind: "collectionReference"; readonly collection: Collection; readonly member?: string } & RowAddress)
  | ({ readonly kind: "message"; readonly message: string } & RowAddress)
  | ({ readonly kind: "userPrivileges" } & RowAddress)
  | { readonly kind: "unboundMessage"; readonly message: string }
  | { readonly kind: "batch" | "whoAmI" | "service" | "metadata" | "tableDefinitions" }
  | { readonly kind: "tableDefinition" | "relationships"; readonly logicalName: string }
  | { readonly kind: "attributes"; readonly logicalName: string; readonly cast: string | undefined };

const keyed = new RegExp(`^(\\w+)\\((?:(\\w+)=)?\\{?(${guid})\\}?\\)$`);
const userPrivileges = "Microsoft.Dynamics.CRM.RetrieveUserPrivileges()";
const alternateKey = /^\w+\((\w+)=.*\)$/;
const definitionAddress =
  /^EntityDefinitions\(LogicalName='(\w+)'\)(?:\/(Attributes|ManyToOneRelationships)(?:(?<=Attributes)\/Microsoft\.Dynamics\.CRM\.(\w+))?)?$/;

/** Reads a decoded path; what the host does not serve is refused by name. */
export function addressFrom(path: string): Address {
  if (path === "") return { kind: "service" };
  if (path === "$batch") return { kind: "batch" };
  if (path === "$metadata") return { kind: "metadata" };
  if (/^WhoAmI(\(\))?$/.test(path)) return { kind: "whoAmI" };
  if (path === sampleMessage) return { kind: "unboundMessage", message: path };
  if (path === "EntityDefinitions") return { kind: "tableDefinitions" };
  const definition = definitionAddress.exec(path);
  if (definition) {
    const [, logicalName = "", part, cast] = definition;
    if (part === "Attributes") return { kind: "attributes", logicalName, cast };
    return { kind: part === undefined ? "tableDefinition" : "relationships", logicalName };
  }
  if (path.startsWith("EntityDefinitions")) throw notImitated(`'${path}'`);
  return dataAddress(path);
}

/** `set`, `set/$count`, `set(id)` and what may stand behind a row. */
function dataAddress(path: string): Address {
  const [first = "", ...rest] = path.split("/");
  if (/^\w+$/.test(first)) {
    if (rest.length === 0) return { kind: "rows", table: tableOf(first) };
    if (rest.join("/") === "$count") return { kind: "count", table: tableOf(first) };
    throw notImitated(`the address '${path}'`);
  }
  const row = keyed.exec(first);
  if (!row) {
    const key = alternateKey.exec(first)?.[1];
    throw notImitated(key === undefined ? `the address '${path}'` : `the alternate key '${key}'`);
  }
  const [, set = "", key, id = ""] = row;
  const table = tableOf(set);
  if (key !== undefined && key !== table.idColumn) throw notImitated(`the alternate key '${key}'`);
  return behindRow({ table, id: id.toLowerCase() }, rest);
}

function behindRow(row: RowAddress, rest: readonly string[]): Address {
  const [name, ...more] = rest;
  if (name === undefined) return { kind: "row", ...row };
  if (row.table.logicalName === "systemuser" && rest.join("/") === userPrivileges) {
    return { kind: "userPrivileges", ...row };
  }
  const message = /^Microsoft\.Dynamics\.CRM\.(\w+)$/.exec(name)?.[1];
  if (message !== undefined && more.length === 0) return { kind: "message", ...row, message };
  const tail = more.join("/");
  const lookup = findNavigation(row.table, name);
  if (lookup && tail === "") return { kind: "lookup", ...row, lookup };
  if (lookup && tail === "$ref") return { kind: "lookupReference", ...row, lookup };
  const column = row.table.columns.find((each) => propertyOf(each) === name);
  if (column && (tail === "" || tail === "$value")) return { kind: "property", ...row, column, raw: tail !== "" };
  return collectionAddress(row, name, tail) ?? refused(row, rest);
}

function collectionAddress(row: RowAddress, name: string, tail: string): Address | undefined {
  // not by a pattern: over a long run of opening brackets it would take the square of their number
  const navigation = name.endsWith(")") ? (name.split("(", 1)[0] ?? "") : name;
  const collection = findCollection(row.table, navigation);
  if (!collection) return undefined;
  const member = keyed.exec(name)?.[3]?.toLowerCase();
  if (member !== undefined && tail === "$ref") return { kind: "collectionReference", ...row, collection, member };
  if (name !== navigation) return undefined;
  if (tail === "$ref") return { kind: "collectionReference", ...row, collection };
  if (tail === "" || tail === "$count") return { kind: "collection", ...row, collection, counted: tail !== "" };
  return undefined;
}

function refused({ table }: RowAddress, rest: readonly string[]): never {
  const [name = "", ...more] = rest;
  if (more.length === 0 && /^\w+$/.test(name)) throw noSuchSegment(name);
  throw notImitated(`'${rest.join("/")}' behind a row of '${table.entitySet}'`);
}

function tableOf(entitySet: string): Table {
  const table = findEntitySet(entitySet);
  if (!table) throw noSuchSegment(entitySet);
  return table;
}

/** The path and query of an address, whether absolute, relative to the service or to the server. */
export function belowService(address: string, longest: number): { path: string; query: string } {
  if (address.length > longest) throw new ApiError(414, "", `The address is longer than ${longest} characters.`);
  const relative = address.replace(/^https?:\/\/[^/]+/, "").replace(/^\/?api\/data\/v9\.\d\//, "");
  const [path = "", query = ""] = relative.split(/\?(.*)/s);
  try {
    return { path: decodeURIComponent(path.replace(/^\//, "")), query };
  } catch {
    throw badRequest(`The address '${address}' is not encoded correctly.`);
  }
}
