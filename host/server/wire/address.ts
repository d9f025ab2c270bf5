import { ApiError, badRequest, notImitated } from "../apiError";
import type { Table } from "../metadata/table";
import { findEntitySet } from "../metadata/tables";
import { sampleMessage } from "../rules/sampleMessage";

/** What an address below `/api/data/v9.2/` names. */
export type Address =
  | { readonly kind: "rows"; readonly table: Table }
  | { readonly kind: "row"; readonly table: Table; readonly id: string }
  | { readonly kind: "message"; readonly table: Table; readonly id: string; readonly message: string }
  | { readonly kind: "unboundMessage"; readonly message: string }
  | { readonly kind: "batch" }
  | { readonly kind: "whoAmI" }
  | { readonly kind: "tableDefinition"; readonly logicalName: string };

const guid = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
const rowAddress = new RegExp(`^(\\w+)\\((?:(\\w+)=)?\\{?(${guid})\\}?\\)(?:/(.+))?$`);
const definitionAddress = /^EntityDefinitions\(LogicalName='(\w+)'\)$/;

/** Reads a decoded path; what the host does not serve is refused by name. */
export function addressFrom(path: string): Address {
  if (path === "$batch") return { kind: "batch" };
  if (/^WhoAmI(\(\))?$/.test(path)) return { kind: "whoAmI" };
  if (path === sampleMessage) return { kind: "unboundMessage", message: path };
  const definition = definitionAddress.exec(path);
  if (definition) return { kind: "tableDefinition", logicalName: definition[1] ?? "" };
  if (path.startsWith("EntityDefinitions") || path === "" || path === "$metadata") throw notImitated(`'${path}'`);
  if (/^\w+$/.test(path)) return { kind: "rows", table: tableOf(path) };
  const row = rowAddress.exec(path);
  if (!row) throw notImitated(`the address '${path}'`);
  const [, set = "", key, id = "", rest] = row;
  const table = tableOf(set);
  if (key !== undefined && key !== table.idColumn) throw notImitated(`the alternate key '${key}'`);
  if (rest === undefined) return { kind: "row", table, id: id.toLowerCase() };
  const message = /^Microsoft\.Dynamics\.CRM\.(\w+)$/.exec(rest)?.[1];
  if (message === undefined) throw notImitated(`the address '${path}'`);
  return { kind: "message", table, id: id.toLowerCase(), message };
}

/** The answer for a name that the service does not have. */
export function noSuchSegment(segment: string): ApiError {
  return new ApiError(404, "0x8006088a", `Resource not found for the segment '${segment}'.`);
}

function tableOf(entitySet: string): Table {
  const table = findEntitySet(entitySet);
  if (!table) throw noSuchSegment(entitySet);
  return table;
}

/** The path and query of an address, whether absolute, relative to the service or to the server. */
export function belowService(address: string): { path: string; query: string } {
  const relative = address.replace(/^https?:\/\/[^/]+/, "").replace(/^\/?api\/data\/v9\.\d\//, "");
  const [path = "", query = ""] = relative.split(/\?(.*)/s);
  try {
    return { path: decodeURIComponent(path.replace(/^\//, "")), query };
  } catch {
    throw badRequest(`The address '${address}' is not encoded correctly.`);
  }
}
