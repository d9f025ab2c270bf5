import { languageOf } from "../settings/languages.js";
import type { LanguageId } from "../settings/pageSettings.js";

type DateFormattingInfo = ComponentFramework.UserSettingApi.DateFormattingInfo;

/** `userSettings.dateFormattingInfo` in .NET's fields and pattern letters; names come from Intl. */
export function dateFormattingInfo(languageId: LanguageId): DateFormattingInfo {
  const { tag: locale, isEuropean, shortDate, dateSeparator, longDate } = languageOf(languageId);
  const months = monthNames(locale, "long");
  const shortMonths = monthNames(locale, "short");
  return {
    ...(isEuropean ? europeanPatterns : americanPatterns),
    dateSeparator,
    shortDatePattern: shortDate,
    longDatePattern: longDate,
    fullDateTimePattern: `${longDate} ${isEuropean ? "HH:mm:ss" : "h:mm:ss tt"}`,
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
  timeSeparator: ":",
  firstDayOfWeek: 0 as const,
  longTimePattern: "h:mm:ss tt",
  monthDayPattern: "MMMM d",
  shortTimePattern: "h:mm tt",
  yearMonthPattern: "MMMM yyyy",
};

const europeanPatterns = {
  amDesignator: "",
  pmDesignator: "",
  calendarWeekRule: 2,
  timeSeparator: ":",
  firstDayOfWeek: 1 as const,
  longTimePattern: "HH:mm:ss",
  monthDayPattern: "d. MMMM",
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
