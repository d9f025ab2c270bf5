import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { manyBlockers } from "../../../InvoiceReview/many/manyBlockers";
import { mostAtOnce, reportOf, retriable } from "../../../InvoiceReview/many/manyState";
import { err, ok } from "../../../shared/core/result";
import type { ManyAct } from "../../../shared/invoicing/acts/invoiceActions";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { InvoiceStatus } from "../../../shared/invoicing/invoiceStatus";
import type { OneOfManyOutcome } from "../../../shared/procedures/review/actOnMany";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { amount } from "../../support/amount";
import { after, effectNames, effectsOf, newReview } from "../../support/aReviewState";

const invoice = (id: string, status: InvoiceStatus = "draft"): LoadedInvoice => {
  const loaded = aLoadedInvoice({ details: [aLineDetail({})] });
  return { ...loaded, invoice: { ...loaded.invoice, id: id as InvoiceId, number: id, status } };
};
const [a, b, sent] = [invoice("a"), invoice("b"), invoice("sent", "confirmed")];
const idOf = ({ invoice: { id } }: LoadedInvoice): InvoiceId => id;

/** A list with these selected, whose facts were read. */
const listOf = (all: readonly LoadedInvoice[]): ReviewState => {
  const state = newReview();
  const facts = all.map(
    (each) =>
      [idOf(each), { invoice: each.invoice, amount: each.invoice.recorded.total, hasPricingError: false }] as const,
  );
  return { ...state, list: { ...state.list, facts: new Map(facts), selected: new Set(all.map(idOf)) } };
};
const press: ReviewEvent = { type: "manyPressed", act: "send" };
const read = (...all: readonly LoadedInvoice[]): ReviewEvent => ({
  type: "manyRead",
  read: new Map(all.map((each) => [idOf(each), ok(each)])),
});
const ended = (one: LoadedInvoice, outcome: OneOfManyOutcome): ReviewEvent => ({
  type: "manyStepped",
  id: idOf(one),
  progress: null,
  outcome,
});
const confirmed = (one: LoadedInvoice): OneOfManyOutcome => ({
  kind: "confirmed",
  byAnother: false,
  after: { ...one, invoice: { ...one.invoice, status: "confirmed" } },
});
const running = after(listOf([a, b]), press, read(a, b), { type: "manyAgreed" });

describe("an act on many begins", () => {
  it.each([
    { why: "with what is selected", state: listOf([a, b]), effects: "readMany" },
    { why: "not with nothing", state: listOf([]), effects: "" },
    { why: "not where none of them is open for it", state: listOf([sent]), effects: "" },
    { why: "not while another is under way", state: running, effects: "" },
    {
      why: "not with more than the platform takes",
      state: listOf(Array.from({ length: mostAtOnce + 1 }, (_, at) => invoice(`i${at}`))),
      effects: "",
    },
  ])("$why", ({ state, effects }) => expect(effectNames(state, press)).toBe(effects));

  it("with those alone that were agreed to: read, nothing against them, not left out", () => {
    const asking = after(listOf([a, b, sent]), press, read(a, b, sent), { type: "manyTicked", id: idOf(b) });
    expect(effectsOf(asking, { type: "manyAgreed" })).toEqual([
      expect.objectContaining({ effect: "actOnMany", act: "send", agreed: [expect.objectContaining({ seen: a })] }),
    ]);
  });

  it("not with one that could not be read, and not at all where none is left", () => {
    const failed: ReviewEvent = { type: "manyRead", read: new Map([[idOf(a), err({ kind: "noAnswer" })]]) };
    expect(effectNames(after(listOf([a]), press, failed), { type: "manyAgreed" })).toBe("");
  });

  it("and locks each invoice until it has ended", () => {
    const locked = (state: ReviewState) => [a, b].map((each) => state.workspaces.get(idOf(each))?.isLocked ?? false);
    expect(locked(running)).toEqual([true, true]);
    expect(locked(after(running, ended(a, confirmed(a))))).toEqual([false, true]);
    expect(locked(after(running, ended(a, { kind: "notStarted" })))).toEqual([false, true]);
  });
});

it("an invoice with unsaved edits is saved where the act saves, and is not sent without", () => {
  const state = after(listOf([a]), { type: "opened", id: idOf(a) });
  const edited: ReviewState = {
    ...state,
    workspaces: new Map([
      [
        idOf(a),
        {
          ...(state.workspaces.get(idOf(a)) as never as object),
          edits: { rows: new Map([["r", {}]]), header: {}, done: [], undone: [] },
        } as never,
      ],
    ]),
  };
  const against = (act: ManyAct) => manyBlockers(edited, a, act).map(({ kind }) => kind);
  expect(against("send")).toContain("unsavedEdits");
  expect([...against("recalculate"), ...against("recalculateAndSend")]).not.toContain("unsavedEdits");
});

