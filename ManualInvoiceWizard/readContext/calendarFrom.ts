import { Texts } from "../../shared/core/texts";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { ZoneSettings } from "../../shared/platform/userDay";
import { Calendar } from "../review/calendarContext";

/** The parts of `context.userSettings` that days need; hosts differ in what they fill in. */
export interface CalendarSettings extends ZoneSettings {
  readonly dateFormattingInfo?: {
    readonly abbreviatedDayNames?: readonly string[];
    readonly abbreviatedMonthNames?: readonly string[];
    /** As a month is written where the day's number stands with it. */
    readonly abbreviatedMonthGenitiveNames?: readonly string[];
  };
}

const minuteMs = 60_000;

/**
 * Days in the user's words and zone.
 *
 * @param short how a day is written where the host gives no names
 */
export function calendarFrom(settings: CalendarSettings, texts: Texts, short: (day: CalendarDate) => string): Calendar {
  const { abbreviatedDayNames, abbreviatedMonthNames, abbreviatedMonthGenitiveNames } =
    settings.dateFormattingInfo ?? {};
  return {
    inWords: (day) => {
      const date = new Date(`${day}T00:00:00Z`);
      const weekday = abbreviatedDayNames?.[date.getUTCDay()];
      const at = date.getUTCMonth();
      const month = abbreviatedMonthGenitiveNames?.[at] || abbreviatedMonthNames?.[at];
      if (!weekday || !month) return short(day);
      return texts("Day_Words", { weekday, day: date.getUTCDate(), month, year: date.getUTCFullYear() });
    },
    dayEndMs: (day) => {
      const nextMidnight = Date.parse(`${day}T00:00:00Z`) + 24 * 60 * minuteMs;
      const offsetAt = (instantMs: number): number => settings.getTimeZoneOffsetMinutes(new Date(instantMs)) * minuteMs;
      // the offset at the instant itself is meant, which differs from the first guess on a night when clocks change
      return nextMidnight - offsetAt(nextMidnight - offsetAt(nextMidnight));
    },
  };
}
