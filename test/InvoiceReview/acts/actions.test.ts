import { each } from "../../../shared/core/each";
import { messageActs } from "../../../shared/procedures/messageNames";
import type { InvoiceAction } from "../../../shared/invoicing/acts/invoiceActions";
import type { InvoiceId, RowId } from "../../../shared/invoicing/ids";
import type { Invoice, LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import type { ActionState } from "../../../InvoiceReview/acts/acting";
import { amount } from "../../support/amount";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview, effectNames, effectsOf, lastAsked, openAction } from "../../support/aReviewState";

const id = "invoice-1" as InvoiceId;
const row = "detail-1" as RowId;

const edit: ReviewEvent = { type: "fieldEdited", row, field: "quantity", value: amount("6") };
const press = (action: InvoiceAction): ReviewEvent => ({ type: "actionPressed", action });
const agree: ReviewEvent = { type: "actionAgreed" };

const inStatus = (status: Invoice["status"]): LoadedInvoice => aLoadedInvoice({ invoice: { status } });
const running = (action: InvoiceAction | "save"): ActionState => ({ kind: "running", action, progress: null });

/** "asking send" or "running save, save": where it stands then, and what is started. */
const turn = (state: ReviewState, event: ReviewEvent): string =>
  [openAction(after(state, event)), effectNames(state, event)].filter(Boolean).join(", ");

describe("a press of a button", () => {
  it.each<{ why: string; from: ReviewState; event: ReviewEvent; says: string }>([
    {
      why: "Recalculate without edits starts at once",
      from: aReview(),
      event: press("recalculate"),
      says: "running recalculate, save",
    },
    {
      why: "with edits it shows first what it will write",
      from: after(aReview(), edit),
      event: press("recalculate"),
      says: "asking recalculate",
    },
    { why: "Send asks first: it cannot be undone", from: aReview(), event: press("send"), says: "asking send" },
    {
      why: "Mark as Paid asks first",
      from: aReview(inStatus("confirmed")),
      event: press("markPaid"),
      says: "asking markPaid",
    },
    {
      why: "Put in Review does not: one more press takes it back",
      from: aReview(),
      event: press("putInReview"),
      says: "running putInReview, changeStatus",
    },
    {
      why: "and back",
      from: aReview(inStatus("inReview")),
      event: press("backToDraft"),
      says: "running backToDraft, changeStatus",
    },
    { why: "Save without edits does nothing", from: aReview(), event: { type: "savePressed" }, says: "idle" },
    {
      why: "Save with edits writes",
      from: after(aReview(), edit),
      event: { type: "savePressed" },
      says: "running save, save",
    },
    {
      why: "stopped, a save begins no further batch, and a wait for a busy service ends",
      from: after(aReview(), edit, { type: "savePressed" }),
      event: { type: "saveStopped" },
      says: "running save, cancelWait",
    },
    {
      why: "stopping with nothing under way does nothing",
      from: aReview(),
      event: { type: "saveStopped" },
      says: "idle",
    },
    {
      why: "Save with edits writes where there is no message to recalculate by",
      from: after(aReview(), edit, {
        type: "availabilityRead",
        availability: { ...each(messageActs, () => "there" as const), recalculate: "missing" },
      }),
      event: { type: "savePressed" },
      says: "running save, save",
    },
    {
      why: "Save with edits of lines writes for who may not change the invoice",
      from: after(aReview(), edit, { type: "permissionRead", permission: { lacks: { invoice: "prvWriteinvoice" } } }),
      event: { type: "savePressed" },
      says: "running save, save",
    },
    {
      why: "on a confirmed invoice Send is not offered",
      from: aReview(inStatus("confirmed")),
      event: press("send"),
      says: "idle",
    },
    { why: "nor Recalculate", from: aReview(inStatus("paid")), event: press("recalculate"), says: "idle" },
    { why: "on a draft Mark as Paid is not", from: aReview(), event: press("markPaid"), says: "idle" },
    {
      why: "Ctrl+S on a confirmed invoice does nothing",
      from: after(aReview(inStatus("confirmed")), edit),
      event: { type: "savePressed" },
      says: "idle",
    },
    { why: "agreeing without a question does nothing", from: aReview(), event: agree, says: "idle" },
    {
      why: "dismissing without a question does nothing",
      from: aReview(),
      event: { type: "dialogDismissed" },
      says: "idle",
    },
    {
      why: "looking again without a reason does nothing",
      from: aReview(),
      event: { type: "lookAgainPressed" },
      says: "idle",
    },
    {
      why: "allowing it again without a reason does nothing",
      from: aReview(),
      event: { type: "allowAgainPressed" },
      says: "idle",
    },
  ])("$why", ({ from, event, says }) => expect(turn(from, event)).toBe(says));
});

