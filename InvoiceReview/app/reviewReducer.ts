import { Transition } from "../../shared/core/createStore";
import { InvoiceId } from "../../shared/invoicing/ids";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { mayBeSent } from "../../shared/invoicing/invoiceFacts";
import { InvoiceStatus } from "../../shared/invoicing/invoiceStatus";
import { acts } from "../acts/acts";
import { actionReducer, lookAgain } from "../acts/actTurns";
import { keptOfGone } from "../edits/keptEdits";
import { idsInView, ListState, selectionAfter } from "../list/listState";
import { ReviewEffect, ReviewEvent } from "./reviewEvent";
import { OpenInvoice, ReviewState } from "./reviewState";
import { openWorkspace, workspaceOf } from "../edits/selectors";
import { withRead, withReadAsked, withWorkspace } from "../edits/updates";

type Turn = Transition<ReviewState, ReviewEffect>;

/** What would leave or overtake an open editor. Its text is taken first; where it cannot be, the editor is shown. */
const overEditors: ReadonlySet<ReviewEvent["type"]> = new Set<ReviewEvent["type"]>([
  "closed",
  "opened",
  "savePressed",
  "actionPressed",
  "filterChosen",
  "groupToggled",
  "openInFormPressed",
  "sourceOpened",
]);

/** One turn of the screen. Pure: what is to happen outside is named, never done here. An unknown pair stays. */
export function reviewReducer(state: ReviewState, event: ReviewEvent): Turn {
  if (overEditors.has(event.type) && openWorkspace(state).untaken.size > 0) return [state, { effect: "showUntaken" }];
  switch (event.type) {
    case "permissionRead":
      return [{ ...state, permission: { ...state.permission, ...event.permission } }];
    case "availabilityRead":
      return [{ ...state, availability: event.availability }];
    case "busyTold":
      return [{ ...state, busySeconds: event.seconds }];
    case "waitCancelled":
      return [state, { effect: "cancelWait" }];
    case "placed":
      return placed({ ...state, placement: event.placement }, event.invoice);
    case "viewUpdated":
      return viewUpdated(state, event);
    case "factsRead":
    case "openLinesRead": {
      if (event.read !== state.list.reads) return [state];
      if (event.type === "factsRead") return withFacts(state, event);
      const { invoices, lines } = event;
      const read = invoices.map(({ id }) => [id, lines.ok ? lines.value.get(id) : null] as const);
      return [withList(state, { openLines: new Map([...state.list.openLines, ...read]) })];
    }
    case "selectionChanged":
      return selected(state, event.ids);
    case "rowPicked": {
      const ids = selectionAfter(state.list, event.id, event.reach);
      // a range is drawn again from where it began
      const anchor = event.reach === "one" ? event.id : (state.list.anchor ?? event.id);
      return selected(withList(state, { anchor }), ids);
    }
    case "listCommanded":
      return [state, { effect: "dataSet", command: event.command }];
    case "opened":
      return open(withList(state, { leftFor: null, anchor: event.id }), event.id);
    case "closed":
      return [{ ...withList(state, { leftFor: state.open?.id ?? null }), open: null }];
    case "rereadPressed":
      return state.open ? open(state, state.open.id) : [state];
    case "invoiceRead":
      return invoiceRead(state, event);
    case "filterChosen":
      return [withOpen(state, { filter: event.filter })];
    case "groupToggled":
      return [withOpen(state, { collapsed: toggled(state.open?.collapsed ?? new Set(), event.group) })];
    case "resultClosed":
      return [changeOpenWorkspace(state, { result: null })];
    case "noticeClosed":
      return [changeOpenWorkspace(state, { notice: null })];
    case "textTyped":
    case "textSettled":
      return [withUntaken(state, event)];
    case "rowLookedAt": {
      const left = [...openWorkspace(state).toLookAt].filter((row) => row !== event.row);
      return [changeOpenWorkspace(state, { toLookAt: new Set(left) })];
    }
    case "keptDiscarded": {
      const left = [...workspaceOf(state, event.id).kept].filter(([row]) => event.row && event.row !== row);
      return [withWorkspace(state, event.id, { kept: new Map(left) })];
    }
    case "openInFormPressed":
      return state.open ? [state, { effect: "openForm", id: state.open.id }] : [state];
    case "sourceOpened":
      return state.open ? [state, { effect: "openSource", id: state.open.id, row: event.row }] : [state];
    case "sourceNotFound":
      return [withWorkspace(state, event.id, { notice: { kind: "sourceNotFound" } })];
    default:
      return actionReducer(state, event);
  }
}

