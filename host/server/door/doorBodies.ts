import { JsonNumber, type Json, type JsonObject } from "../exact/readJson";
import type { FaultRequest } from "./faults";

/** The caller of the door sent something that it does not take. */
export class WrongBody extends Error {}

const faultMembers = [
  "method",
  "path",
  "when",
  "status",
  "code",
  "message",
  "retryAfterSeconds",
  "delayMs",
  "drop",
  "times",
];

/** Reads a fault; a misspelt member is refused, because a fault that never happens makes a test pass wrongly. */
export function faultFrom(body: JsonObject): FaultRequest {
  refuseOthers(body, faultMembers);
  const { path, when = "before" } = body;
  if (typeof path !== "string") throw new WrongBody("A fault needs a path (a regular expression).");
  if (when !== "before" && when !== "after") throw new WrongBody('A fault\'s "when" is "before" or "after".');
  try {
    new RegExp(path);
  } catch {
    throw new WrongBody(`'${path}' is not a regular expression.`);
  }
  const number = (name: string) => numberOf(body[name], name);
  const text = (name: string) => (typeof body[name] === "string" ? body[name] : undefined);
  const all = {
    method: text("method"),
    path,
    when,
    status: number("status"),
    code: text("code"),
    message: text("message"),
    retryAfterSeconds: number("retryAfterSeconds"),
    delayMs: number("delayMs"),
    drop: body["drop"] === true ? true : undefined,
    times: number("times"),
  } as const;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as FaultRequest;
}

/** A misspelt member would be a switch that nobody turned. */
export function refuseOthers(body: JsonObject, known: readonly string[]): void {
  const other = Object.keys(body).find((name) => !known.includes(name));
  if (other !== undefined) throw new WrongBody(`'${other}' is not known here; known: ${known.join(", ")}.`);
}

function numberOf(value: Json | undefined, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof JsonNumber) return Number(value.text);
  throw new WrongBody(`'${name}' is a number.`);
}
