import type { LanguageId } from "../settings/pageSettings.js";
import { localeOf } from "./localeOf.js";

type DateFormattingInfo = ComponentFramework.UserSettingApi.DateFormattingInfo;

/** `userSettings.dateFormattingInfo` in .NET's fields and pattern letters; names come from Intl. */
export function dateFormattingInfo(languageId: LanguageId): DateFormattingInfo {
  const locale = localeOf(languageId);
  const months = monthNames(locale, "long");
  const shortMonths = monthNames(locale, "short");
  return {
    ...(languageId === 1030 ? danishPatterns : americanPatterns),
    abbreviatedDayNames: dayNames(locale, "short"),
    abbreviatedMonthGenitiveNames: shortMonths,
    abbreviatedMonthNames: shortMonths,
    calendar: {
      minSupportedDateTime: new Date("0001-01-01T00:00:00Z"),
      maxSupportedDateTime: new Date("9999-12-31T23:59:59Z"),
      algorithmType: 1,
      calendarType: 1,
      twoDigitYearMax: 2049,
    },
    dayNames: dayNames(locale, "long"),
    monthGenitiveNames: months,
    monthNames: months,
    shortestDayNames: dayNames(locale, "short").map((name) => name.slice(0, 2)),
    sortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    universalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
  };
}

const americanPatterns = {
  amDesignator: "AM",
  pmDesignator: "PM",
  calendarWeekRule: 0,
  dateSeparator: "/",
  timeSeparator: ":",
  firstDayOfWeek: 0 as const,
  fullDateTimePattern: "dddd, MMMM d, yyyy h:mm:ss tt",
  longDatePattern: "dddd, MMMM d, yyyy",
  longTimePattern: "h:mm:ss tt",
  monthDayPattern: "MMMM d",
  shortDatePattern: "M/d/yyyy",
  shortTimePattern: "h:mm tt",
  yearMonthPattern: "MMMM yyyy",
};

const danishPatterns = {
  amDesignator: "",
  pmDesignator: "",
  calendarWeekRule: 2,
  dateSeparator: "-",
  timeSeparator: ":",
  firstDayOfWeek: 1 as const,
  fullDateTimePattern: "d. MMMM yyyy HH:mm:ss",
  longDatePattern: "d. MMMM yyyy",
  longTimePattern: "HH:mm:ss",
  monthDayPattern: "d. MMMM",
  shortDatePattern: "dd-MM-yyyy",
  shortTimePattern: "HH:mm",
  yearMonthPattern: "MMMM yyyy",
};

/** Sunday first, as .NET has them. 2023-01-01 was a Sunday. */
function dayNames(locale: string, weekday: "long" | "short"): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(new Date(Date.UTC(2023, 0, day))));
}

/** Thirteen entries: .NET keeps an empty one for calendars with a thirteenth month. */
function monthNames(locale: string, month: "long" | "short"): string[] {
  const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
  const names = Array.from({ length: 12 }, (_, index) => format.format(new Date(Date.UTC(2023, index, 1))));
  return [...names, ""];
}
