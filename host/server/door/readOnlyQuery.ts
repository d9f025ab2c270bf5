import { JsonNumber, type Json, type JsonObject } from "../exact/readJson";
import type { SqlRow, SqlValue } from "../store/sqlDatabase";
import type { Store } from "../store/store";
import { WrongBody } from "./doorBodies";

/** Rows of one SELECT, for tests that assert the database. Anything else is refused. */
export function readOnlyQuery(store: Store, body: JsonObject): SqlRow[] {
  const { sql, params = [] } = body;
  if (typeof sql !== "string" || !/^\s*select\b/i.test(sql) || sql.includes(";")) {
    throw new WrongBody("Only a single select is answered here.");
  }
  if (!Array.isArray(params)) throw new WrongBody("params is an array.");
  const values = (params as readonly Json[]).map(valueOf);
  try {
    return store.all(sql, ...values);
  } catch (error) {
    // only the caller can know what was meant by a select that SQLite does not take
    throw new WrongBody(error instanceof Error ? error.message : String(error));
  }
}

function valueOf(value: Json): SqlValue {
  if (value instanceof JsonNumber) return /^-?\d+$/.test(value.text) ? BigInt(value.text) : Number(value.text);
  if (typeof value === "string" || value === null) return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  throw new WrongBody("A parameter is a text, a number, true, false or null.");
}
