import { languageOf, languages } from "../settings/languages.js";
import type { LanguageId } from "../settings/pageSettings.js";
import { dateByPattern } from "./dateByPattern.js";
import { dateFormattingInfo } from "./dateFormattingInfo.js";
import { numberFormattingInfo } from "./numberFormattingInfo.js";
import { timeZoneOffsetMinutes } from "./timeZoneOffset.js";
import { weekOfYear } from "./weekOfYear.js";

/**
 * `context.formatting` in the user's language and time zone.
 *
 * Money takes the user's symbol and two decimals unless told: the platform knows nothing of the record's
 * currency here either. Dates follow the patterns of `userSettings.dateFormattingInfo`.
 */
export function createFormatting(languageId: LanguageId, timeZone: string): ComponentFramework.Formatting {
  const { tag: locale, isEuropean } = languageOf(languageId);
  const numbers = numberFormattingInfo(languageId);
  const dates = dateFormattingInfo(languageId);

  const number = (value: number, decimals: number): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

  const wallClock = (value: Date): Date => new Date(value.getTime() + timeZoneOffsetMinutes(timeZone, value) * 60000);
  const date = (value: Date, pattern: string): string => dateByPattern(wallClock(value), pattern, dates);

  return {
    formatCurrency(value, precision = numbers.currencyDecimalDigits, symbol = numbers.currencySymbol) {
      const digits = number(Math.abs(value), precision);
      if (isEuropean) return `${value < 0 ? "-" : ""}${digits} ${symbol}`;
      return value < 0 ? `(${symbol}${digits})` : `${symbol}${digits}`;
    },
    formatDecimal: (value, precision = numbers.numberDecimalDigits) => number(value, precision),
    formatInteger: (value) => number(value, 0),
    formatDateAsFilterStringInUTC(value, includeTime = false) {
      const text = value.toISOString();
      return includeTime ? `${text.slice(0, 19)}Z` : text.slice(0, 10);
    },
    formatDateShort: (value, includeTime = false) =>
      date(value, includeTime ? `${dates.shortDatePattern} ${dates.shortTimePattern}` : dates.shortDatePattern),
    formatDateLong: (value) => date(value, dates.longDatePattern),
    formatDateLongAbbreviated: (value) =>
      date(value, dates.longDatePattern.replace("dddd", "ddd").replace("MMMM", "MMM")),
    formatDateYearMonth: (value) => date(value, dates.yearMonthPattern),
    // behaviour 3 is TimeZoneIndependent: what is stored is what is shown
    formatTime: (value, behavior) =>
      behavior === 3 ? dateByPattern(value, dates.shortTimePattern, dates) : date(value, dates.shortTimePattern),
    formatLanguage: (value) =>
      new Intl.DisplayNames(locale, { type: "language" }).of(languages[value]?.tag ?? "und") ?? "",
    getWeekOfYear: (value) => weekOfYear(wallClock(value), languageId),
  };
}
