import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { ListView } from "../../../shared/procedures/review/listView";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import { amount } from "../../support/amount";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { anInvoice } from "../../support/anInvoice";
import { after, effectNames, effectsOf, lastAsked, newReview } from "../../support/aReviewState";
import { openWorkspace } from "../../support/openInvoiceOf";

const today = "2026-11-22" as CalendarDate;
const ids = (...names: string[]) => names as InvoiceId[];

const view = (rows: readonly string[], isLoading = false): ReviewEvent => {
  const shown: ListView = {
    isLoading,
    error: null,
    columns: [],
    rows: rows.map((id) => ({ id, cells: [] })),
    hasNextPage: false,
    hasPreviousPage: false,
    totalRows: rows.length,
  };
  return { type: "viewUpdated", view: shown, today };
};

const list = after(newReview(), { type: "placed", placement: { kind: "list" }, invoice: null });

describe("the facts of the list", () => {
  it.each([
    { why: "are read when a page has arrived", before: [], event: view(["a", "b"]), effects: "readFacts" },
    { why: "not while it is loading", before: [], event: view(["a"], true), effects: "" },
    {
      why: "when it has loaded anew",
      before: [view(["a"]), view(["a"], true)],
      event: view(["a"]),
      effects: "readFacts",
    },
    { why: "when other rows are shown", before: [view(["a"])], event: view(["b"]), effects: "readFacts" },
    { why: "not again for the same rows", before: [view(["a"])], event: view(["a"]), effects: "" },
  ])("$why", ({ before, event, effects }) => expect(effectNames(after(list, ...before), event)).toBe(effects));

  it("are of the rows on the page and no others", () => {
    expect(effectsOf(list, view(["a", "b"]))).toEqual([{ effect: "readFacts", read: 1, ids: ["a", "b"] }]);
  });

  it("that cannot be read leave those that were read", () => {
    const read: ReviewEvent = {
      type: "factsRead",
      read: 0,
      facts: { ok: true, value: { facts: new Map(), unread: new Map() } },
    };
    const failed: ReviewEvent = { type: "factsRead", read: 0, facts: { ok: false, error: { kind: "noAnswer" } } };
    const state = after(list, read, failed);
    expect([state.list.facts.size, state.list.factsError]).toEqual([0, { kind: "noAnswer" }]);
    expect(after(state, read).list.factsError).toBeNull();
  });
});

describe("answers that overtake each other", () => {
  const [a, b] = ids("a", "b") as [InvoiceId, InvoiceId];
  const factsOf = (id: InvoiceId, read: number): ReviewEvent => {
    const invoice = anInvoice({ id });
    const facts = new Map([[id, { invoice, amount: amount("1600"), hasPricingError: false }]]);
    return { type: "factsRead", read, facts: { ok: true, value: { facts, unread: new Map() } } };
  };
  const linesOf = (id: InvoiceId, read: number, lines: LoadedInvoice): ReviewEvent => ({
    ...{ type: "openLinesRead", read, invoices: [{ id }] },
    lines: { ok: true, value: new Map([[id, lines]]) },
  });

  it("the facts of the page before do not take the place of this page's, and its lines are not read", () => {
    const second = after(list, view(["a"]), view(["b"]), factsOf(b, 2));
    expect([...after(second, factsOf(a, 1)).list.facts.keys()]).toEqual([b]);
    expect(effectNames(second, factsOf(a, 1))).toBe("");
  });

  it("the lines of what may be sent are read after its facts, under the same number", () => {
    const [effect] = effectsOf(after(list, view(["a"])), factsOf(a, 1));
    expect(effect).toMatchObject({ effect: "readOpenLines", read: 1, invoices: [{ id: a }] });
  });

  it("lines read before a save do not take the place of those read after it", () => {
    const [old, now] = [aLoadedInvoice(), aLoadedInvoice({ details: [] })];
    const saved = after(list, view(["a"]), view(["a"], true), view(["a"]), linesOf(a, 2, now), linesOf(a, 1, old));
    expect(saved.list.openLines.get(a)).toBe(now);
  });
});

describe("a tick", () => {
  const shown = after(list, view(["a", "b", "c", "d", "e"]));
  const pick = (id: string, reach: "one" | "range" | "more" = "one"): ReviewEvent => ({
    type: "rowPicked",
    id: id as InvoiceId,
    reach,
  });
  it.each([
    { why: "selects its row", events: [pick("b")], selected: "b" },
    { why: "beside others", events: [pick("b"), pick("d")], selected: "bd" },
    { why: "takes it away again", events: [pick("b"), pick("d"), pick("b")], selected: "d" },
    { why: "with Shift reaches from the last one", events: [pick("b"), pick("d", "range")], selected: "bcd" },
    { why: "also upwards", events: [pick("d"), pick("a", "range")], selected: "abcd" },
    {
      why: "a second reach begins where the first did",
      events: [pick("b"), pick("e", "range"), pick("c", "range")],
      selected: "bc",
    },
    { why: "takes the place of what was selected", events: [pick("a"), pick("d"), pick("e", "range")], selected: "de" },
    { why: "or joins it, with Ctrl", events: [pick("a"), pick("d"), pick("e", "more")], selected: "ade" },
    { why: "with Shift and nothing before is that row", events: [pick("c", "range")], selected: "c" },
    {
      why: "begins at the row that was opened last",
      events: [{ type: "opened", id: "b" as InvoiceId } as const, pick("c", "range")],
      selected: "bc",
    },
    {
      why: "begins at itself where the last one is on another page",
      events: [pick("a"), view(["x", "y", "z"]), pick("y", "range")],
      selected: "y",
    },
  ])("$why", ({ events, selected }) =>
    expect([...after(shown, ...events).list.selected].sort().join("")).toBe(selected),
  );

  it("is told to the platform's data set", () => {
    expect(effectsOf(shown, pick("a"))).toEqual([{ effect: "dataSet", command: { kind: "select", ids: ["a"] } }]);
  });
});

