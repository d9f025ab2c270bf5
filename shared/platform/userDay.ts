import { remembered } from "../core/remembered";
import { CalendarDate, calendarDateFrom } from "../invoicing/words/calendarDate";

/** The part of `context.userSettings` that knows the user's time zone. */
export interface ZoneSettings {
  /** Minutes to add to UTC on that date, daylight saving included. */
  getTimeZoneOffsetMinutes(date?: Date): number;
}

const minuteMs = 60_000;

/** The user's calendar day of an instant: in the zone of their Dataverse settings, not the browser's. */
export function userDayIn(zone: ZoneSettings): (isoInstant: string) => CalendarDate | null {
  return remembered((isoInstant) => {
    const instant = new Date(isoInstant);
    if (Number.isNaN(instant.getTime())) return null;
    const shifted = new Date(instant.getTime() + zone.getTimeZoneOffsetMinutes(instant) * minuteMs);
    if (Number.isNaN(shifted.getTime())) return null; // beyond the last day that a computer knows
    return calendarDateFrom(shifted.toISOString().slice(0, 10)); // before the year 0 and after 9999 there is none
  });
}
