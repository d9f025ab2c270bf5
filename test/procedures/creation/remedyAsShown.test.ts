import { defaultCreationMessage } from "../../../shared/dataverse/messages";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { CreationOutcome } from "../../../shared/procedures/creation/creationOutcome";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { finishIntent } from "../../../shared/procedures/creation/reconcileFinish";
import { forgetIntent } from "../../../shared/procedures/creation/reconcileForget";
import type { Remedying, UnfinishedIntent } from "../../../shared/procedures/creation/reconcileIntent";
import type { TakeBackOutcome } from "../../../shared/procedures/creation/reconcileOutcome";
import { takeBackIntent } from "../../../shared/procedures/creation/reconcileTakeBack";
import { asLookedAt } from "../../support/asLookedAt";
import { type Choosing, contractId, openCreationHost, type CreationHost } from "../../support/creationHost";
import { storedDrafts, type StoredDraft } from "../../support/draftInDatabase";
import { endOf } from "../../support/endOf";
import { leftAt, unfinishedOf } from "../../support/leftUnfinished";
import { valueOf } from "../../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const website: Choosing = { project: "website", contract: "website" };
/** Expenses alone: what else is ready on the contract came along, and is to be taken off. */
const expenses: Choosing = { project: "plant", contract: "plantBuild", itemTypes: new Set(["expense"]) };

const looked = async (unfinished: UnfinishedIntent) => asLookedAt(unfinished, host.port(), host.wait);
type Remedied = Promise<CreationOutcome | TakeBackOutcome>;
const finish = async (looked: Remedying, port = host.port()): Remedied =>
  endOf(finishIntent(looked, port, host.wait, host.now));
const takeBack = async (looked: Remedying, port = host.port()): Remedied =>
  endOf(takeBackIntent(looked, port, host.wait, host.now));

const newDrafts = async ({ contract }: Choosing): Promise<readonly StoredDraft[]> =>
  (await storedDrafts(host, contractId(contract))).filter(({ number }) => !number.startsWith("PINV"));
const newDraft = async (choosing: Choosing): Promise<InvoiceId> => {
  const [draft] = await newDrafts(choosing);
  if (!draft) throw new Error("There is no draft");
  return draft.id as InvoiceId;
};
const rowsOf = async (choosing: Choosing) => valueOf(await host.port().readDraftRows(await newDraft(choosing)));

const asColleague = { "x-host-user": "second" };
/** A colleague has the platform add to the draft what is ready on its contract. */
const refill = async (choosing: Choosing) =>
  host.send(
    "POST",
    `invoices(${await newDraft(choosing)})/Microsoft.Dynamics.CRM.msdyn_AddInvoiceLineDetails`,
    {},
    asColleague,
  );
/** A colleague changes a line of the draft. */
const changeALine = async (choosing: Choosing) => {
  const [row] = await rowsOf(choosing);
  return host.send("PATCH", `msdyn_invoicelinetransactions(${row?.row})`, { msdyn_quantity: 99 }, asColleague);
};
/** The draft is deleted by hand, and the same user makes another one by hand. */
const replaceTheDraft = async (choosing: Choosing) => {
  for (const { row } of await rowsOf(choosing)) await host.send("DELETE", `msdyn_invoicelinetransactions(${row})`);
  await host.send("DELETE", `invoices(${await newDraft(choosing)})`);
  return host.newInvoice(contractId(choosing.contract));
};

