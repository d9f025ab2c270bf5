import { noFinding } from "../../../InvoiceReview/list/finding";
import { shownFigures } from "../../../InvoiceReview/chips/shownFigures";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import type { Find } from "../../../shared/invoicing/finding/finds";
import type { InvoiceGroup } from "../../../shared/invoicing/finding/invoiceGroup";
import type { ContractId } from "../../../shared/invoicing/ids";
import type { ListView } from "../../../shared/procedures/review/listView";
import { amount } from "../../support/amount";
import { after, effectsOf, newReview } from "../../support/aReviewState";

const view = { isLoading: false, rows: [], columns: [], totalRows: 7, hasNextPage: true } as unknown as ListView;
const group: InvoiceGroup = {
  ...{ isProjectInvoice: true, status: "confirmed", past: 0, currency: null, count: 2, amount: amount("10") },
  ...{ hasPricingError: false, isCorrective: false, hasTotal: true, isRecent: false },
};
const sales = { ...group, isProjectInvoice: false };
const groups = [group, { ...group, status: "paid", count: 3 } as const, sales];
const read = (of: readonly InvoiceGroup[] | null, isOn = true) =>
  ({ type: "groupsRead", groups: of, canFilter: true, isOn }) as const;
const pressed = (find: Find) => ({ type: "narrowed", find }) as const;
const contract = "c-1" as ContractId;

const withView = (change: Partial<ListView> = {}, isOnly = false): ReviewState => {
  const state = newReview({ projectInvoicesOnly: isOnly });
  return { ...state, list: { ...state.list, view: { ...view, ...change }, all: { ...view, ...change } } };
};
const filters = (state: ReviewState, event: Parameters<typeof effectsOf>[1]) =>
  effectsOf(state, event).map((effect) => effect.effect === "dataSet" && effect.command);

describe("a chip that is pressed", () => {
  const ready = after(withView(), read(groups));
  it("narrows the list", () =>
    expect(filters(ready, pressed("unpaid"))).toMatchObject([
      { kind: "filter", to: { find: "unpaid", isProjectOnly: false } },
    ]));
  it("takes the place of another", () =>
    expect(filters(after(ready, pressed("ready")), pressed("unpaid"))).toMatchObject([{ to: { find: "unpaid" } }]));
  it("is taken off when it is pressed again", () =>
    expect(filters(after(ready, pressed("unpaid")), pressed("unpaid"))).toMatchObject([{ to: { find: null } }]));
  it("gives way to a contract of the backlog, and that to it", () => {
    const narrowed = after(ready, pressed("unpaid"), { type: "narrowed", contract });
    expect(narrowed.finding).toMatchObject({ find: null, contract });
    expect(after(narrowed, pressed("age31")).finding).toMatchObject({ find: "age31", contract: null });
  });
  it("is gone with another view", () =>
    expect(after(ready, pressed("unpaid"), read(groups, false)).finding.find).toBeNull());
  it.each([
    { why: "while the list loads, which would drop it", state: after(withView({ isLoading: true }), read(groups)) },
    { why: "where a host takes no filter", state: withView() },
  ])("does nothing $why", ({ state }) => {
    expect(filters(state, pressed("unpaid"))).toEqual([]);
    expect(after(state, pressed("unpaid")).finding.find).toBeNull();
  });
});

describe("sales invoices", () => {
  const isOnly = { to: { find: null, isProjectOnly: true } };
  it("are left out by the platform once it is known that there are any", () =>
    expect(filters(withView({}, true), read(groups))).toMatchObject([isOnly]));
  it("and stay out with a chip", () => {
    const only = after(withView({}, true), read(groups));
    expect(filters(only, pressed("unpaid"))).toMatchObject([{ to: { find: "unpaid", isProjectOnly: true } }]);
  });
  it.each([
    { why: "the maker wants them", state: withView(), of: groups },
    { why: "there are none", state: withView({}, true), of: [group] },
    { why: "they are left out already", state: after(withView({}, true), read(groups)), of: groups },
    { why: "the whole view is loaded", state: withView({ hasNextPage: false }, true), of: groups },
  ])("cost no load where $why", ({ state, of }) => expect(filters(state, read(of))).toEqual([]));
});

describe("ages", () => {
  const backlog = { type: "backlogRead", backlog: { ok: true, value: [] } } as const;
  it.each([
    { why: "ask for the backlog when they are opened", state: newReview(), asks: 1 },
    { why: "and not when they are closed", state: after(newReview(), { type: "agesToggled" }), asks: 0 },
    {
      why: "nor when it is known",
      state: after(newReview(), { type: "agesToggled" }, backlog, { type: "agesToggled" }),
      asks: 0,
    },
  ])("$why", ({ state, asks }) => expect(effectsOf(state, { type: "agesToggled" })).toHaveLength(asks));
});

describe("the figures that are shown", () => {
  const over = (list: Partial<ListView>, finding: Partial<typeof noFinding> = {}) =>
    shownFigures({ ...withView(list), finding: { ...noFinding, groups, ...finding } })?.over;
  it.each([
    { why: "the rows of the list are those that were counted", list: {}, is: "view" },
    { why: "those of a chip too", list: { totalRows: 2 }, finding: { find: "unpaid" } as const, is: "view" },
    { why: "without sales invoices", list: { totalRows: 5 }, finding: { isProjectOnly: true }, is: "view" },
    { why: "a search that no host tells leaves fewer", list: { totalRows: 3 }, is: "loaded" },
    { why: "the view could not be asked", list: {}, finding: { groups: null }, is: "loaded" },
    { why: "a host does not know how many rows there are", list: { totalRows: null }, is: "viewUnsearched" },
    { why: "a host counts no further", list: { totalRows: 5000 }, is: "viewUnsearched" },
    { why: "how many a contract has was not counted", list: {}, finding: { contract }, is: "viewUnsearched" },
    { why: "nothing is known yet", list: {}, finding: { groups: undefined }, is: undefined },
  ])("are over the $is: $why", ({ list, finding, is }) => expect(over(list, finding)).toBe(is));
});
