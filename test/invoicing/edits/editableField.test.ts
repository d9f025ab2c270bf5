import { isSameValue } from "../../../shared/invoicing/edits/editableField";
import { amountOrNone } from "../../support/amount";

describe("two values of a field", () => {
  it.each([
    { why: "the same digits", a: "1.5", b: "1.5", isSame: true },
    { why: "however they are written", a: "1.50", b: "1.5", isSame: true },
    { why: "also a nought", a: "0", b: "0.00", isSame: true },
    { why: "another number", a: "1.5", b: "1.51", isSame: false },
    { why: "no price is not 0", a: "none", b: "0", isSame: false },
    { why: "no price twice", a: "none", b: "none", isSame: true },
  ])("numbers, $why: $a, $b", ({ a, b, isSame }) => {
    expect(isSameValue(amountOrNone(a), amountOrNone(b))).toBe(isSame);
    expect(isSameValue(amountOrNone(b), amountOrNone(a))).toBe(isSame);
  });

  it.each([
    { why: "the same words", a: "Design", b: "Design", isSame: true },
    { why: "other words", a: "Design", b: "design", isSame: false },
    { why: "a text of digits is no number", a: "1.50", b: "1.5", isSame: false },
    { why: "nothing is not an empty text", a: null, b: "", isSame: false },
    { why: "nothing twice", a: null, b: null, isSame: true },
    { why: "what is not there at all is not nothing", a: undefined, b: null, isSame: false },
  ])("texts, $why: $a, $b", ({ a, b, isSame }) => expect(isSameValue(a, b)).toBe(isSame));
});
