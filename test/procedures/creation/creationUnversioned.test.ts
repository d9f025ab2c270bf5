import { defaultCreationMessage } from "../../../shared/dataverse/messages";
import type { Fetch } from "../../../shared/dataverse/wire/webRequest";
import { readJournal } from "../../../shared/invoicing/journal/journalText";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import { forgetIntent } from "../../../shared/procedures/creation/reconcileForget";
import { takeBackIntent } from "../../../shared/procedures/creation/reconcileTakeBack";
import { asLookedAt } from "../../support/asLookedAt";
import { contractId, openCreationHost, projectId, type Choosing, type CreationHost } from "../../support/creationHost";
import { storedDrafts } from "../../support/draftInDatabase";
import { endOf } from "../../support/endOf";
import { leftAt } from "../../support/leftUnfinished";
import { valueOf } from "../../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

/** The tower's time: a milestone and product lines of the same contract come along and are to be taken off. */
const tower: Choosing = { project: "tower", contract: "tower", itemTypes: new Set(["time"]) };

const without = async (...except: readonly string[]) => host.door("settings", { optimisticConcurrency: { except } });
const journal = async () => valueOf(readJournal(valueOf(await host.port().readProject(projectId("tower"))).journal));
const newDraft = async () =>
  (await storedDrafts(host, contractId("tower"))).find(({ number }) => !number.startsWith("PINV"));

async function create(port = host.port()) {
  const request = await host.request(tower, port);
  return { request, outcome: await endOf(createInvoice(request, port, host.wait, host.now)) };
}

/** Presses Finish and leaves the page when its draft is there with everything on it. */
const leftUnfinished = async () =>
  asLookedAt((await leftAt(host, "matching", tower)).unfinished, host.port(), host.wait);

describe("where the rows of a draft have no optimistic concurrency", () => {
  beforeEach(async () => without("msdyn_invoicelinetransaction", "invoicedetail"));

  it("what was not chosen is taken off all the same", async () => {
    const { request, outcome } = await create();
    expect(outcome).toMatchObject({ kind: "created" });
    expect((await newDraft())?.sources).toEqual(request.chosen.map(({ id }) => id as string).sort());
  });

  it("a row that somebody changed meanwhile is read again before it is taken off", async () => {
    const touched: number[] = [];
    const touching =
      (real: Fetch): Fetch =>
      async (url, init) => {
        const [row] = touched.length === 0 ? (/msdyn_invoicelinetransactions\(\S+\)/.exec(init.body ?? "") ?? []) : [];
        if (row) touched.push((await host.send("PATCH", row, { msdyn_description: "theirs" })).status);
        return real(url, init);
      };
    expect((await create(host.port({ fetch: touching }))).outcome).toMatchObject({ kind: "created" });
    expect(touched).toEqual([204]);
  });

  it("a draft is taken back", async () => {
    expect(await endOf(takeBackIntent(await leftUnfinished(), host.port(), host.wait, host.now))).toMatchObject({
      kind: "takenBack",
    });
    expect([(await newDraft())?.sources, (await journal()).intent]).toEqual([[], null]);
  });
});

describe("where projects have none, the journal is no lock", () => {
  const unversioned = { kind: "unversioned", message: expect.stringContaining("msdyn_project") as string };

  it("nothing is asked for, and it is said why", async () => {
    await without("msdyn_project");
    expect((await create()).outcome).toEqual({ kind: "notCreated", error: unversioned });
    expect(await host.timesAsked(defaultCreationMessage)).toBe(0);
    expect((await journal()).intent).toBeNull();
  });

  it("an intent of before is neither taken back nor let go", async () => {
    const left = await leftUnfinished();
    await without("msdyn_project");
    const before = await newDraft();
    const stopped = { kind: "stopped", reason: { kind: "failed", error: unversioned } };
    expect(await endOf(takeBackIntent(left, host.port(), host.wait, host.now))).toMatchObject(stopped);
    expect(await endOf(forgetIntent(left, host.port(), host.wait))).toEqual({
      kind: "notForgotten",
      error: unversioned,
    });
    expect([await newDraft(), (await journal()).intent]).toEqual([before, left.intent]);
  });
});
