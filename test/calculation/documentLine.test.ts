import fc from "fast-check";
import { amountPerBaseQuantity } from "../../shared/calculation/documentLine";
import { detailAmount } from "../../shared/calculation/lineDetail";
import { amount, digits } from "../support/amount";
import { anyFactor, anyRules } from "../support/anyAmount";
import { ofBaseQuantityOpinion } from "../support/bigintTotals";

it("a price of one unit gives what a detail's price gives", () => {
  fc.assert(
    fc.property(anyFactor, anyFactor, anyRules, (quantity, price, rules) => {
      const divided = amountPerBaseQuantity(quantity, price, "1", rules);
      expect(divided.ok && digits(divided.value)).toBe(digits(detailAmount(amount(quantity), amount(price), rules)));
    }),
  );
});

it("agrees with the second opinion for any base quantity: the quotient is rounded once", () => {
  const base = fc.oneof(fc.integer({ min: 1, max: 1000 }).map(String), fc.constantFrom("0.0000000001", "3.3", "7"));
  fc.assert(
    fc.property(anyFactor, anyFactor, base, anyRules, (quantity, price, each, rules) => {
      const divided = amountPerBaseQuantity(quantity, price, each, rules);
      expect(divided.ok && digits(divided.value)).toBe(ofBaseQuantityOpinion(quantity, price, each, rules));
    }),
    { numRuns: 500 },
  );
});
