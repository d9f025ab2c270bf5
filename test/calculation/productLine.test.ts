import fc from "fast-check";
import { productLineAmounts } from "../../shared/calculation/productLine";
import { amount, digits, printed } from "../support/amount";
import { amountText, anyFactor, anyRules } from "../support/anyAmount";

const amounts = (row: { quantity: string; price: string; volume: string; manual: string; tax: string }) => ({
  quantity: amount(row.quantity),
  pricePerUnit: amount(row.price),
  volumeDiscount: amount(row.volume),
  manualDiscount: amount(row.manual),
  tax: amount(row.tax),
});

it.each([
  {
    why: "every discount at once (E14)",
    quantity: "10",
    price: "20",
    volume: "1",
    manual: "15",
    tax: "8",
    base: "190.00",
    extended: "183.00",
  },
  {
    why: "three of 45 less 60, crater #889",
    quantity: "3",
    price: "45",
    volume: "0",
    manual: "60",
    tax: "15.75",
    base: "135.00",
    extended: "90.75",
  },
  {
    why: "the price has more decimals than the currency",
    quantity: "1000",
    price: "0.0125",
    volume: "0.0005",
    manual: "0",
    tax: "0",
    base: "12.00",
    extended: "12.00",
  },
  {
    why: "a tie goes to the even cent",
    quantity: "3.5",
    price: "8.75",
    volume: "1",
    manual: "0",
    tax: "0",
    base: "27.12",
    extended: "27.12",
  },
  {
    why: "a discount of everything leaves 0.00, never -0.01, Invoice Ninja #3195",
    quantity: "2.25",
    price: "64.22",
    volume: "0",
    manual: "144.50",
    tax: "0",
    base: "144.50",
    extended: "0.00",
  },
])("$why: base $base, extended $extended", (row) => {
  const { baseAmount, extendedAmount } = productLineAmounts(amounts(row), { decimals: 2, rounding: "halfToEven" });
  expect({ base: printed(baseAmount, 2), extended: printed(extendedAmount, 2) }).toEqual({
    base: row.base,
    extended: row.extended,
  });
});

it("a credited product line mirrors the invoiced one, and nothing is -0", () => {
  const money = amountText(9, 2);
  fc.assert(
    fc.property(anyFactor, anyFactor, money, money, money, anyRules, (quantity, price, volume, manual, tax, rules) => {
      const line = amounts({ quantity, price, volume, manual, tax });
      const credit = {
        ...line,
        quantity: line.quantity.neg(),
        manualDiscount: line.manualDiscount.neg(),
        tax: line.tax.neg(),
      };
      const billed = productLineAmounts(line, rules);
      const credited = productLineAmounts(credit, rules);
      expect(digits(billed.baseAmount.plus(credited.baseAmount))).toBe("0");
      expect(digits(billed.extendedAmount.plus(credited.extendedAmount))).toBe("0");
      expect([digits(credited.baseAmount), digits(credited.extendedAmount)]).not.toContain("-0");
    }),
  );
});
