import { fieldEdit } from "../../support/fieldValue";
import type { InvoiceId, RowId } from "../../../shared/invoicing/ids";
import type { Invoice, LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { SaveOutcome } from "../../../shared/procedures/review/saveAndRecalculate";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { noEdits } from "../../../InvoiceReview/edits/pendingEdits";
import { agreeBlockers } from "../../../InvoiceReview/acts/actBlockers";
import { amount } from "../../support/amount";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { anUnreadRow } from "../../support/anUnreadRow";
import { after, aReview, effectNames, lastAsked, openAction } from "../../support/aReviewState";
import { aSaveOutcome } from "../../support/aSaveOutcome";
import { openWorkspace, workspaceOf } from "../../support/openInvoiceOf";

const id = "invoice-1" as InvoiceId;
const row = "detail-1" as RowId;

const edit: ReviewEvent = { type: "fieldEdited", row, field: "quantity", value: amount("6") };
const pressRecalculate: ReviewEvent = { type: "actionPressed", action: "recalculate" };
const pressSend: ReviewEvent = { type: "actionPressed", action: "send" };
const agree: ReviewEvent = { type: "actionAgreed" };

const inStatus = (status: Invoice["status"]): LoadedInvoice => aLoadedInvoice({ invoice: { status } });

describe("how sending ended", () => {
  const sending = aReview(aLoadedInvoice(), { action: { kind: "running", action: "send", progress: null } });
  const notice = (event: ReviewEvent, state = sending) => openWorkspace(after(state, event)).notice;

  it("confirmed: said, shown, and the list is read again", () => {
    const event: ReviewEvent = {
      type: "actEnded",
      act: "send",
      id,
      outcome: { kind: "confirmed", after: inStatus("confirmed"), byAnother: false },
    };
    expect(notice(event)).toEqual({ kind: "confirmed", byAnother: false });
    expect(effectNames(sending, event)).toBe("dataSet");
    expect(after(sending, event).open?.load).toMatchObject({ loaded: { invoice: { status: "confirmed" } } });
  });

  it("changed meanwhile: shown as it is now, and nothing was sent", () => {
    const now = aLoadedInvoice({ details: [aLineDetail({ quantity: "7" })] });
    const event: ReviewEvent = { type: "actEnded", act: "send", id, outcome: { kind: "changedMeanwhile", after: now } };
    expect(notice(event)).toEqual({ kind: "failed", action: "send", error: { kind: "conflict" } });
    expect(after(sending, event).open?.load).toMatchObject({ loaded: now });
  });

  it("nobody changed it, and what stands behind its lines is known otherwise by now: said so", () => {
    const now = aLoadedInvoice({ details: [aLineDetail({ source: "unknown" })] });
    const event: ReviewEvent = { type: "actEnded", act: "send", id, outcome: { kind: "sourcesDiffer", after: now } };
    expect(notice(event)).toEqual({ kind: "sourcesDiffer" });
    expect(after(sending, event).open?.load).toMatchObject({ loaded: now });
  });

  it("refused: why", () => {
    const error = { kind: "rejected", code: "0x80040265", message: "No.", requestId: null } as const;
    expect(notice({ type: "actEnded", act: "send", id, outcome: { kind: "refused", error, after: null } })).toEqual({
      kind: "failed",
      action: "send",
      error,
    });
  });

  it("of an invoice that was left meanwhile is kept for coming back", () => {
    const left = after(sending, { type: "closed" });
    const ended = after(left, {
      type: "actEnded",
      act: "send",
      id,
      outcome: { kind: "confirmed", after: inStatus("confirmed"), byAnother: false },
    });
    expect(ended.open).toBeNull();
    expect(workspaceOf(ended, id)).toMatchObject({ action: { kind: "idle" }, notice: { kind: "confirmed" } });
  });
});

describe("how saving ended", () => {
  const edited = after(aReview(), edit);
  const done = (parts: Parameters<typeof aSaveOutcome>[1] = {}): SaveOutcome =>
    aSaveOutcome(aLoadedInvoice({ details: [aLineDetail({ quantity: "6" })] }), {
      ...{ saved: [row], isRecalculated: true },
      ...parts,
    });
  const ended = (outcome: SaveOutcome, recalculates = true): ReviewState => {
    const state = after(edited, pressRecalculate, agree);
    const before = aLoadedInvoice();
    return after(state, { type: "saveEnded", id, outcome, before, edits: openWorkspace(edited).edits, recalculates });
  };

  it("saved: the edit is gone, and before → after is shown", () => {
    const { edits, result, action, toLookAt } = openWorkspace(ended(done()));
    expect([edits.rows.size, action.kind, toLookAt.size]).toEqual([0, "idle", 0]);
    expect(result?.diff.rows).toMatchObject([
      { row, cause: "edited", fields: [{ before: amount("8"), after: amount("6") }] },
    ]);
  });

  it("recalculated, and the platform's figures differ: they stand, until a line is another one", () => {
    const off = { lines: { "line-1": { chargeable: amount("1199.99") } } };
    const line = (quantity: string) => aLineDetail({ quantity, version: "as read" });
    const state = ended(done({ after: aLoadedInvoice({ ...off, details: [line("6")] }) }));
    const blockers = (now: ReviewState) => agreeBlockers(now, "send").map(({ kind }) => kind);
    expect(blockers(state)).not.toContain("staleTotals");
    const read = { ok: true as const, value: aLoadedInvoice({ ...off, details: [line("-6")] }) };
    expect(blockers(after(state, { type: "invoiceRead", id, asked: lastAsked, read }))).toContain("staleTotals");
  });

  it("refused: the edit is kept, with its reason", () => {
    const outcome = done({
      after: aLoadedInvoice(),
      saved: [],
      refused: [{ row, error: { kind: "conflict" } }],
      isRecalculated: false,
    });
    const { edits, refused, notice } = openWorkspace(ended(outcome));
    expect(edits.rows.get(row)?.fields).toEqual(fieldEdit("quantity", "8", "6"));
    expect(refused.get(row)).toEqual({ kind: "conflict" });
    expect(notice).toEqual({ kind: "someRefused", saved: 0, refused: 1 });
  });

  it("recalculated, and a row was taken off in that moment: its edit is kept, and it is not called saved", () => {
    const gone = aLoadedInvoice({ details: [aLineDetail({ id: "other" })] });
    const refused = [{ row, error: { kind: "gone" } as const }];
    const { kept, notice } = openWorkspace(ended(done({ after: gone, saved: [], refused })));
    expect(kept.get(row)).toMatchObject({ why: "lineGone", error: { kind: "gone" } });
    expect(notice).toEqual({ kind: "someRefused", saved: 0, refused: 1 });
  });

  it("a refusal goes when its edit is taken back", () => {
    const outcome = done({ after: aLoadedInvoice(), saved: [], refused: [{ row, error: { kind: "conflict" } }] });
    expect(
      openWorkspace(after(ended(outcome), { type: "fieldEdited", row, field: "quantity", value: amount("8") })).refused
        .size,
    ).toBe(0);
  });

  it("recorded otherwise than wanted: to be looked at, and Send is blocked", () => {
    const otherwise = ended(done({ after: aLoadedInvoice({ details: [aLineDetail({ quantity: "7" })] }) }));
    expect([...openWorkspace(otherwise).toLookAt]).toEqual([row]);
    expect(openAction(after(otherwise, pressSend, agree))).toBe("asking send");
  });

  it("a row to be looked at that cannot be read meanwhile is to be looked at still", () => {
    const otherwise = ended(done({ after: aLoadedInvoice({ details: [aLineDetail({ quantity: "7" })] }) }));
    const spoiled = aLoadedInvoice({ details: [], unread: [anUnreadRow(row)] });
    const later = after(otherwise, { type: "invoiceRead", id, asked: lastAsked, read: { ok: true, value: spoiled } });
    expect([...openWorkspace(later).toLookAt]).toEqual([row]);
  });

  it("a row to be looked at that is gone from the invoice no longer is", () => {
    const otherwise = ended(done({ after: aLoadedInvoice({ details: [aLineDetail({ quantity: "7" })] }) }));
    const gone = aLoadedInvoice({ details: [aLineDetail({ id: "other" })] });
    const later = after(otherwise, { type: "invoiceRead", id, asked: lastAsked, read: { ok: true, value: gone } });
    expect(openWorkspace(later).toLookAt.size).toBe(0);
  });

  it("saved alone: how many", () => {
    expect(openWorkspace(ended(done({ isRecalculated: false }), false)).notice).toEqual({ kind: "saved", count: 1 });
  });

  it("an answer was lost, so nothing was recalculated, though every row was saved: it says how many, and no more", () => {
    expect(openWorkspace(ended(done({ isRecalculated: false }))).notice).toEqual({ kind: "saved", count: 1 });
  });

  it("saved but not recalculated: why", () => {
    const error = { kind: "busy", retryAfterSeconds: 5 } as const;
    expect(openWorkspace(ended(done({ isRecalculated: false, recalculateError: error }))).notice).toEqual({
      kind: "failed",
      action: "recalculate",
      error,
    });
  });

  it("not read back: nothing is called saved, the edit is kept, and the next read settles it", () => {
    const state = after(edited, pressRecalculate, agree);
    const outcome: SaveOutcome = { kind: "notReadBack", error: { kind: "noAnswer" }, refused: [] };
    const event: ReviewEvent = {
      type: "saveEnded",
      id,
      outcome,
      before: aLoadedInvoice(),
      edits: noEdits,
      recalculates: true,
    };
    expect(openWorkspace(after(state, event)).edits.rows.size).toBe(1);
    expect(openWorkspace(after(state, event)).notice).toMatchObject({ kind: "failed", action: "open" });
    const value = aLoadedInvoice({ details: [aLineDetail({ quantity: "6" })] });
    const read: ReviewEvent = { type: "invoiceRead", id, asked: lastAsked, read: { ok: true, value } };
    const { edits, notice } = openWorkspace(after(state, event, read));
    expect([edits.rows.size, notice]).toEqual([0, null]);
  });

  it("figures that differ after recalculating are the platform's, and no longer block Send", () => {
    const stale = aLoadedInvoice({ recorded: { total: amount("1599") } });
    const recalculated = after(aReview(stale), pressRecalculate);
    const event: ReviewEvent = {
      type: "saveEnded",
      id,
      outcome: done({ after: stale, saved: [] }),
      before: stale,
      edits: noEdits,
      recalculates: true,
    };
    expect(openAction(after(recalculated, event, pressSend, agree))).toBe("running send");
  });
});
