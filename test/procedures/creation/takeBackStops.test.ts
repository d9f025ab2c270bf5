import { ok } from "../../../shared/core/result";
import type { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { journalCharacters, journalText, readJournal } from "../../../shared/invoicing/journal/journalText";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { takeBackIntent } from "../../../shared/procedures/creation/reconcileTakeBack";
import {
  aDraftInMemory,
  beside,
  chosen,
  type Differs,
  intent,
  inTurn,
  ourDraft,
  rowOf,
  told,
  unfinished,
  forbidden,
  refused,
  another,
} from "../../support/aDraftInMemory";
import { asLookedAt } from "../../support/asLookedAt";
import { anUnreadRow } from "../../support/anUnreadRow";
import { valueOf } from "../../support/valueOf";

/** The backlog as it is read before, and with one source otherwise once everything was taken off. */
const afterwards = (differs: (item: BacklogItem) => BacklogItem | null) => (usual: CreationPort) => ({
  readBacklog: inTurn<CreationPort["readBacklog"]>(usual.readBacklog, async (...ids) => {
    const backlog = valueOf(await usual.readBacklog(...ids));
    const items = backlog.items.flatMap((each) => (each.id === chosen[0]?.id ? (differs(each) ?? []) : each));
    return ok({ ...backlog, items });
  }),
});
/** What is on the draft once everything was taken off it and it was recalculated. */
const onceEmptied = (readDraftRows: CreationPort["readDraftRows"]) => (usual: CreationPort) => {
  let isEmptied = false;
  return {
    recalculate: async (id: InvoiceId) => {
      isEmptied = true;
      return usual.recalculate(id);
    },
    readDraftRows: async (id: InvoiceId) => (isEmptied ? readDraftRows(id) : usual.readDraftRows(id)),
  };
};
const onInvoice = (invoice: BacklogItem["invoice"]) =>
  afterwards((each) => ({ ...each, status: "onInvoice", invoice }));

const takeBack = async (differs?: Differs, on = [...chosen, ...beside]) => {
  const draft = aDraftInMemory(on, differs);
  const looked = await asLookedAt(unfinished, aDraftInMemory(on).port, draft.wait);
  const end = await told(takeBackIntent(looked, draft.port, draft.wait, draft.now));
  const { intent } = valueOf(readJournal(draft.journal()));
  return { ...end, hasIntent: intent !== null, isNotBack: intent?.notBack ?? false, rowsLeft: draft.rowsLeft() };
};

it("taking back takes every row off, sees every source ready again, and only then drops the intent", async () => {
  expect(await takeBack()).toEqual({
    outcome: { kind: "takenBack", draft: ourDraft },
    stages: [
      ...["matching", "writingIntent", "provingRemoval", "removing", "provingRemoval", "removing"],
      ...["recalculating", "comparing", "finishing"],
    ],
    hasIntent: false,
    isNotBack: false,
    rowsLeft: 0,
  });
});

it("a draft that was emptied before: the journal says so already, and what is ready again is compared", async () => {
  const emptied = { ...intent, emptying: ourDraft.id };
  const journals: string[] = [];
  const draft = aDraftInMemory([], (usual) => ({
    readProject: async (id) =>
      ok({ id, version: "1", journal: valueOf(journalText({ intent: emptied, last: null }, journalCharacters)) }),
    writeJournal: async (...written) => (journals.push(written[2]), usual.writeJournal(...written)),
  }));
  const looked = await asLookedAt({ ...unfinished, intent: emptied }, draft.port, draft.wait);
  const end = await told(takeBackIntent(looked, draft.port, draft.wait, draft.now));
  expect(end).toEqual({
    outcome: { kind: "takenBack", draft: ourDraft },
    stages: ["matching", "recalculating", "comparing", "finishing"],
  });
  expect(journals.map((text) => valueOf(readJournal(text)).intent)).toEqual([null]);
});

describe("it is taken back all the same", () => {
  it.each<{ why: string; differs: (usual: CreationPort) => Partial<CreationPort> }>([
    { why: "where the empty draft cannot be recalculated", differs: () => ({ recalculate: refused }) },
    {
      why: "where somebody invoiced a source at once",
      differs: onInvoice({ id: another.id, name: "INV-2" }),
    },
  ])("$why", async ({ differs }) => {
    expect(await takeBack(differs)).toMatchObject({ outcome: { kind: "takenBack" }, hasIntent: false });
  });
});

describe("it stops, names the draft and keeps the intent, and the journal says where not all came back", () => {
  const failed = { kind: "failed", error: forbidden };
  const notBack = { kind: "notAllBack" };
  it.each<{
    why: string;
    differs: Differs;
    reason: object;
    rowCount?: number | null;
  }>([
    {
      why: "what is on it then cannot be read",
      differs: onceEmptied(refused),
      reason: failed,
      rowCount: null,
    },
    {
      why: "something came on it meanwhile",
      differs: onceEmptied(async () => ok(chosen.map(rowOf))),
      reason: { kind: "unexpectedRows", count: 2 },
      rowCount: 2,
    },
    {
      why: "the backlog cannot be read again",
      differs: (usual) => ({ readBacklog: inTurn<CreationPort["readBacklog"]>(usual.readBacklog, refused) }),
      reason: failed,
    },
    { why: "a source is gone", differs: afterwards(() => null), reason: notBack },
    { why: "a source is not ready", differs: afterwards((each) => ({ ...each, status: "notReady" })), reason: notBack },
    { why: "a source is still on this draft", differs: onInvoice(ourDraft), reason: notBack },
    { why: "a source is on an invoice that nobody knows", differs: onInvoice(null), reason: notBack },
    {
      why: "the journal cannot be told that it ended",
      differs: (usual) => ({
        writeJournal: inTurn<CreationPort["writeJournal"]>(usual.writeJournal, refused),
      }),
      reason: failed,
    },
  ])("$why", async ({ differs, reason, rowCount = 0 }) => {
    expect(await takeBack(differs)).toMatchObject({
      outcome: { kind: "stopped", reason, draft: ourDraft, rowCount },
      hasIntent: true,
      isNotBack: reason === notBack,
    });
  });
});

it("what was not chosen goes first: stopped before more went, it can be finished still", async () => {
  let left = 0;
  const ended = await takeBack((usual) => ({
    removeRows: async (id, batch) => {
      const isChosen = batch.some(({ source }) => chosen.some((item) => item.id === source?.id));
      left = valueOf(await usual.readDraftRows(id)).length;
      return isChosen ? refused() : usual.removeRows(id, batch);
    },
  }));
  expect(ended).toMatchObject({ outcome: { kind: "stopped", reason: { kind: "removalRefused" } }, hasIntent: true });
  expect([left, ended.rowsLeft]).toEqual([chosen.length, chosen.length]);
});

describe("that it is being emptied stands in the journal before the first row goes", () => {
  const emptyingIn = (text: string) => valueOf(readJournal(text)).intent?.emptying;
  it.each<{ why: string; limit: number; emptying: InvoiceId | undefined }>([
    { why: "with the draft's id", limit: journalCharacters, emptying: ourDraft.id },
    { why: "but for an intent of before, that left no room for it", limit: 100, emptying: undefined },
  ])("$why", async ({ limit, emptying }) => {
    const draft = aDraftInMemory([...chosen, ...beside]);
    const journals: string[] = [];
    const removeRows: CreationPort["removeRows"] = async (...batch) => {
      journals.push(draft.journal());
      return draft.port.removeRows(...batch);
    };
    const looked = await asLookedAt(unfinished, draft.port, draft.wait);
    await told(
      takeBackIntent({ ...looked, journalLimit: limit }, { ...draft.port, removeRows }, draft.wait, draft.now),
    );
    expect(journals.map(emptyingIn)).toEqual(journals.map(() => emptying));
    expect(draft.rowsLeft()).toBe(0);
  });

  it.each<{ why: string; journal: string }>([
    { why: "another window ended it", journal: "" },
    {
      why: "another window ended it and began another",
      journal: valueOf(journalText({ intent: { ...intent, run: ourDraft.id }, last: null }, journalCharacters)),
    },
    { why: "somebody wrote something else there", journal: "mine" },
  ])("where $why since, nothing is taken off", async ({ journal }) => {
    const readProject: CreationPort["readProject"] = async (id) => ok({ id, version: "1", journal });
    expect(await takeBack(() => ({ readProject }))).toMatchObject({
      outcome: { kind: "stopped", reason: { kind: "entryGone" }, rowCount: 4 },
      rowsLeft: 4,
    });
  });

  it.each<{ why: string; differs: Differs }>([
    { why: "cannot be read", differs: () => ({ readProject: refused }) },
    { why: "cannot be written", differs: () => ({ writeJournal: refused }) },
  ])("where the journal $why, nothing is taken off", async ({ differs }) => {
    expect(await takeBack(differs)).toMatchObject({
      outcome: { kind: "stopped", reason: { kind: "failed", error: forbidden }, rowCount: 4 },
      hasIntent: true,
      rowsLeft: 4,
    });
  });
});

describe("it touches nothing", () => {
  it.each<{ why: string; on: readonly BacklogItem[]; reason: object }>([
    {
      why: "where a chosen source is not on it, and it was not taken back before",
      on: [...chosen.slice(1), ...beside],
      reason: { kind: "selectionMissing", count: 1 },
    },
    { why: "where nothing that was chosen is on it", on: beside, reason: { kind: "selectionMissing", count: 2 } },
  ])("$why", async ({ on, reason }) => {
    expect(await takeBack(undefined, [...on])).toMatchObject({
      outcome: { kind: "stopped", reason, draft: ourDraft, rowCount: on.length },
      hasIntent: true,
      rowsLeft: on.length,
    });
  });

  it.each<{ why: string; differs: Differs; outcome: object }>([
    {
      why: "where nothing can be read",
      differs: () => ({ readBacklog: refused }),
      outcome: { kind: "stopped", reason: { kind: "failed", error: forbidden }, draft: null, rowCount: 0 },
    },
    {
      why: "where there is no draft",
      differs: (usual) => ({
        readBacklog: async (...ids) => ok({ ...valueOf(await usual.readBacklog(...ids)), drafts: [] }),
      }),
      outcome: { kind: "nothingThere" },
    },
    {
      why: "where two drafts could be it",
      differs: (usual) => ({
        readBacklog: async (...ids) => ok({ ...valueOf(await usual.readBacklog(...ids)), drafts: [ourDraft, another] }),
      }),
      outcome: {
        kind: "stopped",
        reason: { kind: "severalNewDrafts", drafts: [ourDraft, another] },
        draft: null,
        rowCount: 0,
      },
    },
    {
      why: "where the draft could not be read safely",
      differs: (usual) => ({
        readBacklog: async (...ids) =>
          ok({ ...valueOf(await usual.readBacklog(...ids)), drafts: [{ ...ourDraft, unread: anUnreadRow() }] }),
      }),
      outcome: { kind: "stopped", reason: { kind: "failed", error: { kind: "unreadableRow" } }, rowCount: 4 },
    },
  ])("$why", async ({ differs, outcome }) => {
    expect(await takeBack(differs)).toMatchObject({ outcome, hasIntent: true, rowsLeft: 4 });
  });
});
