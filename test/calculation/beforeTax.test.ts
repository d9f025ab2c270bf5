import { beforeTax } from "../../shared/calculation/beforeTax";
import { amount, digits } from "../support/amount";

describe("what a recorded figure comes to before its tax", () => {
  it.each([
    { why: "a product line's extended amount", withTax: "183", tax: "8", is: "175" },
    { why: "no tax", withTax: "183", tax: "0", is: "183" },
    { why: "a credit's tax is below zero too", withTax: "-183", tax: "-8", is: "-175" },
    { why: "nothing is rounded again", withTax: "100.0001", tax: "0.00005", is: "100.00005" },
  ])("$why: $withTax − $tax = $is", ({ withTax, tax, is }) => {
    expect(digits(beforeTax(amount(withTax), amount(tax)))).toBe(is);
  });
});
