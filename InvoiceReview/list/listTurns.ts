import { Transition } from "../../shared/core/createStore";
import { Turns } from "../../shared/core/turns";
import { InvoiceId } from "../../shared/invoicing/ids";
import { ListView } from "../../shared/procedures/review/listView";
import { mayBeSent } from "../../shared/invoicing/invoiceFacts";
import { columnTurns } from "../columns/columnChoices";
import { wholeGrid } from "../lines/linesState";
import { reread } from "../acts/reading";
import { ListEffect, ListEvent, ListRoomState } from "./listEvent";
import { idsInView, ListState, selectionAfter } from "./listState";
import { neighbourOf } from "./stepping";

type Turn<State> = Transition<State, ListEffect>;

export const listTurns: Turns<ListRoomState, ListEvent, ListEffect> = {
  viewUpdated,
  factsRead,
  openLinesRead(state, { read, invoices, lines }) {
    if (read !== state.list.reads) return [state];
    const got = invoices.map(({ id }) => [id, lines.ok ? lines.value.get(id) : null] as const);
    return [withList(state, { openLines: new Map([...state.list.openLines, ...got]) })];
  },
  selectionChanged: (state, { ids }) => selected(state, ids),
  rowPicked(state, { id, reach, from }) {
    const { anchor, selected: before } = state.list;
    const begun = from !== undefined && (anchor === null || !before.has(from)) ? from : anchor;
    const list = { ...state.list, anchor: begun };
    // a range is drawn again from where it began
    return selected(withList(state, { anchor: reach === "one" ? id : (begun ?? id) }), selectionAfter(list, id, reach));
  },
  listCommanded(state, { command }) {
    const next = withList(state, { stepping: null });
    // one order takes the place of the other
    const sorted = command.kind === "sort" ? { ...next, finding: { ...next.finding, sorted: null } } : next;
    return [sorted, { effect: "dataSet", command }];
  },
  ...columnTurns,
  opened(state, { id, isByItself }) {
    if (state.placement.kind !== "form") return openListed(state, id);
    return isByItself ? [state] : [state, { effect: "openForm", id }];
  },
  stepped(state, { step }) {
    const next = state.placement.kind === "list" ? neighbourOf(state.list, state.open?.id, step) : null;
    if (!next) return [state];
    if (next.kind === "invoice") return openListed(state, next.id);
    return [withList(state, { stepping: step }), { effect: "dataSet", command: next }];
  },
  closed: (state) => [
    { ...withList(state, { leftFor: state.open?.id ?? null, stepping: null }), open: null },
    { effect: "keepOpened", invoice: null },
  ],
};

/** Opens an invoice of the list, and keeps it for coming back. */
function openListed<State extends ListRoomState>(state: State, id: InvoiceId): Turn<State> {
  const [next, ...effects] = openInvoice(withList(state, { leftFor: null, stepping: null, anchor: id }), id);
  return [next, ...effects, { effect: "keepOpened", invoice: id }];
}

const placeOf = (view: ListView | null, id: InvoiceId | undefined): number =>
  view && id !== undefined ? idsInView(view).indexOf(id) : -1;

/** Opening shows at once that it is loading; edits of an earlier visit are in the invoice's workspace. */
export function openInvoice<State extends ListRoomState>(state: State, id: InvoiceId): Turn<State> {
  if (state.open?.id === id && state.open.load.kind === "loaded") return reread(state, id);
  return reread({ ...state, open: { id, load: { kind: "loading" } }, grid: wholeGrid }, id);
}

function viewUpdated<State extends ListRoomState>(
  state: State,
  { view, today }: Extract<ListEvent, { type: "viewUpdated" }>,
): Turn<State> {
  const before = state.list.all;
  const isArrived = !view.isLoading && (before?.isLoading !== false || !isSameRows(before, view));
  const next = withList(state, { all: view, view, today });
  if (state.placement.kind !== "list" || !isArrived) return [next];
  const here = new Set(idsInView(view));
  const left = new Set([...state.list.selected].filter((id) => here.has(id)));
  const read = state.list.reads + 1;
  const { stepping } = state.list;
  // there was no other page after all
  const isVain = here.has(state.open?.id as InvoiceId) && !(stepping === 1 ? view.hasNextPage : view.hasPreviousPage);
  return [
    withList(next, { selected: left, reads: read, isReading: true, stepping: isVain ? null : stepping }),
    { effect: "readFacts", read, ids: [...here] },
  ];
}

/**
 * What follows once it is known which rows are shown: where the open invoice stands among them; and over to another page,
 * the invoice at its near end, as soon as that page's rows were read and are in their order.
 */
export function afterShown<State extends ListRoomState>(state: State): Turn<State> {
  const { view, place: before, stepping, isReading, factsError } = state.list;
  const place = placeOf(view, state.open?.id);
  if (place >= 0) return [place === before ? state : withList(state, { place })];
  if (!stepping || !view || view.isLoading) return [state];
  const ids = idsInView(view);
  const isRead = factsError !== null || !isReading;
  const near = ids[stepping > 0 ? 0 : ids.length - 1];
  return isRead && near !== undefined ? openListed(state, near) : [state];
}

const isSameRows = (a: { rows: readonly { id: string }[] }, b: { rows: readonly { id: string }[] }): boolean =>
  a.rows.length === b.rows.length && a.rows.every((row, index) => row.id === b.rows[index]?.id);

/** The lines of what may still be sent are read after the facts. */
function factsRead<State extends ListRoomState>(
  state: State,
  { read, facts }: Extract<ListEvent, { type: "factsRead" }>,
): Turn<State> {
  if (read !== state.list.reads) return [state];
  if (!facts.ok) return [withList(state, { factsError: facts.error, isReading: false })];
  const next = withList(state, { ...facts.value, factsError: null, isReading: false });
  const invoices = [...facts.value.facts.values()].filter(mayBeSent).map(({ invoice }) => invoice);
  return invoices.length > 0 ? [next, { effect: "readOpenLines", read, invoices }] : [next];
}

export const withList = <State extends ListRoomState>(state: State, change: Partial<ListState>): State => ({
  ...state,
  list: { ...state.list, ...change },
});

const selected = <State extends ListRoomState>(state: State, ids: readonly InvoiceId[]): Turn<State> => [
  withList(state, { selected: new Set(ids) }),
  { effect: "dataSet", command: { kind: "select", ids } },
];
