import fc from "fast-check";
import { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import { BacklogChoices } from "../../../shared/invoicing/backlog/backlogChoices";
import { selectFromBacklog } from "../../../shared/invoicing/backlog/backlogSelection";
import { InvoiceId } from "../../../shared/invoicing/ids";
import { TransactionClass, transactionClasses } from "../../../shared/invoicing/words/transactionClass";
import { userDayIn } from "../../../shared/platform/userDay";
import { aBacklogItem, contract, day, project, someChoices, source, unit } from "../../support/aBacklogItem";
import { anUnreadRow } from "../../support/anUnreadRow";
import { amount } from "../../support/amount";

const reasonOf = (item: BacklogItem, choices: BacklogChoices): string =>
  selectFromBacklog([item], choices).leftOut[0]?.reason.kind ?? "in";

const hours = unit("Hour").id;
const copenhagen = unit("Copenhagen").id;
const onInvoice = { id: "i" as InvoiceId, name: "PINV-1" };

describe("why an item is on the invoice, or is not", () => {
  it.each<{ why: string; item?: Partial<BacklogItem>; choices?: Partial<BacklogChoices>; is: string }>([
    { why: "ready, chosen, priced", is: "in" },
    { why: "on the day of the cut-off", item: { date: day("2026-10-31") }, is: "in" },
    { why: "the day after", item: { date: day("2026-11-01") }, is: "afterCutOff" },
    { why: "without a date nothing says that it is too late", item: { date: null }, is: "in" },
    { why: "not marked as ready", item: { status: "notReady" }, is: "notReady" },
    { why: "canceled is more than not ready", item: { status: "canceled" }, is: "canceled" },
    { why: "a status that we do not know", item: { status: "unknown" }, is: "statusUnknown" },
    { why: "that could not be read, whatever else is known of it", item: { unread: anUnreadRow() }, is: "unreadable" },
    { why: "on a draft", item: { status: "onInvoice", invoice: onInvoice }, is: "onInvoice" },
    { why: "on a confirmed invoice", item: { status: "posted" }, is: "onInvoice" },
    { why: "adjusted", item: { adjustment: "adjusted" }, is: "adjusted" },
    { why: "unadjustable: one half of a reversal", item: { adjustment: "unadjustable" }, is: "adjusted" },
    { why: "of another contract of the project", item: { contract: contract("other") }, is: "otherContract" },
    { why: "of another project of the contract", item: { project: project("other") }, is: "otherProject" },
    { why: "of a contract line without a project", item: { project: null }, is: "in" },
    { why: "in another currency: never converted", item: { currency: "EUR" }, is: "otherCurrency" },
    { why: "type not ticked", choices: { itemTypes: new Set(["expense"]) }, is: "otherType" },
    { why: "no unit chosen means all", choices: { units: new Set() }, is: "in" },
    { why: "its unit chosen", choices: { units: new Set([hours]) }, is: "in" },
    { why: "days are not hours", item: { unit: unit("Day") }, choices: { units: new Set([hours]) }, is: "otherUnit" },
    {
      why: "no unit is not the chosen one",
      item: { unit: null },
      choices: { units: new Set([hours]) },
      is: "otherUnit",
    },
    {
      why: "resources of another unit",
      item: { resourcingUnit: unit("Seattle") },
      choices: { resourcingUnits: new Set([copenhagen]) },
      is: "otherResourcingUnit",
    },
    {
      why: "a milestone, whatever units are chosen: it is chosen by itself",
      item: { kind: "milestone", itemType: "milestone", unit: null, resourcingUnit: null },
      choices: { units: new Set([hours]), resourcingUnits: new Set([copenhagen]) },
      is: "in",
    },
    {
      why: "a milestone of a type that is not ticked",
      item: { kind: "milestone", itemType: "milestone", unit: null },
      choices: { units: new Set([hours]), itemTypes: new Set(["time"]) },
      is: "otherType",
    },
    { why: "no price is a gap, not 0", item: { price: null, amount: null }, is: "noPrice" },
    { why: "an explicit 0 is a price", item: { price: amount("0"), amount: amount("0") }, is: "in" },
    {
      why: "no price is no matter where nothing is charged",
      item: { price: null, amount: null, billingType: "complimentary" },
      is: "in",
    },
    {
      why: "what no choice can mend is told first",
      item: { status: "posted", date: day("2026-12-01") },
      is: "onInvoice",
    },
    {
      why: "a choice is told before the missing price",
      item: { amount: null, price: null, date: day("2026-12-01") },
      is: "afterCutOff",
    },
  ])("$why: $is", ({ item, choices, is }) => {
    expect(reasonOf(aBacklogItem(item), someChoices(choices))).toBe(is);
  });

  it("what is on an invoice names it", () => {
    const item = aBacklogItem({ status: "onInvoice", invoice: onInvoice });
    expect(selectFromBacklog([item], someChoices()).leftOut).toEqual([
      { item, reason: { kind: "onInvoice", invoice: onInvoice } },
    ]);
  });

  it("what the user took out is left out by that name", () => {
    const item = aBacklogItem({ id: source("x") });
    expect(reasonOf(item, someChoices({ leftOut: new Set([source("x")]) }))).toBe("leftOut");
  });
});

describe("the cut-off day is the user's day", () => {
  const offsets: Record<string, (instant: Date) => number> = {
    "UTC−8": () => -480,
    UTC: () => 0,
    "UTC+1": () => 60,
    "UTC+14": () => 840,
    // the last Sundays of March and October 2026, at 01:00 UTC
    Copenhagen: (instant) =>
      instant.toISOString() >= "2026-03-29T01" && instant.toISOString() < "2026-10-25T01" ? 120 : 60,
  };
  it.each([
    { zone: "UTC−8", cutOff: "2026-10-31", last: "2026-11-01T07:59:00Z", next: "2026-11-01T08:00:00Z" },
    { zone: "UTC", cutOff: "2026-10-31", last: "2026-10-31T23:59:00Z", next: "2026-11-01T00:00:00Z" },
    { zone: "UTC+1", cutOff: "2026-10-31", last: "2026-10-31T22:59:00Z", next: "2026-10-31T23:00:00Z" },
    { zone: "UTC+14", cutOff: "2026-10-31", last: "2026-10-31T09:59:00Z", next: "2026-10-31T10:00:00Z" },
    { zone: "Copenhagen", cutOff: "2026-03-28", last: "2026-03-28T22:59:00Z", next: "2026-03-28T23:00:00Z" },
    { zone: "Copenhagen", cutOff: "2026-03-29", last: "2026-03-29T21:59:00Z", next: "2026-03-29T22:00:00Z" },
    { zone: "Copenhagen", cutOff: "2026-10-24", last: "2026-10-24T21:59:00Z", next: "2026-10-24T22:00:00Z" },
    { zone: "Copenhagen", cutOff: "2026-10-25", last: "2026-10-25T22:59:00Z", next: "2026-10-25T23:00:00Z" },
  ])("$zone, $cutOff: 23:59 is in, 00:00 of the next day is not", ({ zone, cutOff, last, next }) => {
    const userDay = userDayIn({ getTimeZoneOffsetMinutes: (instant = new Date(0)) => offsets[zone]?.(instant) ?? 0 });
    const choices = someChoices({ cutOff: day(cutOff) });
    expect(reasonOf(aBacklogItem({ date: userDay(last) }), choices)).toBe("in");
    expect(reasonOf(aBacklogItem({ date: userDay(next) }), choices)).toBe("afterCutOff");
  });
});

describe("what a choice would add is told before it is made", () => {
  const items = [
    aBacklogItem({ amount: amount("100") }),
    aBacklogItem({ itemType: "expense", unit: null, amount: amount("30.50") }),
    aBacklogItem({ unit: unit("Day"), amount: amount("800") }),
    aBacklogItem({ date: day("2026-11-01"), amount: amount("412") }),
    aBacklogItem({ date: day("2026-11-04"), amount: amount("1") }),
    aBacklogItem({ billingType: "nonChargeable", amount: amount("50") }),
  ];
  const timeOnly = selectFromBacklog(items, someChoices({ itemTypes: new Set(["time"]) }));

  it("a type that is not ticked shows what ticking it adds", () => {
    expect(timeOnly.byType.get("expense")).toEqual({ count: 1, amount: amount("30.50") });
  });

  it("non-chargeable items are counted and add no money", () => {
    expect(timeOnly.total).toEqual({ count: 3, amount: amount("900") });
  });

  it("a unit that is not ticked shows what ticking it adds, and so does one that resources come from", () => {
    const seattle = aBacklogItem({ resourcingUnit: unit("Seattle"), amount: amount("70") });
    const { byUnit, byResourcingUnit } = selectFromBacklog(
      [...items, seattle],
      someChoices({ itemTypes: new Set(["time"]), units: new Set([hours]), resourcingUnits: new Set([copenhagen]) }),
    );
    expect([byUnit, byResourcingUnit].map((units) => units.map(({ name, tally }) => [name, tally.count]))).toEqual([
      [
        ["Day", 1],
        ["Hour", 2],
      ],
      [
        ["Copenhagen", 2],
        ["Seattle", 1],
      ],
    ]);
  });

  it("each unit has its own tally, and stays on the screen with nothing in it", () => {
    const days = selectFromBacklog(items, someChoices({ cutOff: day("2026-01-01") })).byUnit;
    expect(days.map(({ name, tally }) => [name, tally.count])).toEqual([
      ["Day", 0],
      ["Hour", 0],
    ]);
  });

  it("everything that is left out for its day is counted, and the first of its days named", () => {
    expect(timeOnly.afterCutOff).toEqual({ firstDay: "2026-11-01", tally: { count: 2, amount: amount("413") } });
    const late = ["2026-11-03", "2026-11-02", "2026-11-09", "2026-11-02"].map((date) =>
      aBacklogItem({ date: day(date), amount: amount("10.50") }),
    );
    const gap = aBacklogItem({ date: day("2026-11-04"), price: null, amount: null });
    const free = aBacklogItem({ date: day("2026-11-04"), billingType: "complimentary" });
    const { afterCutOff, leftOut } = selectFromBacklog([...late, gap, free], someChoices());
    expect(afterCutOff).toEqual({ firstDay: "2026-11-02", tally: { count: 6, amount: amount("42") } });
    expect(leftOut.filter(({ reason }) => reason.kind === "afterCutOff")).toHaveLength(6);
  });

  it("every unit chosen is every unit, milestones with them", () => {
    const milestone = aBacklogItem({ kind: "milestone", itemType: "milestone", unit: null, resourcingUnit: null });
    const ofUnits = [...items.filter((item) => item.unit !== null), milestone];
    const all = selectFromBacklog(ofUnits, someChoices());
    const units = new Set(all.byUnit.map(({ id }) => id));
    const ticked = selectFromBacklog(ofUnits, someChoices({ units, resourcingUnits: new Set([copenhagen]) }));
    expect([ticked.total, ticked.byType.get("milestone")?.count]).toEqual([all.total, 1]);
  });

  it("no type chosen is every type, as no unit is every unit", () => {
    const all = selectFromBacklog(items, someChoices({ itemTypes: new Set(transactionClasses) }));
    expect(selectFromBacklog(items, someChoices({ itemTypes: new Set() }))).toEqual(all);
  });
});

describe("laws of the selection", () => {
  const anyType = fc.constantFrom<TransactionClass>("time", "expense", "fee", "milestone");
  const anyDay = fc.integer({ min: 10, max: 28 }).map((date) => day(`2026-10-${date}`));
  const anyUnit = fc.constantFrom(unit("Hour"), unit("Day"), null);
  const anyItem = fc
    .record({
      itemType: anyType,
      date: anyDay,
      unit: anyUnit,
      status: fc.constantFrom("ready" as const, "notReady" as const, "onInvoice" as const),
      amount: fc.option(fc.integer({ min: -99999, max: 99999 }).map((cents) => amount(String(cents / 100)))),
    })
    .map((differs) => aBacklogItem(differs));
  const anyChoices = fc
    .record({
      cutOff: anyDay,
      itemTypes: fc.uniqueArray(anyType).map((types) => new Set(types)),
      units: fc.constantFrom(new Set<never>(), new Set([hours])),
    })
    .map((differs) => someChoices(differs));

  it("every item is either on the invoice or left out with one reason", () => {
    fc.assert(
      fc.property(fc.array(anyItem), anyChoices, (items, choices) => {
        const { chosen, leftOut } = selectFromBacklog(items, choices);
        expect([...chosen, ...leftOut.map(({ item }) => item)].map(({ id }) => id).sort()).toEqual(
          items.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it("ticking a type beside others adds exactly what its tally said", () => {
    fc.assert(
      fc.property(fc.array(anyItem), anyChoices, anyType, (items, choices, type) => {
        const without = { ...choices, itemTypes: new Set([...choices.itemTypes].filter((each) => each !== type)) };
        fc.pre(without.itemTypes.size > 0); // ticking the first one narrows
        const before = selectFromBacklog(items, without);
        const after = selectFromBacklog(items, { ...without, itemTypes: new Set([...without.itemTypes, type]) });
        const told = before.byType.get(type) ?? { count: 0, amount: amount("0") };
        expect(after.total.count - before.total.count).toBe(told.count);
        expect(after.total.amount.minus(before.total.amount).eq(told.amount)).toBe(true);
      }),
    );
  });

  it("ticking a first type, or a first unit, leaves exactly what its tally said", () => {
    fc.assert(
      fc.property(fc.array(anyItem), anyChoices, anyType, (items, choices, type) => {
        const none = { ...choices, itemTypes: new Set<never>(), units: new Set<never>() };
        const { byType, byUnit } = selectFromBacklog(items, none);
        const ofType = selectFromBacklog(items, { ...none, itemTypes: new Set([type]) }).total;
        expect(ofType).toEqual(byType.get(type) ?? { count: 0, amount: amount("0") });
        for (const { id, tally } of byUnit) {
          expect(selectFromBacklog(items, { ...none, units: new Set([id]) }).total).toEqual(tally);
        }
      }),
    );
  });

  it("what is left out for its day is what the list says, to the last unit", () => {
    fc.assert(
      fc.property(fc.array(anyItem), anyChoices, (items, choices) => {
        const { afterCutOff, leftOut } = selectFromBacklog(items, choices);
        const late = leftOut.filter(({ reason }) => reason.kind === "afterCutOff").map(({ item }) => item);
        expect(afterCutOff?.tally.count ?? 0).toBe(late.length);
        const told = late.reduce((total, item) => total.plus(item.amount ?? 0), amount("0"));
        expect(afterCutOff?.tally.amount.eq(told) ?? told.isZero()).toBe(true);
        expect(afterCutOff?.firstDay).toBe(late.map(({ date }) => date ?? "").sort()[0]);
      }),
    );
  });

  it("a later cut-off never takes anything off", () => {
    fc.assert(
      fc.property(fc.array(anyItem), anyChoices, (items, choices) => {
        const now = selectFromBacklog(items, choices).chosen;
        const later = new Set(selectFromBacklog(items, { ...choices, cutOff: day("2026-12-31") }).chosen);
        expect(now.every((item) => later.has(item))).toBe(true);
      }),
    );
  });
});
