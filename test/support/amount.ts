import type { Decimal } from "../../shared/calculation/money";
import { readAmount } from "../../shared/calculation/readAmount";

/** An amount from its text; a text that is refused is a mistake in the test. */
export function amount(text: string): Decimal {
  const read = readAmount(text);
  if (!read.ok) throw new Error(`"${text}" is refused: ${read.error.kind}`);
  return read.value;
}

/** As `amount`, where a table says "none" for no price, amount or tax. */
export const amountOrNone = (text: string): Decimal | null => (text === "none" ? null : amount(text));

/** toFixed hides the sign of a zero but not of a small negative; here both show. */
const isNegativeZero = (value: Decimal): boolean => value.isZero() && value.isNegative();

/** All digits of an amount, so that a hidden digit or a negative zero shows. */
export function digits(value: Decimal | null): string {
  if (!value) return "none";
  return isNegativeZero(value) ? "-0" : value.toFixed();
}

/** An amount as a document prints it; one with more digits than its currency is a mistake and says so. */
export function printed(value: Decimal | null, decimals: number): string {
  if (!value) return "none";
  if (isNegativeZero(value)) return "-0";
  return value.decimalPlaces() > decimals ? `not rounded: ${value.toFixed()}` : value.toFixed(decimals);
}
