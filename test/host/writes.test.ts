import { wellKnownDetail, wellKnownInvoices, wellKnownProjects } from "../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

const detail = detailAddress(wellKnownDetail("draft", 1));
const invoice = `invoices(${wellKnownInvoices.draft.id})`;

describe("create", () => {
  it("answers 204 with the address of the row", async () => {
    const answer = await client.send("POST", "accounts", { name: "Fabrikam Residences" });
    expect(answer.status).toBe(204);
    const address = answer.headers.get("odata-entityid") ?? "";
    const read = await client.host.fetch(address);
    expect(await read.json()).toMatchObject({ name: "Fabrikam Residences", statecode: 0 });
  });

  it("answers 201 with the row when that is preferred", async () => {
    const prefer = { prefer: "return=representation" };
    const answer = await client.send("POST", "accounts?$select=name", { name: "Fabrikam Residences" }, prefer);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ name: "Fabrikam Residences", "@odata.etag": expect.any(String) });
  });

  it("writes who and when, by the host's clock", async () => {
    await client.door("clock", { now: "2027-01-31T12:00:00Z" });
    const second = { "x-host-user": "second", prefer: "return=representation" };
    const { json } = await client.send(
      "POST",
      "accounts?$select=createdon,_createdby_value,_ownerid_value",
      { name: "A" },
      second,
    );
    expect(json.createdon).toBe("2027-01-31T12:00:00Z");
    expect(json._createdby_value).toBe(json._ownerid_value);
  });

  it("adds a detail by hand, which takes contract and currency from above and rolls up", async () => {
    const [line] = await client.query<{ id: string }>(
      "select invoicedetailid as id from invoicedetail where invoiceid = ? and lineitemnumber = 3",
      [wellKnownInvoices.draft.id],
    );
    const before = await totalOf();
    const answer = await client.send(
      "POST",
      "msdyn_invoicelinetransactions?$select=msdyn_amount,_transactioncurrencyid_value,_msdyn_salescontract_value",
      {
        msdyn_description: "Courier",
        msdyn_quantity: 3.5,
        msdyn_price: 7.75,
        msdyn_transactionclassification: 192350004,
        msdyn_transactiontypecode: 192350006,
        msdyn_documentdate: "2026-10-05T00:00:00Z",
        "msdyn_Invoice@odata.bind": `/${invoice}`,
        "msdyn_InvoiceLineId@odata.bind": `/invoicedetails(${line?.id})`,
        "msdyn_Project@odata.bind": `/msdyn_projects(${wellKnownProjects.warehouse})`,
      },
      { prefer: "return=representation" },
    );
    expect(answer.json).toMatchObject({ msdyn_amount: 27.12, _msdyn_salescontract_value: expect.any(String) });
    expect(await totalOf()).toBeCloseTo(before + 27.12, 6);
  });
});

const totalOf = async () => (await client.get(`${invoice}?$select=totalamount`)).json.totalamount as number;

describe("update", () => {
  it("answers 204, or 200 with the row when that is preferred", async () => {
    expect((await client.send("PATCH", detail, { msdyn_quantity: 6 })).status).toBe(204);
    const prefer = { prefer: "return=representation" };
    const answer = await client.send("PATCH", `${detail}?$select=msdyn_amount`, { msdyn_quantity: 5 }, prefer);
    expect([answer.status, answer.json.msdyn_amount]).toEqual([200, 1000]);
  });

  it("keeps every digit of a number that a double could not hold", async () => {
    const [row] = await client.query<{ id: string }>("select productid as id from product");
    await client.send("PATCH", `products(${row?.id})`, '{"price": 999999999999.97}');
    expect((await client.get(`products(${row?.id})?$select=price`)).text).toContain('"price":999999999999.97');
  });

  it("sets, moves and clears a lookup", async () => {
    const [other] = await client.query<{ id: string }>("select accountid as id from account where name = 'Litware'");
    await client.send("PATCH", invoice, { "customerid_account@odata.bind": `/accounts(${other?.id})` });
    expect((await client.get(`${invoice}?$select=_customerid_value`)).json._customerid_value).toBe(other?.id);
    await client.send("PATCH", invoice, { "pricelevelid@odata.bind": null, duedate: null });
    expect((await client.get(invoice)).json).toMatchObject({ _pricelevelid_value: null, duedate: null });
  });

  it.each([
    { why: "a day", body: { duedate: "2026-12-24" }, column: "duedate", reads: "2026-12-24" },
    {
      why: "an offset becomes UTC",
      body: { datedelivered: "2026-10-01T00:30:00+02:00" },
      column: "datedelivered",
      reads: "2026-09-30T22:30:00Z",
    },
    {
      why: "a time without an offset is UTC",
      body: { datedelivered: "2026-10-01T00:30:00" },
      column: "datedelivered",
      reads: "2026-10-01T00:30:00Z",
    },
    { why: "a choice", body: { paymenttermscode: 4 }, column: "paymenttermscode", reads: 4 },
    { why: "text", body: { name: "Æblegrød" }, column: "name", reads: "Æblegrød" },
  ])("stores $why", async ({ body, column, reads }) => {
    expect((await client.send("PATCH", invoice, body)).status).toBe(204);
    expect((await client.get(`${invoice}?$select=${column}`)).json[column]).toBe(reads);
  });
});

