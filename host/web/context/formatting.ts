import type { LanguageId } from "../settings/pageSettings.js";
import { localeOf } from "./localeOf.js";
import { numberFormattingInfo } from "./numberFormattingInfo.js";

/**
 * `context.formatting` by Intl, in the user's language and time zone.
 *
 * Money takes the user's symbol and two decimals unless told: the platform knows nothing of the record's
 * currency here either. The platform writes short dates by the user's own pattern; here the language decides.
 */
export function createFormatting(languageId: LanguageId, timeZone: string): ComponentFramework.Formatting {
  const locale = localeOf(languageId);
  const info = numberFormattingInfo(languageId);

  const number = (value: number, decimals: number): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

  const date = (value: Date, options: Intl.DateTimeFormatOptions, zone = timeZone): string =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(value);

  const shortDay: Intl.DateTimeFormatOptions = { year: "numeric", month: "numeric", day: "numeric" };
  const shortTime: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };

  return {
    formatCurrency(value, precision = info.currencyDecimalDigits, symbol = info.currencySymbol) {
      const digits = number(Math.abs(value), precision);
      if (languageId === 1030) return `${value < 0 ? "-" : ""}${digits} ${symbol}`;
      return value < 0 ? `(${symbol}${digits})` : `${symbol}${digits}`;
    },
    formatDecimal: (value, precision = info.numberDecimalDigits) => number(value, precision),
    formatInteger: (value) => number(value, 0),
    formatDateAsFilterStringInUTC(value, includeTime = false) {
      const text = value.toISOString();
      return includeTime ? `${text.slice(0, 19)}Z` : text.slice(0, 10);
    },
    formatDateShort: (value, includeTime = false) =>
      date(value, includeTime ? { ...shortDay, ...shortTime } : shortDay),
    formatDateLong: (value) => date(value, { dateStyle: "full" }),
    formatDateLongAbbreviated: (value) => date(value, { dateStyle: "medium" }),
    formatDateYearMonth: (value) => date(value, { year: "numeric", month: "long" }),
    // behaviour 3 is TimeZoneIndependent: what is stored is what is shown
    formatTime: (value, behavior) => date(value, shortTime, behavior === 3 ? "UTC" : timeZone),
    formatLanguage: (value) =>
      new Intl.DisplayNames(locale, { type: "language" }).of(languageTags.get(value) ?? "und") ?? "",
    getWeekOfYear: (value) => weekOfYear(value, languageId),
  };
}

const languageTags = new Map([
  [1033, "en-US"],
  [1030, "da-DK"],
]);

/** Danish weeks are ISO's; American ones count from the week of 1 January, Sundays first. */
function weekOfYear(value: Date, languageId: LanguageId): number {
  const day = new Date(Date.UTC(value.getUTCFullYear(), value.getUTCMonth(), value.getUTCDate()));
  if (languageId === 1030) day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const newYear = new Date(Date.UTC(day.getUTCFullYear(), 0, 1));
  const dayOfYear = Math.round((day.getTime() - newYear.getTime()) / 86400000);
  const before = languageId === 1030 ? 0 : newYear.getUTCDay();
  return Math.floor((dayOfYear + before) / 7) + 1;
}
