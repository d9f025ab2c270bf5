import { badRequest } from "../apiError";
import { isJsonObject, NotJson, readJson, type Json, type JsonObject } from "../exact/readJson";

/** The JSON object of a request body; an empty body is an empty object. */
export function bodyObject(body: string): JsonObject {
  let value: Json = {};
  try {
    if (body.trim() !== "") value = readJson(body);
  } catch (error) {
    if (error instanceof NotJson) throw badRequest(`The body is not JSON. ${error.message}`, "0x80048d19");
    throw error;
  }
  if (!isJsonObject(value)) throw badRequest("The body is not a JSON object.", "0x80048d19");
  return value;
}
