import fc from "fast-check";
import { compareInvoices, type ComparedRow } from "../../../shared/invoicing/comparing/compareInvoices";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import { digits } from "../../support/amount";
import { aLineDetail, type DetailParts } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { anUnreadRow } from "../../support/anUnreadRow";
import { anyLoadedInvoice } from "../../support/anyLoadedInvoice";

const side = (...details: readonly (DetailParts & { readonly date?: string })[]) =>
  aLoadedInvoice({
    details: details.map(({ date, ...parts }, index) => ({
      ...aLineDetail({ id: `row-${index}`, ...parts }),
      ...(date && { date: date as CalendarDate }),
    })),
  });

const shown = ({ left, right, billed, isSame }: ComparedRow): string =>
  [
    left && digits(left.quantity),
    right && digits(right.quantity),
    billed.difference && digits(billed.difference),
    isSame,
  ]
    .map(String)
    .join(" ");

const rowsOf = (left: ReturnType<typeof side>, right: ReturnType<typeof side>): readonly string[] =>
  compareInvoices(left, right).lines.flatMap(({ rows }) => rows.map(shown));

describe("two invoices side by side, their rows by the work behind them:", () => {
  it.each([
    { why: "the same row is the same", left: [{}], right: [{}], rows: ["8 8 0 true"] },
    {
      why: "however its numbers are written",
      left: [{ quantity: "8.0", price: "200.00" }],
      right: [{ quantity: "8", price: "200" }],
      rows: ["8 8 0 true"],
    },
    { why: "fewer hours", left: [{}], right: [{ quantity: "6" }], rows: ["8 6 -400 false"] },
    {
      why: "not charged any more: the whole amount, though it stays on the row",
      left: [{}],
      right: [{ billingType: "nonChargeable" }],
      rows: ["8 8 -1600 false"],
    },
    { why: "in other words alone", left: [{}], right: [{ description: "Review" }], rows: ["8 8 0 false"] },
    {
      why: "of another day",
      left: [{}],
      right: [{ date: "2026-10-02" }],
      rows: ["8 null -1600 false", "null 8 1600 false"],
    },
    { why: "on one side alone", left: [{}, { quantity: "2" }], right: [{}], rows: ["2 null -400 false", "8 8 0 true"] },
    {
      why: "of two of one day each with its like, in whatever order",
      left: [{ quantity: "2" }, { quantity: "3" }],
      right: [{ quantity: "3" }, { quantity: "1" }],
      rows: ["2 1 -200 false", "3 3 0 true"],
    },
    { why: "no price is no amount", left: [{ price: null }], right: [{}], rows: ["8 8 1600 false"] },
  ] as const)("$why", ({ left, right, rows }) => {
    expect(rowsOf(side(...left), side(...right))).toEqual(rows);
  });

  it("under their contract lines, those of either", () => {
    const line = (lineId: string) => side({ lineId });
    const [one, other] = [line("line-1"), line("line-2")];
    const { lines } = compareInvoices(one, other);
    expect(lines.map(({ rows }) => rows.map(shown))).toEqual([["8 null -1600 false"], ["null 8 1600 false"]]);
  });

  it("rows that could not be read are counted: they are in no line", () => {
    const other = aLoadedInvoice({ unread: [anUnreadRow()] });
    expect(compareInvoices(aLoadedInvoice(), other).unread).toBe(1);
  });

  it("of two currencies no difference is worked out, and nothing is the same", () => {
    const euros = { code: "EUR", symbol: "€", decimals: 2 };
    const other = aLoadedInvoice({ invoice: { currency: euros } });
    const { lines, totals } = compareInvoices(aLoadedInvoice(), other);
    expect([lines[0]?.billed.difference, totals.total.difference]).toEqual([null, null]);
    expect(lines.flatMap(({ rows }) => rows.map(({ isSame }) => isSame))).toEqual([false]);
  });
});

describe("laws over any two invoices", () => {
  const two = fc.tuple(anyLoadedInvoice, anyLoadedInvoice);

  it("every row of either stands there once", () => {
    fc.assert(
      fc.property(two, ([left, right]) => {
        const rows = compareInvoices(left, right).lines.flatMap((line) => line.rows);
        const ids = (name: "left" | "right") => rows.flatMap((row) => row[name]?.id ?? []).sort();
        expect(ids("left")).toEqual(left.details.map(({ id }) => id).sort());
        expect(ids("right")).toEqual(right.details.map(({ id }) => id).sort());
      }),
    );
  });

  it("the differences of the rows add up to that of their line, and what is the same has none", () => {
    fc.assert(
      fc.property(two, ([left, other]) => {
        const right = { ...other, invoice: { ...other.invoice, currency: left.invoice.currency } };
        for (const { rows, billed } of compareInvoices(left, right).lines) {
          const sum = rows.reduce(
            (before, row) => before.plus(row.billed.difference ?? 0),
            billed.left.minus(billed.left),
          );
          expect(digits(sum)).toBe(digits(billed.difference));
          for (const row of rows.filter(({ isSame }) => isSame)) expect(digits(row.billed.difference)).toBe("0");
        }
      }),
    );
  });

  it("turned around, the differences change their sign", () => {
    fc.assert(
      fc.property(two, ([left, right]) => {
        const totals = compareInvoices(left, right).totals;
        const turned = compareInvoices(right, left).totals;
        expect(turned.total.difference?.neg().toString()).toBe(totals.total.difference?.plus(0).toString());
      }),
    );
  });

  it("an invoice beside itself is the same throughout", () => {
    fc.assert(
      fc.property(anyLoadedInvoice, (invoice) => {
        const rows = compareInvoices(invoice, invoice).lines.flatMap((line) => line.rows);
        expect(rows.filter(({ isSame }) => !isSame)).toEqual([]);
      }),
    );
  });
});
