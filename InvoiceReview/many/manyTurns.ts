import { Transition } from "../../shared/core/createStore";
import { toggled } from "../../shared/core/toggled";
import { Turns } from "../../shared/core/turns";
import { InvoiceId } from "../../shared/invoicing/ids";
import { OneOfManyOutcome } from "../../shared/procedures/review/actOnMany";
import { agreedTo } from "../acts/actBlockers";
import { actEnded, bothEnded, saveEnded } from "../acts/actEnds";
import { withActing } from "../acts/actsState";
import { workspaceOf } from "../edits/selectors";
import { agreedOf, isOffered, loadedIn } from "./manyBlockers";
import { ManyEffect, ManyEvent, ManyRoomState } from "./manyEvent";
import { Many, mostAtOnce, retriable } from "./manyState";

type Turn<State> = Transition<State, ManyEffect>;

/** One act with the invoices that are selected: read, asked about, done one by one, told of. */
export const manyTurns: Turns<ManyRoomState, ManyEvent, ManyEffect> = {
  manyPressed(state, { act }) {
    const { selected, facts } = state.list;
    // what is known not to be open for it is said in the question as well: the platform may have moved on
    const offered = [...selected].some((id) => isOffered(state, facts.get(id)?.invoice, act));
    return offered && canBegin(state.many) && selected.size <= mostAtOnce
      ? reading(state, act, [...selected])
      : [state];
  },
  manyRead(state, { read }) {
    const { many } = state;
    return [
      many?.kind === "reading"
        ? { ...state, many: { kind: "asking", act: many.act, read, leftOut: new Set() } }
        : state,
    ];
  },
  manyTicked(state, { id }) {
    const { many } = state;
    return [many?.kind === "asking" ? { ...state, many: { ...many, leftOut: toggled(many.leftOut, id) } } : state];
  },
  manyAgreed: agreed,
  manyStepped: stepped,
  manyCancelled(state) {
    const { many } = state;
    return [many?.kind === "running" ? { ...state, many: { ...many, isCancelled: true } } : closed(state)];
  },
  manyEnded(state) {
    const { many } = state;
    if (many?.kind !== "running") return [state];
    const { act, read, outcomes } = many;
    return [
      { ...state, many: { kind: "ended", act, read, outcomes } },
      { effect: "dataSet", command: { kind: "refresh" } },
    ];
  },
  manyRetried(state) {
    const { many } = state;
    return many?.kind === "ended" ? reading(state, many.act, retriable(many.outcomes)) : [state];
  },
  manyClosed: (state) => [closed(state)],
};

const canBegin = (many: Many | null): boolean => many === null || many.kind === "ended";

/** What runs is not closed: it ends first. */
const closed = <State extends ManyRoomState>(state: State): State =>
  state.many?.kind === "running" ? state : { ...state, many: null };

const reading = <State extends ManyRoomState>(
  state: State,
  act: Extract<ManyEvent, { type: "manyPressed" }>["act"],
  ids: readonly InvoiceId[],
): Turn<State> => [
  { ...state, many: { kind: "reading", act, ids } },
  { effect: "readMany", ids },
];

function agreed<State extends ManyRoomState>(state: State): Turn<State> {
  const { many } = state;
  if (many?.kind !== "asking") return [state];
  const { act, read } = many;
  const seen = agreedOf(state, many);
  if (seen.length === 0) return [state];
  const running = { action: { kind: "running", action: act, progress: null }, notice: null, result: null } as const;
  const locked = seen.reduce((next, { invoice }) => withActing(next, invoice.id, running), state);
  const begun = {
    kind: "running",
    act,
    read,
    agreed: seen.map(({ invoice }) => invoice.id),
    outcomes: new Map(),
    inHand: null,
    isCancelled: false,
  } as const;
  return [
    { ...locked, many: begun },
    { effect: "actOnMany", act, agreed: seen.map((each) => agreedTo(state, each, act)) },
  ];
}

function stepped<State extends ManyRoomState>(
  state: State,
  step: Extract<ManyEvent, { type: "manyStepped" }>,
): Turn<State> {
  const { many } = state;
  if (many?.kind !== "running") return [state];
  const { id } = step;
  if (!step.outcome) return [{ ...state, many: { ...many, inHand: { id, progress: step.progress } } }];
  const outcomes = new Map(many.outcomes).set(id, step.outcome);
  return [ended({ ...state, many: { ...many, outcomes } }, id, step.outcome)];
}

/** As the single act ends; the list is read again once all have ended. */
function ended<State extends ManyRoomState>(state: State, id: InvoiceId, outcome: OneOfManyOutcome): State {
  const { many } = state;
  const before = many?.kind === "running" ? loadedIn(many.read, id) : null;
  if (outcome.kind === "notStarted") return withActing(state, id, { action: { kind: "idle" } });
  if (many?.kind !== "running" || !before) return state;
  // locked since they were agreed to
  const { edits } = workspaceOf(state, id);
  if (outcome.kind === "both") return bothEnded(state, { type: "bothEnded", id, outcome, seen: before, edits })[0];
  if (outcome.kind === "done" || outcome.kind === "notReadBack")
    return saveEnded(state, { type: "saveEnded", id, outcome, before, edits, recalculates: true })[0];
  const act = many.act === "markPaid" || many.act === "toReview" || many.act === "toDraft" ? many.act : "send";
  return actEnded(state, { type: "actEnded", id, act, outcome })[0];
}
