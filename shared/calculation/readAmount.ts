import { err, ok, type Result } from "../core/result";
import { Decimal, zero } from "./money";

/**
 * Why something is not taken as an amount.
 *
 * - `notANumber`: not plain decimal digits with at most one point.
 * - `tooManyDigits`: more digits than can be kept exactly; `allowed` counts digits after the point for
 *   a text, and significant digits for a number out of parsed JSON.
 * - `tooLarge`: more than 15 digits before the point, which no money column of Dataverse holds.
 */
export type AmountProblem =
  | { readonly kind: "notANumber" }
  | { readonly kind: "tooManyDigits"; readonly allowed: number }
  | { readonly kind: "tooLarge" };

const wholeDigits = 15;
/** Digits after the point that any figure may have which is let in. */
export const digitsAfterThePoint = 10;
const digitsOfADouble = 15;
/** From here on the doubles lie further apart than amounts of four decimals. */
const tooCoarse = 2 ** 39;
const plainDecimal = /^-?(\d+)(?:\.(\d+))?$/;

/**
 * Reads an amount, quantity, price or percentage from plain decimal text such as "-1234.5".
 *
 * Exact or refused, never rounded. No spaces, signs of plus, group separators, or exponents: reading what
 * a person typed in their locale comes before this. Zeros that say nothing ("007", "1.50") are no reason
 * to refuse. "-0" is 0.
 */
export function readAmount(text: string): Result<Decimal, AmountProblem> {
  const [, whole, fraction = ""] = plainDecimal.exec(text) ?? [];
  if (!whole) return err({ kind: "notANumber" });
  if (whole.replace(/^0+/, "").length > wholeDigits) return err({ kind: "tooLarge" });
  if (fraction.replace(/0+$/, "").length > digitsAfterThePoint) {
    return err({ kind: "tooManyDigits", allowed: digitsAfterThePoint });
  }
  return ok(new Decimal(text).plus(zero)); // −0 + 0 is 0
}

/**
 * Reads an amount from a number out of parsed JSON, whose parser made a binary double of it.
 *
 * The double stands for the text it came from as long as that text had at most 15 significant digits. One
 * with more digits is refused, because the text behind it may have been another. So is a fraction beyond
 * 549,755,813,888: 658399636640.7159 reads as …716 there. Both hold for columns of four decimals, the most
 * that money has. A whole number is taken for one, although beyond 2^40 (1.1 million million) four decimals could
 * hide behind it: a currency whose amounts grow so large has none.
 */
export function readJsonNumber(value: number): Result<Decimal, AmountProblem> {
  if (!Number.isFinite(value)) return err({ kind: "notANumber" });
  const shortest = new Decimal(String(value)).toFixed();
  const significant = shortest.replace(/\D/g, "").replace(/^0+|0+$/g, "");
  const isBlurred = Math.abs(value) >= tooCoarse && !Number.isInteger(value);
  if (isBlurred || significant.length > digitsOfADouble)
    return err({ kind: "tooManyDigits", allowed: digitsOfADouble });
  return readAmount(shortest);
}