describe("what a write refuses", () => {
  it.each([
    { why: "a column that is not there", body: { total: 1 }, code: "0x80048d19" },
    { why: "a lookup by its value property", body: { _customerid_value: "x" }, code: "0x80048d19" },
    { why: "a read-only column", body: { createdon: "2026-01-01T00:00:00Z" }, code: "0x80040203" },
    { why: "a column that is set on create only", body: { invoicenumber: "X" }, code: "0x80040203" },
    { why: "the calculated base amount", body: { totalamount_base: 1 }, code: "0x80040203" },
    { why: "a choice out of range", body: { paymenttermscode: 99 }, code: "0x8004431a" },
    { why: "text that is too long", body: { name: "x".repeat(301) }, code: "0x80044331" },
    { why: "a number as text", body: { freightamount: "12" }, code: "0x80048d19" },
    { why: "a tenth of a cent in dollars", body: { freightamount: 1.001 }, code: "0x80040203" },
    { why: "a discount below zero", body: { discountamount: -1 }, code: "0x80044333" },
    { why: "a day with a time", body: { duedate: "2026-10-01T00:00:00Z" }, code: "0x80048d19" },
    { why: "a row of the wrong table", body: { "customerid_account@odata.bind": `/${invoice}` }, code: "0x80048d19" },
    {
      why: "a row that is not there",
      body: { "customerid_account@odata.bind": "/accounts(00000000-0000-4000-8000-000000000000)" },
      code: "0x80040217",
    },
    { why: "half a body", body: '{"name":', code: "0x80048d19" },
    { why: "a status that only a message sets", body: { msdyn_projectinvoicestatus: 192350002 }, code: "0x80040265" },
  ])("$why", async ({ body, code }) => {
    const answer = await client.send("PATCH", invoice, body);
    expect([answer.json.error.code, answer.status >= 400]).toEqual([code, true]);
    expect((await client.get(`${invoice}?$select=name`)).json.name).toBe("Contoso warehouse programme");
  });

  it.each([
    { why: "its class", body: { msdyn_transactionclassification: 192350001 } },
    { why: "its date, which is the actual's", body: { msdyn_documentdate: "2026-09-02T00:00:00Z" } },
    { why: "its task, which is the actual's", body: { "msdyn_Task@odata.bind": null } },
    { why: "its invoice", body: { "msdyn_Invoice@odata.bind": `/invoices(${wellKnownInvoices.inReview.id})` } },
  ])("a backed detail keeps $why", async ({ body }) => {
    const answer = await client.send("PATCH", detail, body);
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x80040265"]);
  });

  it.each([
    { why: "creating an invoice", method: "POST", path: "invoices", body: { name: "X" }, status: 501 },
    { why: "creating a line", method: "POST", path: "invoicedetails", body: { invoicedetailname: "X" }, status: 501 },
    { why: "writing actuals", method: "POST", path: "msdyn_actuals", body: { msdyn_description: "X" }, status: 400 },
    { why: "replacing a row", method: "PUT", path: invoice, body: {}, status: 405 },
  ])("$why", async ({ method, path, body, status }) => {
    expect((await client.send(method, path, body)).status).toBe(status);
  });

  it.each(["PATCH", "DELETE"])("a reader's %s", async (method) => {
    const answer = await client.send(method, detail, method === "PATCH" ? { msdyn_quantity: 1 } : undefined, {
      "x-host-user": "reader",
    });
    expect([answer.status, answer.json.error.code]).toEqual([403, "0x80040220"]);
  });

  it("a message of a reader", async () => {
    const answer = await client.message("msdyn_InvoiceRecalculate", wellKnownInvoices.draft.id, {
      "x-host-user": "reader",
    });
    expect(answer.status).toBe(403);
    expect(await client.door("effects")).toEqual([]);
  });
});

