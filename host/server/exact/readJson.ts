/** A JSON number kept as the digits that were sent, so that reading a body cannot change an amount. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

export type Json = null | boolean | string | JsonNumber | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export class NotJson extends Error {}

const numberAt = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const stringAt = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blankAt = /[\t\n\r ]*/y;

/** No request of this service is nested so deeply; beyond it the reader would run out of stack. */
const deepest = 200;

/** Reads JSON text; numbers come back as `JsonNumber`. Throws `NotJson` with the place of the mistake. */
export function readJson(text: string): Json {
  let at = 0;
  let depth = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const fail = (): never => {
    throw new NotJson(`Not JSON at character ${at}.`);
  };
  const skip = (expected: string): boolean => {
    match(blankAt);
    if (!text.startsWith(expected, at)) return false;
    at += expected.length;
    return true;
  };
  const readString = (): string => JSON.parse(match(stringAt) ?? fail()) as string;
  const readObject = (): JsonObject => {
    // without a prototype, so that a member called __proto__ is a member like any other
    const object = Object.create(null) as Record<string, Json>;
    if (skip("}")) return object;
    do {
      match(blankAt);
      const key = readString();
      if (!skip(":")) fail();
      object[key] = readValue();
    } while (skip(","));
    return skip("}") ? object : fail();
  };
  const readArray = (): Json[] => {
    const items: Json[] = [];
    if (skip("]")) return items;
    do items.push(readValue());
    while (skip(","));
    return skip("]") ? items : fail();
  };
  const inside = <Read>(read: () => Read): Read => {
    depth += 1;
    if (depth > deepest) throw new NotJson(`The JSON is nested more than ${deepest} deep.`);
    const value = read();
    depth -= 1;
    return value;
  };
  const readValue = (): Json => {
    if (skip("{")) return inside(readObject);
    if (skip("[")) return inside(readArray);
    if (text[at] === '"') return readString();
    if (skip("null")) return null;
    if (skip("true")) return true;
    if (skip("false")) return false;
    return new JsonNumber(match(numberAt) || fail());
  };
  const value = readValue();
  match(blankAt);
  return at === text.length ? value : fail();
}

/** Whether a value read from JSON is an object (not an array, a number or null). */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);
}
