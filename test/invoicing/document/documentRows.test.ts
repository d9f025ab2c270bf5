import fc from "fast-check";
import { lineTotals, RunningLine } from "../../../shared/calculation/lineTotals";
import { documentRows, documentGroupings, standingDetails } from "../../../shared/invoicing/document/documentRows";
import type { DetailEdit } from "../../../shared/invoicing/edits/rowEdit";
import { figuresOf } from "../../../shared/invoicing/edits/previewDetail";
import type { RowId } from "../../../shared/invoicing/ids";
import type { LineDetail } from "../../../shared/invoicing/invoice";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { amount, digits } from "../../support/amount";
import { anyBillingType } from "../../support/anyAmount";
import { totalsText } from "../../support/someDetails";

const rules = { decimals: 2, rounding: "halfToEven" } as const;

const of = (parts: Parameters<typeof aLineDetail>[0], more: object): LineDetail => ({
  ...aLineDetail(parts),
  ...more,
});

const details = [
  of({ id: "1", quantity: "8", price: "100", tax: "1" }, { resource: "Anna", task: "Build", date: "2026-10-02" }),
  of({ id: "2", quantity: "2", price: "50.005", tax: "2" }, { resource: "Bo", task: "Build", date: "2026-10-01" }),
  of(
    { id: "3", quantity: "1", price: "40", billingType: "complimentary" },
    { resource: "Anna", task: "Test", date: "2026-10-01" },
  ),
  of({ id: "4", quantity: "3", price: "7" }, { resource: "Anna", task: "Test", date: null, unit: "Day" }),
];

const inWords = (grouping: (typeof documentGroupings)[number]) =>
  documentRows(details, grouping).map(
    ({ first, totals, quantity, notCharged }) =>
      `${first.id}: ${digits(quantity)} ${digits(totals.chargeable)} ${digits(notCharged)} ${digits(totals.tax)}`,
  );

describe("the rows of a document", () => {
  it.each<{ grouping: (typeof documentGroupings)[number]; why: string; rows: string[] }>([
    {
      grouping: "detailed",
      why: "each by itself; what is not charged is beside the money, and in no quantity",
      rows: ["1: 8 800 0 1", "2: 2 100.01 0 2", "3: none 0 40 0", "4: 3 21 0 0"],
    },
    { grouping: "person", why: "hours and days are no one quantity", rows: ["1: none 821 40 1", "2: 2 100.01 0 2"] },
    { grouping: "task", why: "by project and task", rows: ["1: 10 900.01 0 3", "3: none 21 40 0"] },
    {
      grouping: "day",
      why: "in order; what has no day is first",
      rows: ["4: 3 21 0 0", "2: 2 100.01 40 2", "1: 8 800 0 1"],
    },
    { grouping: "summary", why: "by contract line", rows: ["1: none 921.01 40 3"] },
  ])("$grouping: $why", ({ grouping, rows }) => expect(inWords(grouping)).toEqual(rows));

  it("stands with the edits in place, without what is taken off, in the order of the lines", () => {
    const loaded = aLoadedInvoice({
      details: [
        aLineDetail({ id: "late", lineId: "b" }),
        aLineDetail({ id: "early", lineId: "a" }),
        aLineDetail({ id: "gone", lineId: "a" }),
      ],
    });
    const edits = new Map<RowId, DetailEdit>([
      ["gone" as RowId, { fields: {}, isRemoved: true }],
      ["early" as RowId, { fields: { quantity: { base: amount("8"), value: amount("2") } }, isRemoved: false }],
    ]);
    const standing = standingDetails({ ...loaded, lines: [...loaded.lines].reverse() }, edits, rules);
    expect(standing.map(({ id, amount: each }) => `${id} ${digits(each)}`)).toEqual(["early 400", "late 1600"]);
  });
});

it("grouping never changes the money: in every grouping the rows add up to the same to the last unit", () => {
  const anyDetail = fc
    .record({
      quantity: fc.integer({ min: -999, max: 9999 }).map((n) => (n / 4).toString()),
      price: fc.option(fc.integer({ min: 0, max: 99999 }).map((n) => (n / 1000).toFixed(3))),
      tax: fc.option(fc.integer({ min: -99, max: 999 }).map((n) => (n / 100).toFixed(2))),
      billingType: anyBillingType,
      resource: fc.constantFrom("", "Anna", "Bo"),
      task: fc.constantFrom("", "Build"),
      date: fc.constantFrom(null, "2026-10-01", "2026-10-02"),
      lineId: fc.constantFrom("line-1", "line-2"),
    })
    .map(({ resource, task, date, ...parts }) => of(parts, { resource, task, date }));
  fc.assert(
    fc.property(fc.array(anyDetail, { maxLength: 30 }), (some) => {
      const all = some.map((detail, index) => ({ ...detail, id: `${index}` as RowId }));
      const whole = totalsText(lineTotals(all.map(figuresOf)));
      for (const grouping of documentGroupings) {
        const sum = new RunningLine();
        for (const { totals } of documentRows(all, grouping)) sum.addTotals(totals);
        expect([grouping, totalsText(sum.totals())]).toEqual([grouping, whole]);
      }
    }),
  );
});
