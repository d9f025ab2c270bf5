import { badRequest, notImitated } from "../apiError";

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
