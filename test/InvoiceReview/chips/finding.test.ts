import { noFinding } from "../../../InvoiceReview/list/finding";
import { shownFigures } from "../../../InvoiceReview/chips/shownFigures";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import type { Chip } from "../../../shared/invoicing/finding/chips";
import type { ViewSummary } from "../../../shared/invoicing/finding/viewSummary";
import type { ListView } from "../../../shared/procedures/review/listView";
import { after, effectsOf, newReview } from "../../support/aReviewState";

const view = { isLoading: false, rows: [], columns: [], totalRows: 7, hasNextPage: true } as unknown as ListView;
const none = { count: 0, sums: [] };
const figures = { ready: none, inReview: none, unpaid: { count: 2, sums: [] }, overdue: none, paid: none };
const summary: ViewSummary = { rows: 7, projectRows: 5, figures };
const read = (of: ViewSummary | null, isOn = true) =>
  ({ type: "summaryRead", summary: of, canFilter: true, isOn }) as const;
const pressed = (chip: Chip) => ({ type: "chipPressed", chip }) as const;

const withView = (change: Partial<ListView> = {}, isOnly = false): ReviewState => {
  const state = newReview({ projectInvoicesOnly: isOnly });
  return { ...state, list: { ...state.list, view: { ...view, ...change } } };
};
const filters = (state: ReviewState, event: Parameters<typeof effectsOf>[1]) =>
  effectsOf(state, event).map((effect) => effect.effect === "dataSet" && effect.command);

describe("a chip that is pressed", () => {
  const ready = after(withView(), read(summary));
  it("narrows the list", () =>
    expect(filters(ready, pressed("unpaid"))).toMatchObject([
      { kind: "filter", chip: "unpaid", isProjectOnly: false },
    ]));
  it("takes the place of another", () =>
    expect(filters(after(ready, pressed("ready")), pressed("unpaid"))).toMatchObject([{ chip: "unpaid" }]));
  it("is taken off when it is pressed again", () =>
    expect(filters(after(ready, pressed("unpaid")), pressed("unpaid"))).toMatchObject([{ chip: null }]));
  it("is gone with another view", () =>
    expect(after(ready, pressed("unpaid"), read(summary, false)).finding.chip).toBeNull());
  it.each([
    { why: "while the list loads, which would drop it", state: after(withView({ isLoading: true }), read(summary)) },
    { why: "where a host takes no filter", state: withView() },
  ])("does nothing $why", ({ state }) => {
    expect(filters(state, pressed("unpaid"))).toEqual([]);
    expect(after(state, pressed("unpaid")).finding.chip).toBeNull();
  });
});

describe("sales invoices", () => {
  it("are left out once it is known that there are any", () =>
    expect(filters(withView({}, true), read(summary))).toMatchObject([{ chip: null, isProjectOnly: true }]));
  it("and stay out with a chip", () => {
    const only = after(withView({}, true), read(summary));
    expect(filters(only, pressed("unpaid"))).toMatchObject([{ chip: "unpaid", isProjectOnly: true }]);
  });
  it.each([
    { why: "the maker wants them", state: withView(), of: summary },
    { why: "there are none", state: withView({}, true), of: { ...summary, rows: 5 } },
    { why: "they are left out already", state: after(withView({}, true), read(summary)), of: summary },
  ])("cost no load where $why", ({ state, of }) => expect(filters(state, read(of))).toEqual([]));
});

describe("the figures that are shown", () => {
  const over = (list: Partial<ListView>, finding: Partial<typeof noFinding> = {}) =>
    shownFigures({ ...withView(list), finding: { ...noFinding, summary, ...finding } })?.over;
  it.each([
    { why: "the rows of the list are those that were counted", list: {}, is: "view" },
    { why: "those of a chip too", list: { totalRows: 2 }, finding: { chip: "unpaid" } as const, is: "view" },
    { why: "without sales invoices", list: { totalRows: 5 }, finding: { isProjectOnly: true }, is: "view" },
    { why: "a search that no host tells leaves fewer", list: { totalRows: 3 }, is: "loaded" },
    { why: "the view could not be asked", list: {}, finding: { summary: null }, is: "loaded" },
    { why: "a host does not know how many rows there are", list: { totalRows: null }, is: "viewUnsearched" },
    { why: "a host counts no further", list: { totalRows: 5000 }, is: "viewUnsearched" },
    { why: "nothing is known yet", list: {}, finding: { summary: undefined }, is: undefined },
  ])("are over the $is: $why", ({ list, finding, is }) => expect(over(list, finding)).toBe(is));
});
