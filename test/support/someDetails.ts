import fc from "fast-check";
import type { DetailFigures, LineTotals } from "../../shared/calculation/lineTotals";
import type { CountedDetail } from "../../shared/calculation/runningTotals";
import { amount, digits } from "./amount";
import { amountText, anyBillingType } from "./anyAmount";

const anyAmountOrNone = fc.option(amountText(7, 2).map(amount), { freq: 8 });

export const anyDetail: fc.Arbitrary<DetailFigures> = fc.record({
  billingType: anyBillingType,
  amount: anyAmountOrNone,
  tax: anyAmountOrNone,
});

/** A detail in one of a few contract lines and, within it, in one of a few classes. */
export const anyCountedDetail: fc.Arbitrary<CountedDetail> = fc
  .tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("time", "expense", "material"), anyDetail)
  .map(([line, kind, figures]) => ({ groups: [line, `${line}/${kind}`], figures }));

/** A detail as the same person would credit it. */
export const credited = (detail: DetailFigures): DetailFigures => ({
  ...detail,
  amount: detail.amount && detail.amount.neg(),
  tax: detail.tax && detail.tax.neg(),
});

/** Totals as text, all digits, so that two ways to the same figures can be compared. */
export const totalsText = ({ count, unpriced, ...figures }: LineTotals) => ({
  count,
  unpriced,
  ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, digits(value)])),
});
