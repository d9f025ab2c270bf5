import { Transition } from "../../shared/core/createStore";
import { each } from "../../shared/core/each";
import { toggled } from "../../shared/core/toggled";
import { Turns } from "../../shared/core/turns";
import { ManyAct } from "../../shared/invoicing/acts/invoiceActions";
import { InvoiceId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { statusActs } from "../../shared/procedures/review/changeStatus";
import { OneOfManyOutcome } from "../../shared/procedures/review/actOnMany";
import { ActEvent } from "../acts/actEvent";
import { agreedTo } from "../acts/actBlockers";
import { acts } from "../acts/acts";
import { actEnded, bothEnded, saveEnded } from "../acts/actEnds";
import { withActing } from "../acts/actsState";
import { workspaceOf } from "../edits/selectors";
import { agreedOf, isOffered, loadedIn } from "./manyBlockers";
import { ManyEffect, ManyEvent, ManyRoomState } from "./manyEvent";
import { Ended, endedOf, Many, ManyRead, mostAtOnce, notKnownOf, retriable } from "./manyState";

type Turn<State> = Transition<State, ManyEffect>;

/** One act with the invoices that are selected: read, asked about, done one by one, told of. */
export const manyTurns: Turns<ManyRoomState, ManyEvent, ManyEffect> = {
  manyPressed(state, { act }) {
    const { selected, facts } = state.list;
    // what is known not to be open for it is said in the question as well: the platform may have moved on
    const offered = [...selected].some((id) => isOffered(state, facts.get(id)?.invoice, act));
    return offered && canBegin(state.many) && selected.size <= mostAtOnce
      ? reading(state, act, [...selected], null)
      : [state];
  },
  manyRead(state, { read }) {
    const { many } = state;
    if (many?.kind === "ended") return looked(state, many, read);
    return [
      many?.kind === "reading" && many.ids.every((id) => read.has(id))
        ? { ...state, many: { kind: "asking", act: many.act, read, leftOut: new Set(), earlier: many.earlier } }
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
    // what waits for a busy service is not asked again either
    return many?.kind === "running"
      ? [{ ...state, many: { ...many, isCancelled: true } }, { effect: "cancelWait" }]
      : [closed(state)];
  },
  manyEnded(state) {
    const { many } = state;
    if (many?.kind !== "running") return [state];
    return [
      { ...state, many: endedOf(many) },
      { effect: "dataSet", command: { kind: "refresh" } },
    ];
  },
  manyLookedAgain(state) {
    const { many } = state;
    return many?.kind === "ended" ? [state, { effect: "readMany", ids: notKnownOf(many.outcomes) }] : [state];
  },
  manyRetried(state) {
    const { many } = state;
    return many?.kind === "ended" ? reading(state, many.act, retriable(many.outcomes), many) : [state];
  },
  manyClosed: (state) => [closed(state)],
};

const canBegin = (many: Many | null): boolean => many === null || many.kind === "ended";

/** What runs is not closed: it ends first. A question of trying again leads back to its report. */
const closed = <State extends ManyRoomState>(state: State): State => {
  const { many } = state;
  if (many?.kind === "running") return state;
  return { ...state, many: many?.kind === "ended" ? null : (many?.earlier ?? null) };
};

const reading = <State extends ManyRoomState>(
  state: State,
  act: ManyAct,
  ids: readonly InvoiceId[],
  earlier: Ended | null,
): Turn<State> => [
  { ...state, many: { kind: "reading", act, ids, earlier } },
  { effect: "readMany", ids },
];

function agreed<State extends ManyRoomState>(state: State): Turn<State> {
  const { many } = state;
  if (many?.kind !== "asking") return [state];
  const { act, read, earlier } = many;
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
    asked: new Map(),
    inHand: null,
    isCancelled: false,
    earlier,
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
  const { id, progress, outcome } = step;
  if (!outcome) {
    const asked = progress.stage === "reading" ? many.asked : new Map(many.asked).set(id, progress.stage);
    return [{ ...state, many: { ...many, inHand: { id, progress }, asked } }];
  }
  return [ended({ ...state, many: { ...many, outcomes: new Map(many.outcomes).set(id, outcome) } }, many, id, outcome)];
}

/** What was not known and was read again: it is so, or it is not and may be asked for again, or nobody knows still. */
function looked<State extends ManyRoomState>(state: State, many: Ran, read: ManyRead): Turn<State> {
  const outcomes = new Map(many.outcomes);
  let next = state;
  for (const id of notKnownOf(outcomes)) {
    const after = loadedIn(read, id);
    const found = after && foundOf(many.act, outcomes.get(id), after);
    if (!found) continue;
    outcomes.set(id, found);
    next = ended(next, many, id, found);
  }
  return [
    { ...next, many: { ...many, outcomes } },
    { effect: "dataSet", command: { kind: "refresh" } },
  ];
}

function foundOf(act: ManyAct, outcome: OneOfManyOutcome | undefined, after: LoadedInvoice): OneOfManyOutcome | null {
  const found = acts[act].foundBy(after.invoice.status);
  if (found) return { ...found, after };
  // of what cannot be taken back a request may be on its way still; the rest does no harm twice
  const saved = outcome?.kind === "both" ? outcome.saved : outcome;
  return acts[act].isOneWay && saved?.kind !== "notReadBack"
    ? null
    : { kind: "refused", error: { kind: "noAnswer" }, after };
}

type Ran = Extract<Many, { kind: "running" | "ended" }>;

/** As the single act ends; the list is read again once all have ended. */
function ended<State extends ManyRoomState>(state: State, many: Ran, id: InvoiceId, outcome: OneOfManyOutcome): State {
  const before = loadedIn(many.read, id);
  if (outcome.kind === "notStarted") return withActing(state, id, { action: { kind: "idle" } });
  if (!before) return state;
  // locked since they were agreed to
  const { edits } = workspaceOf(state, id);
  if (outcome.kind === "both") return bothEnded(state, { type: "bothEnded", id, outcome, seen: before, edits })[0];
  if (outcome.kind === "done" || outcome.kind === "notReadBack")
    return saveEnded(state, { type: "saveEnded", id, outcome, before, edits, recalculates: true })[0];
  return actEnded(state, { type: "actEnded", id, act: endsAs[many.act], outcome })[0];
}

/** As which act one of many ends: of two in one the second is what nobody may know the end of. */
const endsAs: Readonly<Record<ManyAct, Extract<ActEvent, { type: "actEnded" }>["act"]>> = {
  recalculate: "recalculate",
  recalculateAndSend: "send",
  send: "send",
  ...each(statusActs, (act) => act),
};
