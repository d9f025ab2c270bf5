import type { ListCommand } from "../../../shared/procedures/review/listView";
import { performEffect, type Outside } from "../../../InvoiceReview/app/performEffect";
import type { ReviewEffect, ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { agreedAsSeen } from "../../support/agreedAsSeen";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import { noEdits } from "../../../InvoiceReview/edits/pendingEdits";
import type { RowId } from "../../../shared/invoicing/ids";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview } from "../../support/aReviewState";
import { openWorkspace } from "../../support/openInvoiceOf";
import { amount } from "../../support/amount";

const loaded = aLoadedInvoice();
const { id } = loaded.invoice;
const row = "detail-1" as RowId;
const refresh: ListCommand = { kind: "refresh" };

const agreed = agreedAsSeen(loaded);
const sought = { seen: loaded, pending: [], leftOut: new Set<string>() };

/** Each effect, and the event that it has to end in; a new effect does not compile without a row. */
const ends: { readonly [Name in ReviewEffect["effect"]]: readonly [ReviewEffect & { effect: Name }, object] } = {
  readFacts: [
    { effect: "readFacts", read: 3, ids: [id] },
    { type: "factsRead", read: 3, facts: { ok: false, error: { kind: "broken" } } },
  ],
  readOpenLines: [
    { effect: "readOpenLines", read: 3, invoices: [loaded.invoice] },
    { type: "openLinesRead", read: 3, lines: { ok: false, error: { kind: "broken" } } },
  ],
  readBacklogAges: [
    { effect: "readBacklogAges", today: "2026-11-22" as CalendarDate },
    { type: "backlogRead", backlog: { ok: false, error: { kind: "broken" } } },
  ],
  readInvoice: [
    { effect: "readInvoice", id, asked: 2 },
    { type: "invoiceRead", id, asked: 2, read: { ok: false, error: { kind: "broken" } } },
  ],
  save: [
    { effect: "save", id, writes: [], recalculates: true, before: loaded, edits: noEdits },
    { type: "saveEnded", id, outcome: { kind: "notReadBack", error: { kind: "broken" } } },
  ],
  confirm: [
    { effect: "confirm", id, seen: loaded },
    { type: "actEnded", act: "send", id, outcome: { kind: "notKnownYet" } },
  ],
  recalculateThenSend: [
    { effect: "recalculateThenSend", id, edits: noEdits, ...agreed },
    {
      type: "bothEnded",
      id,
      outcome: { saved: { kind: "notReadBack", error: { kind: "broken" } }, sent: { kind: "notKnownYet" } },
    },
  ],
  findOutConfirm: [
    { effect: "findOutConfirm", id },
    { type: "actEnded", act: "send", id, outcome: { kind: "notKnownYet" } },
  ],
  changeStatus: [
    { effect: "changeStatus", id, act: "markPaid" },
    { type: "actEnded", act: "markPaid", id, outcome: { kind: "notKnownYet" } },
  ],
  actAlone: [
    { effect: "actAlone", id, act: "discard", sought, isLook: false },
    { type: "actEnded", act: "discard", id, outcome: { kind: "notKnownYet", sought } },
  ],
  readPending: [
    { effect: "readPending", id, invoice: loaded.invoice },
    { type: "pendingRead", id, pending: { ok: false, error: { kind: "broken" } } },
  ],
  showDraft: [
    { effect: "showDraft", id },
    { type: "opened", id },
  ],
  readMany: [
    { effect: "readMany", ids: [id] },
    { type: "manyRead", read: new Map([[id, { ok: false, error: { kind: "broken", message: "Error: a mistake" } }]]) },
  ],
  actOnMany: [
    { effect: "actOnMany", act: "send", agreed: [agreed] },
    { type: "manyStepped", id, outcome: { kind: "notKnownYet" } },
  ],
  openSource: [
    { effect: "openSource", id, row },
    { type: "sourceNotFound", id },
  ],
  dataSet: [
    { effect: "dataSet", command: refresh },
    { type: "broke", error: { kind: "broken" } },
  ],
  openForm: [
    { effect: "openForm", id },
    { type: "broke", error: { kind: "broken" } },
  ],
  readSettled: [
    { effect: "readSettled", id },
    { type: "settledRead", id, read: { ok: false, error: { kind: "broken" } } },
  ],
  readCompared: [
    { effect: "readCompared", ids: [id, id] },
    { type: "comparedRead", read: { ok: false, error: { kind: "broken" } } },
  ],
  keepOpened: [
    { effect: "keepOpened", invoice: id },
    { type: "broke", error: { kind: "broken" } },
  ],
  showUntaken: [{ effect: "showUntaken" }, { type: "broke", error: { kind: "broken" } }],
  cancelWait: [{ effect: "cancelWait" }, { type: "broke", error: { kind: "broken" } }],
};

