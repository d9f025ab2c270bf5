import { type Decimal, type MoneyRules, roundTo, zero } from "./money";

/** One factor × the other, rounded once to the currency's decimals. */
export const roundedProduct = (one: Decimal, other: Decimal, { decimals, rounding }: MoneyRules): Decimal =>
  roundTo(one.times(other), decimals, rounding);

/** Adds up in place while one pass runs; exact, nothing is rounded, and never −0. */
export class Sum {
  private all = zero;

  /** @param times 1 adds it, −1 takes it off */
  add(amount: Decimal, times: 1 | -1): void {
    this.all = times === 1 ? this.all.plus(amount) : this.all.minus(amount);
  }

  total(): Decimal {
    return this.all;
  }
}
