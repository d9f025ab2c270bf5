import { type Decimal, type MoneyRules, roundTo } from "./money";

/**
 * What one source of billing adds to a preview, before tax.
 *
 * The recorded amount, rounded once to the currency's decimals: the platform has mostly done so already, and then it
 * stays as it is. Sums of such amounts are rounded no more.
 *
 * @param recorded transaction currency, up to the four decimals of a money column; null means "no price", not 0
 * @returns transaction currency, currency decimals; null where there is no amount
 *
 * Worked example: docs/calculation.md, "Wizard's preview".
 */
export const backlogAmount = (recorded: Decimal | null, rules: MoneyRules): Decimal | null =>
  recorded && roundTo(recorded, rules.decimals, rules.rounding);
