import { JsonNumber, type Json, type JsonObject } from "../exact/readJson";
import { everything, type Privilege, type Rights } from "../users";
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
  "garble",
  "cut",
  "revoke",
  "every",
  "times",
];

/** What a timer can wait for at most. */
const longestMs = 2 ** 31 - 1;

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
  const whole = (name: string, least: number, most: number) => wholeNumberOf(body[name], name, least, most);
  const text = (name: string) => (typeof body[name] === "string" ? body[name] : undefined);
  const flag = (name: string) => (body[name] === true ? true : undefined);
  const all = {
    method: text("method"),
    path,
    when,
    status: whole("status", 200, 599),
    code: text("code"),
    message: text("message"),
    retryAfterSeconds: whole("retryAfterSeconds", 0, longestMs),
    delayMs: whole("delayMs", 0, longestMs),
    drop: flag("drop"),
    garble: garbleFrom(body["garble"] ?? null),
    cut: flag("cut"),
    revoke: body["revoke"] === undefined ? undefined : privilegeList(body["revoke"]),
    every: whole("every", 1, longestMs),
    times: whole("times", 1, longestMs),
  } as const;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as FaultRequest;
}

function garbleFrom(value: Json): FaultRequest["garble"] {
  if (value === null) return undefined;
  if (value === "bytes" || value === "page") return value;
  throw new WrongBody('A fault\'s "garble" is "bytes" or "page".');
}

const exceptions = ["lacks", "unreadable", "unwritable"] as const;

/** Reads `{"privileges": ["Read", …]}`: all that a user may do from now on, and what is excepted from it by name. */
export function rightsFrom(body: JsonObject): Rights {
  refuseOthers(body, ["privileges", ...exceptions]);
  const excepted = exceptions.flatMap((name) => (body[name] === undefined ? [] : [[name, textList(body[name])]]));
  return { privileges: privilegeList(body["privileges"]), ...(Object.fromEntries(excepted) as Partial<Rights>) };
}

function textList(value: Json): readonly string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw new WrongBody("What is excepted from a user's privileges is a list of names.");
}

function privilegeList(value: Json | undefined): readonly Privilege[] {
  const isPrivilege = (each: Json): each is Privilege => everything.some((known) => known === each);
  if (Array.isArray(value) && value.every(isPrivilege)) return value;
  throw new WrongBody(`Privileges are a list of ${everything.join(", ")}.`);
}

/** Reads the name of a snapshot, which becomes the name of a file. */
export function snapshotNameFrom(body: JsonObject): string {
  refuseOthers(body, ["name"]);
  const { name } = body;
  if (typeof name === "string" && /^[a-zA-Z0-9-]{1,40}$/.test(name)) return name;
  throw new WrongBody("A snapshot has a name of up to 40 letters, digits and hyphens.");
}

/** Years that Dataverse can store; outside them no time could be written down. */
const clockYears = { from: Date.UTC(1900, 0, 1), to: Date.UTC(9000, 0, 1) };

/** Reads `{"advanceMs": number}` or `{"now": iso text}`: the milliseconds that the clock is to be moved on by. */
export function clockMoveFrom(body: JsonObject, nowMs: number): number {
  refuseOthers(body, ["advanceMs", "now"]);
  const { advanceMs, now } = body;
  const move = advanceMs instanceof JsonNumber ? Number(advanceMs.text) : Date.parse(String(now)) - nowMs;
  if (nowMs + move >= clockYears.from && nowMs + move <= clockYears.to) return move;
  throw new WrongBody('The clock takes {"advanceMs": number} or {"now": iso text}, within the years 1900 to 9000.');
}

/** A misspelt member would be a switch that nobody turned. */
export function refuseOthers(body: JsonObject, known: readonly string[]): void {
  const other = Object.keys(body).find((name) => !known.includes(name));
  if (other !== undefined) throw new WrongBody(`'${other}' is not known here; known: ${known.join(", ")}.`);
}

/** A whole number within bounds; undefined where it is not given. */
export function wholeNumberOf(value: Json | undefined, name: string, least: number, most: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = value instanceof JsonNumber ? Number(value.text) : NaN;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new WrongBody(`'${name}' is a whole number from ${least} to ${most}.`);
}
