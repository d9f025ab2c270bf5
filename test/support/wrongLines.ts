import * as exactly from "../../shared/calculation/exactly";
import { type MoneyRules } from "../../shared/calculation/money";
import * as quickly from "../../shared/calculation/quickly";
import { type CountedDetail, startTotals } from "../../shared/calculation/runningTotals";
import { fromUnits } from "../../shared/calculation/wholeUnits";
import { amountUnits, text } from "./bigintTotals";
import { type LineSet, manyLines } from "./manyLines";

const everyRule = [0, 1, 2, 3, 4, 7, 8, 10].flatMap((decimals) =>
  (["halfToEven", "halfAwayFromZero"] as const).map((rounding): MoneyRules => ({ decimals, rounding })),
);

/**
 * The lines whose amount is not that of decimal.js or of whole numbers, and the sums that are not, as text; none of either
 * is what is wanted. Precision and tie rule take turns; a discount stands where a tax does, so that it counts in the sums.
 */
export function wrongLines(set: LineSet, count: number, seed: number): readonly string[] {
  const wrong: string[] = [];
  const counted: CountedDetail[] = [];
  const sums = new Map<string, bigint>();
  for (const { quantity, price, discount } of manyLines(set, count, seed)) {
    const rules = everyRule[counted.length % everyRule.length] as MoneyRules;
    const [many, each] = [fromUnits(quantity, 10), fromUnits(price, 10)];
    const amount = quickly.roundedProduct(many, each, rules);
    const units = amountUnits(quantity, price, rules);
    if (!amount.eq(fromUnits(units, 10)) || !amount.eq(exactly.roundedProduct(many, each, rules)))
      wrong.push(`${many.toFixed()} × ${each.toFixed()} at ${rules.decimals}, ${rules.rounding}: ${amount.toFixed()}`);
    const group = `group ${counted.length % 5}`;
    const tax = discount === 0n ? null : fromUnits(-discount, 10);
    counted.push({ groups: [group], figures: { billingType: "chargeable", amount, tax } });
    for (const of of ["", group]) sums.set(of, (sums.get(of) ?? 0n) + units - discount);
  }
  const { whole, byGroup } = startTotals(counted);
  for (const [of, { extended }] of [["", whole] as const, ...byGroup])
    if (extended.toFixed() !== text(sums.get(of) ?? 0n)) wrong.push(`sum of ${of}: ${extended.toFixed()}`);
  return wrong;
}
