import { ok } from "../../../shared/core/result";
import { CreationIntent } from "../../../shared/invoicing/journal/journal";
import { journalText } from "../../../shared/invoicing/journal/journalText";
import { ruleOf } from "../../../shared/invoicing/backlog/selectionRule";
import { aBacklogItem, contract, project, someChoices } from "../../support/aBacklogItem";
import {
  aBacklog,
  aContract,
  aProject,
  aProjectRead,
  aRecordedDraft,
  aStore,
  NotedStore,
  pageAt,
  tell,
  Told,
} from "../aWizard";

const one = project("1f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a01");
const two = project("2f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a02");
const shared = contract("3f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a03");
const other = contract("4f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a04");

const intent = (of: typeof one): CreationIntent => ({
  run: "0b0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a01",
  rule: ruleOf(someChoices({ contract: shared, project: of })),
  selection: { count: 1, total: "100", fingerprint: "0123456789abcdef" },
  draftsSeen: [],
  user: "5f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a05",
  at: "2026-11-22T08:00:00.000Z",
});

type Store = NotedStore;
type Id = typeof one;

const place = (store: Store, id: Id): void => store.dispatch({ type: "placed", project: id });

function read(store: Store, id: Id, contracts = [shared], isUnfinished = false): void {
  const written = journalText({ intent: isUnfinished ? intent(id) : null, last: null }, 4000);
  const journal = written.ok ? written.value : "";
  const found = aProjectRead({
    project: aProject({ id, journal }),
    contracts: contracts.map((each) => aContract(each)),
  });
  tell(store, { type: "projectRead", read: ok(found) });
}

const backlogRead = (of: Id): Told => ({
  type: "backlogRead",
  isMoving: false,
  read: ok(aBacklog([aBacklogItem({ project: of, contract: shared })], { otherProjects: ["Another"] })),
});

function toFinishing(store: Store, id: Id): void {
  place(store, id);
  read(store, id);
  tell(store, backlogRead(id));
  store.dispatch({ type: "nextPressed" });
  store.dispatch({ type: "finishPressed" });
}

function toRemedy(store: Store, id: Id): void {
  place(store, id);
  read(store, id, [shared], true);
  tell(store, { type: "intentLookedAt", report: { kind: "nothingYet" } });
  store.dispatch({ type: "remedyChosen", remedy: "forget" });
}

const created: Told = {
  type: "runEnded",
  outcome: { kind: "created", invoice: aRecordedDraft(), rowCount: 1, others: [], rounded: null },
};
const asking: Told = { type: "progressed", progress: { stage: "asking" } };
const forgotten: Told = { type: "runEnded", outcome: { kind: "notKnownYet" } };

/** What a page left under way answers when another page waits for the same. */
const lateReplies: readonly {
  readonly why: string;
  readonly left: (store: Store) => void;
  readonly now: (store: Store) => void;
  readonly reply: Told;
}[] = [
  {
    why: "an invoice of the project before is none of this one's, though both are on one contract",
    left: (store) => toFinishing(store, one),
    now: (store) => toFinishing(store, two),
    reply: created,
  },
  {
    why: "nor does its progress count here",
    left: (store) => toFinishing(store, one),
    now: (store) => toFinishing(store, two),
    reply: asking,
  },
  {
    why: "the same project, left and come back to, may be finished anew: the end of the first run is not the second's",
    left: (store) => toFinishing(store, one),
    now: (store) => {
      place(store, two);
      toFinishing(store, one);
    },
    reply: created,
  },
  {
    why: "the end of a creation does not end a remedy of the other project's intent",
    left: (store) => toFinishing(store, one),
    now: (store) => toRemedy(store, two),
    reply: created,
  },
  {
    why: "and the other way round",
    left: (store) => toRemedy(store, one),
    now: (store) => toFinishing(store, two),
    reply: forgotten,
  },
  {
    why: "what the other project's backlog lists as other projects may be this one itself",
    left: (store) => {
      place(store, one);
      read(store, one);
    },
    now: (store) => {
      place(store, two);
      read(store, two);
    },
    reply: backlogRead(one),
  },
  {
    why: "the backlog of the contract that was chosen before",
    left: (store) => {
      place(store, one);
      read(store, one, [shared, other]);
      store.dispatch({ type: "contractChosen", contract: shared });
    },
    now: (store) => store.dispatch({ type: "contractChosen", contract: other }),
    reply: backlogRead(one),
  },
  {
    why: "the journal of the project before, whose form moved on",
    left: (store) => place(store, one),
    now: (store) => place(store, two),
    reply: { type: "projectRead", read: ok(aProjectRead({ project: aProject({ id: one }) })) },
  },
  {
    why: "a project's older read: its journal may have been written since",
    left: (store) => place(store, one),
    now: (store) => {
      place(store, two);
      place(store, one);
    },
    reply: { type: "projectRead", read: ok(aProjectRead({ project: aProject({ id: one }) })) },
  },
  {
    why: "a look at the same intent from before",
    left: (store) => {
      place(store, one);
      read(store, one, [shared], true);
    },
    now: (store) => {
      place(store, one);
      read(store, one, [shared], true);
    },
    reply: { type: "intentLookedAt", report: { kind: "nothingYet" } },
  },
];

describe("a page takes only what it waits for", () => {
  it.each(lateReplies)("$why", ({ left, now, reply }) => {
    const store = aStore();
    left(store);
    const { errand } = store.state();
    now(store);
    const waiting = store.state();
    tell(store, reply, errand);
    expect(store.state()).toBe(waiting);
    tell(store, reply);
    expect(store.state()).not.toBe(waiting);
  });

  it("and so ends with its own draft, whoever ends first", () => {
    const store = aStore();
    toFinishing(store, one);
    const { errand } = store.state();
    toFinishing(store, two);
    tell(store, created, errand);
    tell(store, { type: "runEnded", outcome: { kind: "notCreated", error: { kind: "conflict" } } });
    expect(pageAt(store, "finished")).toMatchObject({
      open: { project: { id: two } },
      outcome: { kind: "notCreated" },
    });
  });

  it("no two errands of a control have the same number", () => {
    const store = aStore();
    for (const id of [one, two, one]) toFinishing(store, id);
    const numbers = store.effects.flatMap((effect) => ("errand" in effect ? [effect.errand] : []));
    expect(numbers).toHaveLength(9);
    expect(new Set(numbers).size).toBe(9);
  });
});
