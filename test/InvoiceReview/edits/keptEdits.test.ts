import { loadedInvoice, type LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import { changesOf, editCount, noEdits, type PendingChange } from "../../../InvoiceReview/edits/pendingEdits";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { agreeBlockers } from "../../../InvoiceReview/acts/actBlockers";
import { namedEdits } from "../../../shared/invoicing/edits/rowEdit";
import { takeUp } from "../../../InvoiceReview/app/pageMemory";
import { forgetThePage, leftBehind } from "../../support/forgetThePage";
import { hasUnsaved } from "../../../InvoiceReview/edits/workspace";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview, effectNames, lastAsked } from "../../support/aReviewState";
import { anUnreadRow } from "../../support/anUnreadRow";
import { id, loaded, other, quantity, read, redo, row, total, undo } from "../../support/editedLines";
import { aSaveOutcome } from "../../support/aSaveOutcome";
import { openWorkspace } from "../../support/openInvoiceOf";
import { fieldEdit, fieldText } from "../../support/fieldValue";

const without = (gone: string): LoadedInvoice =>
  loadedInvoice(
    loaded.invoice,
    loaded.lines,
    loaded.details.filter((detail) => detail.id !== gone),
  );
const sent: LoadedInvoice = { ...loaded, invoice: { ...loaded.invoice, status: "confirmed" } };
const name: ReviewEvent = { type: "fieldEdited", row: null, field: "name", value: "Mine" };
const removal: ReviewEvent = { type: "rowRemoved", row };
const failed = (error: InvoicingError): ReviewEvent => ({
  type: "invoiceRead",
  id,
  asked: lastAsked,
  read: { ok: false, error },
});
const gone = failed({ kind: "gone" });
const discard = (which: "header" | typeof row | null): ReviewEvent => ({ type: "keptDiscarded", id, row: which });

/** "quantity 6": what is pending and what is kept, with what it is kept for. */
const left = (state: ReviewState): { pending: string[]; kept: string[] } => {
  const { edits, kept } = openWorkspace(state);
  const told = ({ fields, isRemoved }: PendingChange): string[] => [
    ...namedEdits(fields).map(({ field, value }) => `${field} ${fieldText(value)}`),
    ...(isRemoved ? ["off"] : []),
  ];
  return {
    pending: changesOf(edits).flatMap(([, edit]) => told(edit)),
    kept: [...kept.values()].flatMap((edit) => told(edit).map((said) => `${said}: ${edit.why}`)),
  };
};

describe("what becomes of an edit whose place may be gone", () => {
  const review = after(aReview(loaded), quantity("6"), name);
  it.each<{ why: string; events: readonly ReviewEvent[]; pending: string[]; kept: string[] }>([
    { why: "its line is there: it is pending", events: [], pending: ["name Mine", "quantity 6"], kept: [] },
    {
      why: "somebody took its line off: it is kept, and the others stay pending",
      events: [read(without(row))],
      pending: ["name Mine"],
      kept: ["quantity 6: lineGone"],
    },
    {
      why: "its line can only not be read: it is on the invoice, and the edit pending",
      events: [read(aLoadedInvoice({ details: [], unread: [anUnreadRow(row)] }))],
      pending: ["name Mine", "quantity 6"],
      kept: [],
    },
    {
      why: "the line is back: it applies again",
      events: [read(without(row)), read(loaded)],
      pending: ["name Mine", "quantity 6"],
      kept: [],
    },
    {
      why: "the line is back with what was wanted: it has arrived",
      events: [read(without(row)), read(aLoadedInvoice({ details: [aLineDetail({ quantity: "6" })] }))],
      pending: ["name Mine"],
      kept: [],
    },
    {
      why: "the user wanted the line off, and it is off: that has arrived",
      events: [removal, read(without(row))],
      pending: ["name Mine"],
      kept: [],
    },
    {
      why: "the invoice was sent: all of it is kept",
      events: [read({ ...loaded, invoice: { ...loaded.invoice, status: "confirmed" } })],
      pending: [],
      kept: ["name Mine: notEditable", "quantity 6: notEditable"],
    },
    {
      why: "and sent where the user wanted a line off: that is kept as well",
      events: [removal, read({ ...loaded, invoice: { ...loaded.invoice, status: "confirmed" } })],
      pending: [],
      kept: ["name Mine: notEditable", "quantity 6: notEditable", "off: notEditable"],
    },
    {
      why: "it was for review again: all of it applies again",
      events: [
        read({ ...loaded, invoice: { ...loaded.invoice, status: "unknown" } }),
        read({ ...loaded, invoice: { ...loaded.invoice, status: "inReview" } }),
      ],
      pending: ["name Mine", "quantity 6"],
      kept: [],
    },
    {
      why: "the invoice is gone: all of it is kept",
      events: [gone],
      pending: [],
      kept: ["name Mine: invoiceGone", "quantity 6: invoiceGone"],
    },
    {
      why: "the invoice that was called gone is there: all of it applies again",
      events: [gone, { type: "rereadPressed" }, read(loaded)],
      pending: ["name Mine", "quantity 6"],
      kept: [],
    },
    {
      why: "a line gone before the invoice was: why is what was seen last",
      events: [read(without(row)), gone],
      pending: [],
      kept: ["name Mine: invoiceGone", "quantity 6: invoiceGone"],
    },
    {
      why: "the invoice was called gone, and is there and sent: it can be looked at again",
      events: [gone, read(sent)],
      pending: [],
      kept: ["name Mine: notEditable", "quantity 6: notEditable"],
    },
    {
      why: "the invoice was sent, and then gone",
      events: [read(sent), gone],
      pending: [],
      kept: ["name Mine: invoiceGone", "quantity 6: invoiceGone"],
    },
    {
      why: "a read that failed for any other reason says nothing of it",
      events: [failed({ kind: "offline" })],
      pending: ["name Mine", "quantity 6"],
      kept: [],
    },
    {
      why: "the user discards it",
      events: [gone, discard(row)],
      pending: [],
      kept: ["name Mine: invoiceGone"],
    },
    {
      why: "the user discards the header's",
      events: [gone, discard("header")],
      pending: [],
      kept: ["quantity 6: invoiceGone"],
    },
    { why: "the user discards all", events: [gone, discard(null)], pending: [], kept: [] },
    {
      why: "what was discarded does not come back with its line",
      events: [read(without(row)), discard(row), read(loaded)],
      pending: ["name Mine"],
      kept: [],
    },
  ])("$why", ({ events, pending, kept }) => expect(left(after(review, ...events))).toEqual({ pending, kept }));
});

