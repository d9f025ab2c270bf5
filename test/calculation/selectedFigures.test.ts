import fc from "fast-check";
import { roundTo, sum } from "../../shared/calculation/money";
import { scaled } from "../../shared/calculation/scaled";
import { selectedFigures } from "../../shared/calculation/selectedFigures";
import { amount, digits } from "../support/amount";
import { amountText, anyRules } from "../support/anyAmount";

const figures = fc.array(amountText(9, 4).map(amount), { minLength: 1, maxLength: 30 });

describe("figures selected together", () => {
  it("are none where there is none", () => {
    expect(selectedFigures([], { decimals: 2, rounding: "halfToEven" })).toBeNull();
    expect(selectedFigures([null], { decimals: 2, rounding: "halfToEven" })).toBeNull();
  });

  it("have a sum that is exact, and an average that lies at most half a unit from it, whatever their order", () => {
    fc.assert(
      fc.property(figures, anyRules, (all, rules) => {
        const together = selectedFigures(all, rules);
        expect(digits(together?.sum ?? null)).toBe(digits(sum(all)));
        const off = together && together.average.times(all.length).minus(together.sum).abs();
        // both sides times the count: half a unit each
        expect(off?.lte(amount("0.5").times(`1e-${rules.decimals}`).times(all.length))).toBe(true);
        expect(digits(selectedFigures([...all].reverse(), rules)?.average ?? null)).toBe(
          digits(together?.average ?? null),
        );
      }),
    );
  });

  it("of one are that one, rounded as everywhere, and credits mirror them", () => {
    fc.assert(
      fc.property(amountText(9, 4).map(amount), fc.integer({ min: 1, max: 9 }), anyRules, (one, count, rules) => {
        const same = selectedFigures(
          Array.from({ length: count }, () => one),
          rules,
        );
        const mirrored = selectedFigures(
          Array.from({ length: count }, () => one.neg()),
          rules,
        );
        expect(digits(same?.average ?? null)).toBe(digits(roundTo(one, rules.decimals, rules.rounding)));
        expect(digits(mirrored?.average ?? null)).toBe(digits(roundTo(one.neg(), rules.decimals, rules.rounding)));
      }),
    );
  });
});

it("a quantity by 1 stays, by 0 is 0, and by −1 is its mirror", () => {
  fc.assert(
    fc.property(amountText(9, 2).map(amount), (quantity) => {
      const by = (factor: string): string => digits(scaled(quantity, amount(factor), 2, "halfToEven"));
      expect([by("1"), by("0"), by("-1")]).toEqual([
        digits(roundTo(quantity, 2, "halfToEven")),
        "0",
        digits(roundTo(quantity.neg(), 2, "halfToEven")),
      ]);
    }),
  );
});
