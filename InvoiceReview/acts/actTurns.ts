import { Transition } from "../../shared/core/createStore";
import { Turns } from "../../shared/core/turns";
import { InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { withReadAsked } from "../edits/updates";
import { startSave } from "./startSave";
import { actEnded, bothEnded, saveEnded } from "./actEnds";
import { actingOf, ActsState, openActing, withActing, withOpenActing } from "./actsState";
import { ActEffect, ActEvent } from "./actEvent";
import { AskedAct } from "./acting";
import { acts } from "./acts";
import { loadedOpen } from "../edits/selectors";
import { invoiceRead, lookAgain, reread } from "./reading";
import { toggled } from "../../shared/core/toggled";
import { buttonBlockers, mayAgree } from "./actBlockers";

/** Saving, recalculating, sending, marking as paid: what the user starts, and what comes of it. */
export const actTurns: Turns<ActsState, ActEvent, ActEffect> = {
  organisationRead(state, { product, isMoreKnown }) {
    // also one that is being read: that began before it was known
    const open = isMoreKnown ? state.open : null;
    return open ? withReadAsked({ ...state, product }, open.id) : [{ ...state, product }];
  },
  availabilityRead: (state, { availability }) => [{ ...state, availability }],
  busyTold: (state, { seconds }) => [{ ...state, busySeconds: seconds }],
  waitCancelled: (state) => [state, { effect: "cancelWait" }],
  invoiceRead,
  readingTold(state, { id, reading }) {
    const isLoading = state.open?.id === id && state.open.load.kind === "loading";
    return [isLoading ? { ...state, open: { id, load: { kind: "loading", reading } } } : state];
  },
  rereadPressed: (state) => (state.open ? reread(state, state.open.id) : [state]),
  savePressed: (state) => startSave(state, "save"),
  saveStopped(state) {
    const { action } = openActing(state);
    if (action.kind !== "running") return [state];
    return [withOpenActing(state, { action: { ...action, isStopped: true } }), { effect: "cancelWait" }];
  },
  actionPressed: (state, { action }) => press(state, action),
  actionAgreed: agree,
  dialogDismissed: dismiss,
  lookAgainPressed: lookAgain,
  allowAgainPressed: allowAgain,
  progressed(state, { id, progress }) {
    const { action } = actingOf(state, id);
    return [action.kind === "running" ? withActing(state, id, { action: { ...action, progress } }) : state];
  },
  saveEnded,
  actEnded,
  bothEnded,
  pendingRead: (state, { id, pending }) => [withActing(state, id, { pending })],
  pendingTicked: (state, { source }) => [
    withOpenActing(state, { leftOut: toggled(openActing(state).leftOut, source) }),
  ],
  resultClosed: (state) => [withOpenActing(state, { result: null })],
  noticeClosed: (state) => [withOpenActing(state, { notice: null })],
  openInFormPressed: (state) => (state.open ? [state, { effect: "openForm", id: state.open.id }] : [state]),
  sourceNotFound: (state, { id }) => [withActing(state, id, { notice: { kind: "sourceNotFound" } })],
};

type Turn<State> = Transition<State, ActEffect>;

/** A button: a second press while something is under way lands here and is ignored. */
function press<State extends ActsState>(state: State, action: InvoiceAction): Turn<State> {
  const open = loadedOpen(state);
  if (!open || openActing(state).action.kind !== "idle" || buttonBlockers(state, action).length > 0) return [state];
  if (!isAsked(action, state)) return acts[action].begin(state, open);
  const asking = { kind: "asking", action } as const;
  const next = withActing(state, open.id, { action: asking, notice: null, result: null, pending: null, leftOut: none });
  const asked = acts[action].asks?.(open.load.loaded.invoice);
  return asked ? [next, asked] : [next];
}

const none: ReadonlySet<string> = new Set();

const isAsked = (action: InvoiceAction, state: ActsState): action is AskedAct => acts[action].isAsked(state);

function agree<State extends ActsState>(state: State): Turn<State> {
  const open = loadedOpen(state);
  const asking = openActing(state).action;
  if (!open || asking.kind !== "asking" || !mayAgree(state, asking.action)) return [state];
  return acts[asking.action].begin(state, open);
}

function dismiss<State extends ActsState>(state: State): Turn<State> {
  return [openActing(state).action.kind === "asking" ? withOpenActing(state, { action: { kind: "idle" } }) : state];
}

/** The user's own decision that it did not arrive. Nothing is asked for by it: the invoice is read, the act offered. */
function allowAgain<State extends ActsState>(state: State): Turn<State> {
  const { open } = state;
  if (!open || openActing(state).action.kind !== "notKnown") return [state];
  return withReadAsked(withActing(state, open.id, { action: { kind: "idle" } }), open.id);
}
