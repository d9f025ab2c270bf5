import { ok } from "../../../shared/core/result";
import type { InvoiceId, RowId } from "../../../shared/invoicing/ids";
import { controls, hasUnsavedEdits } from "../../../InvoiceReview/app/pageMemory";
import { createReviewStore, type ReviewStore } from "../../../InvoiceReview/app/reviewStore";
import { takenUp } from "../../../InvoiceReview/acts/takenUp";
import type { ActionState } from "../../../InvoiceReview/acts/acting";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { lastAsked, openAction, reviewSettings } from "../../support/aReviewState";
import { forgetThePage } from "../../support/forgetThePage";
import { fieldEdited } from "../../support/fieldValue";
import { openWorkspace, emptyWorkspace } from "../../support/openInvoiceOf";

const id = "invoice-1" as InvoiceId;
const row = "detail-1" as RowId;

const leave = (store: ReviewStore): unknown => controls.set(store, true);

/** A control on the page, whose effects nobody carries out. */
function aControl(): ReviewStore {
  const store = createReviewStore(reviewSettings, () => undefined);
  store.dispatch({ type: "opened", id });
  store.dispatch({ type: "invoiceRead", id, asked: lastAsked, read: { ok: true, value: aLoadedInvoice() } });
  return store;
}

const quantity = (value: string) => fieldEdited(row, "quantity", value);
const pending = (store: ReviewStore) =>
  openWorkspace(store.state()).edits.rows.get(row)?.fields.quantity?.value.toFixed();

beforeEach(forgetThePage);

