import fc from "fast-check";
import { detailAmount, extendedAmount } from "../../shared/calculation/lineDetail";
import { type Rounding, sum, zero } from "../../shared/calculation/money";
import { amount, amountOrNone, digits, printed } from "../support/amount";
import { anyFactor, anyRules } from "../support/anyAmount";

interface Row {
  readonly why: string;
  readonly quantity: string;
  readonly price: string;
  readonly decimals: number;
  readonly amount: string;
}

const amountOf = (row: Row, rounding: Rounding) =>
  detailAmount(amount(row.quantity), amountOrNone(row.price), { decimals: row.decimals, rounding });

describe("detailAmount, half to even", () => {
  it.each<Row>([
    { why: "whole hours (E1)", quantity: "8", price: "200", decimals: 2, amount: "1600.00" },
    { why: "a raised quantity (E3)", quantity: "10", price: "200", decimals: 2, amount: "2000.00" },
    { why: "a tie goes to the even cent (E10)", quantity: "3.5", price: "7.75", decimals: 2, amount: "27.12" },
    { why: "three decimals have no tie (E10)", quantity: "3.5", price: "7.75", decimals: 3, amount: "27.125" },
    { why: "a correction mirrors it", quantity: "-3.5", price: "7.75", decimals: 2, amount: "-27.12" },
    { why: "a quarter of an hour, Kimai #1424", quantity: "0.25", price: "27.50", decimals: 2, amount: "6.88" },
    { why: "half an hour, Kimai #1424", quantity: "0.5", price: "27.50", decimals: 2, amount: "13.75" },
    { why: "Invoice Ninja #3195", quantity: "2.25", price: "64.22", decimals: 2, amount: "144.50" },
    { why: "yen has no minor unit", quantity: "1.5", price: "333", decimals: 0, amount: "500" },
    { why: "dinar has three decimals", quantity: "0.75", price: "12.346", decimals: 3, amount: "9.260" },
    { why: "a price of nothing is a price", quantity: "8", price: "0", decimals: 2, amount: "0.00" },
    { why: "nothing of a credit is not -0", quantity: "0", price: "-5", decimals: 2, amount: "0.00" },
    { why: "no price is no amount", quantity: "8", price: "none", decimals: 2, amount: "none" },
  ])("$why: $quantity × $price = $amount", (row) => {
    expect(printed(amountOf(row, "halfToEven"), row.decimals)).toBe(row.amount);
  });
});

describe("detailAmount, half away from zero", () => {
  it.each<Row>([
    { why: "a tie goes up (E10)", quantity: "3.5", price: "7.75", decimals: 2, amount: "27.13" },
    { why: "a correction mirrors it", quantity: "-3.5", price: "7.75", decimals: 2, amount: "-27.13" },
    { why: "yen, Odoo #265433", quantity: "1", price: "100.5", decimals: 0, amount: "101" },
  ])("$why: $quantity × $price = $amount", (row) => {
    expect(printed(amountOf(row, "halfAwayFromZero"), row.decimals)).toBe(row.amount);
  });
});

describe("lines are rounded one by one, so a reader can add them up again", () => {
  it.each([
    {
      why: "one cent above the unrounded sum",
      lines: 2,
      quantity: "8.85",
      price: "65.50",
      decimals: 2,
      total: "1159.36",
    },
    {
      why: "two quarters are not one half, Kimai #1424",
      lines: 2,
      quantity: "0.25",
      price: "27.5",
      decimals: 2,
      total: "13.76",
    },
    { why: "202 yen and not 201, Odoo #265433", lines: 2, quantity: "1", price: "100.5", decimals: 0, total: "202" },
  ])("$why: $lines lines of $quantity × $price = $total", ({ lines, quantity, price, decimals, total }) => {
    const line = detailAmount(amount(quantity), amount(price), { decimals, rounding: "halfAwayFromZero" });
    expect(printed(sum(Array.from({ length: lines }, () => line ?? amount("0"))), decimals)).toBe(total);
  });
});

it("a correction of a detail is the exact negative of it, and never -0", () => {
  fc.assert(
    fc.property(anyFactor, anyFactor, anyRules, (quantity, price, rules) => {
      const billed = detailAmount(amount(quantity), amount(price), rules);
      const corrected = detailAmount(amount(quantity).neg(), amount(price), rules);
      expect(digits(billed && corrected && billed.plus(corrected))).toBe("0");
      expect([digits(billed), digits(corrected)]).not.toContain("-0");
    }),
  );
});

describe("extendedAmount", () => {
  it.each([
    { why: "amount and tax", amount: "100.00", tax: "25.00", extended: "125.00" },
    { why: "no tax is 0", amount: "100.00", tax: "none", extended: "100.00" },
    { why: "a credit", amount: "-100.00", tax: "-25.00", extended: "-125.00" },
    { why: "a tax that eats the amount", amount: "25.00", tax: "-25.00", extended: "0.00" },
    { why: "no amount stays none", amount: "none", tax: "25.00", extended: "none" },
  ])("$why: $amount + $tax = $extended", (row) => {
    expect(printed(extendedAmount(amountOrNone(row.amount), amountOrNone(row.tax)), 2)).toBe(row.extended);
  });

  it.each([
    { why: "a zero with a sign and no tax", given: zero.neg(), tax: null },
    { why: "two of them", given: zero.neg(), tax: zero.neg() },
    { why: "a credit that its tax eats", given: amount("-25"), tax: amount("25") },
  ])("is never -0: $why", ({ given, tax }) => {
    expect(extendedAmount(given, tax)?.isNegative()).toBe(false);
  });
});
