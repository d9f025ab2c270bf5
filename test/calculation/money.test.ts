import fc from "fast-check";
import { type Rounding, roundTo, sum } from "../../shared/calculation/money";
import { amount, digits } from "../support/amount";
import { anyFactor, anyRules } from "../support/anyAmount";

const rounded = (text: string, decimals: number, rounding: Rounding): string =>
  digits(roundTo(amount(text), decimals, rounding));

describe("roundTo", () => {
  it.each([
    { why: "a tie goes to the even cent", exact: "27.125", decimals: 2, even: "27.12", away: "27.13" },
    { why: "or up to it", exact: "27.135", decimals: 2, even: "27.14", away: "27.14" },
    { why: "below a tie", exact: "1.00499999", decimals: 2, even: "1", away: "1" },
    { why: "a tie that doubles miss", exact: "1.005", decimals: 2, even: "1", away: "1.01" },
    { why: "above a tie", exact: "1.0050000001", decimals: 2, even: "1.01", away: "1.01" },
    {
      why: "kosit #63: Math.round gives .88",
      exact: "-156435.885",
      decimals: 2,
      even: "-156435.88",
      away: "-156435.89",
    },
    { why: "EN16931 #303: 19 % of -1,710.50", exact: "-324.995", decimals: 2, even: "-325", away: "-325" },
    { why: "kosit #74: 19 % of -7,612.50", exact: "-1446.375", decimals: 2, even: "-1446.38", away: "-1446.38" },
    { why: "EN16931 #160: 15 % of 19,935.66", exact: "2990.349", decimals: 2, even: "2990.35", away: "2990.35" },
    { why: "Invoice Ninja #2863: 9.975 % of 8,180", exact: "815.955", decimals: 2, even: "815.96", away: "815.96" },
    { why: "yen has no minor unit", exact: "100.5", decimals: 0, even: "100", away: "101" },
    { why: "dinar has three decimals", exact: "0.0005", decimals: 3, even: "0", away: "0.001" },
    { why: "what rounds to nothing has no sign", exact: "-0.001", decimals: 2, even: "0", away: "0" },
    {
      why: "ten decimals round nothing",
      exact: "0.0000000001",
      decimals: 10,
      even: "0.0000000001",
      away: "0.0000000001",
    },
    {
      why: "nor do eleven, which no currency has",
      exact: "0.0000000001",
      decimals: 11,
      even: "0.0000000001",
      away: "0.0000000001",
    },
  ])("$why: $exact to $decimals decimals", ({ exact, decimals, even, away }) => {
    expect({
      even: rounded(exact, decimals, "halfToEven"),
      away: rounded(exact, decimals, "halfAwayFromZero"),
    }).toEqual({
      even,
      away,
    });
  });

  it("a rule of another name does not compile, so that none is taken for half to even", () => {
    // @ts-expect-error decimal.js calls it so, and libraries mean different rules by it
    const rounding: Rounding = "halfUp";
    expect(rounding).toBe("halfUp");
  });

  it("rounds a credit to the exact negative of its invoice, and never to -0", () => {
    fc.assert(
      fc.property(anyFactor, anyRules, (text, { decimals, rounding }) => {
        const charged = roundTo(amount(text), decimals, rounding);
        const credited = roundTo(amount(text).neg(), decimals, rounding);
        expect(digits(credited.plus(charged))).toBe("0");
        expect([digits(charged), digits(credited)]).not.toContain("-0");
      }),
    );
  });
});

describe("sum", () => {
  it.each([
    { why: "nothing", amounts: [], total: "0" },
    { why: "what doubles add up to 0.30000000000000004", amounts: ["0.1", "0.2"], total: "0.3" },
    { why: "a charge and its credit", amounts: ["12.34", "-12.34"], total: "0" },
    { why: "ends of the scale", amounts: ["999999999999999", "0.0000000001"], total: "999999999999999.0000000001" },
  ])("$why", ({ amounts, total }) => expect(digits(sum(amounts.map(amount)))).toBe(total));

  it("does not give -0 where every amount is one", () => {
    expect(digits(sum([amount("0").neg(), amount("0").neg()]))).toBe("0");
  });
});