describe("the page's memory", () => {
  it("gives a control that comes back to a form the edits that were left there", () => {
    const left = aControl();
    left.dispatch(quantity("6"));
    leave(left);
    expect(pending(aControl())).toBe("6");
  });

  it("a control that was left no longer writes over the one that took its place", () => {
    const left = aControl();
    left.dispatch(quantity("6"));
    leave(left);
    const here = aControl();
    here.dispatch(quantity("5"));
    left.dispatch(quantity("4"));
    leave(here);
    expect([pending(here), pending(aControl())]).toEqual(["5", "5"]);
  });

  it("takes in the text of an editor that leaves the page after its control", () => {
    const left = aControl();
    leave(left);
    left.dispatch(quantity("6"));
    expect([pending(aControl()), hasUnsavedEdits()]).toEqual(["6", true]);
  });

  it("gives it the report of an act on many; what still ran is cancelled, and what had not had its turn was not begun", () => {
    const left = aControl();
    const loaded = aLoadedInvoice();
    const [first, second] = ["first", "second"].map((each) => ({
      ...loaded,
      invoice: { ...loaded.invoice, id: each as InvoiceId },
    })) as [typeof loaded, typeof loaded];
    const facts = new Map(
      [first, second].map(({ invoice }) => [
        invoice.id,
        { invoice, amount: invoice.recorded.total, hasPricingError: false },
      ]),
    );
    left.dispatch({ type: "factsRead", read: 0, facts: { ok: true, value: { facts, unread: new Map() } } });
    left.dispatch({ type: "selectionChanged", ids: [...facts.keys()] });
    left.dispatch({ type: "manyPressed", act: "send" });
    left.dispatch({ type: "manyRead", read: new Map([first, second].map((each) => [each.invoice.id, ok(each)])) });
    left.dispatch({ type: "manyAgreed" });
    left.dispatch({
      type: "manyStepped",
      ...{ id: first.invoice.id, progress: null, outcome: { kind: "refused", error: { kind: "gone" }, after: null } },
    });
    leave(left);
    const here = aControl();
    const { many } = here.state();
    if (many?.kind !== "ended") throw new Error("No report.");
    expect([...many.outcomes.values()].map(({ kind }) => kind)).toEqual(["refused", "notStarted"]);
    leave(here);
    expect(aControl().state().many).toEqual(many);
  });

  it("of two controls on one page each has its own, and each counts", () => {
    const [first, second] = [aControl(), aControl()];
    first.dispatch(quantity("6"));
    expect([pending(first), pending(second), hasUnsavedEdits()]).toEqual(["6", undefined, true]);
    leave(first);
    second.dispatch(quantity("5"));
    expect(pending(aControl())).toBe("6");
    first.dispatch({ type: "undoPressed" });
    expect(pending(second)).toBe("5");
  });

  it("of two that have gone the one that looked at the invoice last hides no edits of the other", () => {
    const [first, second] = [aControl(), aControl()];
    first.dispatch(quantity("6"));
    leave(second);
    leave(first);
    expect(pending(aControl())).toBe("6");
  });

  it("of two that have gone with edits of one invoice none is lost: the second is taken up when the first is done with", () => {
    const [first, second] = [aControl(), aControl()];
    first.dispatch(quantity("6"));
    second.dispatch(quantity("5"));
    leave(first);
    leave(second);
    const here = aControl();
    expect([pending(here), hasUnsavedEdits()]).toEqual(["6", true]);
    here.dispatch({ type: "undoPressed" });
    expect(hasUnsavedEdits()).toBe(true);
    leave(here);
    expect(pending(aControl())).toBe("5");
  });

  it("of two that have gone neither an act that nobody knows the end of nor an edit is lost to the other", () => {
    const [first, second] = [aControl(), aControl()];
    first.dispatch({ type: "actionPressed", action: "send" });
    first.dispatch({ type: "actionAgreed" });
    second.dispatch(quantity("5"));
    leave(second);
    leave(first);
    const here = aControl();
    expect(openAction(here.state())).toBe("running send"); // it is looked for
    leave(here);
    controls.delete(here);
    expect(pending(aControl())).toBe("5");
  });

  it("knows whether anything is unsaved, for asking before the page is left", () => {
    const store = aControl();
    expect(hasUnsavedEdits()).toBe(false);
    store.dispatch(quantity("6"));
    expect(hasUnsavedEdits()).toBe(true);
    store.dispatch({ type: "undoPressed" });
    expect(hasUnsavedEdits()).toBe(false);
  });

  it("counts text in an open editor as unsaved, until it is taken or given up", () => {
    const store = aControl();
    store.dispatch({ type: "textTyped", id, editor: "name", isUntaken: true });
    expect(hasUnsavedEdits()).toBe(true);
    store.dispatch({ type: "textTyped", id, editor: "name", isUntaken: false });
    expect(hasUnsavedEdits()).toBe(false);
  });

  it("an editor that left with its control holds nothing up", () => {
    const left = aControl();
    left.dispatch({ type: "textTyped", id, editor: "name", isUntaken: true });
    leave(left);
    aControl();
    expect(hasUnsavedEdits()).toBe(false);
  });

  it("a confirmation that was under way is looked for by the one who comes back, never asked for again", () => {
    const left = aControl();
    left.dispatch({ type: "actionPressed", action: "send" });
    left.dispatch({ type: "actionAgreed" });
    expect(openAction(left.state())).toBe("running send");
    leave(left);

    const started: string[] = [];
    const here = createReviewStore(reviewSettings, ({ effect }) => started.push(effect));
    here.dispatch({ type: "opened", id });
    expect(started).toEqual(["readInvoice", "findOutConfirm", "keepOpened"]);
  });
});

describe("a workspace that is taken up", () => {
  it.each<{ why: string; action: ActionState; becomes: ActionState }>([
    { why: "nothing was under way", action: { kind: "idle" }, becomes: { kind: "idle" } },
    {
      why: "a question nobody answered is gone",
      action: { kind: "asking", action: "send" },
      becomes: { kind: "idle" },
    },
    {
      why: "a save shows itself in the next read",
      action: { kind: "running", action: "save", progress: null },
      becomes: { kind: "idle" },
    },
    {
      why: "so does a recalculation",
      action: { kind: "running", action: "recalculate", progress: null },
      becomes: { kind: "idle" },
    },
    {
      why: "nobody watches the confirmation any more",
      action: { kind: "running", action: "send", progress: { stage: "asking" } },
      becomes: { kind: "notKnown", action: "send" },
    },
    {
      why: "nor the payment",
      action: { kind: "running", action: "markPaid", progress: null },
      becomes: { kind: "notKnown", action: "markPaid" },
    },
    {
      why: "what was not known is not known",
      action: { kind: "notKnown", action: "send" },
      becomes: { kind: "notKnown", action: "send" },
    },
  ])("$why", ({ action, becomes }) => expect(takenUp({ ...emptyWorkspace, action }).action).toEqual(becomes));
});
