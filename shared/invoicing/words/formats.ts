import { Decimal } from "../../calculation/money";
import { CalendarDate } from "./calendarDate";
import { Currency } from "./currency";
import { NumberFormat } from "./numberText";

/** How figures and days are written for this user. Amounts go from Decimal to text without a float between. */
export interface Formats {
  readonly numbers: NumberFormat;
  /** "1,234.50 USD"; null is no amount, written as an en dash. */
  readonly money: (amount: Decimal | null, currency: Currency) => string;
  /** The same without its currency, for columns that name it in their heading. */
  readonly amount: (amount: Decimal | null, currency: Currency) => string;
  readonly number: (value: Decimal) => string;
  readonly day: (day: CalendarDate | null) => string;
}

/** How "no amount" is written: not as 0.00. */
export const noAmount = "–";
