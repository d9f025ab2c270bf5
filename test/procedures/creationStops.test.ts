import { defaultCreationMessage } from "../../shared/dataverse/messages";
import { createInvoice } from "../../shared/procedures/createInvoice";
import type { CreationOutcome } from "../../shared/procedures/creationOutcome";
import type { CreationPort } from "../../shared/procedures/creationPort";
import { readJournal } from "../../shared/invoicing/journalText";
import { reconcileIntent } from "../../shared/procedures/reconcileIntent";
import { openWorkId } from "../../host/scenarios/wellKnownBacklog";
import { type Choosing, contractId, openCreationHost, projectId, type CreationHost } from "../support/creationHost";
import { readyInDatabase, storedDrafts } from "../support/draftInDatabase";
import { endOf } from "../support/endOf";
import { valueOf } from "../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const plant: Choosing = { project: "plant", contract: "plantBuild" };
const website: Choosing = { project: "website", contract: "website" };

/** Presses Finish; whatever happens between reading and pressing comes first. */
async function finish(choosing: Choosing, before?: (port: CreationPort) => Promise<void>): Promise<CreationOutcome> {
  const port = host.port({ mode: choosing.mode ?? "trim" });
  const request = await host.request(choosing, port);
  await before?.(port);
  return endOf(createInvoice(request, port, host.wait, host.now));
}

const newDrafts = async (choosing: Choosing) =>
  (await storedDrafts(host, contractId(choosing.contract))).filter(({ number }) => !number.startsWith("PINV"));

const hasIntent = async (choosing: Choosing): Promise<boolean> => {
  const { journal } = valueOf(await host.port().readProject(projectId(choosing.project)));
  return valueOf(readJournal(journal)).intent !== null;
};

describe("at the first sign that the platform does otherwise it stops, and names the draft that it leaves", () => {
  it.each<{ why: string; choosing: Choosing; settings: object; reason: object }>([
    {
      why: "what is taken off does not return",
      choosing: plant,
      settings: { giveBackOnDelete: false },
      reason: { kind: "notGivenBack", status: "onInvoice" },
    },
    {
      why: "no link says what a row bills",
      choosing: plant,
      settings: { linksMissing: true },
      reason: { kind: "sourceUnknown" },
    },
  ])("$why", async ({ choosing, settings, reason }) => {
    await host.door("settings", settings);
    const outcome = await finish(choosing);
    const [draft, ...more] = await newDrafts(choosing);
    expect(more).toEqual([]);
    expect(outcome).toMatchObject({
      kind: "stopped",
      reason,
      draft: { id: draft?.id, number: draft?.number },
      rowCount: draft?.sources.length,
    });
    expect(await hasIntent(choosing)).toBe(true);
  });

  it("where nothing returns, one row at most was taken off", async () => {
    await host.door("settings", { giveBackOnDelete: false });
    const ready = await readyInDatabase(host, contractId("plantBuild"));
    await finish(plant);
    const [draft] = await newDrafts(plant);
    // the one in yen is ready and never came along
    expect((draft?.sources.length ?? 0) + 1 + 1).toBe(ready.length);
  });

  it("without links, but with nothing to take off, no link is needed", async () => {
    await host.door("settings", { linksMissing: true });
    expect(await finish(website)).toMatchObject({ kind: "created" });
  });

  it("the platform does not recalculate and its totals are not the preview's", async () => {
    await host.door("settings", { rollUpOnSave: false, missingMessages: ["msdyn_InvoiceRecalculate"] });
    const outcome = await finish(plant);
    expect(outcome).toMatchObject({ kind: "stopped", reason: { kind: "totalDiffers" }, draft: {} });
    expect(await hasIntent(plant)).toBe(true);
  });

  it("somebody else's draft took what was chosen, before Finish: nothing is asked for", async () => {
    const outcome = await finish(plant, async () => {
      await host.send(
        "POST",
        `salesorders(${contractId("plantBuild")})/Microsoft.Dynamics.CRM.${defaultCreationMessage}`,
        {},
        { "x-host-user": "second" },
      );
    });
    expect(outcome).toEqual({ kind: "notCreated", error: { kind: "conflict" } });
    expect([await host.timesAsked(defaultCreationMessage), await hasIntent(plant)]).toEqual([1, false]);
  });

  it("somebody else's draft took a part of it, while we asked", async () => {
    const port = host.port();
    const request = await host.request(plant, port);
    const taken = async () =>
      host.send(
        "POST",
        "sample_CreateProjectInvoice",
        {
          ContractId: contractId("plantBuild"),
          ProjectId: projectId("plant"),
          CutOffDate: "2026-10-31",
          TransactionClasses: "192350001",
          RunId: "somebody else's",
        },
        { "x-host-user": "second" },
      );
    const racing: CreationPort = {
      ...port,
      requestCreation: async (contract) => {
        await taken();
        return port.requestCreation(contract);
      },
    };
    const outcome = await endOf(createInvoice(request, racing, host.wait, host.now));
    const ours = (await newDrafts(plant)).slice(-1)[0];
    expect(outcome).toMatchObject({
      kind: "stopped",
      reason: { kind: "selectionMissing", count: 2 },
      draft: { id: ours?.id },
      rowCount: ours?.sources.length,
    });
  });

  it("two new drafts of the same user: neither is touched", async () => {
    const port = host.port();
    const request = await host.request(website, port);
    const racing: CreationPort = {
      ...port,
      requestCreation: async (contract) => {
        await host.send("POST", "sample_CreateProjectInvoice", {
          ContractId: contract,
          ProjectId: projectId("website"),
          CutOffDate: "2026-10-12",
          TransactionClasses: "192350000",
          RunId: "by hand",
        });
        return port.requestCreation(contract);
      },
    };
    const outcome = await endOf(createInvoice(request, racing, host.wait, host.now));
    const drafts = await newDrafts(website);
    if (outcome.kind !== "stopped" || outcome.reason.kind !== "severalNewDrafts") throw new Error(outcome.kind);
    expect(outcome.draft).toBeNull();
    expect(outcome.reason.drafts.map(({ id }) => id as string).sort()).toEqual(drafts.map(({ id }) => id).sort());
    expect(drafts.map(({ sources }) => sources.length).sort()).toEqual([1, 2]);
  });

  it("a whole contract to which something was added meanwhile", async () => {
    const port = host.port({ mode: "wholeContract" });
    const request = await host.request({ ...website, mode: "wholeContract" }, port);
    const late = openWorkId("website/design3");
    const stale = { ...request, chosen: request.chosen.filter(({ id }) => id !== late) };
    const backlog = { ...request.backlog, items: request.backlog.items.filter(({ id }) => id !== late) };
    const outcome = await endOf(createInvoice({ ...stale, backlog }, port, host.wait, host.now));
    expect(outcome).toMatchObject({ kind: "stopped", reason: { kind: "unexpectedRows", count: 1 }, rowCount: 3 });
  });
});

