import fc from "fast-check";
import { invoiceTotals } from "../../shared/calculation/invoiceTotals";
import { detailAmount } from "../../shared/calculation/lineDetail";
import { productLineAmounts } from "../../shared/calculation/productLine";
import { amount, digits } from "../support/amount";
import { amountText, anyFactor, anyRules } from "../support/anyAmount";
import { detailOpinion, invoiceOpinion, productOpinion } from "../support/bigintTotals";

const longest = amountText(15, 10);

it("agrees on the amount of a detail", () => {
  fc.assert(
    fc.property(anyFactor, anyFactor, anyRules, (quantity, price, rules) => {
      expect(digits(detailAmount(amount(quantity), amount(price), rules))).toBe(detailOpinion(quantity, price, rules));
    }),
    { numRuns: 500 },
  );
});

it("agrees on a product line", () => {
  const anyLine = fc.record({
    quantity: anyFactor,
    pricePerUnit: anyFactor,
    volumeDiscount: anyFactor,
    manualDiscount: longest,
    tax: longest,
  });
  fc.assert(
    fc.property(anyLine, anyRules, (line, rules) => {
      const { baseAmount, extendedAmount } = productLineAmounts(
        {
          quantity: amount(line.quantity),
          pricePerUnit: amount(line.pricePerUnit),
          volumeDiscount: amount(line.volumeDiscount),
          manualDiscount: amount(line.manualDiscount),
          tax: amount(line.tax),
        },
        rules,
      );
      const opinion = productOpinion(line, rules);
      expect([digits(baseAmount), digits(extendedAmount)]).toEqual([opinion.base, opinion.extended]);
    }),
    { numRuns: 300 },
  );
});

it("agrees on the totals of an invoice, the longest amounts included", () => {
  const anyLine = fc.record({ amount: anyFactor, tax: anyFactor, manualDiscount: anyFactor });
  const anyHeader = fc.record({ discountPercent: amountText(2, 10), discountAmount: longest, freight: longest });
  fc.assert(
    fc.property(fc.array(anyLine), anyHeader, anyRules, (lines, header, rules) => {
      const totals = invoiceTotals(
        lines.map((line) => ({
          amount: amount(line.amount),
          tax: amount(line.tax),
          manualDiscount: amount(line.manualDiscount),
        })),
        {
          discountPercent: amount(header.discountPercent),
          discountAmount: amount(header.discountAmount),
          freight: amount(header.freight),
        },
        rules,
      );
      const opinion = invoiceOpinion(lines, header, rules);
      expect(
        Object.fromEntries(Object.entries(totals).map(([name, value]) => [name, digits(value as typeof totals.total)])),
      ).toEqual(opinion);
    }),
    { numRuns: 300 },
  );
});

it("a percentage of a million of the longest amounts is still exact", () => {
  const rules = { decimals: 10, rounding: "halfToEven" } as const;
  const factor = "999999999999999.9999999999";
  const product = detailAmount(amount(factor), amount(factor), rules);
  const sumOfAMillion = (product ?? amount("0")).times(1_000_000);
  const { totalDiscount } = invoiceTotals(
    [{ amount: sumOfAMillion, tax: amount("0"), manualDiscount: amount("0") }],
    { discountPercent: amount("99.9999999999"), discountAmount: amount("0"), freight: amount("0") },
    rules,
  );
  const { totalDiscount: opinion } = invoiceOpinion(
    [{ amount: sumOfAMillion.toFixed(), tax: "0", manualDiscount: "0" }],
    { discountPercent: "99.9999999999", discountAmount: "0", freight: "0" },
    rules,
  );
  expect(digits(totalDiscount)).toBe(opinion);
});