describe("it ends", () => {
  it("in a report of each, which stays until it is closed, and the list is read again", () => {
    const all = after(running, ended(a, confirmed(a)), ended(b, { kind: "notKnownYet" }));
    expect(effectsOf(all, { type: "manyEnded" })).toEqual([{ effect: "dataSet", command: { kind: "refresh" } }]);
    const report = after(all, { type: "manyEnded" });
    expect(report.many).toMatchObject({ kind: "ended", act: "send" });
    expect(after(report, { type: "opened", id: idOf(a) }, { type: "closed" }).many).toEqual(report.many);
    expect(after(report, { type: "manyClosed" }).many).toBeNull();
  });

  it("for each as the single act ends: what is not known is looked for when it is opened", () => {
    const { actings } = after(running, ended(b, { kind: "notKnownYet" }));
    expect(actings.get(idOf(b))?.action).toEqual({ kind: "notKnown", action: "send" });
  });

  it("only once what runs has ended", () => expect(after(running, { type: "manyClosed" }).many).toBe(running.many));

  it("with nothing more begun once it is cancelled", () =>
    expect(after(running, { type: "manyCancelled" }).many).toMatchObject({ kind: "running", isCancelled: true }));

  it("and is tried again with what is known not to have happened alone", () => {
    const report = after(
      running,
      ended(a, { kind: "refused", error: { kind: "gone" }, after: null }),
      ended(b, { kind: "notKnownYet" }),
      { type: "manyEnded" },
    );
    expect(effectsOf(report, { type: "manyRetried" })).toEqual([{ effect: "readMany", ids: [idOf(a)] }]);
  });
});

describe("tried again", () => {
  const report = after(
    running,
    ended(a, { kind: "refused", error: { kind: "gone" }, after: null }),
    ended(b, { kind: "notKnownYet" }),
    { type: "manyEnded" },
  );

  it.each([
    { why: "while it is read", steps: [] },
    { why: "while it is asked about", steps: [read(a)] },
  ])("and given up $why, the report stands as it was", ({ steps }) =>
    expect(after(report, { type: "manyRetried" }, ...steps, { type: "manyClosed" }).many).toEqual(report.many),
  );

  it("what was not tried again stays in the report", () => {
    const again = after(report, { type: "manyRetried" }, read(a), { type: "manyAgreed" });
    const { many } = after(again, ended(a, confirmed(a)), { type: "manyEnded" });
    const kinds = many?.kind === "ended" ? [...many.outcomes].map(([id, { kind }]) => [id, kind]) : [];
    expect(kinds).toEqual([
      [idOf(a), "confirmed"],
      [idOf(b), "notKnownYet"],
    ]);
    expect(many?.kind === "ended" && [...many.read.keys()]).toEqual([idOf(a), idOf(b)]);
  });
});

describe("what is not known is looked at again", () => {
  const report = after(running, ended(a, { kind: "notKnownYet" }), ended(b, confirmed(b)), { type: "manyEnded" });
  const kindOfA = (state: ReviewState) =>
    state.many?.kind === "ended" ? state.many.outcomes.get(idOf(a))?.kind : state.many?.kind;

  it("in one read of those alone", () =>
    expect(effectsOf(report, { type: "manyLookedAgain" })).toEqual([{ effect: "readMany", ids: [idOf(a)] }]));

  it("read as confirmed it is done, also on its own screen", () => {
    const found = after(report, read({ ...a, invoice: { ...a.invoice, status: "confirmed" } }));
    expect([kindOfA(found), found.actings.get(idOf(a))?.action.kind]).toEqual(["confirmed", "idle"]);
  });

  it("read as a draft, nobody knows still: what cannot be taken back is not tried again", () => {
    const found = after(report, read(a));
    expect([kindOfA(found), effectsOf(found, { type: "manyRetried" })]).toEqual([
      "notKnownYet",
      [{ effect: "readMany", ids: [] }],
    ]);
  });

  it("that could not be read, nor is it then", () =>
    expect(kindOfA(after(report, { type: "manyRead", read: new Map([[idOf(a), err({ kind: "noAnswer" })]]) }))).toBe(
      "notKnownYet",
    ));

  it("a recalculation that nobody read back is told as one on its own screen, not as sending", () => {
    const unread = { kind: "notReadBack", error: { kind: "noAnswer" }, refused: [] } as const;
    const steps: readonly ReviewEvent[] = [
      { type: "manyPressed", act: "recalculate" },
      read(a),
      { type: "manyAgreed" },
      ended(a, unread),
      { type: "manyEnded" },
      read(a),
    ];
    const found = after(listOf([a]), ...steps);
    expect(found.actings.get(idOf(a))?.notice).toMatchObject({ kind: "failed", action: "recalculate" });
  });

  it("of two in one whose first was not read back the second was not begun: it can be tried again", () => {
    const saved = { kind: "notReadBack", error: { kind: "noAnswer" }, refused: [] } as const;
    const steps: readonly ReviewEvent[] = [
      { type: "manyPressed", act: "recalculateAndSend" },
      read(a),
      { type: "manyAgreed" },
      ended(a, { kind: "both", saved, sent: { kind: "notStarted" } }),
      { type: "manyEnded" },
    ];
    const left = after(listOf([a]), ...steps);
    expect(effectsOf(after(left, read(a)), { type: "manyRetried" })).toEqual([{ effect: "readMany", ids: [idOf(a)] }]);
  });

  it("in review, read as a draft, it is not done and can be tried again", () => {
    const steps: readonly ReviewEvent[] = [
      { type: "manyPressed", act: "putInReview" },
      read(a),
      { type: "manyAgreed" },
    ];
    const left = after(listOf([a]), ...steps, ended(a, { kind: "notKnownYet" }), { type: "manyEnded" }, read(a));
    expect(kindOfA(left)).toBe("refused");
    expect(effectsOf(left, { type: "manyRetried" })).toEqual([{ effect: "readMany", ids: [idOf(a)] }]);
  });
});

