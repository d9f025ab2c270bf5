import { isSameSource, type SourceFigures } from "../../../shared/invoicing/acts/sourceFigures";
import { amount } from "../../support/amount";

const eightHours: SourceFigures = {
  quantity: amount("8"),
  price: amount("200"),
  amount: amount("1600"),
  billingType: "chargeable",
};

describe("whether two reads found the same transaction behind a row", () => {
  it.each<{ why: string; a: SourceFigures | "unknown" | null; is: boolean }>([
    { why: "the same figures, read twice", a: { ...eightHours, quantity: amount("8.00") }, is: true },
    { why: "another quantity", a: { ...eightHours, quantity: amount("9") }, is: false },
    { why: "another price", a: { ...eightHours, price: amount("210") }, is: false },
    { why: "no price is not 0", a: { ...eightHours, price: null }, is: false },
    { why: "another amount", a: { ...eightHours, amount: amount("1599.99") }, is: false },
    { why: "charged no more", a: { ...eightHours, billingType: "complimentary" }, is: false },
    { why: "it can no longer be read", a: "unknown", is: false },
    { why: "it is gone", a: null, is: false },
  ])("$why", ({ a, is }) => expect([isSameSource(a, eightHours), isSameSource(eightHours, a)]).toEqual([is, is]));

  it("nothing twice is the same, and so is what nobody could tell", () => {
    expect([isSameSource(null, null), isSameSource("unknown", "unknown"), isSameSource(null, "unknown")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
