import fc from "fast-check";
import type { MoneyRules } from "../../shared/calculation/money";
import type { BillingType } from "../../shared/calculation/lineTotals";

const decimalText = (digits: bigint, scale: number): string => {
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
  const point = magnitude.length - scale;
  return (digits < 0n ? "-" : "") + magnitude.slice(0, point) + (scale > 0 ? "." + magnitude.slice(point) : "");
};

/** Decimal text with up to `whole` digits before and exactly `decimals` after the point; either sign. */
export const amountText = (whole: number, decimals: number): fc.Arbitrary<string> => {
  const limit = 10n ** BigInt(whole + decimals) - 1n;
  return fc.bigInt({ min: -limit, max: limit }).map((digits) => decimalText(digits, decimals));
};

/** Everyday quantities and prices, ties among them, and the longest that are let in. */
export const anyFactor: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: amountText(4, 2) },
  { weight: 2, arbitrary: fc.integer({ min: -9999, max: 9999 }).map((n) => decimalText(BigInt(n) * 5n, 1)) },
  { weight: 1, arbitrary: amountText(15, 10) },
  { weight: 1, arbitrary: fc.constantFrom("0", "-0", "-0.00") },
);

export const anyRules: fc.Arbitrary<MoneyRules> = fc.record({
  decimals: fc.integer({ min: 0, max: 10 }),
  rounding: fc.constantFrom("halfToEven" as const, "halfAwayFromZero" as const),
});

export const anyBillingType: fc.Arbitrary<BillingType> = fc.constantFrom(
  "chargeable",
  "nonChargeable",
  "complimentary",
  "notAvailable",
);
