import type { RowId } from "../../../shared/invoicing/ids";
import { loadedInvoice, type LineDetail, type LoadedInvoice } from "../../../shared/invoicing/invoice";
import { conflictsWith, isPreviewed, loadedOpen } from "../../../InvoiceReview/edits/selectors";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { editCount, hasEdits } from "../../../InvoiceReview/edits/pendingEdits";
import { outcomesNow, outcomesOfEdits } from "../../../InvoiceReview/edits/outcomesNow";
import { writesOf } from "../../../InvoiceReview/edits/writesOf";
import { amount, digits } from "../../support/amount";
import { aLineDetail, aProductRow } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { anUnreadRow } from "../../support/anUnreadRow";
import { after, aReview, lastAsked } from "../../support/aReviewState";
import { id, loaded, other, product, quantity, read, redo, row, total, undo } from "../../support/editedLines";
import { aSaveOutcome } from "../../support/aSaveOutcome";
import { openWorkspace } from "../../support/openInvoiceOf";
import { editTexts, fieldEdit } from "../../support/fieldValue";

const text = (value: string, of: RowId): ReviewEvent => ({ type: "fieldEdited", row: of, field: "description", value });
const quantityPending = (state: ReviewState) => editTexts(openWorkspace(state).edits.rows.get(row)?.fields.quantity);
const conflicts = (state: ReviewState): number => {
  const open = loadedOpen(state);
  return open ? conflictsWith(open.load.loaded, openWorkspace(state).edits).length : 0;
};

/** The invoice with one row as somebody else left it. */
const withRow = (changed: Partial<LineDetail>): LoadedInvoice =>
  loadedInvoice(
    loaded.invoice,
    loaded.lines,
    loaded.details.map((each) => (each.id === row ? { ...each, ...changed } : each)),
  );

describe("an edit", () => {
  it("is kept beside what is recorded, and the total follows at once", () => {
    const state = after(aReview(loaded), quantity("6"));
    expect(quantityPending(state)).toEqual({ base: "8", value: "6" });
    expect(loadedOpen(state)?.load.loaded).toBe(loaded);
    // 1,600 + 100 + 175 of the product line; two hours fewer
    expect([total(aReview(loaded)), total(state)]).toEqual(["1875", "1475"]);
  });

  it.each<{ why: string; event: ReviewEvent }>([
    { why: "of a row that is not there", event: quantity("6", "nowhere" as RowId) },
    { why: "of a product line's quantity", event: quantity("6", product) },
    { why: "to the value that is recorded", event: quantity("8") },
    { why: "taking a product line off", event: { type: "rowRemoved", row: product } },
    { why: "bringing back what was not taken off", event: { type: "rowRestored", row } },
    {
      why: "settling a conflict that is none",
      event: { type: "conflictSettled", row, field: "quantity", take: "mine" },
    },
  ])("$why changes nothing", ({ event }) =>
    expect(hasEdits(openWorkspace(after(aReview(loaded), event)).edits)).toBe(false),
  );

  it("setting the same value again is no step of undo", () => {
    const state = after(aReview(loaded), quantity("6"), quantity("6"), undo);
    expect(editCount(openWorkspace(state).edits)).toBe(0);
  });

  it("counts once a row and once for the header", () => {
    const price: ReviewEvent = { type: "fieldEdited", row, field: "price", value: amount("1") };
    const name: ReviewEvent = { type: "fieldEdited", row: null, field: "name", value: "x" };
    const city: ReviewEvent = { type: "fieldEdited", row: null, field: "billToCity", value: "x" };
    expect(editCount(openWorkspace(after(aReview(loaded), quantity("6"), price, name, city)).edits)).toBe(2);
  });

  it("survives going back to the list and opening the invoice again", () => {
    const state = after(aReview(loaded), quantity("6"), { type: "closed" }, { type: "opened", id }, read(loaded));
    expect([quantityPending(state)?.value, total(state)]).toEqual(["6", "1475"]);
  });

  it("survives a read that fails", () => {
    const failed: ReviewEvent = {
      type: "invoiceRead",
      id,
      asked: lastAsked,
      read: { ok: false, error: { kind: "noAnswer" } },
    };
    expect(quantityPending(after(aReview(loaded), quantity("6"), failed))?.value).toBe("6");
  });
});

