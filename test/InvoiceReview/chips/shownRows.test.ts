import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { Invoice } from "../../../shared/invoicing/invoice";
import type { ListView } from "../../../shared/procedures/review/listView";
import { amount } from "../../support/amount";
import { anInvoice } from "../../support/anInvoice";
import { after, effectsOf, newReview } from "../../support/aReviewState";

const today = "2026-11-22" as CalendarDate;
const past = "2026-11-01" as CalendarDate;
const invoices: Readonly<Record<string, Partial<Invoice>>> = {
  confirmed: { status: "confirmed", dueDate: today },
  sales: { isProjectInvoice: false },
  late: { status: "draft", dueDate: past },
  paid: { status: "paid" },
  overdue: { status: "confirmed", dueDate: past },
};
const names = Object.keys(invoices);
const view: ListView = {
  ...{
    isLoading: false,
    error: null,
    columns: [],
    hasNextPage: false,
    hasPreviousPage: false,
    totalRows: names.length,
  },
  rows: names.map((id) => ({ id, cells: [] })),
};
const facts = names.map((name) => {
  const invoice = anInvoice({ dueDate: null, ...invoices[name], id: name as InvoiceId });
  return [invoice.id, { invoice, amount: amount("1"), hasPricingError: false }] as const;
});
const list = (projectInvoicesOnly = false): ReviewState =>
  after(
    newReview({ projectInvoicesOnly }),
    { type: "placed", placement: { kind: "list" }, invoice: null },
    { type: "viewUpdated", view, today },
    { type: "factsRead", read: 1, facts: { ok: true, value: { facts: new Map(facts), unread: new Map() } } },
  );
const shown = (state: ReviewState, ...events: readonly ReviewEvent[]): readonly string[] | undefined =>
  after(state, ...events).list.view?.rows.map(({ id }) => id);
const sorted = (by: "status" | "attention"): ReviewEvent => ({ type: "ownSorted", by });
const chosen = (kind: string | null): ReviewEvent => ({ type: "kindChosen", kind });

describe("what is loaded", () => {
  it.each([
    { why: "as the platform has it", events: [], rows: names },
    {
      why: "by status",
      events: [sorted("status")],
      rows: ["sales", "late", "confirmed", "overdue", "paid"],
    },
    {
      why: "the other way round when it is pressed again",
      events: [sorted("status"), sorted("status")],
      rows: ["paid", "confirmed", "overdue", "sales", "late"],
    },
    { why: "as it was the third time", events: [sorted("status"), sorted("status"), sorted("status")], rows: names },
    {
      why: "by what needs attention, alike beside alike, what needs none last",
      events: [sorted("attention")],
      rows: ["late", "sales", "overdue", "confirmed", "paid"],
    },
    {
      why: "as the platform sorts it, which takes the place of the other",
      events: [sorted("status"), { type: "listCommanded", command: { kind: "sort", column: "name" } } as const],
      rows: names,
    },
    { why: "for one reason", events: [chosen("overdue")], rows: ["overdue"] },
    { why: "for any again", events: [chosen("overdue"), chosen(null)], rows: names },
  ])("is shown $why", ({ events, rows }) => expect(shown(list(), ...events)).toEqual(rows));

  it("leaves out sales invoices where the maker wants it, once they are known", () => {
    expect(shown(list(true))).toEqual(names.filter((name) => name !== "sales"));
  });

  const read: ReviewEvent = {
    type: "factsRead",
    read: 1,
    facts: { ok: true, value: { facts: new Map(facts), unread: new Map() } },
  };
  const failed: ReviewEvent = { type: "factsRead", read: 1, facts: { ok: false, error: { kind: "offline" } } };
  const arrived = (projectInvoicesOnly: boolean): ReviewState =>
    after(
      newReview({ projectInvoicesOnly }),
      { type: "placed", placement: { kind: "list" }, invoice: null },
      { type: "viewUpdated", view, today },
    );
  const other: ReviewEvent = { type: "viewUpdated", view: { ...view, rows: [{ id: "new", cells: [] }] }, today };

  it.each([
    { why: "first rows wait until their kind is known", state: arrived(true), rows: [], isLoading: true },
    { why: "but not where every kind is shown", state: arrived(false), rows: names, isLoading: false },
    { why: "nor when it cannot be known", state: after(arrived(true), failed), rows: names, isLoading: false },
    {
      why: "another page's rows wait too, behind those that were there",
      state: after(arrived(true), read, other),
      rows: names.filter((name) => name !== "sales"),
      isLoading: true,
    },
    {
      why: "what is known already does not wait for being read again",
      state: after(
        arrived(true),
        read,
        { type: "viewUpdated", view: { ...view, isLoading: true }, today },
        { type: "viewUpdated", view, today },
      ),
      rows: names.filter((name) => name !== "sales"),
      isLoading: false,
    },
  ])("no row moves under the hand: $why", ({ state, rows, isLoading }) => {
    expect(shown(state)).toEqual(rows);
    expect(state.list.view?.isLoading).toBe(isLoading);
  });

  it("is not selected where it is not shown", () => {
    const all: ReviewEvent = { type: "selectionChanged", ids: names as InvoiceId[] };
    expect([...after(list(), all, chosen("overdue")).list.selected]).toEqual(["overdue"]);
  });

  it("is read once, whatever of it is shown", () => {
    expect(effectsOf(after(list(true), chosen("overdue")), { type: "viewUpdated", view, today })).toEqual([]);
  });
});