describe("agreeing", () => {
  it.each<{ why: string; from: ReviewState; says: string }>([
    { why: "to sending asks the platform", from: after(aReview(), press("send")), says: "running send, confirm" },
    {
      why: "to paying",
      from: after(aReview(inStatus("confirmed")), press("markPaid")),
      says: "running markPaid, changeStatus",
    },
    {
      why: "to recalculating saves and recalculates",
      from: after(aReview(), edit, press("recalculate")),
      says: "running recalculate, save",
    },
    {
      why: "to recalculating and sending, with edits or without",
      from: after(aReview(), edit, press("recalculateAndSend")),
      says: "running recalculateAndSend, recalculateThenSend",
    },
    {
      why: "also while totals are stale: it is recalculated first",
      from: after(aReview(aLoadedInvoice({ recorded: { total: amount("1") } })), press("recalculateAndSend")),
      says: "running recalculateAndSend, recalculateThenSend",
    },
    { why: "not while edits are unsaved", from: after(aReview(), edit, press("send")), says: "asking send" },
    {
      why: "not while totals are stale",
      from: after(aReview(aLoadedInvoice({ recorded: { total: amount("1") } })), press("send")),
      says: "asking send",
    },
    {
      why: "not while a row that the platform changed was not looked at",
      from: after(aReview(aLoadedInvoice(), { toLookAt: new Set([row]) }), press("send")),
      says: "asking send",
    },
    {
      why: "looked at, it may be sent",
      from: after(aReview(aLoadedInvoice(), { toLookAt: new Set([row]) }), press("send"), { type: "rowLookedAt", row }),
      says: "running send, confirm",
    },
    {
      why: "not when it became read-only while the question stood",
      from: after(aReview(), press("send"), { type: "permissionRead", permission: { isReadOnly: true } }),
      says: "asking send",
    },
  ])("$why", ({ from, says }) => expect(turn(from, agree)).toBe(says));

  it("confirms exactly the invoice that the user saw", () => {
    const loaded = aLoadedInvoice();
    expect(effectsOf(after(aReview(loaded), press("send")), agree)).toEqual([
      { effect: "confirm", id: loaded.invoice.id, seen: loaded },
    ]);
  });

  it("or dismissing it goes back", () => {
    expect(turn(after(aReview(), press("send")), { type: "dialogDismissed" })).toBe("idle");
  });
});

describe("while something is under way, nothing else is started", () => {
  const events: readonly ReviewEvent[] = [
    press("recalculate"),
    press("send"),
    press("markPaid"),
    agree,
    { type: "savePressed" },
    { type: "lookAgainPressed" },
  ];
  it.each([
    ...(["save", "recalculate", "send", "markPaid"] as const).map((action) => ({
      why: `${action} runs`,
      action: running(action),
    })),
    ...(["send", "markPaid"] as const).map((action) => ({
      why: `what became of ${action} is not known`,
      action: { kind: "notKnown", action } as const,
    })),
  ])("$why", ({ action }) => {
    for (const status of ["draft", "confirmed"] as const) {
      const state = after(aReview(inStatus(status), { action }), edit);
      for (const event of events) {
        const started = effectNames(state, event);
        // looking again only reads
        expect(started).toMatch(event.type === "lookAgainPressed" ? /^(findOutConfirm|readInvoice|)$/ : /^$/);
      }
    }
  });

  it("edits wait too", () => {
    const state = aReview(aLoadedInvoice(), { action: running("save") });
    expect(after(state, edit, { type: "rowRemoved", row })).toEqual(state);
  });
});

describe("an act whose outcome is not known", () => {
  const notKnown = (action: InvoiceAction) => aReview(aLoadedInvoice(), { action: { kind: "notKnown", action } });
  const read = (status: Invoice["status"]): ReviewEvent => ({
    type: "invoiceRead",
    id,
    asked: lastAsked,
    read: { ok: true, value: inStatus(status) },
  });

  it.each<{ why: string; action: InvoiceAction; event: ReviewEvent; says: string }>([
    {
      why: "sending is looked for",
      action: "send",
      event: { type: "lookAgainPressed" },
      says: "running send, findOutConfirm",
    },
    {
      why: "paying is read",
      action: "markPaid",
      event: { type: "lookAgainPressed" },
      says: "notKnown markPaid, readInvoice",
    },
    {
      why: "coming back to it looks at once",
      action: "send",
      event: { type: "opened", id },
      says: "running send, readInvoice findOutConfirm keepOpened",
    },
    {
      why: "sending that did not arrive is offered again when the user allows it, and nothing is asked for by that",
      action: "send",
      event: { type: "allowAgainPressed" },
      says: "idle, readInvoice",
    },
    {
      why: "paying likewise",
      action: "markPaid",
      event: { type: "allowAgainPressed" },
      says: "idle, readInvoice",
    },
    { why: "read as in review, it is", action: "putInReview", event: read("inReview"), says: "idle" },
    { why: "read as confirmed, it is", action: "send", event: read("confirmed"), says: "idle" },
    { why: "read as paid since, it was confirmed", action: "send", event: read("paid"), says: "idle" },
    { why: "read as draft still, nothing is known", action: "send", event: read("draft"), says: "notKnown send" },
    { why: "read as paid, it is", action: "markPaid", event: read("paid"), says: "idle" },
    {
      why: "read as confirmed, its payment is not known",
      action: "markPaid",
      event: read("confirmed"),
      says: "notKnown markPaid",
    },
  ])("$why", ({ action, event, says }) => expect(turn(notKnown(action), event)).toBe(says));

  it.each([{ why: "watched to no end, it stays so", kind: "notKnownYet", says: "notKnown send" }] as const)(
    "$why",
    ({ kind, says }) => {
      const state = aReview(aLoadedInvoice(), { action: running("send") });
      expect(openAction(after(state, { type: "actEnded", act: "send", id, outcome: { kind } }))).toBe(says);
    },
  );
});