describe("undo and redo", () => {
  it("go step by step, totals with them", () => {
    const states = [quantity("6"), quantity("5"), undo, undo, undo, redo, redo, redo].reduce<ReviewState[]>(
      (all, event) => [...all, after(all.at(-1) ?? aReview(loaded), event)],
      [],
    );
    expect(states.map(total)).toEqual(["1475", "1275", "1475", "1875", "1875", "1475", "1275", "1275"]);
  });

  it("a new edit ends what could be redone", () => {
    expect(total(after(aReview(loaded), quantity("6"), undo, quantity("7"), redo))).toBe("1675");
  });

  it("take a removal back", () => {
    const removed = after(aReview(loaded), { type: "rowRemoved", row });
    expect([total(removed), total(after(removed, undo))]).toEqual(["275", "1875"]);
  });

  it("take a settled conflict back as the conflict it was", () => {
    const conflict = after(
      aReview(loaded),
      quantity("6"),
      read(withRow({ quantity: aLineDetail({ quantity: "7" }).quantity })),
    );
    const settled = after(conflict, { type: "conflictSettled", row, field: "quantity", take: "theirs" });
    expect([conflicts(conflict), conflicts(settled), conflicts(after(settled, undo))]).toEqual([1, 0, 1]);
    expect(editCount(openWorkspace(settled).edits)).toBe(0);
  });
});

describe("a fresh read", () => {
  const theirs = (value: string) => withRow({ quantity: aLineDetail({ quantity: value }).quantity, version: "theirs" });
  it.each<{ why: string; now: LoadedInvoice; value: string | undefined; conflicts: number }>([
    { why: "with nothing new keeps the edit", now: loaded, value: "6", conflicts: 0 },
    { why: "with the edit recorded ends it", now: theirs("6"), value: undefined, conflicts: 0 },
    { why: "with another value is a conflict, and both are kept", now: theirs("7"), value: "6", conflicts: 1 },
    {
      why: "without the row takes it out of what is edited",
      now: aLoadedInvoice({ details: [] }),
      value: undefined,
      conflicts: 0,
    },
  ])("$why", ({ now, value, conflicts: count }) => {
    const state = after(aReview(loaded), quantity("6"), read(now));
    expect([quantityPending(state)?.value, conflicts(state)]).toEqual([value, count]);
  });

  it("that shows an edit recorded leaves no undo that would bring it back", () => {
    const state = after(aReview(loaded), quantity("6"), read(theirs("6")), undo, redo);
    expect(hasEdits(openWorkspace(state).edits)).toBe(false);
  });

  it.each([
    { take: "mine" as const, writes: [{ version: "theirs", fields: fieldEdit("quantity", "7", "6") }] },
    { take: "theirs" as const, writes: [] },
  ])("with a conflict, taking $take settles it under the newest version", ({ take, writes }) => {
    const now = theirs("7");
    const state = after(aReview(loaded), quantity("6"), read(now), {
      type: "conflictSettled",
      row,
      field: "quantity",
      take,
    });
    expect(conflicts(state)).toBe(0);
    expect(writesOf(now, openWorkspace(state).edits)).toMatchObject(writes);
  });

  it("of a header with a conflict is settled the same way", () => {
    const renamed = loadedInvoice(
      { ...loaded.invoice, name: "Theirs", version: "theirs" },
      loaded.lines,
      loaded.details,
    );
    const state = after(
      aReview(loaded),
      { type: "fieldEdited", row: null, field: "name", value: "Mine" },
      read(renamed),
    );
    const settled = (take: "mine" | "theirs") =>
      after(state, { type: "conflictSettled", row: null, field: "name", take });
    expect([conflicts(state), conflicts(settled("mine")), conflicts(settled("theirs"))]).toEqual([1, 0, 0]);
    expect(openWorkspace(settled("mine")).edits.header.name).toEqual({ base: "Theirs", value: "Mine" });
    expect(openWorkspace(settled("theirs")).edits.header).toEqual({});
  });
});

describe("an edit of a row that can no longer be read", () => {
  const spoiled = aLoadedInvoice({ details: [aLineDetail({ id: other })], unread: [anUnreadRow(row)] });
  const kept = after(aReview(loaded), quantity("6"), text("Two", other), read(spoiled));

  it("is kept and counted, because the row is still on the invoice", () => {
    expect([editCount(openWorkspace(kept).edits), quantityPending(kept)]).toEqual([2, { base: "8", value: "6" }]);
  });

  it("is not written: nobody knows what it would be written over", () => {
    expect(writesOf(spoiled, openWorkspace(kept).edits)).toMatchObject([{ kind: "detail", row: other }]);
  });

  it("is there again once the row can be read, as a conflict where it is another by then", () => {
    const mended = after(kept, read(withRow({ quantity: amount("7"), version: "theirs" })));
    expect([quantityPending(mended)?.value, conflicts(mended), total(mended)]).toEqual(["6", 1, "1475"]);
  });

  it("can be taken back and brought back all the same", () => {
    const alone = after(aReview(loaded), quantity("6"), read(spoiled));
    const taken = after(alone, undo);
    expect([quantityPending(taken), quantityPending(after(taken, redo))?.value]).toEqual([undefined, "6"]);
  });

  it("that was not written is told when the others are saved", () => {
    const edits = openWorkspace(kept).edits;
    const outcome = aSaveOutcome(spoiled, { saved: [other] });
    const saved = after(kept, { type: "saveEnded", id, outcome, before: spoiled, edits, recalculates: false });
    expect(openWorkspace(saved).notice).toEqual({ kind: "someRefused", saved: 1, refused: 1 });
    expect(editCount(openWorkspace(saved).edits)).toBe(1);
  });

  it("is no longer counted once the row is gone", () => {
    const gone = after(kept, read(aLoadedInvoice({ details: [aLineDetail({ id: other })] })));
    expect([...openWorkspace(gone).edits.rows.keys()]).toEqual([other]);
  });
});