describe("what became ready between reading and Finish", () => {
  it("is taken off and is ready again", async () => {
    const port = host.port();
    const request = await host.request(website, port);
    const late = openWorkId("website/design3");
    const chosen = request.chosen.filter(({ id }) => id !== late);
    const backlog = { ...request.backlog, items: request.backlog.items.filter(({ id }) => id !== late) };
    const late300 = request.chosen.find(({ id }) => id === late)?.amount;
    const previewTotal = request.previewTotal.minus(late300 ?? 0);
    const outcome = await endOf(
      createInvoice({ ...request, chosen, backlog, previewTotal }, port, host.wait, host.now),
    );
    expect(outcome.kind).toBe("created");
    expect(await readyInDatabase(host, contractId("website"))).toEqual([late]);
  });
});

describe("while rows are taken off", () => {
  const path = "^msdyn_invoicelinetransactions\\(";

  it("a busy service is waited for as long as it asks, and said to be busy", async () => {
    await host.door("faults", { path: "^\\$batch", status: 429, code: "0x80072322", retryAfterSeconds: 17 });
    const port = host.port();
    const steps = createInvoice(await host.request(plant, port), port, host.wait, host.now);
    const busy: number[] = [];
    for (;;) {
      const step = await steps.next();
      if (step.done) {
        expect(step.value.kind).toBe("created");
        break;
      }
      if (step.value.stage === "busy") busy.push(step.value.seconds);
    }
    expect(busy).toEqual([17]);
  });

  it.each([
    { why: "the answer to the first is lost before it is carried out", fault: { path: "^\\$batch", drop: true } },
    { why: "or after", fault: { path: "^\\$batch", drop: true, when: "after" } },
    {
      why: "a row was changed by somebody meanwhile",
      fault: { path, method: "DELETE", status: 412, code: "0x80060882" },
    },
    { why: "rows are busy one by one", fault: { path, method: "DELETE", status: 429, code: "0x80072322", times: 3 } },
  ])("$why: in the end exactly the selection is on it", async ({ fault }) => {
    await host.door("faults", fault);
    const port = host.port();
    const request = await host.request({ ...plant, itemTypes: new Set(["expense"]) }, port);
    expect(await endOf(createInvoice(request, port, host.wait, host.now))).toMatchObject({ kind: "created" });
    const [draft] = await newDrafts(plant);
    expect(draft?.sources).toEqual(request.chosen.map(({ id }) => id as string).sort());
  });

  it("a row that a rule does not let go: it stops, with the platform's own words", async () => {
    await host.door("faults", { path, method: "DELETE", status: 400, code: "0x80040265", message: "Not this one." });
    expect(await finish(plant)).toMatchObject({
      kind: "stopped",
      reason: { kind: "removalRefused", error: { kind: "rejected", message: "Not this one." } },
    });
  });

  it("a row that never goes is given up after some tries", async () => {
    await host.door("faults", { path, method: "DELETE", status: 412, code: "0x80060882", times: 1000 });
    expect(await finish(plant)).toMatchObject({
      kind: "stopped",
      reason: { kind: "removalRefused", error: { kind: "conflict" } },
    });
  });
});

