import { err, ok } from "../../../shared/core/result";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import { journalText } from "../../../shared/invoicing/journal/journalText";
import type { ContractDraft, CreationPort } from "../../../shared/procedures/creation/creationPort";
import type { CreationRequest } from "../../../shared/procedures/creation/creationRequest";
import {
  askedInVain,
  beside,
  chosen,
  type Differs,
  inTurn,
  intent,
  ourDraft,
  rowOf,
  unlinkedRow,
  forbidden,
  refused,
  another,
} from "../../support/aDraftInMemory";
import { anUnreadRow } from "../../support/anUnreadRow";
import { create, request } from "../../support/pressFinish";
import { valueOf } from "../../support/valueOf";

const before: ContractDraft = {
  ...ourDraft,
  id: "5eed0000-0000-4000-8000-000000000921" as InvoiceId,
  number: "INV-0",
};

describe("nothing is asked for, and no intent is left, where", () => {
  it.each<{ why: string; differs: Differs; error: InvoicingError }>([
    { why: "the drafts cannot be read", differs: () => ({ readDrafts: refused }), error: forbidden },
    { why: "the service does not say what time it is", differs: () => ({ readServerTime: refused }), error: forbidden },
    { why: "the journal cannot be written", differs: () => ({ writeJournal: refused }), error: forbidden },
    {
      why: "it cannot be written, nor looked at: nothing was, so that there is nothing to take back",
      differs: () => ({ writeJournal: refused, readProject: refused }),
      error: forbidden,
    },
    {
      why: "a draft came since the page was read",
      differs: () => ({ readDrafts: async () => ok([another]) }),
      error: { kind: "conflict" },
    },
    {
      why: "a draft came while the intent was written",
      differs: () => ({
        readDrafts: inTurn<CreationPort["readDrafts"]>(
          async () => ok([]),
          async () => ok([another]),
        ),
      }),
      error: { kind: "conflict" },
    },
    {
      why: "whether one came cannot be read",
      differs: () => ({
        readDrafts: inTurn<CreationPort["readDrafts"]>(async () => ok([]), refused),
      }),
      error: forbidden,
    },
  ])("$why", async ({ differs, error }) => {
    expect(await create({}, differs)).toMatchObject({
      outcome: { kind: "notCreated", error },
      asked: [],
      hasIntent: false,
    });
  });

  it("somebody else's intent is there", async () => {
    const theirs = valueOf(journalText({ intent, last: null }, 4000));
    const ended = await create({}, () => ({
      writeJournal: async () => err({ kind: "conflict" }),
      readProject: async (id) => ok({ id, version: "2", journal: theirs }),
    }));
    expect(ended).toMatchObject({ outcome: { kind: "notCreated", error: { kind: "conflict" } }, asked: [] });
  });
});

describe("turned away for load, once that was waited for", () => {
  const theirs: ContractDraft = { ...another, createdBy: "5eed0000-0000-4000-8000-000000000922" };
  const stopped = (drafts: readonly ContractDraft[]) => ({
    kind: "stopped",
    reason: { kind: "draftMeanwhile", drafts },
    draft: drafts.length === 1 ? drafts[0] : null,
  });

  it.each<{ why: string; came: readonly ContractDraft[]; outcome: object; askedAgain: number; hasIntent: boolean }>([
    {
      why: "no other draft came: it is asked again",
      came: [],
      outcome: { kind: "created" },
      askedAgain: 1,
      hasIntent: false,
    },
    {
      why: "one came that could be ours: it is named, and the next opening looks after it",
      came: [ourDraft],
      outcome: stopped([ourDraft]),
      askedAgain: 0,
      hasIntent: true,
    },
    {
      why: "several of them",
      came: [ourDraft, another],
      outcome: stopped([ourDraft, another]),
      askedAgain: 0,
      hasIntent: true,
    },
    {
      why: "somebody else's came: what was chosen may be on it, and nothing of ours is left",
      came: [theirs],
      outcome: { kind: "notCreated", error: { kind: "conflict" } },
      askedAgain: 0,
      hasIntent: false,
    },
  ])("$why", async ({ came, outcome, askedAgain, hasIntent }) => {
    const none = async () => ok([]);
    const ended = await create({}, (usual) => ({
      requestCreation: inTurn<CreationPort["requestCreation"]>(
        async () => err({ kind: "busy", retryAfterSeconds: 7 }),
        usual.requestCreation,
      ),
      waitWhileBusy: async () => true,
      readDrafts: inTurn<CreationPort["readDrafts"]>(none, none, async () => ok(came), usual.readDrafts),
    }));
    expect({ ...ended, askedAgain: ended.asked.length }).toMatchObject({ outcome, askedAgain, hasIntent });
  });
});

