import { wellKnownDetail, wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "../hostClient";
import {
  addByHand,
  change,
  confirm,
  contentOf,
  correct,
  detailOn,
  draftOf,
  ledger,
  lineOn,
  takeOff,
} from "./workedInvoice";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("worked");
});
afterEach(async () => client.host.close());

const time = "Arm installation";

/** A confirmed invoice of the contract `arm`. */
async function confirmed(): Promise<string> {
  const draft = await draftOf(client);
  await confirm(client, draft);
  return draft;
}

describe("new draft", () => {
  it("with msdyn_hascorrections = yes", async () => {
    const original = await confirmed();
    const answer = await client.message("msdyn_CorrectInvoice", original);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      msdyn_hascorrections: true,
      msdyn_projectinvoicestatus: 192350000,
      msdyn_ordertype: 192350001,
      statecode: 0,
      name: "Fabrikam arm installation",
      billto_name: "Fabrikam Inc",
    });
    expect(answer.json["invoiceid"]).not.toBe(original);
    expect((await client.get(`invoices(${original})`)).json).toMatchObject({
      msdyn_projectinvoicestatus: 192350002,
      msdyn_hascorrections: false,
    });
  });

  it("every copied ILD has correction = yes, quantity 0, original linked", async () => {
    const original = await confirmed();
    const detail = (await client.get(await detailOn(client, original, time))).json;
    const copy = (await client.get(await detailOn(client, await correct(client, original), time))).json;
    expect(copy).toMatchObject({
      msdyn_correction: true,
      msdyn_quantity: 0,
      msdyn_amount: 0,
      msdyn_price: 200,
      msdyn_previousamount: 1600,
      _msdyn_originalinvoicelinedetail_value: detail["msdyn_invoicelinetransactionid"],
      _msdyn_task_value: detail["_msdyn_task_value"],
      msdyn_documentdate: detail["msdyn_documentdate"],
    });
  });

  it("every copied ILD is connected: Replacing the billed actual, the Original", async () => {
    const original = await confirmed();
    const rows = await client.query(
      `select c.msdyn_transaction1role || '/' || c.msdyn_transaction2role as roles, a.msdyn_transactiontypecode as type,
              a.msdyn_invoice = ? as ofOriginal, count(*) as n
       from msdyn_transactionconnection c
       join msdyn_invoicelinetransaction d on d.msdyn_invoicelinetransactionid = c.msdyn_transaction1
       join msdyn_actual a on a.msdyn_actualid = c.msdyn_transaction2
       where d.msdyn_invoice = ? group by 1, 2, 3`,
      [original, await correct(client, original)],
    );
    expect(rows).toEqual([{ roles: "Replacing/Original", type: 192350006, ofOriginal: 1, n: 7 }]);
  });

  it("shows by the ordinary roll-up what stays billed, not the credit (not documented)", async () => {
    const corrective = await correct(client, await confirmed());
    const total = async () => (await client.get(`invoices(${corrective})?$select=totalamount`)).json["totalamount"];
    expect(await total()).toBe(0);
    await change(client, corrective, time, { msdyn_quantity: 6 });
    expect(await total()).toBe(1200);
    await client.message("msdyn_InvoiceRecalculate", corrective);
    expect(await total()).toBe(1200);
  });
});

describe("enter", () => {
  it("the quantity that should stay billed, not the credited one", async () => {
    const corrective = await correct(client, await confirmed());
    await change(client, corrective, time, { msdyn_quantity: 6 });
    await confirm(client, corrective);
    expect(await ledger(client, time)).toContain("billed 6/1200 Chargeable");
  });

  it("likewise the correct tax, not the difference", async () => {
    const original = await draftOf(client);
    await change(client, original, time, { msdyn_tax: 400 });
    await confirm(client, original);
    const corrective = await correct(client, original);
    await change(client, corrective, time, { msdyn_quantity: 6, msdyn_tax: 300 });
    expect((await client.get(`invoices(${corrective})?$select=totaltax,totalamount`)).json).toMatchObject({
      totaltax: 300,
      totalamount: 1500,
    });
  });
});

it("delete lines that need no correction: their original stays billed", async () => {
  const original = await confirmed();
  const before = await ledger(client, time);
  const corrective = await correct(client, original);
  await takeOff(client, corrective, time);
  await confirm(client, corrective);
  expect(await ledger(client, time)).toEqual(before);
  expect(await ledger(client, "Flight")).toContain("billed 1/200 Chargeable, Adjusted");
});

describe("product lines cannot be revised", () => {
  it("they are not on the corrective draft, and stay billed", async () => {
    const original = await confirmed();
    const corrective = await correct(client, original);
    expect(await contentOf(client, original)).toContain("Barcode scanners");
    const lines = await client.query(
      "select invoicedetailname as name from invoicedetail where invoiceid = ? order by lineitemnumber",
      [corrective],
    );
    expect(lines.map((row) => row["name"])).toEqual(["Installation", "Training", "Delivery, fixed price"]);
    await confirm(client, corrective);
    expect(await ledger(client, "Barcode scanners")).toEqual(["billed 2/499.9 Chargeable"]);
  });

  it("an invoice with nothing else is not corrected", async () => {
    const draft = await draftOf(client);
    for (const name of await contentOf(client, draft)) {
      if (name !== "Barcode scanners") await takeOff(client, draft, name);
    }
    await confirm(client, draft);
    const answer = await client.message("msdyn_CorrectInvoice", draft);
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x80040265"]);
    expect(await client.query("select count(*) as n from invoice")).toEqual([{ n: 1 }]);
  });
});

