import type { Asker } from "./asker";
import { badRequest } from "../apiError";
import type { DateColumn } from "../metadata/column";
import { isDay } from "../wire/literals";
import { zoneMoment, zoneTime } from "../wire/zoneTime";

/** From the first stored value of a range on, and before `until`. */
export interface StoredRange {
  readonly from: string;
  readonly until: string;
}

/**
 * The stored values of a column that fall on the days from `first` to `last`, both included.
 * Days of a user-local column are the asking user's; the other behaviours know one day for everybody (facts 5.2).
 */
export function storedRange(column: DateColumn, first: string, last: string, asker: Asker): StoredRange {
  return { from: startOf(column, first, asker), until: startOf(column, dayAfter(last, 1), asker) };
}

function startOf(column: DateColumn, day: string, asker: Asker): string {
  if (column.kind === "dateOnly") return day;
  return column.behavior === "userLocal" ? zoneMoment(`${day}T00:00:00`, asker.timeZone) : `${day}T00:00:00Z`;
}

/** Today's calendar day where the asking user is. */
export function todayOf(asker: Asker): string {
  return zoneTime(asker.now, asker.timeZone).slice(0, 10);
}

/** The calendar day `days` after a day; before it, where `days` is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** First and last day of the month that lies `months` after the month of a day. */
export function monthAround(day: string, months: number): readonly [first: string, last: string] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const at = (offset: number, date: number) => new Date(Date.UTC(year, month - 1 + offset, date)).toISOString();
  return [at(months, 1).slice(0, 10), at(months + 1, 0).slice(0, 10)];
}

/** The calendar day that a condition names; a time of day has no meaning there and is refused. */
export function calendarDay(text: string): string {
  if (!isDay(text)) throw badRequest(`'${text}' is not a day such as 2026-10-31.`);
  return text;
}
