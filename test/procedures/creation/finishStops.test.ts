import type { CreationIntent } from "../../../shared/invoicing/journal/journal";
import type { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import { err, ok } from "../../../shared/core/result";
import { journalCharacters, journalText, readJournal } from "../../../shared/invoicing/journal/journalText";
import type { ContractDraft, CreationPort, DraftRow } from "../../../shared/procedures/creation/creationPort";
import { finishIntent } from "../../../shared/procedures/creation/reconcileFinish";
import { reconcileIntent } from "../../../shared/procedures/creation/reconcileIntent";
import {
  aDraftInMemory,
  beside,
  chosen,
  type Differs,
  inTurn,
  intent,
  ourDraft,
  rowOf,
  told,
  unfinished,
  unlinkedRow,
  forbidden,
  refused,
  another,
} from "../../support/aDraftInMemory";
import { asLookedAt } from "../../support/asLookedAt";
import { amount } from "../../support/amount";
import { valueOf } from "../../support/valueOf";

const failed = { kind: "failed", error: forbidden };

const withDrafts =
  (...drafts: readonly ContractDraft[]): Differs =>
  (usual) => ({
    readBacklog: async (...ids) => ok({ ...valueOf(await usual.readBacklog(...ids)), drafts }),
    readDrafts: async () => ok(drafts),
  });
/** What is on the draft once it was recalculated. */
const onceTrimmed =
  (readDraftRows: CreationPort["readDraftRows"]): Differs =>
  (usual) => {
    let isTrimmed = false;
    return {
      recalculate: async (id) => {
        isTrimmed = true;
        return usual.recalculate(id);
      },
      readDraftRows: async (id) => (isTrimmed ? readDraftRows(id) : usual.readDraftRows(id)),
    };
  };
const productLineOf = (item: BacklogItem): DraftRow => ({ ...rowOf(item), kind: "productLine" });
const recordedAs =
  (total: string): Differs =>
  (usual) => ({
    readDraft: async (id) => {
      const draft = valueOf(await usual.readDraft(id));
      return ok({ ...draft, parts: { ...draft.parts, amount: amount(total) } });
    },
  });

const finish = async (differs?: Differs, on = [...chosen, ...beside]) => {
  const draft = aDraftInMemory(on, differs);
  const looked = await asLookedAt(unfinished, aDraftInMemory(on).port, draft.wait);
  const end = await told(finishIntent(looked, draft.port, draft.wait, draft.now));
  return { ...end, journal: valueOf(readJournal(draft.journal())), rowsLeft: draft.rowsLeft() };
};

describe("finishing what an earlier page began", () => {
  it("takes off what was not chosen, compares, and keeps the rule as the last one", async () => {
    expect(await finish()).toMatchObject({
      outcome: { kind: "created", invoice: { id: ourDraft.id }, rowCount: 2, others: [], rounded: null },
      stages: ["matching", "provingRemoval", "removing", "recalculating", "comparing", "finishing"],
      journal: { intent: null, last: intent.rule },
      rowsLeft: 2,
    });
  });

  it.each<{ why: string; differs: Differs }>([
    {
      why: "a recalculation that is refused: the totals tell whether it was needed",
      differs: () => ({ recalculate: refused }),
    },
    {
      why: "an intent that cannot be cleared: the next opening has nothing to take off",
      differs: () => ({ writeJournal: refused }),
    },
  ])("is not undone by $why", async ({ differs }) => {
    expect(await finish(differs)).toMatchObject({ outcome: { kind: "created" }, rowsLeft: 2 });
  });

  it("tells both sums where rounding alone explains that they differ", async () => {
    expect(await finish(recordedAs("200.02"))).toMatchObject({
      outcome: { kind: "created", rounded: { preview: amount("200"), recorded: amount("200.02") } },
    });
  });

  it.each<{ why: string; differs: Differs; reason: object; rowCount?: number | null; draft?: null }>([
    {
      why: "nothing can be read",
      differs: () => ({ readBacklog: refused }),
      reason: failed,
      draft: null,
      rowCount: 0,
    },
    {
      why: "two drafts could be it",
      differs: withDrafts(ourDraft, another),
      reason: { kind: "severalNewDrafts", drafts: [ourDraft, another] },
      draft: null,
      rowCount: 0,
    },
    { why: "what is on it cannot be read again", differs: onceTrimmed(refused), reason: failed, rowCount: null },
    { why: "its totals cannot be read", differs: () => ({ readDraft: refused }), reason: failed },
    {
      why: "a chosen source went off it meanwhile",
      differs: onceTrimmed(async () => ok(chosen.slice(0, 1).map(rowOf))),
      reason: { kind: "selectionMissing", count: 1 },
      rowCount: 1,
    },
    {
      why: "of two chosen sources one went, and the other lost its link",
      differs: onceTrimmed(async () => ok([unlinkedRow])),
      reason: { kind: "selectionMissing", count: 1 },
      rowCount: 1,
    },
    {
      why: "something came on it meanwhile",
      differs: onceTrimmed(async () => ok([...chosen, ...beside.slice(0, 1)].map(rowOf))),
      reason: { kind: "unexpectedRows", count: 1 },
      rowCount: 3,
    },
    {
      why: "a row of which nobody knows the source came on it",
      differs: onceTrimmed(async () => ok([...chosen.map(rowOf), unlinkedRow])),
      reason: { kind: "unexpectedRows", count: 1 },
      rowCount: 3,
    },
    {
      why: "its total is more than rounding explains",
      differs: recordedAs("200.03"),
      reason: { kind: "totalDiffers", preview: amount("200"), recorded: amount("200.03") },
    },
    {
      why: "its total is less than rounding explains",
      differs: recordedAs("199.97"),
      reason: { kind: "totalDiffers", preview: amount("200"), recorded: amount("199.97") },
    },
  ])("stops and keeps the intent where $why", async ({ differs, reason, rowCount = 2, draft = ourDraft }) => {
    expect(await finish(differs)).toMatchObject({
      outcome: { kind: "stopped", reason, draft, rowCount },
      journal: { intent },
    });
  });

  it("is not stopped by rows that come in another order than when the user was asked: none of them changed", async () => {
    const reversed: Differs = (usual) => ({
      readDraftRows: async (id) => ok([...valueOf(await usual.readDraftRows(id))].reverse()),
    });
    expect(await finish(reversed)).toMatchObject({ outcome: { kind: "created" }, rowsLeft: 2 });
  });

  it.each<{ why: string; since: Partial<CreationIntent> }>([
    { why: "began to take it back", since: { emptying: ourDraft.id } },
    { why: "found that not everything comes back", since: { notBack: true } },
  ])("takes nothing off where another window $why since the user was asked", async ({ since }) => {
    const text = valueOf(journalText({ intent: { ...intent, ...since }, last: null }, journalCharacters));
    expect(await finish(() => ({ readProject: async (id) => ok({ id, version: "2", journal: text }) }))).toMatchObject({
      outcome: { kind: "stopped", reason: { kind: "changedSince" }, rowCount: 4 },
      rowsLeft: 4,
    });
  });

  it("stops where as many sources are on it as were chosen, and they are others", async () => {
    const other = { ...intent, selection: { ...intent.selection, fingerprint: "0".repeat(16) } };
    const draft = aDraftInMemory();
    const looked = await asLookedAt({ ...unfinished, intent: other }, draft.port, draft.wait);
    const steps = finishIntent(looked, draft.port, draft.wait, draft.now);
    expect((await told(steps)).outcome).toMatchObject({
      kind: "stopped",
      reason: { kind: "selectionChanged", chosen: 2, found: 2 },
      rowCount: 4,
    });
  });

  it("stops where a row without a link stands on it: what it bills is not known any more", async () => {
    const differs: Differs = () => ({ readDraftRows: async () => ok([...chosen.map(rowOf), unlinkedRow]) });
    expect(await finish(differs)).toMatchObject({
      outcome: { kind: "stopped", reason: { kind: "sourceUnknown", rows: 1 }, rowCount: 3 },
    });
  });
});

describe("what is said of an unfinished intent", () => {
  const lookAt = async (differs?: Differs, on = [...chosen, ...beside]) => {
    const draft = aDraftInMemory(on, differs);
    return (await told(reconcileIntent(unfinished, draft.port, draft.wait))).outcome;
  };
  it.each<{ why: string; differs?: Differs; on?: typeof chosen; says: object }>([
    {
      why: "the draft, and what finishing would take off",
      says: { kind: "ours", draft: ourDraft, rowCount: 4, outside: 2, unlinked: 0, missing: 0, isWhatWasChosen: true },
    },
    {
      why: "which kinds of lines are on it, and would be taken off: each takes a privilege of its own",
      differs: () => ({ readDraftRows: async () => ok([...chosen.map(rowOf), ...beside.map(productLineOf)]) }),
      says: { kind: "ours", kinds: { all: ["detail", "productLine"], outside: ["productLine"] } },
    },
    {
      why: "that a chosen source is not on it",
      on: [...chosen.slice(1), ...beside],
      says: { kind: "ours", rowCount: 3, outside: 2, missing: 1, isWhatWasChosen: false },
    },
    {
      why: "that nobody knows what a row bills",
      differs: () => ({ readDraftRows: async () => ok([...chosen.map(rowOf), unlinkedRow]) }),
      says: { kind: "ours", rowCount: 3, outside: 0, unlinked: 1, missing: 0 },
    },
    { why: "that there is none", differs: withDrafts(), says: { kind: "nothingYet" } },
    {
      why: "that two could be it",
      differs: withDrafts(ourDraft, another),
      says: { kind: "several", drafts: [ourDraft, another] },
    },
    { why: "that the backlog cannot be read", differs: () => ({ readBacklog: refused }), says: failed },
    { why: "that its rows cannot be read", differs: () => ({ readDraftRows: refused }), says: failed },
  ])("$why", async ({ differs, on, says }) => expect(await lookAt(differs, on)).toMatchObject(says));

  it.each<{
    why: string;
    on: typeof chosen;
    differs?: Partial<CreationIntent>;
    isBeingEmptied: boolean;
    isWhatWasChosen?: boolean;
  }>([
    {
      why: "fewer than were chosen, on the draft that is named: what is left",
      on: chosen.slice(1),
      isBeingEmptied: true,
    },
    {
      why: "fewer, and others beside them: taking back takes those off first, so that it was another hand",
      on: [...chosen.slice(1), ...beside],
      isBeingEmptied: false,
    },
    { why: "none of what was chosen, and others", on: beside, isBeingEmptied: false },
    { why: "nothing: all is taken off, and the journal was not told", on: [], isBeingEmptied: true },
    {
      why: "all that was chosen: nothing of it was taken off yet, and it can be finished",
      on: [...chosen],
      isBeingEmptied: false,
      isWhatWasChosen: true,
    },
    {
      why: "the same with what was not chosen",
      on: [...chosen, ...beside],
      isBeingEmptied: false,
      isWhatWasChosen: true,
    },
    {
      why: "all that was chosen, and another draft is named",
      on: [...chosen],
      differs: { emptying: another.id },
      isBeingEmptied: false,
    },
    { why: "another draft is named", on: chosen.slice(1), differs: { emptying: another.id }, isBeingEmptied: false },
    { why: "no draft is named", on: chosen.slice(1), differs: { emptying: undefined }, isBeingEmptied: false },
    {
      why: "more than was chosen: another hand put them there",
      on: [...chosen],
      differs: { selection: { ...intent.selection, count: 1 } },
      isBeingEmptied: false,
    },
    {
      why: "as many as were chosen, but others",
      on: [...chosen],
      differs: { selection: { ...intent.selection, fingerprint: "0".repeat(16) } },
      isBeingEmptied: false,
    },
  ])("whether it is what taking back has left. $why: $isBeingEmptied", async (row) => {
    const { on, differs, isBeingEmptied, isWhatWasChosen = false } = row;
    const draft = aDraftInMemory(on);
    const emptied = { ...intent, emptying: ourDraft.id, ...differs };
    const { outcome } = await told(reconcileIntent({ ...unfinished, intent: emptied }, draft.port, draft.wait));
    expect(outcome).toMatchObject({ kind: "ours", isWhatWasChosen, isBeingEmptied });
  });
});

it("a service that is still busy once it was waited for is not asked again", async () => {
  const busy: CreationPort["readBacklog"] = async () => err({ kind: "busy", retryAfterSeconds: 7 });
  const draft = aDraftInMemory([...chosen], (usual) => ({
    readBacklog: inTurn<CreationPort["readBacklog"]>(busy, usual.readBacklog),
  }));
  const { outcome } = await told(reconcileIntent(unfinished, draft.port, draft.wait));
  expect([outcome, draft.waits]).toEqual([{ kind: "failed", error: { kind: "busy", retryAfterSeconds: 7 } }, []]);
});
