import type { Fetch } from "../../../shared/dataverse/wire/webRequest";
import { defaultCreationMessage } from "../../../shared/dataverse/messages";
import type { Journal } from "../../../shared/invoicing/journal/journal";
import { readJournal } from "../../../shared/invoicing/journal/journalText";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import type { CreationProgress } from "../../../shared/procedures/creation/creationOutcome";
import { finishIntent } from "../../../shared/procedures/creation/reconcileFinish";
import { forgetIntent } from "../../../shared/procedures/creation/reconcileForget";
import { reconcileIntent, type UnfinishedIntent } from "../../../shared/procedures/creation/reconcileIntent";
import { takeBackIntent } from "../../../shared/procedures/creation/reconcileTakeBack";
import { openWorkId } from "../../../host/scenarios/wellKnownBacklog";
import { asLookedAt } from "../../support/asLookedAt";
import { type Choosing, contractId, openCreationHost, projectId, type CreationHost } from "../../support/creationHost";
import { readyInDatabase, storedDrafts } from "../../support/draftInDatabase";
import { endOf } from "../../support/endOf";
import { leftAt, unfinishedOf } from "../../support/leftUnfinished";
import { valueOf } from "../../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const tower: Choosing = { project: "tower", contract: "tower", itemTypes: new Set(["time", "milestone"]) };
const expenses: Choosing = { project: "plant", contract: "plantBuild", itemTypes: new Set(["expense"]) };
const website: Choosing = { project: "website", contract: "website" };

type Stage = CreationProgress["stage"];

const journalOf = async (choosing: Choosing): Promise<Journal> =>
  valueOf(readJournal(valueOf(await host.port().readProject(projectId(choosing.project))).journal));

const lookAt = async (unfinished: UnfinishedIntent) => endOf(reconcileIntent(unfinished, host.port(), host.wait));
const looked = async (unfinished: UnfinishedIntent) => asLookedAt(unfinished, host.port(), host.wait);
const finish = async (unfinished: UnfinishedIntent) =>
  endOf(finishIntent(await looked(unfinished), host.port(), host.wait, host.now));
const takeBack = async (unfinished: UnfinishedIntent, port = host.port()) =>
  endOf(takeBackIntent(await looked(unfinished), port, host.wait, host.now));
const forget = async (unfinished: UnfinishedIntent) => endOf(forgetIntent(unfinished, host.port(), host.wait));

const newDraft = async ({ contract }: Choosing) =>
  (await storedDrafts(host, contractId(contract))).filter(({ number }) => !number.startsWith("PINV"))[0];

describe("what the next opening says of an intent that was left", () => {
  it.each<{ why: string; choosing: Choosing; stage: Stage; times?: number; report: object }>([
    { why: "left before it was asked for", choosing: tower, stage: "asking", report: { kind: "nothingYet" } },
    {
      why: "left when the draft was found",
      choosing: tower,
      stage: "matching",
      report: { kind: "ours", rowCount: 5, outside: 1, unlinked: 0, missing: 0 },
    },
    {
      why: "left after the first row was taken off",
      choosing: expenses,
      stage: "removing",
      report: { kind: "ours", rowCount: 16, outside: 14, unlinked: 0, missing: 0 },
    },
    {
      why: "left with nothing more to take off",
      choosing: expenses,
      stage: "comparing",
      report: { kind: "ours", rowCount: 2, outside: 0, unlinked: 0, missing: 0 },
    },
    {
      why: "left before the journal was told of the end",
      choosing: website,
      stage: "finishing",
      report: { kind: "ours", rowCount: 3, outside: 0, unlinked: 0, missing: 0 },
    },
  ])("$why", async ({ choosing, stage, times, report }) => {
    const { unfinished } = await leftAt(host, stage, choosing, times);
    expect(await lookAt(unfinished)).toMatchObject(report);
    expect(await unfinishedOf(host, choosing)).toEqual(unfinished);
  });

  it("a draft that comes late is found later", async () => {
    await host.door("settings", { createInBackground: 300_000 });
    const { unfinished } = await leftAt(host, "waitingForDraft", tower);
    expect(await lookAt(unfinished)).toEqual({ kind: "nothingYet" });
    await host.wait(300_000);
    expect(await lookAt(unfinished)).toMatchObject({ kind: "ours", outside: 1 });
  });

  it.each([
    { why: "within two hours it may still come", minutes: 119, kind: "nothingYet" },
    { why: "then it comes no more, and that is said", minutes: 122, kind: "nothingMore" },
  ])("no draft of it. $why", async ({ minutes, kind }) => {
    const { unfinished } = await leftAt(host, "asking", tower);
    await host.wait(minutes * 60_000);
    expect(await lookAt(unfinished)).toEqual({ kind });
  });

  it("somebody else's draft is left alone", async () => {
    const { unfinished } = await leftAt(host, "asking", website);
    const path = `salesorders(${contractId("website")})/Microsoft.Dynamics.CRM.${defaultCreationMessage}`;
    await host.send("POST", path, {}, { "x-host-user": "second" });
    expect(await lookAt(unfinished)).toEqual({ kind: "nothingYet" });
    expect(await takeBack(unfinished)).toEqual({ kind: "nothingThere" });
    expect((await newDraft(website))?.sources).toHaveLength(3);
  });
});

