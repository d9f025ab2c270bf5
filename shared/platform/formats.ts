import { Decimal } from "../calculation/money";
import { Currency } from "../invoicing/words/currency";
import { Formats, noAmount } from "../invoicing/words/formats";
import { NumberFormat, numberText, plainNumberText } from "../invoicing/words/numberText";
import { DateNames, dayText } from "./dayText";

/** The parts of `context.userSettings` that formats need; hosts differ in what they fill in. */
export interface FormatSettings {
  readonly numberFormattingInfo?: {
    readonly numberDecimalSeparator?: string;
    readonly numberGroupSeparator?: string;
    readonly numberGroupSizes?: readonly number[];
    readonly numberNegativePattern?: number;
  };
  readonly dateFormattingInfo?: DateNames & { readonly shortDatePattern?: string };
}

export function formatsFrom(settings: FormatSettings): Formats {
  const numbers = numbersFrom(settings);
  const dates = settings.dateFormattingInfo ?? {};
  const amount = (value: Decimal | null, currency: Currency): string =>
    value === null ? noAmount : numberText(value, currency.decimals, numbers);
  return {
    numbers,
    amount,
    money: (value, currency) => (value === null ? noAmount : `${amount(value, currency)}\u00a0${currency.code}`),
    number: (value) => plainNumberText(value, numbers),
    day: (day) => (day === null ? "" : dayText(day, dates.shortDatePattern || "yyyy-MM-dd", dates)),
  };
}

function numbersFrom(settings: FormatSettings): NumberFormat {
  const info = settings.numberFormattingInfo ?? {};
  const decimalSeparator = info.numberDecimalSeparator || ".";
  const groupSeparator = info.numberGroupSeparator ?? ",";
  return {
    decimalSeparator,
    // one sign for both would make 1,234 two numbers: then there are no groups
    groupSeparator: groupSeparator === decimalSeparator ? "" : groupSeparator,
    groupSizes: info.numberGroupSizes ?? [3],
    negativePattern: info.numberNegativePattern ?? 1,
  };
}
