import { Decimal, type Rounding } from "./money";

/** Whole numbers of the smallest unit, for what has to be divided: there the language divides exactly, and decimals cannot. */

/** 10 to the power of a whole number that is not below zero. */
export const tenTo = (power: number): bigint => BigInt("1" + "0".repeat(power));

/**
 * A figure as a whole number of units of so many decimals: 12.5 is 1250 of two.
 *
 * Throws where it has more decimals, which is a programmer's mistake: no figure is cut off in silence.
 */
export const unitsOf = (figure: Decimal, decimals: number): bigint => BigInt(figure.times(`1e${decimals}`).toFixed());

/** The other way; never −0. */
export const fromUnits = (units: bigint, decimals: number): Decimal => new Decimal(`${units}e-${decimals}`);

/**
 * One whole number divided by another, rounded once to a whole number. The sign is taken off and put back, so that a credit
 * rounds as its invoice does.
 *
 * @param denominator above zero
 */
export function roundedQuotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = size / denominator;
  const twice = (size % denominator) * 2n;
  const isTieUp = twice === denominator && (rounding === "halfAwayFromZero" || whole % 2n === 1n);
  const rounded = twice > denominator || isTieUp ? whole + 1n : whole;
  return numerator < 0n ? -rounded : rounded;
}