describe("delete", () => {
  it("of a backed detail gives its actual back, takes the connection away and rolls up", async () => {
    const before = await totalOf();
    expect((await client.send("DELETE", detail)).status).toBe(204);
    expect((await client.get(detail)).status).toBe(404);
    expect(await totalOf()).toBeCloseTo(before - 1600, 6);
    const sources = await client.query(
      "select msdyn_billingstatus as status from msdyn_actual where msdyn_description = 'Handheld screens' and msdyn_quantity = 800",
    );
    expect(sources).toEqual([{ status: 192350004 }]);
    const connections = await client.query("select 1 from msdyn_transactionconnection where msdyn_transaction1 = ?", [
      wellKnownDetail("draft", 1),
    ]);
    expect(connections).toEqual([]);
  });

  it("of a draft gives everything back", async () => {
    expect((await client.send("DELETE", invoice)).status).toBe(204);
    const open = await client.query(
      "select distinct msdyn_billingstatus as status from msdyn_actual where msdyn_salescontract = (select salesorderid from salesorder where name like 'Contoso%')",
    );
    expect(open).toEqual([{ status: 192350004 }]);
    const left = await client.query("select 1 from msdyn_invoicelinetransaction where msdyn_invoice = ?", [
      wellKnownInvoices.draft.id,
    ]);
    expect(left).toEqual([]);
  });

  it("of a project line is not imitated", async () => {
    const [line] = await client.query<{ id: string }>(
      "select invoicedetailid as id from invoicedetail where producttypecode = 5 and invoiceid = ?",
      [wellKnownInvoices.draft.id],
    );
    expect((await client.send("DELETE", `invoicedetails(${line?.id})`)).status).toBe(501);
  });
});

describe("a confirmed invoice", () => {
  const confirmed = `invoices(${wellKnownInvoices.confirmed.id})`;
  it.each([
    { why: "is not edited", method: "PATCH", path: confirmed, body: { name: "X" }, code: "0x8004022e" },
    { why: "is not deleted", method: "DELETE", path: confirmed, body: undefined, code: "0x80040228" },
    {
      why: "keeps its details",
      method: "PATCH",
      path: detailAddress(wellKnownDetail("confirmed", 1)),
      body: { msdyn_quantity: 1 },
      code: "0x80043b09",
    },
    {
      why: "loses no detail",
      method: "DELETE",
      path: detailAddress(wellKnownDetail("confirmed", 1)),
      body: undefined,
      code: "0x80043b09",
    },
  ])("$why", async ({ method, path, body, code }) => {
    const answer = await client.send(method, path, body);
    expect([answer.status, answer.json.error.code]).toEqual([400, code]);
  });

  it.each([
    { why: "becomes paid by its state", body: { statecode: 2, statuscode: 100001 }, status: 204 },
    { why: "takes the first status of the state", body: { statecode: 2 }, status: 204 },
    { why: "refuses a status of another state", body: { statecode: 2, statuscode: 1 }, status: 400 },
    { why: "is not cancelled", body: { statecode: 3, statuscode: 100003 }, status: 400 },
    { why: "changes nothing else with it", body: { statecode: 2, name: "X" }, status: 501 },
  ])("$why", async ({ body, status }) => {
    expect((await client.send("PATCH", confirmed, body)).status).toBe(status);
  });

  it("is what paid needs first: a draft's state does not change", async () => {
    const answer = await client.send("PATCH", invoice, { statecode: 2, statuscode: 100001 });
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x8004f00e"]);
  });
});
