import { defaultCreationMessage } from "../../../shared/dataverse/messages";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { openWorkId } from "../../../host/scenarios/wellKnownBacklog";
import { type Choosing, contractId, projectId } from "../../support/creationHost";
import { readyInDatabase } from "../../support/draftInDatabase";
import { endOf } from "../../support/endOf";
import { openFinishingHost, plant, website, type FinishingHost } from "../../support/finishingHost";

let host: FinishingHost;
beforeAll(async () => {
  host = await openFinishingHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

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
    const outcome = await host.finish(choosing);
    const [draft, ...more] = await host.newDrafts(choosing);
    expect(more).toEqual([]);
    expect(outcome).toMatchObject({
      kind: "stopped",
      reason,
      draft: { id: draft?.id, number: draft?.number },
      rowCount: draft?.sources.length,
    });
    expect(await host.hasIntent(choosing)).toBe(true);
  });

  it("where nothing returns, one row at most was taken off", async () => {
    await host.door("settings", { giveBackOnDelete: false });
    const ready = await readyInDatabase(host, contractId("plantBuild"));
    await host.finish(plant);
    const [draft] = await host.newDrafts(plant);
    // the one in yen is ready and never came along
    expect((draft?.sources.length ?? 0) + 1 + 1).toBe(ready.length);
  });

  it("without links, but with nothing to take off, no link is needed", async () => {
    await host.door("settings", { linksMissing: true });
    expect(await host.finish(website)).toMatchObject({ kind: "created" });
  });

  it("the platform does not recalculate and its totals are not the preview's", async () => {
    await host.door("settings", { rollUpOnSave: false, missingMessages: ["msdyn_InvoiceRecalculate"] });
    const outcome = await host.finish(plant);
    expect(outcome).toMatchObject({ kind: "stopped", reason: { kind: "totalDiffers" }, draft: {} });
    expect(await host.hasIntent(plant)).toBe(true);
  });

  it("somebody else's draft took what was chosen, before Finish: nothing is asked for", async () => {
    const outcome = await host.finish(plant, async () => {
      await host.send(
        "POST",
        `salesorders(${contractId("plantBuild")})/Microsoft.Dynamics.CRM.${defaultCreationMessage}`,
        {},
        { "x-host-user": "second" },
      );
    });
    expect(outcome).toEqual({ kind: "notCreated", error: { kind: "conflict" } });
    expect([await host.timesAsked(defaultCreationMessage), await host.hasIntent(plant)]).toEqual([1, false]);
  });

  it("nothing can be read of the draft any more: no number of its lines is said", async () => {
    await host.door("faults", { method: "GET", path: "^invoices.*invoiceid eq", revoke: ["Read"] });
    expect(await host.finish(website)).toMatchObject({ kind: "stopped", reason: { kind: "failed" }, rowCount: null });
  });

  it("refused, and the rights to take the intent back are gone too: it is not said that nothing is left behind", async () => {
    await host.door("faults", { method: "POST", path: "NewInvoiceContract$", revoke: ["Create", "Write"] });
    const outcome = await host.finish(plant);
    expect(outcome).toEqual({
      ...{ kind: "stopped", draft: null, rowCount: 0 },
      reason: { kind: "failed", error: { kind: "forbidden", message: expect.any(String) } },
    });
    expect([await host.newDrafts(plant), await host.hasIntent(plant)]).toEqual([[], true]);
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
    const ours = (await host.newDrafts(plant)).slice(-1)[0];
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
    const drafts = await host.newDrafts(website);
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