describe("finishing what was left", () => {
  it.each<{ choosing: Choosing; stage: Stage }>([
    { choosing: tower, stage: "matching" },
    { choosing: tower, stage: "recalculating" },
    { choosing: expenses, stage: "matching" },
    { choosing: expenses, stage: "removing" },
    { choosing: expenses, stage: "comparing" },
    { choosing: website, stage: "finishing" },
  ])("left at $stage: exactly the selection, asked for once", async ({ choosing, stage }) => {
    const { request, unfinished } = await leftAt(host, stage, choosing);
    expect(await finish(unfinished)).toMatchObject({ kind: "created" });
    const draft = await newDraft(choosing);
    expect(draft?.sources).toEqual(request.chosen.map(({ id }) => id as string).sort());
    expect(draft?.beforeTax).toBe(request.previewTotal.times(10_000).toNumber());
    expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
    expect(await journalOf(choosing)).toEqual({ intent: null, last: request.rule });
  });

  it("what became ready since was not chosen, and by the rule alone would be billed: it stops", async () => {
    const late = openWorkId("website/design3");
    const { unfinished } = await leftAt(host, "matching", website, 1, (request) => ({
      ...request,
      chosen: request.chosen.filter(({ id }) => id !== late),
    }));
    expect(await finish(unfinished)).toMatchObject({
      kind: "stopped",
      reason: { kind: "selectionChanged", chosen: 2, found: 3 },
      rowCount: 3,
    });
    expect(await unfinishedOf(host, website)).toEqual(unfinished);
  });

  it("something was taken off by hand: it stops", async () => {
    const { unfinished } = await leftAt(host, "matching", website);
    const [row] = valueOf(await host.port().readDraftRows((await newDraft(website))?.id as never));
    await host.send("DELETE", `msdyn_invoicelinetransactions(${row?.row})`);
    expect(await finish(unfinished)).toMatchObject({ kind: "stopped", reason: { kind: "selectionMissing", count: 1 } });
  });

  it("nothing there is no reason to ask again", async () => {
    const { unfinished } = await leftAt(host, "asking", tower);
    expect(await finish(unfinished)).toEqual({ kind: "notKnownYet" });
    expect(await host.timesAsked(defaultCreationMessage)).toBe(0);
  });
});