function placed(state: ReviewState, invoice: InvoiceId | null): Turn {
  if (invoice === null || state.open?.id === invoice) return [state];
  return open(state, invoice);
}

/** Opening shows at once that it is loading; edits of an earlier visit are in the invoice's workspace. */
function open(state: ReviewState, id: InvoiceId): Turn {
  const isSame = state.open?.id === id && state.open.load.kind === "loaded";
  const opened: OpenInvoice | null = isSame
    ? state.open
    : { id, load: { kind: "loading" }, filter: "all", collapsed: new Set() };
  const [looked, ...looks] = lookAgain({ ...state, open: opened });
  const [next, ...reads] = withReadAsked(looked, id);
  // a payment that is not known is looked for by the same read
  return [next, ...reads, ...looks.filter(({ effect }) => effect !== "readInvoice")];
}

function invoiceRead(state: ReviewState, event: Extract<ReviewEvent, { type: "invoiceRead" }>): Turn {
  if (event.asked < workspaceOf(state, event.id).asked) return [state];
  if (!event.read.ok) return [notRead(state, event.id, event.read.error)];
  return [settledPaid(withRead(state, event.read.value), event.id, event.read.value.invoice.status)];
}

/** What is gone is no longer shown as if it were there; what could not be read stands as it was read before. */
function notRead(state: ReviewState, id: InvoiceId, error: InvoicingError): ReviewState {
  const isGone = error.kind === "gone";
  const left = isGone ? withWorkspace(state, id, keptOfGone(workspaceOf(state, id))) : state;
  if (left.open?.id !== id) return left;
  return left.open.load.kind === "loaded" && !isGone
    ? withWorkspace(left, id, { notice: { kind: "failed", action: "open", error } })
    : withOpen(left, { load: { kind: "failed", error } });
}

/** A look at an invoice whose payment was not known: what is read is the answer. */
function settledPaid(state: ReviewState, id: InvoiceId, status: InvoiceStatus): ReviewState {
  const { action } = workspaceOf(state, id);
  if (action.kind !== "notKnown") return state;
  const notice = acts[action.action].foundBy(status);
  return notice ? withWorkspace(state, id, { action: { kind: "idle" }, notice }) : state;
}

function viewUpdated(state: ReviewState, event: Extract<ReviewEvent, { type: "viewUpdated" }>): Turn {
  const { view, today } = event;
  const before = state.list.view;
  const isArrived = !view.isLoading && (before?.isLoading !== false || !isSameRows(before, view));
  const next = withList(state, { view, today });
  if (state.placement.kind !== "list" || !isArrived) return [next];
  const here = new Set(idsInView(view));
  const left = new Set([...state.list.selected].filter((id) => here.has(id)));
  const read = state.list.reads + 1;
  return [withList(next, { selected: left, reads: read }), { effect: "readFacts", read, ids: [...here] }];
}

const isSameRows = (a: { rows: readonly { id: string }[] }, b: { rows: readonly { id: string }[] }): boolean =>
  a.rows.length === b.rows.length && a.rows.every((row, index) => row.id === b.rows[index]?.id);

/** The lines of what may still be sent are read after the facts. */
function withFacts(state: ReviewState, { read, facts }: Extract<ReviewEvent, { type: "factsRead" }>): Turn {
  if (!facts.ok) return [withList(state, { factsError: facts.error })];
  const next = withList(state, { ...facts.value, factsError: null });
  const invoices = [...facts.value.facts.values()].filter(mayBeSent).map(({ invoice }) => invoice);
  return invoices.length > 0 ? [next, { effect: "readOpenLines", read, invoices }] : [next];
}

const withList = (state: ReviewState, change: Partial<ListState>): ReviewState => ({
  ...state,
  list: { ...state.list, ...change },
});

const selected = (state: ReviewState, ids: readonly InvoiceId[]): Turn => [
  withList(state, { selected: new Set(ids) }),
  { effect: "dataSet", command: { kind: "select", ids } },
];

const withOpen = (state: ReviewState, change: Partial<OpenInvoice>): ReviewState =>
  state.open ? { ...state, open: { ...state.open, ...change } } : state;

const changeOpenWorkspace = (state: ReviewState, change: Parameters<typeof withWorkspace>[2]): ReviewState =>
  state.open ? withWorkspace(state, state.open.id, change) : state;

function withUntaken(
  state: ReviewState,
  { type, id, editor }: Extract<ReviewEvent, { type: "textTyped" | "textSettled" }>,
): ReviewState {
  const { untaken } = workspaceOf(state, id);
  if (untaken.has(editor) === (type === "textTyped")) return state;
  return withWorkspace(state, id, { untaken: toggled(untaken, editor) });
}

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
