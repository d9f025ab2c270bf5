import { Decimal } from "../calculation/money";
import { CalendarDate } from "../invoicing/calendarDate";
import { Currency } from "../invoicing/currency";
import { Formats, noAmount } from "../invoicing/formats";
import { NumberFormat, numberText, plainNumberText } from "../invoicing/numberText";

/** The parts of `context.userSettings` that formats need; hosts differ in what they fill in. */
export interface FormatSettings {
  readonly numberFormattingInfo?: { readonly numberDecimalSeparator?: string; readonly numberGroupSeparator?: string };
  readonly dateFormattingInfo?: { readonly shortDatePattern?: string; readonly dateSeparator?: string };
}

export function formatsFrom(settings: FormatSettings): Formats {
  const numbers: NumberFormat = {
    decimalSeparator: settings.numberFormattingInfo?.numberDecimalSeparator ?? ".",
    groupSeparator: settings.numberFormattingInfo?.numberGroupSeparator ?? ",",
  };
  const pattern = settings.dateFormattingInfo?.shortDatePattern ?? "yyyy-MM-dd";
  const separator = settings.dateFormattingInfo?.dateSeparator ?? "/";
  const amount = (value: Decimal | null, currency: Currency): string =>
    value === null ? noAmount : numberText(value, Math.max(currency.decimals, value.decimalPlaces()), numbers);
  return {
    numbers,
    amount,
    money: (value, currency) => (value === null ? noAmount : `${amount(value, currency)}\u00a0${currency.code}`),
    number: (value) => plainNumberText(value, numbers),
    day: (day) => (day === null ? "" : dayText(day, pattern, separator)),
  };
}

/** Writes a day by a .NET short date pattern: d, dd, M, MM, yy, yyyy; "/" stands for the user's separator. */
function dayText(day: CalendarDate, pattern: string, separator: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return pattern.replace(/yyyy|yy|MM|M|dd|d|\//g, (part) => {
    switch (part) {
      case "yyyy":
        return year;
      case "yy":
        return year.slice(2);
      case "MM":
        return month;
      case "M":
        return String(Number(month));
      case "dd":
        return date;
      case "d":
        return String(Number(date));
      default:
        return separator;
    }
  });
}
