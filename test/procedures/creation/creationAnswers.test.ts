import { defaultCreationMessage } from "../../../shared/dataverse/messages";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { type Choosing } from "../../support/creationHost";
import { endOf } from "../../support/endOf";
import { openFinishingHost, plant, type FinishingHost } from "../../support/finishingHost";

let host: FinishingHost;
beforeAll(async () => {
  host = await openFinishingHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

describe("ways in which an answer comes", () => {
  it("an empty answer is as good as one with the invoice", async () => {
    await host.door("settings", { emptyAnswer: true });
    expect(await host.finish(plant)).toMatchObject({ kind: "created" });
  });

  it.each([
    { why: "half a minute later", after: 30_000, kind: "created" },
    { why: "after we have stopped looking", after: 400_000, kind: "notKnownYet" },
  ])("created in the background, $why", async ({ after, kind }) => {
    await host.door("settings", { createInBackground: after });
    expect(await host.finish(plant)).toMatchObject({ kind });
    expect(await host.hasIntent(plant)).toBe(kind === "notKnownYet");
    expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
  });

  it("a refusal takes the intent back, with the platform's own words", async () => {
    const outcome = await host.finish({ project: "offer", contract: "offer" });
    expect(outcome).toMatchObject({ kind: "notCreated", error: { kind: "rejected", code: "0x80040265" } });
    expect(await host.hasIntent({ project: "offer", contract: "offer" })).toBe(false);
  });

  it("a message that the organisation lacks is not asked for", async () => {
    await host.door("settings", { missingMessages: [defaultCreationMessage] });
    expect(await host.finish(plant)).toEqual({
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

describe.each<{ choosing: Choosing; customers: string[]; rows: number[] }>([
  {
    choosing: { project: "terminal", contract: "airport" },
    customers: ["Northwind Traders", "Trey Research"],
    rows: [2, 2],
  },
  { choosing: { project: "villa", contract: "villa" }, customers: ["Litware", "Tenant of the villa"], rows: [1, 1] },
])("a contract with the customers $customers", ({ choosing, customers, rows }) => {
  it("is not trimmed, and they are named before anything is written", async () => {
    expect(await host.finish(choosing)).toEqual({ kind: "refused", refusal: { kind: "severalCustomers", customers } });
    expect(await host.timesAsked(defaultCreationMessage)).toBe(0);
  });

  it("gets a draft for each when the whole contract is invoiced", async () => {
    const outcome = await host.finish({ ...choosing, mode: "wholeContract" });
    const drafts = await host.newDrafts(choosing);
    expect(drafts.map(({ sources }) => sources.length)).toEqual(rows);
    if (outcome.kind !== "created") throw new Error(outcome.kind);
    const named = [outcome.invoice.id, ...outcome.others.map(({ id }) => id)] as string[];
    expect(named.sort()).toEqual(drafts.map(({ id }) => id).sort());
    // rows and figures that are told together are of the same draft
    const own = drafts.find(({ id }) => id === (outcome.invoice.id as string));
    expect([outcome.rowCount, outcome.invoice.parts.amount.times(10_000).toNumber()]).toEqual([
      own?.sources.length,
      own?.beforeTax,
    ]);
  });
});
