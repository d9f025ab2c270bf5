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

describe("the widths of the list's columns", () => {
  it.each([
    { why: "of the maker's columns", shares: [100, 200, 300] },
    { why: "of ratios instead of pixels", shares: [1, 2, 3] },
    { why: "of one column", shares: [150] },
    { why: "of none", shares: [] },
  ])("fill the table: $why", ({ shares }) => {
    const { percent } = columnWidths(columns(...shares));
    expect(percent.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100);
    expect(Math.min(...percent)).toBeGreaterThan(0);
  });

  it("are to each other as the maker has them", () => {
    const [first = 0, , , second = 0, third = 0] = columnWidths(columns(200, 100, 300)).percent;
    expect([second / first, third / first]).toEqual([expect.closeTo(0.5), expect.closeTo(1.5)]);
  });

  it("leave room for what names the invoice: no less than the average", () => {
    const [first = 0, , , second = 0] = columnWidths(columns(50, 200, 200)).percent;
    expect(first / second).toBeCloseTo(0.75);
  });

  it("scroll sideways sooner where there are more", () =>
    expect(columnWidths(columns(1, 1, 1, 1)).leastPx).toBeGreaterThan(columnWidths(columns(1, 1)).leastPx));
});
