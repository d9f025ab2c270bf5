import { badRequest, notImitated } from "../apiError";

/** How an id is written on the wire, as a part of a regular expression. */
export const guid = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

/** Whether a text is a calendar day as the wire writes it, and one that exists. Dataverse holds days from 1753 on. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "1753-01-01") return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const moment = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * A moment of the wire as it is stored: whole seconds of UTC.
 * A time without an offset is taken as UTC, as the platform does (facts 5.2); a date alone is its first second.
 */
export function utcText(text: string): string {
  const match = moment.exec(text);
  if (!match) throw badRequest(`'${text}' is not a date and time.`, "0x80048d19");
  const [, date, minutes = "00:00", seconds = "00", fraction = "", offset = "Z"] = match;
  if (/[1-9]/.test(fraction)) throw notImitated("fractions of a second");
  const ms = Date.parse(`${date}T${minutes}:${seconds}${offset}`);
  if (Number.isNaN(ms)) throw badRequest(`'${text}' is not a date and time.`, "0x80048d19");
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