describe("ways in which an answer comes", () => {
  it("an empty answer is as good as one with the invoice", async () => {
    await host.door("settings", { emptyAnswer: true });
    expect(await finish(plant)).toMatchObject({ kind: "created" });
  });

  it.each([
    { why: "half a minute later", after: 30_000, kind: "created" },
    { why: "after we have stopped looking", after: 400_000, kind: "notKnownYet" },
  ])("created in the background, $why", async ({ after, kind }) => {
    await host.door("settings", { createInBackground: after });
    expect(await finish(plant)).toMatchObject({ kind });
    expect(await hasIntent(plant)).toBe(kind === "notKnownYet");
    expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
  });

  it("a refusal takes the intent back, with the platform's own words", async () => {
    const outcome = await finish({ project: "offer", contract: "offer" });
    expect(outcome).toMatchObject({ kind: "notCreated", error: { kind: "rejected", code: "0x80040265" } });
    expect(await hasIntent({ project: "offer", contract: "offer" })).toBe(false);
  });

  it("a message that the organisation lacks is not asked for", async () => {
    await host.door("settings", { missingMessages: [defaultCreationMessage] });
    expect(await finish(plant)).toEqual({
      kind: "refused",
      refusal: { kind: "messageMissing", name: defaultCreationMessage },
    });
    expect(await host.timesAsked(defaultCreationMessage)).toBe(0);
  });

  it("a customer's message that answers with a draft that was there before is not believed", async () => {
    const port = host.port({ mode: "customApi" });
    const request = await host.request({ ...plant, mode: "customApi" }, port);
    const [seen] = request.backlog.drafts;
    const wrong: CreationPort = {
      ...port,
      requestCustomCreation: async () => ({ ok: true, value: { invoice: seen?.id ?? ("" as never), detailCount: 1 } }),
    };
    expect(await endOf(createInvoice(request, wrong, host.wait, host.now))).toEqual({ kind: "notKnownYet" });
  });
});

describe("a contract with two customers", () => {
  const airport: Choosing = { project: "terminal", contract: "airport" };

  it("is not trimmed", async () => {
    expect(await finish(airport)).toEqual({ kind: "refused", refusal: { kind: "severalCustomers", count: 2 } });
  });

  it("gets a draft for each when the whole contract is invoiced", async () => {
    const outcome = await finish({ ...airport, mode: "wholeContract" });
    const drafts = await newDrafts(airport);
    expect(drafts.map(({ sources }) => sources.length)).toEqual([2, 2]);
    if (outcome.kind !== "created") throw new Error(outcome.kind);
    const named = [outcome.invoice.invoice.id, ...outcome.others.map(({ id }) => id)] as string[];
    expect(named.sort()).toEqual(drafts.map(({ id }) => id).sort());
  });
});

describe("the lock", () => {
  it("a second window that opened before finds the intent, or its end", async () => {
    const [one, two] = [host.port(), host.port()];
    const requests = [await host.request(plant, one), await host.request(plant, two)] as const;
    const outcomes = [
      await endOf(createInvoice(requests[0], one, host.wait, host.now)),
      await endOf(createInvoice(requests[1], two, host.wait, host.now)),
    ];
    expect(outcomes).toMatchObject([{ kind: "created" }, { kind: "notCreated", error: { kind: "conflict" } }]);
    expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
  });

  it("a second press with the same run does nothing", async () => {
    const port = host.port();
    const request = await host.request(plant, port);
    const both = await Promise.all([
      endOf(createInvoice(request, port, host.wait, host.now)),
      endOf(createInvoice(request, port, host.wait, host.now)),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["created", "refused"]);
    expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
  });

  it("somebody who saves the project's other columns does not stand in the way", async () => {
    const outcome = await finish(plant, async () => {
      await host.send(
        "PATCH",
        `msdyn_projects(${projectId("plant")})`,
        { msdyn_subject: "New name" },
        { "if-match": "*" },
      );
    });
    expect(outcome.kind).toBe("created");
  });

  it("whoever opens the project meanwhile finds the intent", async () => {
    const port = host.port();
    const steps = createInvoice(await host.request(plant, port), port, host.wait, host.now);
    for (let step = await steps.next(); !step.done && step.value.stage !== "matching";) step = await steps.next();
    const { intent } = valueOf(readJournal(valueOf(await port.readProject(projectId("plant"))).journal));
    if (!intent) throw new Error("No intent in the journal");
    const report = await endOf(reconcileIntent({ project: projectId("plant"), intent }, port, host.wait));
    expect(report).toMatchObject({ kind: "ours", missing: 0, unlinked: 0 });
    await steps.return({ kind: "notKnownYet" });
  });
});
