import { CalendarDate } from "../invoicing/words/calendarDate";

/** The parts of `userSettings.dateFormattingInfo` that writing a day needs; hosts differ in what they fill in. */
export interface DateNames {
  readonly dateSeparator?: string;
  /** January first, days with Sunday first, as .NET has them. */
  readonly monthNames?: readonly string[];
  readonly monthGenitiveNames?: readonly string[];
  readonly abbreviatedMonthNames?: readonly string[];
  readonly abbreviatedMonthGenitiveNames?: readonly string[];
  readonly dayNames?: readonly string[];
  readonly abbreviatedDayNames?: readonly string[];
}

/** A quoted part, a character taken as it is, an era with its space, a run of one of the letters, the separator. */
const token = /'((?:\\.|[^'\\])*)'?|"((?:\\.|[^"\\])*)"?|\\(.)|%|\s*g+|d+|M+|y+|\//gs;

/** A month's name stands beside the day's number, and then takes another form in many languages. */
const dayNumber = /^d{1,2}$/;

/**
 * Writes a day by a .NET short date pattern: d to dddd, M to MMMM, y to yyyyy, g (an era, left out: it is always the
 * same one), '…' and "…", \c, %d, and "/" for the user's separator; all else stands for itself. Where a name is wanted
 * that the host does not give, or nothing is left to write, the day is written as yyyy-MM-dd, which nobody misreads.
 *
 * @see https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
 */
export function dayText(day: CalendarDate, pattern: string, names: DateNames): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const hasDay = [...pattern.matchAll(token)].some(([run]) => dayNumber.test(run));
  const monthNamed = (long: boolean): string | undefined => {
    const start = long ? "m" : "abbreviatedM";
    return (hasDay && names[`${start}onthGenitiveNames`]?.[month - 1]) || names[`${start}onthNames`]?.[month - 1];
  };
  let isUnnamed = false;
  const named = (name: string | undefined): string => {
    isUnnamed ||= !name;
    return name ?? "";
  };
  const text = pattern.replace(token, (run: string, single?: string, double?: string, escaped?: string) => {
    const literal = single ?? double ?? escaped;
    if (literal !== undefined) return literal.replace(/\\(.)/gs, "$1");
    const length = run.length;
    switch (run.charAt(0)) {
      case "d": {
        if (length < 3) return padded(date, length);
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
        return named(names[`${length === 3 ? "abbreviatedD" : "d"}ayNames`]?.[weekday]);
      }
      case "M":
        return length < 3 ? padded(month, length) : named(monthNamed(length > 3));
      case "y":
        return padded(length < 3 ? year % 100 : year, length);
      case "/":
        return names.dateSeparator ?? "/";
      default: // "%" and an era: nothing is written of them
        return "";
    }
  });
  return (!isUnnamed && text.trim()) || day;
}

const padded = (value: number, length: number): string => String(value).padStart(length, "0");