const throwing = (): never => {
  throw new Error("a mistake");
};
const rejecting = async (): Promise<never> => Promise.reject(new Error("a mistake"));

/** Everything that an effect may ask for, made of mistakes. */
const brokenBy = (answer: () => unknown): Outside => ({
  port: new Proxy({}, { get: () => answer }) as Outside["port"],
  wait: answer as Outside["wait"],
  nowMs: () => 0,
  runDataSet: throwing,
  showUntaken: throwing,
  cancelWait: throwing,
  isSaveStopped: () => false,
  isManyCancelled: () => false,
  keepOpened: throwing,
  openInvoiceForm: throwing,
  openSourceForm: throwing,
});

const isProgress = (event: ReviewEvent): boolean =>
  event.type === "progressed" || (event.type === "manyStepped" && event.outcome === null);
const endOf = async (effect: ReviewEffect, answer: () => unknown): Promise<ReviewEvent> =>
  new Promise((resolve) => {
    const told = (event: ReviewEvent): void => void (isProgress(event) || resolve(event));
    performEffect(effect, told, brokenBy(answer));
  });

/** But for the one that asks nobody: it is a turn of the screen. */
const { showDraft: _showDraft, ...asking } = ends;

describe("an effect in which something of ours throws", () => {
  let reported: jest.SpyInstance;
  beforeEach(() => {
    reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => reported.mockRestore());

  it.each(Object.values(asking).flatMap(([effect, end]) => [throwing, rejecting].map((how) => ({ effect, end, how }))))(
    "$effect.effect ends in $end.type and is reported ($how.name)",
    async ({ effect, end, how }) => {
      expect(await endOf(effect, how)).toMatchObject(end);
      expect(reported).toHaveBeenCalledWith(expect.objectContaining({ message: "a mistake" }));
    },
  );
});

describe("what the screen says of a mistake of its own", () => {
  const edited: ReviewEvent = { type: "fieldEdited", row, field: "quantity", value: amount("6") };
  const saving = after(aReview(loaded), edited, { type: "savePressed" });
  const broken = { kind: "broken", message: "Error: a mistake" } as const;
  const end: ReviewEvent = {
    type: "saveEnded",
    id,
    outcome: { kind: "notReadBack", error: broken, refused: [] },
    before: loaded,
    edits: openWorkspace(saving).edits,
    recalculates: false,
  };
  const told = (state: ReviewState) => openWorkspace(state).notice;

  it("a save is told of, everything is read afresh, and nothing stays locked", () => {
    const ended = after(saving, end);
    expect(openWorkspace(ended)).toMatchObject({ action: { kind: "idle" }, isLocked: false });
    expect(openWorkspace(ended).asked).toBe(openWorkspace(saving).asked + 1);
    expect(openWorkspace(ended).edits.rows.size).toBe(1);
    expect(told(ended)).toMatchObject({ kind: "failed", error: broken });
  });

  it("the fresh read does not take the notice away, its user does", () => {
    const asked = Infinity;
    const read = after(saving, end, { type: "invoiceRead", id, asked, read: { ok: true, value: loaded } });
    expect(told(read)).toMatchObject({ kind: "failed", error: broken });
    expect(told(after(read, { type: "noticeClosed" }))).toBeNull();
  });

  it("what has no answer is told of on the invoice, or else in the list", () => {
    const broke: ReviewEvent = { type: "broke", error: broken };
    expect(told(after(aReview(loaded), broke))).toMatchObject({ kind: "failed", error: broken });
    expect(after(aReview(loaded), { type: "closed" }, broke).list.factsError).toBe(broken);
  });
});