describe("only confirmed or paid invoices", () => {
  it.each([
    { status: "Draft", prepare: async () => draftOf(client), answers: 400 },
    {
      status: "In Review",
      prepare: async () => {
        const id = await draftOf(client);
        await client.send("PATCH", `invoices(${id})`, { msdyn_projectinvoicestatus: 192350001 });
        return id;
      },
      answers: 400,
    },
    { status: "Confirmed", prepare: confirmed, answers: 200 },
    {
      status: "Invoice Paid",
      prepare: async () => {
        const id = await confirmed();
        await client.message("msdyn_InvoicePaid", id);
        return id;
      },
      answers: 200,
    },
  ])("$status: $answers", async ({ prepare, answers }) => {
    expect((await client.message("msdyn_CorrectInvoice", await prepare())).status).toBe(answers);
  });

  it("custom statuses unsupported: there is none to set", async () => {
    const answer = await client.send("PATCH", `invoices(${await draftOf(client)})`, {
      msdyn_projectinvoicestatus: 100000000,
    });
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x8004431a"]);
  });
});

describe("corrections of corrections (not documented)", () => {
  it("a corrective invoice is corrected from what it left billed", async () => {
    const first = await correct(client, await confirmed());
    await change(client, first, time, { msdyn_quantity: 6 });
    await confirm(client, first);
    const second = await correct(client, first);
    await change(client, second, time, { msdyn_quantity: 5 });
    await confirm(client, second);
    expect((await ledger(client, time)).filter((row) => row.startsWith("billed"))).toEqual([
      "billed 8/1600 Chargeable, Adjusted",
      "billed -8/-1600 Chargeable, Unadjustable",
      "billed 6/1200 Chargeable, Adjusted",
      "billed -6/-1200 Chargeable, Unadjustable",
      "billed 5/1000 Chargeable",
    ]);
  });

  it("a detail whose quantity was reduced is corrected from the reduced one", async () => {
    const original = await draftOf(client);
    await change(client, original, time, { msdyn_quantity: 6 });
    await confirm(client, original);
    const corrective = await correct(client, original);
    await change(client, corrective, time, { msdyn_quantity: 5 });
    await confirm(client, corrective);
    expect((await ledger(client, time)).filter((row) => row.startsWith("billed"))).toEqual([
      "billed 6/1200 Chargeable, Adjusted",
      "billed 2/400 Non-chargeable",
      "billed -6/-1200 Chargeable, Unadjustable",
      "billed 5/1000 Chargeable",
    ]);
  });

  it("a detail added by hand can be corrected", async () => {
    const original = await draftOf(client);
    await addByHand(client, original, await lineOn(client, original, "Installation"));
    await confirm(client, original);
    await confirm(client, await correct(client, original));
    expect((await ledger(client, "By hand")).slice(-2)).toEqual([
      "billed -1/-75 Chargeable, Unadjustable",
      "unbilled 1/75 Chargeable, Unbilled Sales Created",
    ]);
  });

  it("of two corrective drafts the second is refused, and what is corrected is not copied again", async () => {
    const original = await confirmed();
    const [first, second] = [await correct(client, original), await correct(client, original)];
    await confirm(client, first);
    const late = await client.message("msdyn_PostInvoice", second);
    expect([late.status, late.json.error.message]).toEqual([400, expect.stringContaining("corrected")]);
    expect((await client.message("msdyn_CorrectInvoice", original)).status).toBe(400);
  });

  it("what was billed before on the contract line counts a correction once", async () => {
    const corrective = await correct(client, await confirmed());
    await change(client, corrective, time, { msdyn_quantity: 6 });
    await confirm(client, corrective);
    const line = await lineOn(client, await correct(client, corrective), "Installation");
    expect((await client.get(line)).json["msdyn_invoicedtilldate"]).toBe(1200);
  });
});

it("the seeded correction is confirmed as one that the message made", async () => {
  await client.door("reset", { scenario: "contoso60" });
  expect((await client.send("DELETE", detailAddress(wellKnownDetail("corrective", 2)))).status).toBe(204);
  await change(client, wellKnownInvoices.corrective.id, "Data cleansing", { msdyn_quantity: 6 });
  await confirm(client, wellKnownInvoices.corrective.id);
  expect((await ledger(client, "Data cleansing")).slice(-5)).toEqual([
    "billed -8/-1600 Chargeable, Unadjustable",
    "unbilled 6/1200 Chargeable, Customer Invoice Posted",
    "unbilled 2/400 Chargeable, Unbilled Sales Created",
    "unbilled -6/-1200 Chargeable, Unadjustable",
    "billed 6/1200 Chargeable",
  ]);
});
