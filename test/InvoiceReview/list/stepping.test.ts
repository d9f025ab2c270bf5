import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import { anInvoice } from "../../support/anInvoice";
import { after, effectsOf, newReview } from "../../support/aReviewState";

interface Page {
  readonly rows: string;
  readonly before?: boolean;
  readonly behind?: boolean;
  readonly isLoading?: boolean;
}

/** A page of the list; each letter is an invoice. */
const page = ({ rows, before = false, behind = false, isLoading = false }: Page): ReviewEvent => ({
  type: "viewUpdated",
  today: "2026-11-22" as CalendarDate,
  view: {
    isLoading,
    error: null,
    columns: [],
    rows: [...rows].map((id) => ({ id, cells: [] })),
    hasNextPage: behind,
    hasPreviousPage: before,
    totalRows: null,
  },
});

/** The page's facts arrive; those that are named are confirmed, the others drafts. */
const withFacts = (state: ReviewState, rows: string, confirmed = ""): ReviewState =>
  after(state, {
    type: "factsRead",
    read: state.list.reads,
    facts: {
      ok: true,
      value: {
        unread: new Map(),
        facts: new Map(
          [...rows].map((id) => {
            const invoice = anInvoice({ id: id as InvoiceId, status: confirmed.includes(id) ? "confirmed" : "draft" });
            return [invoice.id, { invoice, amount: invoice.recorded.total, hasPricingError: false }];
          }),
        ),
      },
    },
  });

const opened = (id: string): ReviewEvent => ({ type: "opened", id: id as InvoiceId });
const list = after(newReview(), { type: "placed", placement: { kind: "list" }, invoice: null });

/** What a step leads to: the open invoice and what is asked of the data set. */
const afterStep = (state: ReviewState, step: 1 | -1): string => {
  const event: ReviewEvent = { type: "stepped", step };
  const commands = effectsOf(state, event).flatMap((each) => (each.effect === "dataSet" ? each.command.kind : []));
  return [after(state, event).open?.id, ...commands].join(" ");
};

describe("from an open invoice of the list", () => {
  it.each([
    { why: "on to the next", rows: { rows: "abc" }, open: "a", step: 1, to: "b" },
    { why: "back to the previous", rows: { rows: "abc" }, open: "c", step: -1, to: "b" },
    { why: "at the end of all it stays", rows: { rows: "abc" }, open: "c", step: 1, to: "c" },
    { why: "at the beginning of all it stays", rows: { rows: "abc" }, open: "a", step: -1, to: "a" },
    {
      why: "behind the last is another page",
      rows: { rows: "abc", behind: true },
      open: "c",
      step: 1,
      to: "c nextPage",
    },
    {
      why: "before the first is another page",
      rows: { rows: "abc", before: true },
      open: "a",
      step: -1,
      to: "a previousPage",
    },
  ] as const)("$why", ({ rows, open, step, to }) => {
    expect(afterStep(after(list, page(rows), opened(open)), step)).toBe(to);
  });

  it.each([
    { why: "the one behind it has its place", left: "ac", step: 1, to: "c" },
    { why: "the one before it is where it was", left: "ac", step: -1, to: "a" },
    { why: "at the end there is none behind", left: "a", step: 1, to: "b" },
    { why: "of an empty list nothing is", left: "", step: -1, to: "b" },
  ] as const)("that has left it since, as it was sent: $why", ({ left, step, to }) => {
    const sent = after(list, page({ rows: "abc" }), opened("b"), page({ rows: left }));
    expect(afterStep(sent, step)).toBe(to);
  });

  it.each([
    { why: "forwards to the first", step: 1, open: "c", at: "d" },
    { why: "backwards to the last", step: -1, open: "a", at: "f" },
  ] as const)("over to another page: $why, once its rows are there", ({ step, open, at }) => {
    const middle = page({ rows: "abc", before: true, behind: true });
    const turning = after(list, middle, opened(open), { type: "stepped", step });
    const loading = after(turning, page({ rows: "abc", isLoading: true }));
    expect(loading.open?.id).toBe(open);
    const refreshed = after(loading, page({ rows: "abc", before: true, behind: true }));
    expect(refreshed.open?.id).toBe(open); // the page it stands on came again
    expect(withFacts(after(refreshed, page({ rows: "def" })), "def").open?.id).toBe(at);
    expect(withFacts(after(refreshed, { type: "closed" }, page({ rows: "def" })), "def").open).toBeNull();
  });

  it("the other page is not there any more: it stays, and what is sent then opens nothing by itself", () => {
    const turning = after(list, page({ rows: "abcd", behind: true }), opened("d"), { type: "stepped", step: 1 });
    const vain = withFacts(after(turning, page({ rows: "abcd", isLoading: true }), page({ rows: "abcd" })), "abcd");
    const sent = withFacts(after(vain, page({ rows: "abc", isLoading: true }), page({ rows: "abc" })), "abc");
    expect(sent.open?.id).toBe("d");
  });

  describe("in the order that the control itself sorts", () => {
    const byStatus: ReviewEvent = { type: "ownSorted", by: "status" };
    // confirmed ones stand behind drafts
    const sorted = (rows: string, confirmed: string, of: Page = { rows }) =>
      after(withFacts(after(list, page(of)), rows, confirmed), byStatus);

    it("an invoice that leaves the list leaves the place where it was shown", () => {
      const shown = after(sorted("abcd", "a"), opened("a")); // b c d a
      const refreshed = withFacts(
        after(shown, page({ rows: "abcd", isLoading: true }), page({ rows: "abcd" })),
        "abcd",
        "a",
      );
      const gone = withFacts(after(refreshed, page({ rows: "bcd" })), "bcd");
      expect([afterStep(gone, 1), afterStep(gone, -1)]).toEqual(["a", "d"]);
    });

    it("over to another page the first that is shown there is opened", () => {
      const first = after(sorted("ab", "", { rows: "ab", behind: true }), opened("b"), { type: "stepped", step: 1 });
      const arrived = after(first, page({ rows: "ef", before: true }));
      expect(arrived.open?.id).toBe("b"); // their order is not known yet
      expect(withFacts(arrived, "ef", "e").open?.id).toBe("f");
    });
  });

  it("nothing on a form: its data set holds lines", () => {
    const form = after(newReview(), { type: "placed", placement: { kind: "form" }, invoice: "a" as InvoiceId });
    expect(afterStep(after(form, page({ rows: "xyz" })), 1)).toBe("a");
  });

  it("what is open is kept for coming back, and no longer once it is closed", () => {
    const state = after(list, page({ rows: "ab" }), opened("a"));
    const kept = (event: ReviewEvent): unknown => effectsOf(state, event).find(({ effect }) => effect === "keepOpened");
    expect(kept({ type: "stepped", step: 1 })).toEqual({ effect: "keepOpened", invoice: "b" });
    expect(kept({ type: "closed" })).toEqual({ effect: "keepOpened", invoice: null });
  });
});
