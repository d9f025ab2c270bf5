import { differenceBetween } from "../../shared/calculation/differenceBetween";
import { amount, digits } from "../support/amount";

describe("what one amount is more than another", () => {
  it.each([
    { why: "more", one: "183.10", other: "175", is: "8.1" },
    { why: "less is below zero", one: "175", other: "183.10", is: "-8.1" },
    { why: "a credit less a credit", one: "-20", other: "-50", is: "30" },
    { why: "nothing is rounded again", one: "1.0001", other: "0.00005", is: "1.00005" },
  ])("$why: $one − $other = $is", ({ one, other, is }) => {
    expect(digits(differenceBetween(amount(one), amount(other)))).toBe(is);
  });
});