describe("what the report says of an outcome", () => {
  const saved = {
    kind: "done",
    after: a,
    saved: [],
    refused: [],
    isRecalculated: true,
    released: [],
    isCompared: false,
  } as const;
  const recalculated = { ...saved, recalculateError: null };
  it.each<{ why: string; outcome: OneOfManyOutcome; is: string; again: boolean }>([
    { why: "sent", outcome: confirmed(a), is: "done", again: false },
    {
      why: "sent by somebody else",
      outcome: { kind: "confirmed", byAnother: true, after: a },
      is: "already",
      again: false,
    },
    { why: "paid", outcome: { kind: "paid", after: a }, is: "done", again: false },
    { why: "paid before", outcome: { kind: "alreadyPaid", after: a }, is: "already", again: false },
    { why: "recalculated", outcome: { ...saved, recalculateError: null }, is: "done", again: false },
    {
      why: "saved in part",
      outcome: { ...saved, recalculateError: null, refused: [{ row: "header", error: { kind: "conflict" } }] },
      is: "refused",
      again: true,
    },
    {
      why: "both",
      outcome: { kind: "both", saved: recalculated, sent: confirmed(a) as never },
      is: "done",
      again: false,
    },
    {
      why: "recalculated, and not as agreed to",
      outcome: { kind: "both", saved: recalculated, sent: { kind: "otherThanAgreed", agreed: amount("1") } },
      is: "otherwise",
      again: true,
    },
    {
      why: "recalculated, and cancelled before it was sent",
      outcome: { kind: "both", saved: recalculated, sent: { kind: "notStarted" } },
      is: "notStarted",
      again: true,
    },
    {
      why: "not recalculated, and so not sent",
      outcome: {
        kind: "both",
        saved: { ...recalculated, isRecalculated: false, recalculateError: { kind: "gone" } },
        sent: { kind: "notStarted" },
      },
      is: "refused",
      again: true,
    },
    { why: "not recalculated", outcome: { ...saved, recalculateError: { kind: "gone" } }, is: "refused", again: true },
    { why: "refused", outcome: { kind: "refused", error: { kind: "gone" }, after: null }, is: "refused", again: true },
    { why: "changed", outcome: { kind: "changedMeanwhile", after: a }, is: "changed", again: true },
    { why: "other transactions", outcome: { kind: "sourcesDiffer", after: a }, is: "changed", again: true },
    { why: "not sent yet, to be paid", outcome: { kind: "notConfirmed", after: a }, is: "changed", again: true },
    {
      why: "not read back",
      outcome: { kind: "notReadBack", error: { kind: "noAnswer" }, refused: [] },
      is: "notKnown",
      again: false,
    },
    { why: "without an answer", outcome: { kind: "notKnownYet" }, is: "notKnown", again: false },
    { why: "cancelled before its turn", outcome: { kind: "notStarted" }, is: "notStarted", again: true },
  ])("$why: $is", ({ outcome, is, again }) => {
    expect(reportOf(outcome).kind).toBe(is);
    expect(retriable(new Map([[idOf(a), outcome]]))).toEqual(again ? [idOf(a)] : []);
  });
});
