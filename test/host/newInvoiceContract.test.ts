import {
  backlogContracts,
  openWorkId,
  towerMilestones,
  towerProducts,
  wellKnownDrafts,
} from "../../host/scenarios/wellKnownBacklog";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("wizard");
});
afterEach(async () => client.host.close());

const { plantBuild, plantCare, campus, tower, ferry, website, archive, pilot, offer } = backlogContracts;

/** Creates the draft of a contract and answers its id. */
async function draftOf(contract: string): Promise<string> {
  const answer = await client.newInvoice(contract);
  if (answer.status !== 200) throw new Error(answer.text);
  return String(answer.json["invoiceid"]);
}

/** The line details of an invoice, as `description quantity/amount`, by description. */
async function detailsOn(invoice: string): Promise<string[]> {
  const rows = await client.query<{ description: string; quantity: number; amount: number | null }>(
    `select msdyn_description as description, msdyn_quantity as quantity, msdyn_amount as amount
     from msdyn_invoicelinetransaction where msdyn_invoice = ? order by msdyn_documentdate, rowid`,
    [invoice],
  );
  return rows.map(
    (row) => `${row.description} ${row.quantity / 100}/${row.amount === null ? "-" : row.amount / 10000}`,
  );
}

const statusOf = async (key: string) =>
  client.query(
    "select msdyn_billingstatus as status, msdyn_invoice as invoice from msdyn_actual where msdyn_actualid = ?",
    [openWorkId(key)],
  );

// facts 3.3, row by row
describe("what gets on an invoice", () => {
  it.each([
    { why: "ready and chargeable", key: "plant/hours1", isOn: true },
    { why: "non-chargeable", key: "plant/rework", isOn: true },
    { why: "complimentary", key: "plant/goodwill", isOn: true },
    { why: "without a price", key: "plant/unpriced", isOn: true },
    { why: "dated in November: the message knows no cut-off", key: "plant/november", isOn: true },
    { why: "by the day", key: "plant/day1", isOn: true },
    { why: "expense", key: "plant/flight", isOn: true },
    { why: "material", key: "plant/cable", isOn: true },
    { why: "fee", key: "plant/licence", isOn: true },
    { why: "under adjustment (an inference)", key: "plant/underAdjustment", isOn: true },
    { why: "not ready", key: "plant/notReady1", isOn: false },
    { why: "canceled", key: "plant/canceled", isOn: false },
    { why: "adjusted", key: "plant/adjusted", isOn: false },
    { why: "unadjustable", key: "plant/reversal", isOn: false },
    { why: "in another currency (an inference)", key: "plant/yen", isOn: false },
    { why: "of the project's other contract", key: "plant/care1", isOn: false },
  ])("$why: $isOn", async ({ key, isOn }) => {
    const [before] = await statusOf(key);
    const id = await draftOf(plantBuild);
    const [after] = await statusOf(key);
    expect(after).toEqual(isOn ? { status: 192350001, invoice: id } : before);
    const linked = await client.query(
      `select d.msdyn_invoice as invoice from msdyn_transactionconnection c
       join msdyn_invoicelinetransaction d on d.msdyn_invoicelinetransactionid = c.msdyn_transaction1
       where c.msdyn_transaction2 = ? and c.msdyn_transaction1role = 'Billed Sales' and
             c.msdyn_transaction2role = 'Unbilled Sales' and c.msdyn_transaction2type = 'msdyn_actual'`,
      [openWorkId(key)],
    );
    expect(linked).toEqual(isOn ? [{ invoice: id }] : []);
  });

  it("takes every project of the contract", async () => {
    expect(await detailsOn(await draftOf(campus))).toEqual([
      "Shelving 8/1200",
      "Ground survey 6/900",
      "Shelving 7.5/1125",
      "Ground survey 5/750",
      "Lighting 8/1200",
    ]);
  });

  it("takes ready milestones with their tax, and moves them on", async () => {
    const id = await draftOf(tower);
    expect(await detailsOn(id)).toEqual([
      "Foundation laid 1/30000",
      "Partition walls 8/1200",
      "Frame raised 1/25000.25",
      "Partition walls 4.25/637.5",
    ]);
    const rows = await client.query<{ id: string; status: number }>(
      "select msdyn_contractlinescheduleofvalueid as id, msdyn_invoicestatus as status from msdyn_contractlinescheduleofvalue",
    );
    const statuses = new Map(rows.map((row) => [row.id, row.status]));
    expect(Object.entries(towerMilestones).map(([name, milestone]) => [name, statuses.get(milestone)])).toEqual([
      ["drawings", 192350003],
      ["foundation", 192350002],
      ["frame", 192350002],
      ["roof", 192350000],
      ["handover", 192350000],
    ]);
  });

  it("takes ready product contract lines, and moves them on", async () => {
    const id = await draftOf(tower);
    const lines = await client.query(
      `select invoicedetailname as name, quantity, baseamount, tax, extendedamount from invoicedetail
       where invoiceid = ? and producttypecode <> 5`,
      [id],
    );
    expect(lines).toEqual([
      { name: "Barcode scanners", quantity: 500_000, baseamount: 12_497_500, tax: 870_200, extendedamount: 13_367_700 },
    ]);
    const statuses = await client.query(
      "select msdyn_billingstatus as status from salesorderdetail where salesorderdetailid in (?, ?) order by quantity desc",
      [towerProducts.scanners, towerProducts.printers],
    );
    expect(statuses).toEqual([{ status: 192350001 }, { status: 192350000 }]);
  });

  it("has a line for every project contract line, also where nothing is on it", async () => {
    await client.newInvoice(tower);
    await client.send("PATCH", `msdyn_contractlinescheduleofvalues(${towerMilestones.handover})`, {
      msdyn_invoicestatus: 192350001,
    });
    const second = await draftOf(tower);
    const lines = await client.query(
      `select invoicedetailname as name, extendedamount / 10000.0 as amount from invoicedetail where invoiceid = ?
       order by lineitemnumber`,
      [second],
    );
    expect(lines).toEqual([
      { name: "Structure, fixed price", amount: 14999.75 },
      { name: "Fit-out", amount: 0 },
    ]);
  });
});

