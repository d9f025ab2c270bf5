import fc from "fast-check";
import { type Decimal, type MoneyRules, sum, zero } from "../../shared/calculation/money";
import { taxByRate } from "../../shared/calculation/taxByRate";
import { amount, amountOrNone, digits, printed } from "../support/amount";
import { amountText, anyRules } from "../support/anyAmount";

const cents = { decimals: 2, rounding: "halfToEven" } as const;
type Line = readonly [base: string, percent: string];
const taxed = (lines: readonly Line[], rules: MoneyRules = cents) =>
  taxByRate(
    lines.map(([base, percent]) => ({ base: amountOrNone(base), percent: amount(percent) })),
    rules,
  );
const lineTaxes = (lines: readonly Line[], rules?: MoneyRules) =>
  taxed(lines, rules)
    .lineTaxes.map((tax) => printed(tax, rules?.decimals ?? 2))
    .join(" ");

describe("taxByRate", () => {
  it.each<{ why: string; lines: Line[]; rates: string[]; spread: string }>([
    {
      why: "per rate 15.33, where per line would be 15.34 (Odoo #36675)",
      lines: [
        ["55.55", "23"],
        ["11.11", "23"],
      ],
      rates: ["23 of 66.66: 15.33"],
      spread: "12.78 2.55",
    },
    {
      why: "a cent over goes to the line with the largest fraction",
      lines: [
        ["33.33", "25"],
        ["33.33", "25"],
        ["33.34", "25"],
      ],
      rates: ["25 of 100: 25"],
      spread: "8.33 8.33 8.34",
    },
    {
      why: "of alike fractions the first",
      lines: [
        ["0.10", "5"],
        ["0.10", "5"],
      ],
      rates: ["5 of 0.2: 0.01"],
      spread: "0.01 0.00",
    },
    {
      why: "each rate by itself, and 25.0 is 25",
      lines: [
        ["100", "25"],
        ["10.01", "12.5"],
        ["1", "25.0"],
        ["40", "0"],
      ],
      rates: ["25 of 101: 25.25", "12.5 of 10.01: 1.25", "0 of 40: 0"],
      spread: "25.00 1.25 0.25 0.00",
    },
    {
      why: "no amount has no tax, which is not a tax of 0",
      lines: [
        ["none", "25"],
        ["10", "25"],
      ],
      rates: ["25 of 10: 2.5"],
      spread: "none 2.50",
    },
    {
      why: "bases that cancel: each line still bears its own",
      lines: [
        ["100.01", "25"],
        ["-100.01", "25"],
      ],
      rates: ["25 of 0: 0"],
      spread: "25.00 -25.00",
    },
    { why: "nothing is taxed", lines: [], rates: [], spread: "" },
  ])("$why", ({ lines, rates, spread }) => {
    expect(
      taxed(lines).rates.map(({ percent, base, tax }) => `${percent.toFixed()} of ${base.toFixed()}: ${tax.toFixed()}`),
    ).toEqual(rates);
    expect(lineTaxes(lines)).toBe(spread);
  });

  it("rounds a tie as it is told, and yen to whole ones", () => {
    const away = { decimals: 2, rounding: "halfAwayFromZero" } as const;
    expect([lineTaxes([["0.10", "25"]]), lineTaxes([["0.10", "25"]], away)]).toEqual(["0.02", "0.03"]);
    expect(lineTaxes([["-1710.50", "19"]], away)).toBe("-325.00"); // EN16931 #303
    expect(lineTaxes([["7612.50", "19"]], away)).toBe("1446.38"); // kosit #74
    expect(
      lineTaxes(
        [
          ["5", "10"],
          ["5", "10"],
        ],
        { decimals: 0, rounding: "halfToEven" },
      ),
    ).toBe("1 0");
  });

  it("cuts off nothing in silence", () => {
    expect(() => taxByRate([{ base: amount("1").times("1e-11"), percent: amount("25") }], cents)).not.toThrow();
    expect(() => taxByRate([{ base: amount("1").times("1e-21"), percent: amount("25") }], cents)).toThrow();
  });
});

const anyLine: fc.Arbitrary<Line> = fc.tuple(
  fc.oneof(amountText(4, 2), amountText(15, 10), fc.constant("none")),
  fc.constantFrom("25", "12.5", "19", "9.975", "0", "33.3333333333"),
);
const known = (taxes: readonly (Decimal | null)[]) => sum(taxes.map((tax) => tax ?? zero));

it("line taxes add up to the taxes of the rates, each less than a unit from its own exact tax", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), anyRules, (lines, rules) => {
      const { rates, lineTaxes: spread } = taxed(lines, rules);
      expect(digits(known(spread))).toBe(digits(sum(rates.map(({ tax }) => tax))));
      const unit = amount("1").times(`1e-${rules.decimals}`);
      lines.forEach(([base, percent], place) => {
        const tax = spread[place] ?? null;
        if (base === "none") return expect(tax).toBeNull();
        const own = amount(base).times(amount(percent)).times("0.01");
        expect(tax?.minus(own).abs().lt(unit)).toBe(true);
      });
    }),
  );
});

it("a credit mirrors its invoice, line by line", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), anyRules, (lines, rules) => {
      const credit = taxByRate(
        lines.map(([base, percent]) => ({ base: amountOrNone(base)?.neg() ?? null, percent: amount(percent) })),
        rules,
      );
      const mirrored = credit.lineTaxes.map((tax) => digits(tax && zero.minus(tax).plus(zero)));
      expect(mirrored).toEqual(taxed(lines, rules).lineTaxes.map(digits));
    }),
  );
});
