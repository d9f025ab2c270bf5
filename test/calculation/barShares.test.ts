import fc from "fast-check";
import { barShares } from "../../shared/calculation/barShares";
import { amount } from "../support/amount";
import { amountText } from "../support/anyAmount";

describe("the parts of a whole as widths of a bar", () => {
  it.each<{ why: string; parts: (string | null)[]; says: number[] }>([
    { why: "in percent of the whole", parts: ["25", "25", "50"], says: [25, 25, 50] },
    { why: "what is overdrawn has no width", parts: ["900", "100", "-50"], says: [90, 10, 0] },
    { why: "a credit has no width", parts: ["75", "-5", "25"], says: [75, 0, 25] },
    { why: "nor has what is not known", parts: ["1", null], says: [100, 0] },
    { why: "nothing at all", parts: ["0", "0", null], says: [0, 0, 0] },
    { why: "one alone fills it and no more", parts: ["0.69"], says: [100] },
    { why: "no parts", parts: [], says: [] },
    {
      why: "thirds are as near as a double comes, a hair below the whole bar",
      parts: ["1", "1", "1"],
      says: [33.33333333333333, 33.33333333333333, 33.33333333333333],
    },
  ])("$why", ({ parts, says }) => {
    expect(barShares(parts.map((part) => (part === null ? null : amount(part))))).toEqual(says);
  });

  it("fill the bar and never more", () => {
    const anyParts = fc.array(fc.option(amountText(15, 10)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyParts, (parts) => {
        const widths = barShares(parts.map((part) => (part === null ? null : amount(part))));
        expect(widths.every((width) => width >= 0 && width <= 100)).toBe(true);
        const isShown = parts.some((part) => part !== null && amount(part).gt(0));
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(isShown ? 100 : 0, 6);
      }),
    );
  });
});