describe("the draft", () => {
  it("is returned: the contract's name and currency, a draft, by the acting user", async () => {
    const { json, headers } = await client.newInvoice(ferry, {
      "x-host-user": "second",
      prefer: 'odata.include-annotations="*"',
    });
    expect(headers.get("content-type")).toContain("application/json");
    expect(json).toMatchObject({
      name: "Wide World ferry booking",
      msdyn_projectinvoicestatus: 192350000,
      msdyn_ordertype: 192350001,
      statecode: 0,
      _salesorderid_value: ferry,
      "_createdby_value@OData.Community.Display.V1.FormattedValue": "Second billing user",
      "_transactioncurrencyid_value@OData.Community.Display.V1.FormattedValue": "Japanese Yen",
      // 8 × 16,000 and 1.5 × 333 = 499.5, a tie that goes to the even yen
      totalamount: 128500,
    });
    expect(json["@odata.etag"]).toMatch(/^W\/"\d+"$/);
  });

  it.each([
    { why: "time only, a tie among it", contract: website, total: 1227.12 },
    {
      why: "milestones, time and a product, with tax",
      contract: tower,
      total: 30000 + 7500 + 25000.25 + 6250.06 + 1200 + 637.5 + 1336.77,
    },
    { why: "nothing with a price", contract: pilot, total: 0 },
  ])("is rolled up: $why", async ({ contract, total }) => {
    expect((await client.newInvoice(contract)).json["totalamount"]).toBe(total);
  });

  it("stays as it is when recalculated", async () => {
    const id = await draftOf(tower);
    const version = async () => client.query("select versionnumber as v from invoice where invoiceid = ?", [id]);
    const before = await version();
    await client.message("msdyn_InvoiceRecalculate", id);
    expect(await version()).toEqual(before);
  });

  it("leaves the drafts that are there alone", async () => {
    const before = await detailsOn(wellKnownDrafts.plantDraft.id);
    await client.newInvoice(plantBuild);
    expect(await detailsOn(wellKnownDrafts.plantDraft.id)).toEqual(before);
  });

  it("knows what was invoiced before on its contract lines", async () => {
    const id = await draftOf(plantBuild);
    const [line] = await client.query<{ before: number; value: number }>(
      "select msdyn_invoicedtilldate as before, msdyn_contractlineamount as value from invoicedetail where invoiceid = ? and lineitemnumber = 1",
      [id],
    );
    expect([Number(line?.before) / 10000, Number(line?.value) / 10000]).toEqual([1980, 400000]);
  });

  it("can be confirmed, and its actuals follow", async () => {
    const id = await draftOf(website);
    expect((await client.message("msdyn_PostInvoice", id)).status).toBe(204);
    const billed = await client.query(
      "select count(*) as n from msdyn_actual where msdyn_invoice = ? and msdyn_transactiontypecode = 192350006",
      [id],
    );
    expect(billed).toEqual([{ n: 3 }]);
  });

  it("gives back what is deleted from it, milestones and products as well", async () => {
    const id = await draftOf(tower);
    const ready = async () =>
      client.query(
        `select (select count(*) from msdyn_actual where msdyn_salescontract = ?1 and msdyn_billingstatus = 192350004) as actuals,
                (select count(*) from msdyn_contractlinescheduleofvalue where msdyn_contract = ?1 and msdyn_invoicestatus = 192350001) as milestones,
                (select count(*) from salesorderdetail where salesorderid = ?1 and msdyn_billingstatus = 192350004) as products`,
        [tower],
      );
    expect(await ready()).toEqual([{ actuals: 0, milestones: 0, products: 0 }]);
    await client.send("DELETE", `invoices(${id})`);
    expect(await ready()).toEqual([{ actuals: 2, milestones: 2, products: 1 }]);
    expect(await statusOf("tower/fitOut1")).toEqual([{ status: 192350004, invoice: null }]);
  });
});

