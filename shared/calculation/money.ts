import { Decimal as DecimalJs } from "decimal.js";

/**
 * Our own constructor: whoever sets decimal.js otherwise elsewhere on the page cannot change our rounding.
 *
 * The longest formula, a percentage of the sum of a million products of the longest amounts that
 * `readAmount` lets in, has 72 digits; with 80 no addition or multiplication ever rounds by itself.
 */
export const Decimal = DecimalJs.clone({ precision: 80, rounding: DecimalJs.ROUND_HALF_EVEN });
export type Decimal = DecimalJs;

/** How a tie is broken. Said in words because libraries use the same name for different rules. */
export type Rounding = "halfToEven" | "halfAwayFromZero";

/** What an amount of one currency is rounded to; both come from data, never assumed. */
export interface MoneyRules {
  /** Digits after the point, 0 to 10. */
  readonly decimals: number;
  readonly rounding: Rounding;
}

export const zero: Decimal = new Decimal(0);

const modes: Record<Rounding, DecimalJs.Rounding> = {
  halfToEven: DecimalJs.ROUND_HALF_EVEN,
  // decimal.js calls it "up", and means away from zero
  halfAwayFromZero: DecimalJs.ROUND_HALF_UP,
};

/** Rounds an exact amount to so many decimals (a currency has 0 to 10), once; never gives −0. */
export function roundTo(exact: Decimal, decimals: number, rounding: Rounding): Decimal {
  const rounded = exact.toDecimalPlaces(decimals, modes[rounding]);
  return rounded.isZero() ? zero : rounded;
}

/** Adds exactly and rounds nothing; of no amounts it is 0, and never −0. All amounts are in one currency. */
export function sum(amounts: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const amount of amounts) total = total.plus(amount);
  return total;
}
