import fc from "fast-check";
import type { ListCommand } from "../../shared/procedures/review/listView";
import { createListPages } from "../../shared/platform/listPages";
import { asObserved, aPagedDataSet, type PagingManner } from "../support/aPagedDataSet";

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, place) => `i${place}`);

/** A list over such a data set, as the control drives it: it looks at it after each command, and when it is called. */
function aList(count: number, size: number, manner: PagingManner) {
  const data = aPagedDataSet(namesOf(count), size, manner);
  const pages = createListPages(() => undefined);
  const look = () => pages.view(data.dataSet());
  const shown = (): string[] => look().rows.map(({ id }) => id);
  const ask = (kind: "nextPage" | "previousPage" | "refresh"): void => {
    const command: ListCommand = { kind };
    const dataSet = data.dataSet();
    pages.run(dataSet, command);
    pages.view(dataSet);
  };
  const go = (kind: "nextPage" | "previousPage" | "refresh"): void => {
    ask(kind);
    data.settle(look);
    look();
  };
  look();
  /** Every page from here in this direction. */
  const walk = (kind: "nextPage" | "previousPage"): string[][] => {
    const walked = [shown()];
    while (kind === "nextPage" ? look().hasNextPage : look().hasPreviousPage) {
      go(kind);
      walked.push(shown());
      if (walked.length > count + 1) throw new Error("There is no last page.");
    }
    return walked;
  };
  return { ...data, look, shown, ask, go, walk };
}

/** What there is to see: every invoice once, in order, so many on a page. */
const inPages = (count: number, size: number): string[][] => {
  const names = namesOf(count);
  const whole = Math.max(1, Math.ceil(count / size));
  return Array.from({ length: whole }, (_, page) => names.slice(page * size, (page + 1) * size));
};

/** What each manner is, and who says so. */
const manners: readonly (PagingManner & { readonly why: string })[] = [
  { ...asObserved, why: "appends (pcf-compact-list on a form, 2026-08-21)" },
  { ...asObserved, exact: "missing", why: "appends and knows no exact page (pcf-start)" },
  { ...asObserved, exact: "ignored", why: "appends and ignores an exact page (pcf-data-table, 2026-09-21)" },
  { ...asObserved, keepsRows: true, why: "appends and keeps its rows in a refresh" },
  { ...asObserved, tellsLoading: false, why: "appends and never says that it loads" },
  { ...asObserved, next: "replaces", why: "replaces (canvas: develop1.net, 2020-05-07)" },
  { ...asObserved, next: "replaces", exact: "missing", why: "replaces and knows no exact page" },
  { ...asObserved, next: "replaces", exact: "ignored", why: "replaces and ignores an exact page" },
  { ...asObserved, next: "replaces", exact: "first", why: "replaces and gives the first page for an exact one" },
  { ...asObserved, next: "replaces", exact: "wrong", why: "replaces and gives another page for an exact one" },
  { ...asObserved, next: "replaces", exact: "late", why: "replaces and calls with nothing new before" },
  { ...asObserved, tellsSize: 0, why: "does not say how many are on a page" },
  { ...asObserved, tellsSize: 50, why: "says that more are on a page than it gives" },
];