describe("refusals leave nothing behind", () => {
  it.each([
    {
      why: "nothing is ready",
      contract: archive,
      headers: {},
      status: 400,
      code: "0x80040265",
      says: "nothing to invoice",
    },
    {
      why: "the contract is not confirmed",
      contract: offer,
      headers: {},
      status: 400,
      code: "0x80040265",
      says: "confirmed",
    },
    {
      why: "a reader",
      contract: website,
      headers: { "x-host-user": "reader" },
      status: 403,
      code: "0x80040220",
      says: "privilege",
    },
    {
      why: "no such contract",
      contract: openWorkId("none"),
      headers: {},
      status: 404,
      code: "0x80040217",
      says: "Does Not Exist",
    },
  ])("$why: $status", async ({ contract, headers, status, code, says }) => {
    const before = await client.query("select count(*) as n from invoice");
    const answer = await client.newInvoice(contract, headers as Record<string, string>);
    expect([answer.status, answer.json.error.code, answer.json.error.message]).toEqual([
      status,
      code,
      expect.stringContaining(says),
    ]);
    expect(await client.query("select count(*) as n from invoice")).toEqual(before);
    expect(await client.door("effects")).toEqual([]);
  });

  it("a second call finds nothing more", async () => {
    expect((await client.newInvoice(plantCare)).status).toBe(200);
    expect((await client.newInvoice(plantCare)).status).toBe(400);
  });

  it("a message that the organisation lacks is not found", async () => {
    await client.door("settings", { missingMessages: ["msdyn_NewInvoiceContract"] });
    expect((await client.newInvoice(website)).status).toBe(404);
  });
});