describe("the figures of an invoice with edits", () => {
  const shown = (now: LoadedInvoice, ...events: readonly ReviewEvent[]) => isPreviewed(after(aReview(now), ...events));
  it.each<{ why: string; is: boolean; shows: "preview" | "recorded" }>([
    { why: "are a preview", is: shown(loaded, quantity("6")), shows: "preview" },
    { why: "without edits are the recorded ones", is: shown(loaded), shows: "recorded" },
    {
      why: "are the recorded ones where a row could not be read: it is in them and in no sum of ours",
      is: shown({ ...loaded, unread: [anUnreadRow()] }, text("Two", row)),
      shows: "recorded",
    },
  ])("$why", ({ is, shows }) => expect(is ? "preview" : "recorded").toBe(shows));
});

describe("what is written", () => {
  const writes = (...events: readonly ReviewEvent[]) =>
    writesOf(loaded, openWorkspace(after(aReview(loaded), ...events)).edits);

  it("is only what was changed, each row under its own version", () => {
    expect(writes(quantity("6"), { type: "fieldEdited", row: null, field: "name", value: "x" })).toEqual([
      { kind: "header", version: loaded.invoice.version, fields: { name: { base: loaded.invoice.name, value: "x" } } },
      { kind: "detail", row, version: "version of detail-1", fields: fieldEdit("quantity", "8", "6") },
    ]);
  });

  it("a row that is taken off is taken off and not changed before", () => {
    expect(writes(quantity("6"), { type: "rowRemoved", row })).toMatchObject([{ kind: "removal", row }]);
  });

  it("a product line is written as what it is", () => {
    expect(writes({ type: "fieldEdited", row: product, field: "tax", value: amount("9") })).toMatchObject([
      { kind: "productLine", row: product, fields: { tax: { value: amount("9") } } },
    ]);
  });

  it("is nothing without edits", () => expect(writes()).toEqual([]));
});

describe("what sending will do to the lines", () => {
  const backed = aLoadedInvoice({
    details: [
      aLineDetail({ source: {} }),
      aLineDetail({ id: other, quantity: "1", price: "100", source: { quantity: "3" } }),
      aProductRow(),
    ],
  });
  const told = (...events: readonly ReviewEvent[]) =>
    outcomesNow(after(aReview(backed), ...events)).map(
      ({ row: of, kind, amount: money }) => `${of} ${kind} ${digits(money)}`,
    );
  const saved = "detail-2 writtenOff 200";

  it.each<{ why: string; events: readonly ReviewEvent[]; says: readonly string[] }>([
    { why: "what was saved before is said without any edit", events: [], says: [saved] },
    { why: "an edit is said beside it", events: [quantity("6")], says: [saved, "detail-1 writtenOff 400"] },
    {
      why: "an edit of the same row takes its place",
      events: [quantity("2", other)],
      says: ["detail-2 writtenOff 100"],
    },
    { why: "one that brings the whole back ends it", events: [quantity("3", other)], says: [] },
    { why: "taking the line off ends it", events: [{ type: "rowRemoved", row: other }], says: [] },
    { why: "bringing it back says it again", events: [{ type: "rowRemoved", row: other }, undo], says: [saved] },
    { why: "a description says nothing new", events: [text("x", other)], says: [saved] },
    {
      why: "a new price prices the rest, and what it bills less is said",
      events: [{ type: "fieldEdited", row: other, field: "price", value: amount("50") }],
      says: ["detail-2 writtenOff 100", "detail-2 priceLowered 150"],
    },
    {
      why: "marked as complimentary, all of it goes uncharged",
      events: [{ type: "fieldEdited", row, field: "billingType", value: "complimentary" }],
      says: [saved, "detail-1 notBilled 1600"],
    },
  ])("$why", ({ events, says }) => expect(told(...events)).toEqual(says));

  it("of the edits alone, for the question before a recalculation", () => {
    const state = after(aReview(backed), quantity("6"));
    expect(outcomesOfEdits(state).map(({ row: of }) => of)).toEqual([row]);
  });
});