describe.each(manners)("a list whose data set $why", (manner) => {
  it.each([
    { why: "a last page with fewer rows", count: 10 },
    { why: "pages of equal size", count: 9 },
    { why: "one page", count: 3 },
    { why: "fewer than a page", count: 2 },
    { why: "no invoice", count: 0 },
    { why: "more than a few pages", count: 25 },
  ])("shows every invoice once on the way to the end, and back: $why", ({ count }) => {
    const list = aList(count, 3, manner);
    const expected = inPages(count, 3);
    expect(list.walk("nextPage")).toEqual(expected);
    expect(list.walk("previousPage")).toEqual([...expected].reverse());
    expect(list.walk("nextPage")).toEqual(expected);
    expect(list.loads()).toBeLessThanOrEqual(4 * expected.length);
  });

  it("is on its page again after a write", () => {
    const list = aList(10, 3, manner);
    list.go("nextPage");
    list.go("nextPage");
    list.go("refresh");
    expect(list.shown()).toEqual(["i6", "i7", "i8"]);
    expect(list.loads()).toBeLessThanOrEqual(8);
    expect(list.walk("nextPage")).toEqual(inPages(10, 3).slice(2));
    expect(list.walk("previousPage")).toEqual(inPages(10, 3).reverse());
  });

  it("shows what a write made that came while the list was refreshed (pcf-data-table, 2026-09-11: dropped)", () => {
    const list = aList(10, 3, manner);
    if (!manner.tellsLoading) return; // nothing says that a refresh is under way
    list.go("nextPage");
    list.ask("refresh");
    let isWritten = false;
    list.settle(() => {
      list.look();
      if (isWritten || !list.dataSet().loading) return;
      isWritten = true;
      list.become(["i0", "i1", "i2", "n3", "n4"]);
      list.ask("refresh");
    });
    expect(list.shown()).toEqual(["n3", "n4"]);
  });

  it("follows where somebody else refreshes it, also on the way back", () => {
    const list = aList(10, 3, manner);
    list.go("nextPage");
    list.go("nextPage");
    list.go("previousPage");
    list.become(["n0", "n1", "n2", "n3"]);
    list.dataSet().refresh();
    list.settle(list.look);
    expect(list.shown()).toEqual(["n0", "n1", "n2"]);
    expect(list.look()).toMatchObject({ hasPreviousPage: false, hasNextPage: true, isLoading: false });
  });
});

describe("the pages of a list", () => {
  it("are whole on any data set, whatever is pressed on the way", () => {
    const manner: fc.Arbitrary<PagingManner> = fc.record({
      next: fc.constantFrom("appends", "replaces"),
      exact: fc.constantFrom("works", "missing", "ignored", "first", "wrong", "late"),
      tellsLoading: fc.boolean(),
      keepsRows: fc.boolean(),
    });
    const steps = fc.array(fc.constantFrom("nextPage", "previousPage", "refresh"), { maxLength: 12 });
    fc.assert(
      fc.property(manner, fc.nat(14), fc.integer({ min: 1, max: 5 }), steps, (of, count, size, pressed) => {
        const list = aList(count, size, of);
        const expected = inPages(count, size);
        let page = 0;
        for (const kind of pressed) {
          list.go(kind);
          if (kind === "nextPage") page = Math.min(page + 1, expected.length - 1);
          if (kind === "previousPage") page = Math.max(page - 1, 0);
          expect(list.shown()).toEqual(expected[page]);
          expect(list.look()).toMatchObject({
            isLoading: false,
            hasPreviousPage: page > 0,
            hasNextPage: page < expected.length - 1,
          });
        }
        expect(list.loads()).toBeLessThanOrEqual(2 * (pressed.length + 1) * (expected.length + 1));
      }),
      { numRuns: 400 },
    );
  });

  it("end, and can be left, where the data set goes round in circles (PowerApps-Samples 470)", () => {
    const list = aList(25, 3, { ...asObserved, next: "circles" });
    list.go("nextPage");
    expect(list.shown()).toEqual(["i3", "i4", "i5"]);
    list.go("nextPage");
    expect(list.shown()).toEqual(["i3", "i4", "i5"]);
    expect(list.look()).toMatchObject({ isLoading: false, hasPreviousPage: true });
    expect(list.loads()).toBeLessThan(10);
    list.go("previousPage");
    expect(list.shown()).toEqual(["i0", "i1", "i2"]);
  });

  it.each([
    { why: "appends", next: "appends" as const },
    { why: "replaces", next: "replaces" as const },
  ])("keep their size, and lose no row, where it changes in mid-session on a data set that $why", ({ next }) => {
    const list = aList(20, 3, { ...asObserved, next });
    list.go("nextPage");
    list.resize(5);
    expect([...inPages(20, 3).slice(0, 1), ...list.walk("nextPage")]).toEqual(inPages(20, 3));
    list.go("refresh");
    list.walk("previousPage");
    expect(list.walk("nextPage")).toEqual(inPages(20, 5));
  });
});
