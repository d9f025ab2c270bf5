import { Decimal } from "../../shared/calculation/money";
import { detailAmount } from "../../shared/calculation/lineDetail";
import { type CountedDetail, changeTotals, startTotals } from "../../shared/calculation/runningTotals";
import { amount } from "../support/amount";

/** How often decimals are computed with while something is done: a count, which no machine makes slower. */
function operationsOf(work: () => void): number {
  const spied = (["plus", "minus", "times", "toDecimalPlaces"] as const).map((name) =>
    jest.spyOn(Decimal.prototype, name),
  );
  try {
    work();
    return spied.reduce((all, { mock }) => all + mock.calls.length, 0);
  } finally {
    for (const each of spied) each.mockRestore();
  }
}

const rules = { decimals: 2, rounding: "halfToEven" } as const;

/** So many lines on so many contract lines, each in two groups, as the screen has them. */
const invoiceOf = (lines: number, groups: number): readonly CountedDetail[] =>
  Array.from({ length: lines }, (_, place) => ({
    groups: [`line ${place % groups}`, `line ${place % groups}/time`],
    figures: {
      billingType: "chargeable",
      amount: detailAmount(amount(`${(place % 32) + 0.5}`), amount(`${(place % 90) + 0.25}`), rules),
      tax: amount("1.25"),
    },
  }));

type Size = readonly [lines: number, groups: number];

const editOf = ([lines, groups]: Size): number => {
  const details = invoiceOf(lines, groups);
  const totals = startTotals(details);
  const [first] = details;
  if (!first) throw new Error("There is no line.");
  const after = { ...first, figures: { ...first.figures, amount: amount("7.25") } };
  return operationsOf(() => changeTotals(totals, [[first, after]]));
};

describe("one edit costs as many operations", () => {
  it.each([
    { why: "among 10,000 lines as among 100", few: [100, 25], many: [10_000, 25] },
    { why: "among 10,000 groups as among 100", few: [100, 100], many: [10_000, 10_000] },
  ] as const)("$why", ({ few, many }) => expect(editOf(many)).toBeLessThanOrEqual(editOf(few)));
});

describe("a full pass costs operations in proportion", () => {
  it.each([
    { why: "to its lines", few: [1_000, 25], many: [10_000, 25] },
    { why: "and does not mind how many groups they are on", few: [1_000, 1_000], many: [10_000, 10_000] },
  ] as const)("$why", ({ few, many }) => {
    const passOf = ([lines, groups]: Size): number => {
      const details = invoiceOf(lines, groups);
      return operationsOf(() => startTotals(details));
    };
    expect(passOf(many)).toBeLessThanOrEqual(10 * passOf(few));
  });
});
