import fc from "fast-check";
import {
  type CountedDetail,
  type RunningTotals,
  changeTotals,
  startTotals,
} from "../../shared/calculation/runningTotals";
import { noTotals } from "../../shared/calculation/lineTotals";
import { amount, digits } from "../support/amount";
import { anyCountedDetail, totalsText } from "../support/someDetails";

const asText = (totals: RunningTotals) => ({
  whole: totalsText(totals.whole),
  groups: Object.fromEntries([...totals.byGroup].map(([group, figures]) => [group, totalsText(figures)])),
});

const hours = (groups: readonly string[], value: string): CountedDetail => ({
  groups,
  figures: { billingType: "chargeable", amount: amount(value), tax: null },
});

describe("startTotals", () => {
  it("is empty without details", () => {
    expect(asText(startTotals([]))).toEqual({ whole: totalsText(noTotals), groups: {} });
  });

  it("counts a detail in the whole and in each of its groups", () => {
    const totals = startTotals([hours(["A", "A/time"], "10"), hours(["A", "A/fee"], "5"), hours(["B", "B/fee"], "1")]);
    expect(digits(totals.whole.chargeable)).toBe("16");
    expect([...totals.byGroup].map(([group, { chargeable }]) => `${group} ${digits(chargeable)}`)).toEqual([
      "A 15",
      "A/time 10",
      "A/fee 5",
      "B 1",
      "B/fee 1",
    ]);
  });

  it("does not take two groups for one when their names run together", () => {
    const totals = startTotals([hours(["a,b"], "1"), hours(["a", "b"], "2"), hours(['a","b'], "4")]);
    expect([...totals.byGroup].map(([group, { chargeable }]) => `${group}=${digits(chargeable)}`)).toEqual([
      "a,b=1",
      "a=2",
      "b=2",
      'a","b=4',
    ]);
  });
});

describe("changeTotals", () => {
  const one = hours(["A", "A/time"], "10");

  it("moves a detail to another group and forgets the group that is left empty", () => {
    const moved = changeTotals(startTotals([one]), [[one, hours(["A", "A/fee"], "7")]]);
    expect([...moved.byGroup].map(([group]) => group)).toEqual(["A", "A/fee"]);
    expect(digits(moved.whole.chargeable)).toBe("7");
  });

  it("leaves the totals it was given as they were", () => {
    const before = startTotals([one]);
    const text = asText(before);
    changeTotals(before, [[one, null]]);
    expect(asText(before)).toEqual(text);
  });

  it("keeps a group in its place while its only detail changes", () => {
    const totals = startTotals([one, hours(["B"], "1")]);
    expect([...changeTotals(totals, [[one, hours(["A", "A/time"], "3")]]).byGroup].map(([group]) => group)).toEqual([
      "A",
      "A/time",
      "B",
    ]);
  });
});

/** An edit of the invoice: which row (counted round), and what it becomes; null takes it off. */
const anyEdit = fc.tuple(fc.nat(), fc.option(anyCountedDetail, { freq: 3 }));

it("after any edits the running totals are those of a full pass", () => {
  fc.assert(
    fc.property(fc.array(anyCountedDetail, { maxLength: 12 }), fc.array(anyEdit, { maxLength: 25 }), (start, edits) => {
      const details = [...start];
      let totals = startTotals(details);
      for (const [row, after] of edits) {
        // one place beyond the last row is where a new detail goes
        const place = row % (details.length + 1);
        const before = details[place] ?? null;
        totals = changeTotals(totals, [[before, after]]);
        details.splice(place, before ? 1 : 0, ...(after ? [after] : []));
      }
      expect(asText(totals)).toEqual(asText(startTotals(details)));
    }),
  );
});

it("undoing an edit brings every figure back", () => {
  fc.assert(
    fc.property(fc.array(anyCountedDetail, { minLength: 1 }), anyCountedDetail, (details, after) => {
      const [before] = details;
      const start = startTotals(details);
      const edited = changeTotals(start, [[before ?? null, after]]);
      expect(asText(changeTotals(edited, [[after, before ?? null]]))).toEqual(asText(start));
    }),
  );
});

it("a change touches the groups of its detail and no other, whatever the number of details", () => {
  const many = Array.from({ length: 3000 }, (_, n) => hours([`line ${n % 20}`], `${n}.25`));
  const totals = startTotals(many);
  const changed = changeTotals(totals, [[many[0] ?? null, hours(["line 0"], "1")]]);
  const touched = [...changed.byGroup].filter(([group, figures]) => totals.byGroup.get(group) !== figures);
  expect(touched.map(([group]) => group)).toEqual(["line 0"]);
});

describe("one edit costs the same, however many groups there are", () => {
  const groupsOf = (n: number) => [`line ${n}`, `line ${n} class`];
  /** How often a map was asked or told, and what was copied, while one detail of so many groups changed. */
  const workOf = (count: number) => {
    const many = Array.from({ length: count / 2 }, (_, n) => hours(groupsOf(n), "1.25"));
    const totals = startTotals(many);
    const maps = [jest.spyOn(Map.prototype, "get"), jest.spyOn(Map.prototype, "set")];
    const copies = jest.spyOn(Array.prototype, "slice");
    changeTotals(totals, [[many[7] ?? null, hours(groupsOf(7), "2.5")]]);
    const copied = copies.mock.results.map(({ value }) => (value as unknown[]).length);
    const work = {
      maps: maps.map(({ mock }) => mock.calls.length),
      copies: copied.length,
      longest: Math.max(...copied),
    };
    jest.restoreAllMocks();
    return work;
  };

  it.each([1_000, 10_000, 100_000])("at %d as at 100", (count) => {
    const { longest, ...work } = workOf(count);
    const { longest: _, ...least } = workOf(100);
    expect(work).toEqual(least);
    expect(work.copies).toBeGreaterThanOrEqual(10); // five blocks a group, and what decimal.js copies of words
    expect(longest).toBeLessThanOrEqual(32);
  });
});