describe("the lines of the list's drafts", () => {
  const [a, b] = ids("a", "b") as [InvoiceId, InvoiceId];
  const lines = aLoadedInvoice();
  const read = (...of: InvoiceId[]): ReviewEvent => ({
    type: "openLinesRead",
    read: 0,
    invoices: of.map((id) => ({ id })),
    lines: { ok: true, value: new Map(of.map((id) => [id, lines])) },
  });
  const failed: ReviewEvent = {
    type: "openLinesRead",
    read: 0,
    invoices: [{ id: a }],
    lines: { ok: false, error: { kind: "noAnswer" } },
  };

  it.each<{ why: string; events: readonly ReviewEvent[]; says: readonly unknown[] }>([
    { why: "none before they are read", events: [], says: [undefined, undefined] },
    { why: "an answer that comes late takes none away", events: [read(b), read(a)], says: [lines, lines] },
    { why: "those that could not be read are said to be unknown", events: [read(b), failed], says: [null, lines] },
    { why: "and are known once they are read", events: [failed, read(a)], says: [lines, undefined] },
  ])("$why", ({ events, says }) => {
    const { openLines } = after(list, ...events).list;
    expect([openLines.get(a), openLines.get(b)]).toEqual(says);
  });
});

describe("the selection", () => {
  it("is told to the platform's data set", () => {
    expect(effectsOf(list, { type: "selectionChanged", ids: ids("a") })).toEqual([
      { effect: "dataSet", command: { kind: "select", ids: ["a"] } },
    ]);
  });

  it("loses what is no longer on the page", () => {
    const state = after(list, view(["a", "b"]), { type: "selectionChanged", ids: ids("a", "b") }, view(["b", "c"]));
    expect([...state.list.selected]).toEqual(["b"]);
  });
});

describe("opening", () => {
  const opened = { type: "opened", id: "a" as InvoiceId } as const;
  it("shows at once that it is loading, and reads", () => {
    expect(after(list, opened).open).toMatchObject({ id: "a", load: { kind: "loading" } });
    expect(effectNames(list, opened)).toBe("readInvoice keepOpened");
  });

  it("a failure is shown in its place, and reading again may mend it", () => {
    const failed = after(list, opened, {
      type: "invoiceRead",
      id: opened.id,
      asked: lastAsked,
      read: { ok: false, error: { kind: "gone" } },
    });
    expect(failed.open?.load).toEqual({ kind: "failed", error: { kind: "gone" } });
    expect(effectNames(failed, { type: "rereadPressed" })).toBe("readInvoice");
  });

  it("what was read again after a failure takes the failure off the screen", () => {
    const loaded = aLoadedInvoice();
    const { id } = loaded.invoice;
    const read = (answer: Extract<ReviewEvent, { type: "invoiceRead" }>["read"]): ReviewEvent => ({
      type: "invoiceRead",
      id,
      asked: lastAsked,
      read: answer,
    });
    const failed = after(
      list,
      { type: "opened", id },
      read({ ok: true, value: loaded }),
      read({ ok: false, error: { kind: "busy", retryAfterSeconds: null } }),
    );
    expect(openWorkspace(failed).notice).toMatchObject({ kind: "failed", action: "open" });
    expect(openWorkspace(after(failed, read({ ok: true, value: loaded }))).notice).toBeNull();
  });

  it("an answer for an invoice that was left changes nothing on the screen", () => {
    const other = after(list, opened, { type: "opened", id: "b" as InvoiceId });
    const late: ReviewEvent = {
      type: "invoiceRead",
      id: opened.id,
      asked: lastAsked,
      read: { ok: false, error: { kind: "gone" } },
    };
    expect(after(other, late).open).toEqual(other.open);
  });

  it("coming back, the list knows where the user was", () => {
    expect(after(list, opened, { type: "closed" }).list.leftFor).toBe("a");
    // beside the list, rows that come anew do not take the focus out of an invoice
    expect(after(list, opened, { type: "closed" }, { ...opened, id: "b" as InvoiceId }).list.leftFor).toBeNull();
  });

  it("a form that shows another record opens that one, and the same one only once", () => {
    const placed = (invoice: string): ReviewEvent => ({
      type: "placed",
      placement: { kind: "form" },
      invoice: invoice as InvoiceId,
    });
    const form = after(newReview(), placed("a"));
    expect([
      effectNames(newReview(), placed("a")),
      effectNames(form, placed("a")),
      effectNames(form, placed("b")),
    ]).toEqual(["readInvoice", "", "readInvoice"]);
  });
});
