import { Decimal, type MoneyRules, roundTo } from "./money";

const oneHundredth = new Decimal("0.01");

/**
 * A percentage of an amount: amount × percent ÷ 100, rounded once to the currency's decimals.
 *
 * @param percent 0 to 100 for a discount, a rate such as 25 for a tax; a percentage, not a fraction
 * @param rules   decimals of the amount's currency, and how a tie is broken
 *
 * Source: BR-CO-17 of EN 16931 for tax. Worked example: docs/calculation.md, "Tax by rate".
 */
export const percentageOf = (amount: Decimal, percent: Decimal, { decimals, rounding }: MoneyRules): Decimal =>
  roundTo(amount.times(percent).times(oneHundredth), decimals, rounding);
