import { backlogContracts, openWorkId, towerProducts } from "../../host/scenarios/wellKnownBacklog";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("wizard");
});
afterEach(async () => client.host.close());

const { website, tower } = backlogContracts;
const drafts = async (contract: string) =>
  client.query<{ id: string; at: string; by: string }>(
    `select i.invoiceid as id, i.createdon as at, u.fullname as by from invoice i
     join systemuser u on u.systemuserid = i.createdby where i.salesorderid = ? and i.msdyn_projectinvoicestatus = 192350000`,
    [contract],
  );
const effects = async () => client.door<{ message: string; record: string; user: string }[]>("effects");
const billingStatus = async (key: string) => {
  const [row] = await client.query<{ status: number }>(
    "select msdyn_billingstatus as status from msdyn_actual where msdyn_actualid = ?",
    [openWorkId(key)],
  );
  return row?.status;
};
const detailsOn = async (invoice: string) =>
  client.query<{ id: string }>(
    "select msdyn_invoicelinetransactionid as id from msdyn_invoicelinetransaction where msdyn_invoice = ?",
    [invoice],
  );

describe("creating in the background", () => {
  it("answers at once with nothing created; the effect comes when host time has passed", async () => {
    await client.door("clock", { now: "2026-11-02T08:00:00Z" });
    await client.door("settings", { createInBackground: 90_000 });
    const answer = await client.newInvoice(website, { "x-host-user": "second" });
    expect([answer.status, answer.text]).toEqual([204, ""]);
    await client.door("clock", { advanceMs: 60_000 });
    expect([await drafts(website), await effects()]).toEqual([[], []]);
    await client.door("clock", { advanceMs: 31_000 });
    const [draft] = await drafts(website);
    expect(draft).toMatchObject({
      by: "Second billing user",
      at: expect.stringMatching(/^2026-11-02T08:01:3/) as string,
    });
    expect(await effects()).toEqual([
      expect.objectContaining({ message: "msdyn_NewInvoiceContract", record: website, user: "second" }),
    ]);
  });

  it("takes five seconds unless told otherwise", async () => {
    expect(await client.door("settings", { createInBackground: true })).toMatchObject({ createInBackground: 5000 });
  });

  it("refuses at once what it can see at once", async () => {
    await client.door("settings", { createInBackground: true });
    expect((await client.newInvoice(backlogContracts.archive)).status).toBe(400);
  });

  it("a second call before the effect is taken, and finds nothing left to do", async () => {
    await client.door("settings", { createInBackground: 1000 });
    expect((await client.newInvoice(website)).status).toBe(204);
    expect((await client.newInvoice(website)).status).toBe(204);
    await client.door("clock", { advanceMs: 2000 });
    expect([(await drafts(website)).length, (await effects()).length]).toEqual([1, 1]);
  });

  it("a reset forgets what has not happened yet", async () => {
    await client.door("settings", { createInBackground: 60_000 });
    await client.newInvoice(website);
    await client.door("reset", {});
    await client.door("clock", { advanceMs: 120_000 });
    expect(await drafts(website)).toEqual([]);
  });
});

it("an empty answer: 204, and the draft is there", async () => {
  await client.door("settings", { emptyAnswer: true });
  const answer = await client.newInvoice(website);
  expect([answer.status, answer.text]).toEqual([204, ""]);
  expect(await drafts(website)).toHaveLength(1);
});

it("missing links: details without connections, whose sources do not come back", async () => {
  await client.door("settings", { linksMissing: true });
  const id = String((await client.newInvoice(website)).json["invoiceid"]);
  const details = await detailsOn(id);
  expect(details).toHaveLength(3);
  for (const detail of details) {
    const links = await client.query("select 1 from msdyn_transactionconnection where msdyn_transaction1 = ?", [
      detail.id,
    ]);
    expect(links).toEqual([]);
    await client.send("DELETE", `msdyn_invoicelinetransactions(${detail.id})`);
  }
  expect(await billingStatus("website/design1")).toBe(192350001);
});

describe("nothing given back on delete", () => {
  beforeEach(async () => {
    await client.door("settings", { giveBackOnDelete: false });
  });

  it("the detail goes and its actual stays on the invoice", async () => {
    const id = String((await client.newInvoice(website)).json["invoiceid"]);
    for (const detail of await detailsOn(id)) {
      expect((await client.send("DELETE", `msdyn_invoicelinetransactions(${detail.id})`)).status).toBe(204);
    }
    expect(await detailsOn(id)).toEqual([]);
    expect(await billingStatus("website/design1")).toBe(192350001);
    const [link] = await client.query(
      "select count(*) as n from msdyn_transactionconnection where msdyn_transaction2 = ?",
      [openWorkId("website/design1")],
    );
    expect(link).toEqual({ n: 0 });
  });

  it("neither do milestones and products of a discarded draft", async () => {
    const id = String((await client.newInvoice(tower)).json["invoiceid"]);
    expect((await client.send("DELETE", `invoices(${id})`)).status).toBe(204);
    const [left] = await client.query(
      `select (select count(*) from msdyn_contractlinescheduleofvalue where msdyn_contract = ?1 and msdyn_invoicestatus = 192350002) as milestones,
              (select msdyn_billingstatus from salesorderdetail where salesorderdetailid = ?2) as product`,
      [tower, towerProducts.scanners],
    );
    expect(left).toEqual({ milestones: 2, product: 192350001 });
  });
});

describe("the door", () => {
  it.each([
    { why: "not a time", body: { createInBackground: "soon" } },
    { why: "not yes or no", body: { emptyAnswer: "yes" } },
    { why: "misspelt", body: { linkMissing: true } },
  ])("refuses a setting that is $why", async ({ body }) => {
    await expect(client.door("settings", body)).rejects.toThrow();
  });

  it("puts the settings back on reset", async () => {
    await client.door("settings", {
      giveBackOnDelete: false,
      emptyAnswer: true,
      linksMissing: true,
      sampleCustomApi: false,
    });
    await client.door("reset", {});
    expect(await client.door("settings")).toMatchObject({
      giveBackOnDelete: true,
      createInBackground: false,
      emptyAnswer: false,
      linksMissing: false,
      sampleCustomApi: true,
    });
  });
});
