import fc from "fast-check";
import * as exactly from "../../shared/calculation/exactly";
import { Decimal, type MoneyRules, zero } from "../../shared/calculation/money";
import * as quickly from "../../shared/calculation/quickly";
import { amount } from "../support/amount";
import { amountText, anyFactor, anyRules } from "../support/anyAmount";

/** A figure to its last word: whoever goes on with it sees no difference to one that decimal.js made. */
const words = ({ s, e, d }: Decimal) => ({ s, e, d });

/** Beside the everyday ones those around a word's end and around the bound. */
const anyFigure = fc
  .oneof(
    anyFactor,
    amountText(7, 7),
    amountText(14, 4),
    fc.constantFrom("9999999", "10000000", "0.0000001", "-0.9999999", "9999999.9999999", "90000000000000"),
    fc.constantFrom("89999999999999.9999999", "-99999999999999.9999999", "100000000000000", "0.00000001", "0.5"),
  )
  .map(amount);

it("a product is that of decimal.js, to the last word", () => {
  fc.assert(
    fc.property(anyFigure, anyFigure, anyRules, (one, other, rules) => {
      expect(words(quickly.roundedProduct(one, other, rules))).toEqual(
        words(exactly.roundedProduct(one, other, rules)),
      );
    }),
    { numRuns: 1_000 },
  );
});

it("a sum is that of decimal.js, to the last word, whatever was taken off again", () => {
  const anySteps = fc.array(fc.tuple(anyFigure, fc.constantFrom(1 as const, -1 as const)), { maxLength: 40 });
  fc.assert(
    fc.property(anySteps, (steps) => {
      const [quick, judged] = [new quickly.Sum(), new exactly.Sum()];
      for (const [figure, times] of steps) for (const sum of [quick, judged]) sum.add(figure, times);
      expect(words(quick.total())).toEqual(words(judged.total()));
    }),
    { numRuns: 300 },
  );
});

it("what is refused for its size alone is what may leave the bound: a sum goes on beside it", () => {
  const largest = amount("89999999999999");
  const sum = new quickly.Sum();
  for (let times = 0; times < 1_000; times++) sum.add(largest, 1);
  sum.add(amount("0.0000001"), 1);
  expect(sum.total().toFixed()).toBe("89999999999999000.0000001");
});

it("a figure that was made goes through every method as one that was read", () => {
  const made = quickly.roundedProduct(amount("8.85"), amount("65.5"), { decimals: 2, rounding: "halfToEven" });
  expect(made).toBeInstanceOf(Decimal);
  expect(made).toStrictEqual(amount("579.68"));
  expect([made.plus(1).toFixed(), made.neg().toFixed(), made.cmp(zero)]).toEqual(["580.68", "-579.68", 1]);
});

describe("who computes a product", () => {
  const cents: MoneyRules = { decimals: 2, rounding: "halfToEven" };
  it.each([
    { why: "hours at a price", one: "8.85", other: "65.50", rules: cents, isQuick: true },
    { why: "a price of four decimals", one: "1234.5678", other: "9876.5432", rules: cents, isQuick: true },
    { why: "millions of yen", one: "1600", other: "500000000", rules: { ...cents, decimals: 0 }, isQuick: true },
    { why: "seven digits after the point", one: "0.0000001", other: "-9999999", rules: cents, isQuick: true },
    { why: "eight", one: "0.00000001", other: "1", rules: cents, isQuick: false },
    { why: "ten, with digits before it", one: "1.0000000001", other: "1", rules: cents, isQuick: false },
    { why: "a product beyond the bound", one: "9000000", other: "10000000.5", rules: cents, isQuick: false },
    { why: "beyond it across the point", one: "90000000", other: "1.9999999", rules: cents, isQuick: false },
    { why: "a currency of eight decimals", one: "8", other: "200", rules: { ...cents, decimals: 8 }, isQuick: false },
  ])("$why: $one × $other", ({ one, other, rules, isQuick }) => {
    const factor = amount(one);
    const times = jest.spyOn(factor, "times");
    quickly.roundedProduct(factor, amount(other), rules);
    expect(times).toHaveBeenCalledTimes(isQuick ? 0 : 1);
  });
});
