import { grouped } from "../core/grouped";
import { largestRemainder } from "./largestRemainder";
import { type Decimal, type MoneyRules, sum, zero } from "./money";
import { percentageOf } from "./percentageOf";
import { digitsAfterThePoint } from "./readAmount";
import { fromUnits, tenTo, unitsOf } from "./wholeUnits";

/** What one line is taxed on, in one currency. */
export interface TaxedBase {
  /** Before tax; null is "no amount", which is not taxed. At most 10 decimals, as `readAmount` lets in. */
  readonly base: Decimal | null;
  /** The rate, such as 25: a percentage, not a fraction. At most 10 decimals. */
  readonly percent: Decimal;
}

/** The tax of one rate. */
export interface RateTax {
  readonly percent: Decimal;
  /** Σ base of its lines, exact. */
  readonly base: Decimal;
  /** Rounded once. */
  readonly tax: Decimal;
}

export interface TaxByRate {
  /** In order of first appearance. */
  readonly rates: readonly RateTax[];
  /** In the order of the lines: the currency's decimals, and null where there is no amount. */
  readonly lineTaxes: readonly (Decimal | null)[];
}

/** Digits of a base × a rate. */
const exact = 2 * digitsAfterThePoint;

/**
 * The tax of lines by their rates, and what of it each line bears.
 *
 * Per rate: Σ base × rate, rounded once over the sum. That tax is then spread over the lines of the rate by largest
 * remainder of base × rate, so that line taxes add up to it, and none is a whole unit away from its own exact tax.
 *
 * @param rules decimals of the currency, and how a tie is broken
 *
 * Throws where a base or rate has more decimals than are let in.
 *
 * Source: BR-CO-17 of EN 16931: once per rate, never per line. Worked example: docs/calculation.md, "Tax by rate".
 */
export function taxByRate(lines: readonly TaxedBase[], rules: MoneyRules): TaxByRate {
  const lineTaxes: (Decimal | null)[] = lines.map(({ base }) => base);
  const placed = lines.map(({ base, percent }, place) => ({ base: base ?? zero, percent, place }));
  const rates = [...grouped(placed, ({ percent }) => percent.toFixed()).values()].map((same) => {
    const percent = same[0]?.percent ?? zero;
    const base = sum(same.map((line) => line.base));
    const tax = percentageOf(base, percent, rules);
    const shares = largestRemainder(
      unitsOf(tax, rules.decimals),
      same.map((line) => unitsOf(line.base.times(percent), exact)),
      // a percentage has two digits more
      tenTo(exact + 2 - rules.decimals),
    );
    same.forEach(({ place }, index) => (lineTaxes[place] &&= fromUnits(shares[index] ?? 0n, rules.decimals)));
    return { percent, base, tax };
  });
  return { rates, lineTaxes };
}
