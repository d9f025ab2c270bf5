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

/** All digits of an amount, so that a hidden digit or a negative zero shows. */
export const digits = (value: Decimal | null): string => (value ? value.toFixed() : "none");

/** An amount as a document prints it; one with more digits than its currency is a mistake and says so. */
export function printed(value: Decimal | null, decimals: number): string {
  if (!value) return "none";
  return value.decimalPlaces() > decimals ? `not rounded: ${value.toFixed()}` : value.toFixed(decimals);
}