describe("taking back what was left", () => {
  it.each<{ choosing: Choosing; stage: Stage }>([
    { choosing: tower, stage: "matching" },
    { choosing: expenses, stage: "removing" },
    { choosing: website, stage: "finishing" },
  ])("left at $stage: every source is ready again, the empty draft is named", async ({ choosing, stage }) => {
    const ready = await readyInDatabase(host, contractId(choosing.contract));
    const { unfinished } = await leftAt(host, stage, choosing);
    const outcome = await takeBack(unfinished);
    const draft = await newDraft(choosing);
    expect(outcome).toMatchObject({ kind: "takenBack", draft: { id: draft?.id } });
    expect([draft?.sources, draft?.beforeTax]).toEqual([[], 0]);
    expect(await readyInDatabase(host, contractId(choosing.contract))).toEqual(ready);
    expect((await journalOf(choosing)).intent).toBeNull();
  });

  it.each<{ why: string; settings: object; reason: object; removed: number }>([
    { why: "nothing returns", settings: { giveBackOnDelete: false }, reason: { kind: "notGivenBack" }, removed: 1 },
    {
      why: "links are missing",
      settings: { linksMissing: true },
      reason: { kind: "sourceUnknown", rows: 3 },
      removed: 0,
    },
  ])("$why: it stops, and the intent stays", async ({ settings, reason, removed }) => {
    await host.door("settings", settings);
    const { unfinished } = await leftAt(host, "matching", website);
    expect(await takeBack(unfinished)).toMatchObject({ kind: "stopped", reason, rowCount: 3 - removed });
    const mark = removed > 0 ? { emptying: (await newDraft(website))?.id, notBack: true } : {};
    expect((await unfinishedOf(host, website)).intent).toEqual({ ...unfinished.intent, ...mark });
  });

  it.each([
    { why: "before anything that was chosen went: it can be finished as well", most: 1, left: 4, isWhole: true },
    { why: "half way: it can only go on", most: 3, left: 2, isWhole: false },
  ])(
    "stopped $why, and the next opening takes back until every source is ready again",
    async ({ most, left: rowCount, isWhole }) => {
      const ready = await readyInDatabase(host, contractId("tower"));
      const { unfinished } = await leftAt(host, "matching", tower);
      let batches = 0;
      const onlyOnce =
        (real: Fetch): Fetch =>
        async (url, init) => {
          if (url.endsWith("$batch") && (batches += 1) > most) throw new Error("no connection");
          return real(url, init);
        };
      expect(await takeBack(unfinished, host.port({ fetch: onlyOnce }))).toMatchObject({ kind: "stopped", rowCount });
      const left = await unfinishedOf(host, tower);
      expect(await lookAt(left)).toMatchObject({ rowCount, isWhatWasChosen: isWhole, isBeingEmptied: !isWhole });
      if (!isWhole) expect(await finish(left)).toMatchObject({ kind: "stopped", rowCount });
      expect(await takeBack(left)).toMatchObject({ kind: "takenBack" });
      expect(await readyInDatabase(host, contractId("tower"))).toEqual(ready);
      expect((await journalOf(tower)).intent).toBeNull();
    },
  );
});

describe("forgetting what was left", () => {
  it("names the draft and touches nothing of it", async () => {
    const { unfinished } = await leftAt(host, "removing", expenses);
    const before = await newDraft(expenses);
    expect(await forget(unfinished)).toMatchObject({ kind: "forgotten", left: [{ id: before?.id }] });
    expect(await newDraft(expenses)).toEqual(before);
    expect(await journalOf(expenses)).toEqual({ intent: null, last: null });
  });

  it("keeps the rule that was carried out last", async () => {
    const first = await host.request({ ...website, leftOut: [openWorkId("website/design3")] });
    await endOf(createInvoice(first, host.port(), host.wait, host.now));
    const { unfinished } = await leftAt(host, "asking", website);
    await forget(unfinished);
    expect(await journalOf(website)).toEqual({ intent: null, last: first.rule });
  });

  it("an intent that is another by now is left as it is", async () => {
    const { unfinished } = await leftAt(host, "asking", tower);
    const other = { ...unfinished, intent: { ...unfinished.intent, run: "another run" } };
    expect(await forget(other)).toMatchObject({ kind: "forgotten" });
    expect(await unfinishedOf(host, tower)).toEqual(unfinished);
  });
});
