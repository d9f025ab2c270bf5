import { openClient, type HostClient } from "../hostClient";
import { addByHand, confirm, detailOn, done, draftOf, lineOn } from "./workedInvoice";

let client: HostClient;
let draft: string;
beforeEach(async () => {
  client = await openClient("worked");
  draft = await draftOf(client);
});
afterEach(async () => client.host.close());

const invoice = async () => `invoices(${draft})`;
const projectLine = async () => lineOn(client, draft, "Installation");
const productLine = async () => lineOn(client, draft, "Barcode scanners");
const detail = async () => detailOn(client, draft, "Arm installation");
const milestone = async () => detailOn(client, draft, "Arm delivered");

// facts 3.2, "Confirmed" and "Invoice Paid"
describe("read-only once confirmed", () => {
  const readOnly = "0x8004022e";
  const cannotDelete = "0x80040228";
  const parentReadOnly = "0x80043b09";

  it.each([
    {
      act: "update the invoice",
      method: "PATCH",
      at: invoice,
      body: { name: "X" },
      code: readOnly,
    },
    {
      act: "move it back to Draft",
      method: "PATCH",
      at: invoice,
      body: { msdyn_projectinvoicestatus: 192350000 },
      code: readOnly,
    },
    { act: "delete the invoice", method: "DELETE", at: invoice, code: cannotDelete },
    {
      act: "update a project line",
      method: "PATCH",
      at: projectLine,
      body: { invoicedetailname: "X" },
      code: parentReadOnly,
    },
    {
      act: "update a product line",
      method: "PATCH",
      at: productLine,
      body: { tax: 1 },
      code: parentReadOnly,
    },
    { act: "delete a product line", method: "DELETE", at: productLine, code: parentReadOnly },
    {
      act: "update a detail",
      method: "PATCH",
      at: detail,
      body: { msdyn_description: "X" },
      code: parentReadOnly,
    },
    { act: "delete a detail", method: "DELETE", at: detail, code: parentReadOnly },
    { act: "delete a milestone", method: "DELETE", at: milestone, code: parentReadOnly },
  ])("$act: $code, confirmed and paid alike", async ({ method, at, body, code }) => {
    await confirm(client, draft);
    const address = await at();
    for (const status of ["confirmed", "paid"]) {
      const answer = await client.send(method, address, body);
      expect([status, answer.status, answer.json.error.code]).toEqual([status, 400, code]);
      await client.message("msdyn_InvoicePaid", draft);
    }
  });

  it("create a detail: 0x80043b09", async () => {
    await confirm(client, draft);
    const answer = await addByHand(client, draft, await lineOn(client, draft, "Installation"));
    expect([answer.status, answer.json.error.code]).toEqual([400, parentReadOnly]);
  });

  it("create an invoice line: never by hand", async () => {
    const body = { invoicedetailname: "X", "invoiceid@odata.bind": `/invoices(${draft})` };
    expect((await client.send("POST", "invoicedetails", body)).status).toBe(501);
  });

  it("In Review: the same editability as Draft", async () => {
    done(await client.send("PATCH", `invoices(${draft})`, { msdyn_projectinvoicestatus: 192350001 }));
    done(await client.send("PATCH", await detail(), { msdyn_quantity: 3 }));
    done(await client.send("PATCH", `invoices(${draft})`, { msdyn_projectinvoicestatus: 192350000 }));
  });
});