describe("once it was asked for", () => {
  it("refused, and no draft there: the intent is taken back", async () => {
    expect(await create({}, askedInVain(forbidden, []))).toMatchObject({
      outcome: { kind: "notCreated", error: forbidden },
      hasIntent: false,
    });
  });

  it("refused, and the intent cannot be taken back: it is not said that nothing is left", async () => {
    const differs: Differs = (usual) => ({
      ...askedInVain(forbidden, [])(usual),
      writeJournal: inTurn<CreationPort["writeJournal"]>(usual.writeJournal, refused),
    });
    expect(await create({}, differs)).toMatchObject({
      outcome: { kind: "stopped", reason: { kind: "failed", error: forbidden }, draft: null, rowCount: 0 },
      hasIntent: true,
    });
  });

  it.each<{ why: string; parts?: Partial<CreationRequest>; differs: Differs; outcome: object }>([
    {
      why: "no draft comes in two and a half minutes",
      differs: () => ({ readDrafts: async () => ok([]) }),
      outcome: { kind: "notKnownYet" },
    },
    {
      why: "only one comes that was there before, whatever a customer's message says",
      parts: { mode: "customApi", backlog: { ...request().backlog, drafts: [before] } },
      differs: () => ({
        readDrafts: async () => ok([before]),
        requestCustomCreation: async () => ok({ invoice: before.id, detailCount: 2 }),
      }),
      outcome: { kind: "notKnownYet" },
    },
    {
      why: "two drafts come for one customer",
      differs: (usual) => ({
        readDrafts: inTurn<CreationPort["readDrafts"]>(usual.readDrafts, usual.readDrafts, async () =>
          ok([ourDraft, another]),
        ),
      }),
      outcome: {
        kind: "stopped",
        reason: { kind: "severalNewDrafts", drafts: [ourDraft, another] },
        draft: null,
        rowCount: 0,
      },
    },
    {
      why: "two drafts come after a customer's message, whose answer would have said which",
      parts: { mode: "customApi", backlog: { ...request().backlog, customers: ["Contoso", "Tenant"] } },
      differs: (usual) => ({
        requestCustomCreation: async () => err({ kind: "noAnswer" }),
        readDrafts: inTurn(usual.readDrafts, usual.readDrafts, async () => ok([ourDraft, another])),
      }),
      outcome: { kind: "stopped", reason: { kind: "severalNewDrafts", drafts: [ourDraft, another] }, draft: null },
    },
    {
      why: "the draft cannot be read safely",
      differs: (usual) => ({
        readDrafts: inTurn<CreationPort["readDrafts"]>(usual.readDrafts, usual.readDrafts, async () =>
          ok([{ ...ourDraft, unread: anUnreadRow() }]),
        ),
      }),
      outcome: { kind: "stopped", reason: { kind: "failed", error: { kind: "unreadableRow" } }, rowCount: 4 },
    },
    {
      why: "a chosen source is not on it, and it has stopped growing",
      differs: () => ({ readDraftRows: async () => ok([...chosen.slice(1), ...beside].map(rowOf)) }),
      outcome: { kind: "stopped", reason: { kind: "selectionMissing", count: 1 }, draft: ourDraft, rowCount: 3 },
    },
    {
      why: "a row without a link could be what was not chosen",
      differs: () => ({ readDraftRows: async () => ok([...chosen.slice(1).map(rowOf), unlinkedRow]) }),
      outcome: { kind: "stopped", reason: { kind: "sourceUnknown", rows: 1 }, rowCount: 2 },
    },
    {
      why: "the customer's message put more on it",
      parts: { mode: "customApi" },
      differs: () => ({}),
      outcome: { kind: "stopped", reason: { kind: "unexpectedRows", count: 2 }, rowCount: 4 },
    },
  ])("$why: the intent stays", async ({ parts, differs, outcome }) => {
    expect(await create(parts, differs)).toMatchObject({ outcome, hasIntent: true });
  });

  it("a draft that is still growing is waited for", async () => {
    const parts = [[], chosen.slice(1), chosen, [...chosen, ...beside]].map((on) => async () => ok(on.map(rowOf)));
    const [none = async () => ok([]), ...more] = parts;
    const growing: Differs = () => ({
      readDraftRows: inTurn<CreationPort["readDraftRows"]>(none, refused, ...more.slice(0, 2)),
    });
    const ended = await create({ mode: "customApi" }, growing, chosen);
    expect(ended).toMatchObject({ outcome: { kind: "created", rowCount: 2 }, waits: [1000, 1600, 2560] });
    expect(ended.stages.filter((stage) => stage === "waitingForDraft")).toHaveLength(3);
  });

  it("one that stands still with something missing is given twenty seconds more", async () => {
    const ended = await create({}, () => ({ readDraftRows: async () => ok([]) }));
    expect(ended.outcome).toMatchObject({ kind: "stopped", reason: { kind: "selectionMissing", count: 2 } });
    const waited = ended.waits.reduce((sum, ms) => sum + ms, 0);
    expect([waited >= 20_000, waited < 40_000]).toEqual([true, true]);
  });
});
