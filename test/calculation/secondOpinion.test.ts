import fc from "fast-check";
import { invoiceTotals } from "../../shared/calculation/invoiceTotals";
import { detailAmount } from "../../shared/calculation/lineDetail";
import { Decimal, zero } from "../../shared/calculation/money";
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

it("a percentage of a million products stays exact: the very last of its 57 digits breaks a tie", () => {
  const rules = { decimals: 10, rounding: "halfToEven" } as const;
  const millionProducts = "100000000000000000000000000000000103.2878714077";
  const percent = "98.7654321013";
  const { totalDiscount } = invoiceTotals(
    [{ amount: new Decimal(millionProducts), tax: zero, manualDiscount: zero }],
    { discountPercent: amount(percent), discountAmount: zero, freight: zero },
    rules,
  );
  const opinion = invoiceOpinion(
    [{ amount: millionProducts, tax: "0", manualDiscount: "0" }],
    { discountPercent: percent, discountAmount: "0", freight: "0" },
    rules,
  );
  expect(digits(totalDiscount)).toBe(opinion.totalDiscount);
});
