import { columnWidths } from "../../../InvoiceReview/list/columnWidths";
import type { ViewColumn } from "../../../shared/procedures/review/listView";

const columns = (...shares: readonly number[]): readonly ViewColumn[] =>
  shares.map((widthShare, index) => ({
    name: `c${index}`,
    title: "",
    isNumber: false,
    isSortable: true,
    sorted: null,
    widthShare,
  }));

const widthsOf = (of: readonly ViewColumn[]) => columnWidths(of, new Map());
const percentOf = (of: readonly ViewColumn[]): readonly number[] => widthsOf(of).widths.map(parseFloat);

describe("the widths of the list's columns", () => {
  it.each([
    { why: "of the maker's columns", shares: [100, 200, 300] },
    { why: "of ratios instead of pixels", shares: [1, 2, 3] },
    { why: "of one column", shares: [150] },
    { why: "of none", shares: [] },
  ])("fill the table: $why", ({ shares }) => {
    const percent = percentOf(columns(...shares));
    expect(percent.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100);
    expect(Math.min(...percent)).toBeGreaterThan(0);
  });

  it("are to each other as the maker has them", () => {
    const [first = 0, , , second = 0, third = 0] = percentOf(columns(200, 100, 300));
    expect([second / first, third / first]).toEqual([expect.closeTo(0.5), expect.closeTo(1.5)]);
  });

  it("leave room for what names the invoice: not far below the average", () => {
    const [first = 0, , , second = 0] = percentOf(columns(50, 200, 200));
    expect(first / second).toBeCloseTo(0.66);
  });

  it("scroll sideways sooner where there are more", () =>
    expect(widthsOf(columns(1, 1, 1, 1)).leastPx).toBeGreaterThan(widthsOf(columns(1, 1)).leastPx));

  it("that the user has chosen stay, and the table is wider by what they take", () => {
    const chosen = columnWidths(columns(1, 1, 1), new Map([["c1", 400]]));
    expect(chosen.widths[3]).toBe("400px");
    expect(chosen.leastPx - widthsOf(columns(1, 1, 1)).leastPx).toBe(400 - 92);
    expect(columnWidths(columns(1), new Map([[".status", 200]])).widths[1]).toBe("200px");
  });
});
