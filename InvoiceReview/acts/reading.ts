import { Transition } from "../../shared/core/createStore";
import { InvoiceId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { InvoiceStatus } from "../../shared/invoicing/invoiceStatus";
import { WrittenRow } from "../../shared/procedures/review/reviewPort";
import { ActEffect, ActEvent } from "./actEvent";
import { acts } from "./acts";
import { actingOf, ActsState, openActing, withActing } from "./actsState";
import { keptOfGone } from "../edits/keptEdits";
import { workspaceOf } from "../edits/selectors";
import { withRead, withReadAsked, withWorkspace } from "../edits/updates";

type Turn<State> = Transition<State, ActEffect>;

/** The open invoice is read again; what became of an act that is not known is looked for with it. */
export function reread<State extends ActsState>(state: State, id: InvoiceId): Turn<State> {
  const [looked, ...looks] = lookAgain(state);
  const [next, ...reads] = withReadAsked(looked, id);
  // a payment that is not known is looked for by the same read
  return [next, ...reads, ...looks.filter(({ effect }) => effect !== "readInvoice")];
}

/**
 * An act whose outcome is not known, when the user asks or comes back to its invoice. Only looks: whether it was sent
 * or paid shows in the invoice; the act is never asked for again.
 */
export function lookAgain<State extends ActsState>(state: State): Turn<State> {
  const { open } = state;
  const { action } = openActing(state);
  if (!open || action.kind !== "notKnown") return [state];
  return acts[action.action].look(state, open.id);
}

/** Takes a fresh read in; what could not be read has been read. A mistake of ours is told until it was seen. */
export function withFreshRead<State extends ActsState>(
  state: State,
  read: LoadedInvoice,
  saved: readonly WrittenRow[] = [],
): State {
  const { id } = read.invoice;
  const { notice } = actingOf(state, id);
  const isOver = notice?.kind === "failed" && notice.action === "open" && notice.error.kind !== "broken";
  return withRead(isOver ? withActing(state, id, { notice: null }) : state, read, saved);
}

export function invoiceRead<State extends ActsState>(
  state: State,
  event: Extract<ActEvent, { type: "invoiceRead" }>,
): Turn<State> {
  if (event.asked < workspaceOf(state, event.id).asked) return [state];
  if (!event.read.ok) return [notRead(state, event.id, event.read.error)];
  return [settledPaid(withFreshRead(state, event.read.value), event.id, event.read.value.invoice.status)];
}

/** What is gone is no longer shown as if it were there; what could not be read stands as it was read before. */
function notRead<State extends ActsState>(state: State, id: InvoiceId, error: InvoicingError): State {
  const isGone = error.kind === "gone";
  const left = isGone ? withWorkspace(state, id, keptOfGone(workspaceOf(state, id))) : state;
  if (left.open?.id !== id) return left;
  return left.open.load.kind === "loaded" && !isGone
    ? withActing(left, id, { notice: { kind: "failed", action: "open", error } })
    : { ...left, open: { ...left.open, load: { kind: "failed", error } } };
}

/** A look at an invoice whose payment was not known: what is read is the answer. */
function settledPaid<State extends ActsState>(state: State, id: InvoiceId, status: InvoiceStatus): State {
  const { action } = actingOf(state, id);
  if (action.kind !== "notKnown") return state;
  const notice = acts[action.action].foundBy(status);
  return notice ? withActing(state, id, { action: { kind: "idle" }, notice }) : state;
}
