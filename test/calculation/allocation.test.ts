import fc from "fast-check";
import { allocate } from "../../shared/calculation/allocation";
import { type Decimal, sum } from "../../shared/calculation/money";
import { amount, digits, printed } from "../support/amount";
import { amountText } from "../support/anyAmount";

function shares(total: string, weights: readonly string[], decimals = 2): readonly Decimal[] {
  const allocated = allocate(total, weights, decimals);
  if (!allocated.ok) throw new Error(`${allocated.error.kind}: ${allocated.error.given}`);
  return allocated.value;
}

const negated = (text: string) => (text.startsWith("-") ? text.slice(1) : `-${text}`);

describe("allocate", () => {
  it.each([
    { why: "a third each: the first has the cent", total: "100", weights: ["1", "1", "1"], is: "33.34 33.33 33.33" },
    { why: "two cents over go to the first two", total: "0.05", weights: ["1", "1", "1"], is: "0.02 0.02 0.01" },
    { why: "the largest fraction first", total: "10", weights: ["1", "2", "4"], is: "1.43 2.86 5.71" },
    { why: "the largest fraction is not the first", total: "1", weights: ["1", "1.1", "0.9"], is: "0.33 0.37 0.30" },
    { why: "a credit mirrors it", total: "-100", weights: ["1", "1", "1"], is: "-33.34 -33.33 -33.33" },
    { why: "weights below zero, all of them", total: "100", weights: ["-1", "-1", "-1"], is: "33.34 33.33 33.33" },
    { why: "a weight of zero gets zero", total: "0.01", weights: ["0", "1", "0"], is: "0.00 0.01 0.00" },
    { why: "one weight below zero takes from the others", total: "10", weights: ["3", "-1"], is: "15.00 -5.00" },
    { why: "nothing to share", total: "0", weights: ["1", "2"], is: "0.00 0.00" },
    { why: "nothing to share by nothing", total: "0", weights: ["0", "0"], is: "0.00 0.00" },
    { why: "percentages that do not come to 100", total: "99.99", weights: ["33.3", "33.3"], is: "50.00 49.99" },
  ])("$why: $total by $weights", ({ total, weights, is }) => {
    expect(shares(total, weights).map((share) => printed(share, 2))).toEqual(is.split(" "));
  });

  it("shares whole yen and mils as it does cents", () => {
    expect(shares("100", ["1", "1", "1"], 0).map((share) => printed(share, 0))).toEqual(["34", "33", "33"]);
    expect(shares("0.001", ["1", "1"], 3).map((share) => printed(share, 3))).toEqual(["0.001", "0.000"]);
  });

  it.each([
    { why: "no weight to share by", total: "1", weights: ["0"], is: { kind: "nothingToShareBy", given: "1" } },
    { why: "no weights at all", total: "1", weights: [], is: { kind: "nothingToShareBy", given: "1" } },
    { why: "weights that cancel", total: "1", weights: ["1", "-1"], is: { kind: "nothingToShareBy", given: "1" } },
    {
      why: "an amount that nobody rounded",
      total: "1.005",
      weights: ["1"],
      is: { kind: "tooManyDigits", allowed: 2, given: "1.005" },
    },
    { why: "a word", total: "ten", weights: ["1"], is: { kind: "notANumber", given: "ten" } },
    {
      why: "a weight beyond what is exact",
      total: "1",
      weights: ["0.33333333333"],
      is: { kind: "tooManyDigits", allowed: 10, given: "0.33333333333" },
    },
  ])("refuses $why", ({ total, weights, is }) => {
    expect(allocate(total, weights, 2)).toEqual({ ok: false, error: is });
  });
});

describe("laws of sharing", () => {
  const weight = fc.oneof(amountText(3, 2), amountText(15, 10), fc.constant("0")).map((text) => text.replace("-", ""));
  const weights = fc.array(weight, { minLength: 1, maxLength: 12 }).filter((all) => !sum(all.map(amount)).isZero());
  const total = fc.oneof(amountText(4, 2), amountText(13, 2));

  it("shares add back exactly, zero weight gets zero, and no share is a whole unit from its exact value", () => {
    fc.assert(
      fc.property(total, weights, (text, all) => {
        const parts = shares(text, all);
        expect(digits(sum(parts))).toBe(digits(amount(text)));
        const whole = sum(all.map(amount));
        all.map(amount).forEach((each, place) => {
          const share = parts[place] ?? amount("0");
          if (each.isZero()) expect(digits(share)).toBe("0");
          // |share × Σ − total × weight| < one unit × Σ, without dividing
          const off = share.times(whole).minus(amount(text).times(each)).abs();
          expect(off.lt(whole.times("0.01"))).toBe(true);
        });
      }),
    );
  });

  it("the sign turned, of the amount or of every weight, turns or keeps the shares and nothing else", () => {
    fc.assert(
      fc.property(total, weights, (text, all) => {
        const parts = shares(text, all).map(digits);
        expect(shares(negated(text), all).map((share) => digits(share.neg().plus("0")))).toEqual(parts);
        expect(shares(text, all.map(negated)).map(digits)).toEqual(parts);
      }),
    );
  });

  it("of alike weights an earlier one never gets less than a later one, as far as the amount is above zero", () => {
    fc.assert(
      fc.property(total, weight, fc.integer({ min: 1, max: 12 }), (text, each, count) => {
        fc.pre(!amount(each).isZero());
        const parts = shares(text.replace("-", ""), Array<string>(count).fill(each));
        parts.slice(1).forEach((share, place) => expect(share.lte(parts[place] ?? share)).toBe(true));
      }),
    );
  });
});
