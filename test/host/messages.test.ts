import { wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("contoso60");
});
afterEach(async () => client.host.close());

const statusOf = async (id: string) =>
  (await client.get(`invoices(${id})?$select=msdyn_projectinvoicestatus,statecode,statuscode`)).json as Record<
    string,
    number
  >;

describe("which message works when", () => {
  const { draft, inReview, confirmed, paid, sales } = wellKnownInvoices;
  it.each([
    { message: "msdyn_InvoiceRecalculate", on: "draft", id: draft.id, status: 204 },
    { message: "msdyn_InvoiceRecalculate", on: "in review", id: inReview.id, status: 204 },
    { message: "msdyn_InvoiceRecalculate", on: "confirmed", id: confirmed.id, status: 400 },
    { message: "msdyn_InvoiceRecalculate", on: "paid", id: paid.id, status: 400 },
    { message: "msdyn_InvoiceRecalculate", on: "a Sales invoice", id: sales.id, status: 400 },
    { message: "msdyn_PostInvoice", on: "draft", id: draft.id, status: 204 },
    { message: "msdyn_PostInvoice", on: "in review", id: inReview.id, status: 204 },
    { message: "msdyn_PostInvoice", on: "confirmed", id: confirmed.id, status: 400 },
    { message: "msdyn_PostInvoice", on: "paid", id: paid.id, status: 400 },
    { message: "msdyn_PostInvoice", on: "a Sales invoice", id: sales.id, status: 400 },
    { message: "msdyn_InvoicePaid", on: "draft", id: draft.id, status: 400 },
    { message: "msdyn_InvoicePaid", on: "confirmed", id: confirmed.id, status: 204 },
    { message: "msdyn_InvoicePaid", on: "paid", id: paid.id, status: 400 },
    { message: "msdyn_InvoicePaid", on: "a Sales invoice", id: sales.id, status: 400 },
    { message: "msdyn_AddInvoiceLineDetails", on: "draft", id: draft.id, status: 204 },
    { message: "msdyn_AddInvoiceLineDetails", on: "in review", id: inReview.id, status: 204 },
    { message: "msdyn_AddInvoiceLineDetails", on: "confirmed", id: confirmed.id, status: 400 },
    { message: "msdyn_AddInvoiceLineDetails", on: "a Sales invoice", id: sales.id, status: 400 },
    { message: "msdyn_CorrectInvoice", on: "draft", id: draft.id, status: 400 },
    { message: "msdyn_CorrectInvoice", on: "in review", id: inReview.id, status: 400 },
    { message: "msdyn_CorrectInvoice", on: "confirmed", id: confirmed.id, status: 200 },
    { message: "msdyn_CorrectInvoice", on: "paid", id: paid.id, status: 200 },
    { message: "msdyn_CorrectInvoice", on: "a Sales invoice", id: sales.id, status: 400 },
    { message: "msdyn_ConfirmInvoice", on: "draft (no such message)", id: draft.id, status: 404 },
  ])("$message on $on gives $status", async ({ message, id, status }) => {
    const before = await statusOf(id);
    const answer = await client.message(message, id);
    expect(answer.status).toBe(status);
    const effects = await client.door<{ message: string; record: string; user: string }[]>("effects");
    if (status < 300) {
      expect(effects).toEqual([expect.objectContaining({ message, record: id, user: "billing" })]);
    } else {
      expect(effects).toEqual([]);
      expect(await statusOf(id)).toEqual(before);
    }
    if (status === 400) expect(answer.json.error.code).toBe("0x80040265");
  });
});

it("confirming makes the invoice Confirmed and leaves its state Active", async () => {
  await client.message("msdyn_PostInvoice", wellKnownInvoices.draft.id);
  expect(await statusOf(wellKnownInvoices.draft.id)).toMatchObject({
    msdyn_projectinvoicestatus: 192350002,
    statecode: 0,
    statuscode: 1,
  });
});

it("paid makes it Invoice Paid, state Paid, and its lines carry the state", async () => {
  const { id } = wellKnownInvoices.confirmed;
  await client.message("msdyn_InvoicePaid", id);
  expect(await statusOf(id)).toMatchObject({ msdyn_projectinvoicestatus: 192350003, statecode: 2, statuscode: 100001 });
  const lines = await client.query("select distinct invoicestatecode as state from invoicedetail where invoiceid = ?", [
    id,
  ]);
  expect(lines).toEqual([{ state: 2 }]);
});

it("a message that the organisation lacks is not found and has no effect", async () => {
  await client.door("settings", { missingMessages: ["msdyn_InvoicePaid"] });
  const answer = await client.message("msdyn_InvoicePaid", wellKnownInvoices.confirmed.id);
  expect([answer.status, answer.json.error.message]).toEqual([404, expect.stringContaining("msdyn_InvoicePaid")]);
});

it("a message takes no parameters", async () => {
  const path = `invoices(${wellKnownInvoices.draft.id})/Microsoft.Dynamics.CRM.msdyn_InvoiceRecalculate`;
  const answer = await client.send("POST", path, { Force: true });
  expect([answer.status, answer.json.error.message]).toEqual([400, expect.stringContaining("'Force'")]);
});

it("a message on an invoice that is not there is not found", async () => {
  expect((await client.message("msdyn_PostInvoice", "00000000-0000-4000-8000-000000000000")).status).toBe(404);
});

it("an invoice with a detail that has no price is not confirmed, and nothing of it is", async () => {
  const before = await client.query("select count(*) as n from msdyn_actual");
  expect((await client.message("msdyn_PostInvoice", wellKnownInvoices.unpriced.id)).status).toBe(501);
  expect(await client.query("select count(*) as n from msdyn_actual")).toEqual(before);
  expect(await statusOf(wellKnownInvoices.unpriced.id)).toMatchObject({ msdyn_projectinvoicestatus: 192350000 });
});

describe("recalculating", () => {
  const versionsOf = async (id: string) =>
    client.query(
      `select versionnumber as v from invoice where invoiceid = ?1 union all
       select versionnumber from invoicedetail where invoiceid = ?1 union all
       select versionnumber from msdyn_invoicelinetransaction where msdyn_invoice = ?1`,
      [id],
    );

  it("leaves every version alone when nothing changes", async () => {
    const before = await versionsOf(wellKnownInvoices.draft.id);
    await client.message("msdyn_InvoiceRecalculate", wellKnownInvoices.draft.id);
    expect(await versionsOf(wellKnownInvoices.draft.id)).toEqual(before);
  });

  it("mends stale totals, and only the rows that were wrong", async () => {
    const { id } = wellKnownInvoices.stale;
    const before = await versionsOf(id);
    await client.message("msdyn_InvoiceRecalculate", id);
    const { json } = await client.get(`invoices(${id})?$select=totalamount,totallineitemamount`);
    // 8 × 165 + 3.5 × 7.75 (27.12) + 5 × 165
    expect(json).toMatchObject({ totalamount: 2172.12, totallineitemamount: 2172.12 });
    const after = await versionsOf(id);
    expect(after.filter((row, index) => row["v"] !== before[index]?.["v"])).toHaveLength(2);
  });
});
