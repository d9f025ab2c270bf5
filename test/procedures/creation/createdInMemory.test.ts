import { ok } from "../../../shared/core/result";
import type { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import type { ContractDraft, CreationPort } from "../../../shared/procedures/creation/creationPort";
import type { CreationRequest } from "../../../shared/procedures/creation/creationRequest";
import {
  askedInVain,
  beside,
  chosen,
  type Differs,
  intent,
  inTurn,
  ourDraft,
  rowOf,
  unlinkedRow,
} from "../../support/aDraftInMemory";
import { amount } from "../../support/amount";
import { create, request } from "../../support/pressFinish";
import { valueOf } from "../../support/valueOf";

const forbidden: InvoicingError = { kind: "forbidden", message: "No." };
const another: ContractDraft = { ...ourDraft, id: "another" as InvoiceId, number: "INV-2" };

describe("creating exactly what was chosen", () => {
  it("writes the intent, asks once, trims, compares, and keeps the rule", async () => {
    expect(await create()).toMatchObject({
      outcome: { kind: "created", rowCount: 2, rounded: null, others: [] },
      asked: ["requestCreation"],
      stages: [
        "writingIntent",
        "asking",
        "matching",
        "provingRemoval",
        "removing",
        "recalculating",
        "comparing",
        "finishing",
      ],
      hasIntent: false,
      last: intent.rule,
    });
  });

  it("asks the customer's own message for the chosen milestones, and trims nothing", async () => {
    const milestone = { ...chosen[0], kind: "milestone" } as BacklogItem;
    const ended = await create({ mode: "customApi", chosen: [milestone, ...chosen.slice(1)] }, undefined, chosen);
    expect(ended).toMatchObject({ outcome: { kind: "created" }, asked: [`requestCustomCreation ${milestone.id}`] });
    expect(ended.stages).not.toContain("recalculating");
  });

  it("takes a row without a link for the one chosen source that has none, where every other source has its row", async () => {
    const all = [...chosen.slice(1).map(rowOf), unlinkedRow, ...beside.map(rowOf)];
    const differs: Differs = (usual) => {
      let rows = all;
      return {
        readDraftRows: async () => ok(rows),
        readSourceStatus: async () => ok("readyToInvoice"),
        readDraft: async (id) => {
          const draft = valueOf(await usual.readDraft(id));
          return ok({ ...draft, parts: { ...draft.parts, amount: amount("200") } });
        },
        removeRows: async (_invoice, batch) => {
          rows = rows.filter((row) => !batch.includes(row));
          return ok({ saved: batch.map(({ row }) => row), refused: [] });
        },
      };
    };
    const ended = await create({}, differs);
    expect(ended).toMatchObject({ outcome: { kind: "created", rowCount: 2 }, hasIntent: false });
  });

  it.each<{ why: string; differs: Differs }>([
    {
      why: "the message was refused, and the first sending of it had its effect",
      differs: askedInVain(forbidden, [ourDraft]),
    },
    { why: "no answer came", differs: askedInVain({ kind: "noAnswer" }, [ourDraft]) },
  ])("$why: exactly the selection is on it, or its user is asked before a line is taken off", async ({ differs }) => {
    expect(await create({}, differs, chosen)).toMatchObject({ outcome: { kind: "created" }, hasIntent: false });
    expect(await create({}, differs)).toMatchObject({
      outcome: { kind: "stopped", reason: { kind: "answerUnclear" }, draft: ourDraft, rowCount: 4 },
      hasIntent: true,
    });
  });
});

it("no answer came, and lines are added to the draft after it was looked at: none is taken off unasked", async () => {
  const removed: unknown[] = [];
  const ended = await create({}, (usual) => ({
    ...askedInVain({ kind: "noAnswer" }, [ourDraft])(usual),
    readDraftRows: inTurn<CreationPort["readDraftRows"]>(
      async () => ok(chosen.map(rowOf)),
      async () => ok([...chosen, ...beside].map(rowOf)),
    ),
    removeRows: async (_invoice, batch) => (removed.push(...batch), ok({ saved: [], refused: [] })),
  }));
  expect(ended).toMatchObject({
    outcome: { kind: "stopped", reason: { kind: "unexpectedRows", count: 2 }, draft: ourDraft },
    hasIntent: true,
  });
  expect(removed).toEqual([]);
});

describe("a contract with two customers, as a whole", () => {
  const both = [...chosen, ...beside];
  const twice: Partial<CreationRequest> = {
    mode: "wholeContract",
    chosen: both,
    previewTotal: amount("400"),
    backlog: { ...request().backlog, customers: ["Contoso", "Tenant"] },
  };
  it("gets a draft for each, and the rows of the first are told", async () => {
    const ended = await create(twice, (usual) => ({
      readDrafts: inTurn<CreationPort["readDrafts"]>(usual.readDrafts, usual.readDrafts, async () =>
        ok([ourDraft, another]),
      ),
      readDraftRows: async (id) => ok((id === ourDraft.id ? both.slice(0, 3) : both.slice(3)).map(rowOf)),
      readDraft: async (id) => {
        const draft = valueOf(await usual.readDraft(id));
        const lines = amount(id === ourDraft.id ? "300" : "100");
        return ok({ ...draft, parts: { ...draft.parts, amount: lines } });
      },
    }));
    expect(ended).toMatchObject({
      outcome: { kind: "created", invoice: { id: ourDraft.id }, rowCount: 3, others: [another], rounded: null },
      asked: ["requestCreation"],
    });
  });

  it("and nothing is touched where a third came", async () => {
    const third = { ...another, id: "third" as InvoiceId };
    const ended = await create(twice, (usual) => ({
      readDrafts: inTurn<CreationPort["readDrafts"]>(usual.readDrafts, usual.readDrafts, async () =>
        ok([ourDraft, another, third]),
      ),
    }));
    expect(ended.outcome).toMatchObject({ kind: "stopped", reason: { kind: "severalNewDrafts" }, draft: null });
  });
});

it("the same press again is carried out once", async () => {
  const run = "5eed0000-0000-4000-8000-00000000abcd";
  expect((await create({ run })).outcome.kind).toBe("created");
  expect(await create({ run })).toMatchObject({
    outcome: { kind: "refused", refusal: { kind: "unfinishedIntent" } },
    asked: [],
    stages: [],
  });
});
