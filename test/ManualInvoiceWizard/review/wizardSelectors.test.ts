import { Decimal } from "../../../shared/calculation/money";
import { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import { ruleOf } from "../../../shared/invoicing/backlog/selectionRule";
import { asLastTime } from "../../../ManualInvoiceWizard/parameters/firstChoices";
import { inInvoiceOrder } from "../../../ManualInvoiceWizard/review/itemOrder";
import { leftOutGroups } from "../../../ManualInvoiceWizard/review/leftOutGroups";
import { isNearCutOff } from "../../../ManualInvoiceWizard/review/nearCutOff";
import {
  itemTypeChoices,
  milestoneChoices,
  resourcingUnitChoices,
  unitChoices,
} from "../../../ManualInvoiceWizard/parameters/parameterChoices";
import { previewTotal } from "../../../ManualInvoiceWizard/review/previewTotal";
import { rowAfterKey } from "../../../ManualInvoiceWizard/review/reviewMoves";
import { reviewRows } from "../../../ManualInvoiceWizard/review/reviewRows";
import { selectionOf } from "../../../ManualInvoiceWizard/review/selection";
import { amount } from "../../support/amount";
import { aBacklogItem, day, someChoices, source, unit } from "../../support/aBacklogItem";
import { aBacklog, anOpenStore, aWork, pageAt } from "../aWizard";

const text = (value: Decimal): string => value.toFixed(2);

const hour = aBacklogItem({ id: source("hour") });
const dayOfWork = aBacklogItem({ id: source("day"), unit: unit("Day"), amount: amount("800") });
const trip = aBacklogItem({ id: source("trip"), itemType: "expense", unit: null, amount: amount("50.25") });
const gap = aBacklogItem({ id: source("gap"), price: null, amount: null });
const late = aBacklogItem({ id: source("late"), date: day("2026-11-01"), amount: amount("412") });
const abroad = aBacklogItem({ id: source("abroad"), currency: "EUR", amount: amount("7") });
const free = aBacklogItem({ id: source("free"), billingType: "complimentary", amount: amount("30") });

describe("the choices of the first step", () => {
  it("offer the six types always, and the rarer ones where something has them", () => {
    const types = (items: readonly BacklogItem[]): readonly string[] =>
      itemTypeChoices(aWork(items)).map(({ id }) => id);
    expect(types([hour])).toEqual(["time", "expense", "material", "fee", "milestone", "product"]);
    expect(types([hour, aBacklogItem({ itemType: "tax" })])).toContain("tax");
  });

  it("say what a type would add also while it is not ticked", () => {
    const work = aWork([hour, trip], { choices: someChoices({ itemTypes: new Set(["time"]) }) });
    const expense = itemTypeChoices(work).find(({ id }) => id === "expense");
    expect(expense).toMatchObject({ isChosen: false, tally: { count: 1 } });
  });

  it("show hours beside days, and resourcing units only where there are several", () => {
    expect(unitChoices(aWork([hour, dayOfWork])).map(({ name }) => name)).toEqual(["Day", "Hour"]);
    expect(resourcingUnitChoices(aWork([hour, dayOfWork]))).toEqual([]);
    const from = aBacklogItem({ resourcingUnit: unit("Seattle") });
    expect(resourcingUnitChoices(aWork([hour, from])).map(({ name }) => name)).toEqual(["Copenhagen", "Seattle"]);
  });

  it("let ready milestones be ticked, and say why the others cannot", () => {
    const milestone = (id: string, differs: Partial<BacklogItem>): BacklogItem =>
      aBacklogItem({ id: source(id), kind: "milestone", itemType: "milestone", unit: null, ...differs });
    const work = aWork(
      [
        milestone("ready", {}),
        milestone("notReady", { status: "notReady" }),
        milestone("unticked", {}),
        milestone("late", { date: day("2026-11-01") }),
      ],
      { choices: someChoices({ leftOut: new Set([source("unticked")]) }) },
    );
    expect(milestoneChoices(work).map(({ item, isTicked, reason }) => [item.id, isTicked, reason?.kind])).toEqual([
      ["ready", true, undefined],
      ["notReady", true, "notReady"],
      ["unticked", false, undefined],
      ["late", true, "afterCutOff"],
    ]);
  });
});

describe("the preview", () => {
  it.each([
    { why: "what is recorded to the cent is added", amounts: ["0.12", "0.13"], rounding: "halfToEven", total: "0.25" },
    { why: "a tie goes to the even cent", amounts: ["0.125"], rounding: "halfToEven", total: "0.12" },
    { why: "or away from zero, as the maker says", amounts: ["0.125"], rounding: "halfAwayFromZero", total: "0.13" },
    { why: "each line by itself, never the sum", amounts: ["0.125", "0.125"], rounding: "halfToEven", total: "0.24" },
    { why: "a credit as its invoice", amounts: ["-0.125"], rounding: "halfAwayFromZero", total: "-0.13" },
    { why: "four decimals of a money column", amounts: ["0.0049", "0.0049"], rounding: "halfToEven", total: "0.00" },
  ] as const)("rounds once: $why", ({ amounts, rounding, total }) => {
    const items = amounts.map((each, at) => aBacklogItem({ id: source(String(at)), amount: amount(each) }));
    const { work } = pageAt(anOpenStore({}, aBacklog(items), { rounding }), "parameters");
    expect(previewTotal(work).toFixed()).toBe(amount(total).toFixed());
    expect(reviewRows(work)[0]).toMatchObject({ sum: { amount: previewTotal(work) } });
  });

  it("leaves the amounts of other currencies as they are: how many decimals they have is not known here", () => {
    const { work } = pageAt(
      anOpenStore({}, aBacklog([hour, aBacklogItem({ ...abroad, amount: amount("0.125") })])),
      "parameters",
    );
    expect(work.backlog.items.map((item) => item.amount?.toFixed())).toEqual(["0.125", "100"]);
  });

  it("lists what is free and adds only what is chargeable", () => {
    const work = aWork([hour, free]);
    expect(selectionOf(work).total.count).toBe(2);
    expect(text(previewTotal(work))).toBe("100.00");
  });

  it("sorts once a choice, however many ask", () => {
    const work = aWork([hour]);
    expect(selectionOf(work)).toBe(selectionOf({ ...work }));
    expect(reviewRows(work)).toBe(reviewRows(work));
  });
});

describe("the rows of the review", () => {
  const work = (leftOut: readonly BacklogItem[]) =>
    aWork(inInvoiceOrder([trip, hour, dayOfWork, gap, late]), {
      choices: someChoices({ leftOut: new Set(leftOut.map(({ id }) => id)) }),
    });

  it("stand by contract line and type, with their sums; gaps and what is late are not among them", () => {
    const shown = reviewRows(work([])).map((row) =>
      row.kind === "item" ? row.key : `${row.key}: ${text(row.sum.amount)}`,
    );
    expect(shown).toEqual([
      "line line Implementation: 950.25",
      "class line Implementation time: 900.00",
      "day",
      "hour",
      "class line Implementation expense: 50.25",
      "trip",
    ]);
  });

  it("of one line under two names stand under each, told apart", () => {
    const named = (id: string, contractLineName: string) => aBacklogItem({ id: source(id), contractLineName });
    const items = inInvoiceOrder([named("a", "Build"), named("b", "Other"), named("c", "Build")]);
    const other = items.map((item) => (item.id === "b" ? { ...item, contractLine: "line 2" } : item));
    const apart = other.map((item) => (item.id === "c" ? { ...item, contractLineName: "Zoo" } : item));
    const keys = reviewRows(aWork(inInvoiceOrder(apart))).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(9);
  });

  it("stay where they are when their tick is taken out, and no longer count", () => {
    const rows = reviewRows(work([hour]));
    expect(rows.map(({ key }) => key)).toEqual(reviewRows(work([])).map(({ key }) => key));
    expect(rows.find(({ key }) => key === "hour")).toMatchObject({ isTicked: false });
    expect(rows[1]).toMatchObject({ sum: { tickedCount: 1, ids: ["day", "hour"] } });
  });

  it("of one day stand by the time of day, then by their words, whatever their ids", () => {
    const at = (id: string, instantMs: number | null, description: string) =>
      aBacklogItem({ id: source(id), instantMs, description });
    const shifts = [at("a", 3, "Shift 3"), at("b", 1, "Shift 1"), at("c", 2, "Test"), at("d", 2, "Shift 2")];
    expect(inInvoiceOrder(shifts).map(({ description }) => description)).toEqual([
      "Shift 1",
      "Shift 2",
      "Test",
      "Shift 3",
    ]);
  });

  it("of one type on two contract lines stand under two headings", () => {
    const other = aBacklogItem({ contractLine: "line 2", contractLineName: "Support" });
    const kinds = reviewRows(aWork(inInvoiceOrder([other, hour]))).map(({ kind }) => kind);
    expect(kinds).toEqual(["line", "class", "item", "line", "class", "item"]);
  });
});

describe("why it is not here", () => {
  it("counts each reason once, each currency for itself; a gap has no amount", () => {
    const groups = leftOutGroups(selectionOf(aWork([hour, gap, late, abroad])));
    expect(
      groups.map(({ reason, items, totals }) => [
        reason,
        items.length,
        totals.map((each) => `${text(each.amount)} ${each.currency}`),
      ]),
    ).toEqual([
      ["afterCutOff", 1, ["412.00 USD"]],
      ["noPrice", 1, []],
      ["otherCurrency", 1, ["7.00 EUR"]],
    ]);
  });

  it("leaves nothing out: chosen and left out are the whole backlog", () => {
    const selection = selectionOf(aWork([hour, gap, late, abroad, free]));
    const told = leftOutGroups(selection).reduce((count, { items }) => count + items.length, 0);
    expect(told + selection.chosen.length).toBe(5);
  });
});

describe("near the end of the cut-off day", () => {
  const end = Date.parse("2026-11-01T00:00:00Z");
  it.each([
    { why: "a minute before", hours: -1 / 60, near: true },
    { why: "a minute after", hours: 1 / 60, near: true },
    { why: "fourteen hours before", hours: -14, near: true },
    { why: "fourteen hours after", hours: 14, near: true },
    { why: "further than any zone lies from UTC", hours: 14.1, near: false },
  ])("$why: $near", ({ hours, near }) => {
    expect(isNearCutOff(aBacklogItem({ instantMs: end + hours * 3_600_000 }), end)).toBe(near);
  });

  it("a day without a time is not near to anything", () => {
    expect(isNearCutOff(aBacklogItem({ instantMs: null }), end)).toBe(false);
  });
});

describe("as last time", () => {
  it("takes types and units up again, as far as the backlog has them, and keeps the cut-off date", () => {
    const last = ruleOf(
      someChoices({
        cutOff: day("2026-09-30"),
        itemTypes: new Set(["time"]),
        units: new Set([unit("Hour").id, unit("Gone").id]),
      }),
    );
    const { choices, dropped } = asLastTime(someChoices(), last, [hour]);
    expect(choices).toMatchObject({ cutOff: "2026-10-31", itemTypes: new Set(["time"]), units: new Set(["Hour"]) });
    expect(dropped).toBe(1);
  });
});

describe("keys of the review", () => {
  it.each([
    { key: "ArrowDown", from: 9, to: 9, why: "stops at the last row" },
    { key: "ArrowUp", from: 0, to: 0, why: "stops at the first row" },
    { key: "PageDown", from: 1, to: 5, why: "a page on" },
    { key: "PageUp", from: 6, to: 2, why: "a page back" },
    { key: "Home", from: 6, to: 0, why: "the first row" },
    { key: "End", from: 6, to: 9, why: "the last row" },
    { key: "a", from: 6, to: null, why: "not the grid's" },
  ])("$key: $why", ({ key, from, to }) => expect(rowAfterKey(key, from, 10, 4)).toBe(to));
});