describe("what is kept", () => {
  const refused = { row, error: { kind: "gone" } } as const;
  const ended = (state: ReviewState): ReviewEvent => ({
    type: "saveEnded",
    id,
    outcome: aSaveOutcome(without(row), { refused: [refused] }),
    before: loaded,
    edits: openWorkspace(state).edits,
    recalculates: false,
  });
  const review = after(aReview(loaded), quantity("6"));

  it("has its reason and the line's description with it, also after the next save and with a new control", () => {
    const state = after(review, { type: "savePressed" }, ended(review), name, { type: "savePressed" });
    forgetThePage();
    leftBehind(state);
    const kept = takeUp().workspaces.get(id)?.kept.get(row);
    expect(kept).toMatchObject({ why: "lineGone", error: { kind: "gone" }, name: aLineDetail().description });
  });

  it("is named where the invoice was left and opened again before its line was missed", () => {
    const state = after(review, { type: "closed" }, { type: "opened", id }, read(without(row)));
    expect(openWorkspace(state).kept.get(row)?.name).toBe(aLineDetail().description);
  });

  it("is called refused once, and saved by no later save", () => {
    const state = after(review, { type: "savePressed" }, ended(review));
    expect(openWorkspace(state).notice).toEqual({ kind: "someRefused", saved: 0, refused: 1 });
    expect(effectNames(state, { type: "savePressed" })).toBe("");
  });

  it("stands in no figure, in no count and against no sending, and asks before the page is left", () => {
    const state = after(review, read(without(row)));
    expect([total(state), editCount(openWorkspace(state).edits)]).toEqual([total(aReview(without(row))), 0]);
    expect(agreeBlockers(state, "send").map(({ kind }) => kind)).not.toContain("unsavedEdits");
    expect(hasUnsaved(openWorkspace(state))).toBe(true);
    expect(hasUnsaved(openWorkspace(after(state, discard(null))))).toBe(false);
  });

  it("is out of reach of undo, which goes on with the other lines", () => {
    const state = after(review, quantity("3", other), quantity("5"), read(without(row)));
    const undone = after(state, undo, undo, undo);
    expect(left(undone)).toEqual({ pending: [], kept: ["quantity 5: lineGone"] });
    expect(left(after(undone, redo, redo, redo))).toEqual({ pending: ["quantity 3"], kept: ["quantity 5: lineGone"] });
  });

  it("of one save that was read meanwhile goes with what was saved", () => {
    const state = after(review, { type: "savePressed" }, read(without(row)), {
      ...(ended(review) as Extract<ReviewEvent, { type: "saveEnded" }>),
      outcome: aSaveOutcome(loaded, { saved: [row] }),
    });
    expect(openWorkspace(state)).toMatchObject({ edits: noEdits, kept: new Map() });
  });
});

describe("the invoice that unsaved edits are of", () => {
  const review = after(aReview(loaded), quantity("6"));
  it.each<{ why: string; events: readonly ReviewEvent[]; isHeld: boolean }>([
    { why: "is held for naming them", events: [], isHeld: true },
    { why: "is held for what is kept, too", events: [read(without(row))], isHeld: true },
    { why: "is let go once the edit is taken back", events: [undo], isHeld: false },
    { why: "is held again for the edit that is done again", events: [undo, redo], isHeld: true },
    { why: "is let go once what is kept is discarded", events: [read(without(row)), discard(row)], isHeld: false },
    {
      why: "is let go once the edit has arrived",
      events: [read(aLoadedInvoice({ details: [aLineDetail({ quantity: "6" }), ...loaded.details.slice(1)] }))],
      isHeld: false,
    },
  ])("$why", ({ events, isHeld }) => expect(openWorkspace(after(review, ...events)).seen !== null).toBe(isHeld));
});

describe("an invoice that is gone", () => {
  it("is no longer shown as if it were there", () => {
    expect(after(aReview(loaded), gone).open?.load).toEqual({ kind: "failed", error: { kind: "gone" } });
  });

  it("keeps what is unsaved of it also where another is open by then", () => {
    const elsewhere = after(aReview(loaded), quantity("6"), { type: "opened", id: "invoice-2" as InvoiceId }, gone);
    expect(elsewhere.workspaces.get(id)?.kept.get(row)?.fields).toEqual(fieldEdit("quantity", "8", "6"));
  });
});
