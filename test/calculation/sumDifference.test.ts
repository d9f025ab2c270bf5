import fc from "fast-check";
import { backlogAmount } from "../../shared/calculation/backlogAmount";
import { Decimal, type Rounding, sum } from "../../shared/calculation/money";
import { sumDifference } from "../../shared/calculation/sumDifference";
import { amount, digits } from "../support/amount";

describe("a draft's lines beside the preview of the same lines", () => {
  it.each<{ why: string; preview: string; recorded: string; lines: number; decimals: number; is: string }>([
    { why: "the same", preview: "100.00", recorded: "100", lines: 3, decimals: 2, is: "none" },
    { why: "a cent on one line", preview: "27.12", recorded: "27.13", lines: 1, decimals: 2, is: "rounding" },
    { why: "a cent less", preview: "27.13", recorded: "27.12", lines: 1, decimals: 2, is: "rounding" },
    { why: "a cent on each of three", preview: "10", recorded: "10.03", lines: 3, decimals: 2, is: "rounding" },
    { why: "more than a cent a line", preview: "10", recorded: "10.04", lines: 3, decimals: 2, is: "beyondRounding" },
    { why: "a hair more", preview: "10", recorded: "10.0301", lines: 3, decimals: 2, is: "beyondRounding" },
    { why: "a credit", preview: "-10", recorded: "-10.03", lines: 3, decimals: 2, is: "rounding" },
    { why: "a yen", preview: "500", recorded: "499", lines: 1, decimals: 0, is: "rounding" },
    { why: "two yen", preview: "500", recorded: "498", lines: 1, decimals: 0, is: "beyondRounding" },
    { why: "a fils of a dinar", preview: "1.001", recorded: "1.002", lines: 1, decimals: 3, is: "rounding" },
    {
      why: "a cent where the currency has three",
      preview: "1",
      recorded: "1.01",
      lines: 1,
      decimals: 3,
      is: "beyondRounding",
    },
    { why: "no lines, some money", preview: "0", recorded: "0.01", lines: 0, decimals: 2, is: "beyondRounding" },
    { why: "the other sign", preview: "0.02", recorded: "-0.02", lines: 3, decimals: 2, is: "beyondRounding" },
  ])("$why: $is", ({ preview, recorded, lines, decimals, is }) => {
    expect(sumDifference(amount(preview), amount(recorded), lines, decimals)).toBe(is);
  });

  const anyRecorded = fc.array(
    fc.integer({ min: -9_999_999, max: 9_999_999 }).map((units) => new Decimal(units).times("0.0001")),
    { maxLength: 50 },
  );
  const anyRounding = fc.constantFrom<Rounding>("halfToEven", "halfAwayFromZero");
  const anyDecimals = fc.integer({ min: 0, max: 4 });
  const sumOf = (amounts: readonly Decimal[], decimals: number, rounding: Rounding) =>
    sum(amounts.map((each) => backlogAmount(each, { decimals, rounding }) ?? amount("0")));

  it("however either side rounds its lines, rounding is never taken for more", () => {
    fc.assert(
      fc.property(anyRecorded, anyDecimals, anyRounding, anyRounding, (amounts, decimals, ours, theirs) => {
        const [preview, recorded] = [sumOf(amounts, decimals, ours), sumOf(amounts, decimals, theirs)];
        expect(sumDifference(preview, recorded, amounts.length, decimals)).not.toBe("beyondRounding");
      }),
    );
  });

  it("a line more or less is never taken for rounding, where it is worth more than a unit a line", () => {
    fc.assert(
      fc.property(anyRecorded, anyDecimals, anyRounding, (amounts, decimals, rounding) => {
        const preview = sumOf(amounts, decimals, rounding);
        const unit = new Decimal(`1e-${decimals}`);
        const wrong = preview.plus(unit.times(amounts.length + 1));
        expect(sumDifference(preview, wrong, amounts.length, decimals)).toBe("beyondRounding");
      }),
    );
  });

  it("what has the currency's decimals is added as it is recorded: the platform's figure, to the last unit", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99_999, max: 99_999 })), anyRounding, (units, rounding) => {
        const amounts = units.map((each) => new Decimal(each).times("0.01"));
        expect(digits(sumOf(amounts, 2, rounding))).toBe(digits(sum(amounts)));
      }),
    );
  });
});