describe("a remedy is for what the user was shown: where that changed since, nothing is written", () => {
  it.each<{
    why: string;
    choosing: Choosing;
    at: "matching" | "comparing";
    meanwhile: (choosing: Choosing) => Promise<unknown>;
    remedy: typeof finish;
  }>([
    {
      why: "the draft that the question named was deleted, and another one is there: it is not emptied in its place",
      choosing: website,
      at: "matching",
      meanwhile: replaceTheDraft,
      remedy: takeBack,
    },
    {
      why: "nothing was to be taken off, so nothing was asked; then a colleague filled the draft up",
      choosing: expenses,
      at: "comparing",
      meanwhile: refill,
      remedy: finish,
    },
    {
      why: "a colleague changed a line: the question named another sum",
      choosing: website,
      at: "comparing",
      meanwhile: changeALine,
      remedy: takeBack,
    },
  ])("$why", async ({ choosing, at, meanwhile, remedy }) => {
    const shown = await looked((await leftAt(host, at, choosing)).unfinished);
    await meanwhile(choosing);
    const before = await newDrafts(choosing);
    expect(before[0]?.sources.length).toBeGreaterThan(0);
    expect(await remedy(shown)).toMatchObject({
      kind: "stopped",
      reason: { kind: "changedSince" },
      draft: { id: before[0]?.id },
    });
    expect(await newDrafts(choosing)).toEqual(before);
    expect((await unfinishedOf(host, choosing)).intent).toEqual(shown.intent);
  });

  it("what the next look shows can be taken back: the user is asked anew", async () => {
    const shown = await looked((await leftAt(host, "comparing", website)).unfinished);
    await changeALine(website);
    await takeBack(shown);
    expect(await takeBack(await looked(shown))).toMatchObject({ kind: "takenBack" });
  });

  it("an emptied draft that a colleague fills up again is not emptied again unasked", async () => {
    const shown = await looked((await leftAt(host, "matching", website)).unfinished);
    const port = host.port();
    let writes = 0;
    const writeJournal: CreationPort["writeJournal"] = async (...args) =>
      (writes += 1) === 1 ? port.writeJournal(...args) : { ok: false, error: { kind: "forbidden", message: "" } };
    expect(await takeBack(shown, { ...port, writeJournal })).toMatchObject({ kind: "stopped", rowCount: 0 });
    const emptied = await looked(await unfinishedOf(host, website));
    await refill(website);
    expect(await takeBack(emptied)).toMatchObject({ kind: "stopped", reason: { kind: "changedSince" }, rowCount: 3 });
  });

  it.each([
    { why: "a line that comes", meanwhile: refill, choosing: expenses, remedy: finish },
    { why: "a line that is changed", meanwhile: changeALine, choosing: website, remedy: takeBack },
  ])("$why between the comparison and the first line taken off stays", async ({ meanwhile, choosing, remedy }) => {
    const shown = await looked((await leftAt(host, "comparing", choosing)).unfinished);
    const port = host.port();
    let readings = 0;
    const readDraftRows: CreationPort["readDraftRows"] = async (id) => {
      if ((readings += 1) === 2) await meanwhile(choosing);
      return port.readDraftRows(id);
    };
    expect(await remedy(shown, { ...port, readDraftRows })).toMatchObject({
      kind: "stopped",
      reason: { kind: "changedSince" },
    });
    expect((await newDrafts(choosing))[0]?.sources.length).toBeGreaterThan(2);
  });
});

describe("where the journal no longer has the run, a window that still shows it does nothing", () => {
  it.each<{ how: string; elsewhere: (unfinished: UnfinishedIntent) => Promise<unknown>; remedy: typeof finish }>([
    { how: "finished", elsewhere: async (unfinished) => finish(await looked(unfinished)), remedy: finish },
    {
      how: "let go",
      elsewhere: async (unfinished) => endOf(forgetIntent(unfinished, host.port(), host.wait)),
      remedy: finish,
    },
    {
      how: "let go",
      elsewhere: async (unfinished) => endOf(forgetIntent(unfinished, host.port(), host.wait)),
      remedy: takeBack,
    },
  ])("$how elsewhere", async ({ elsewhere, remedy }) => {
    const unfinished = (await leftAt(host, "comparing", expenses)).unfinished;
    const shown = await looked(unfinished);
    await elsewhere(unfinished);
    const before = await newDrafts(expenses);
    expect(await remedy(shown)).toMatchObject({ kind: "stopped", reason: { kind: "entryGone" } });
    expect(await newDrafts(expenses)).toEqual(before);
    expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
  });
});
