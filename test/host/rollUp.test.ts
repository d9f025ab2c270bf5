import { wellKnownDetail, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("contoso60");
});
afterEach(async () => client.host.close());

type InvoiceKey = keyof typeof wellKnownInvoices;
const detailOf = (invoice: InvoiceKey, place: number) => detailAddress(wellKnownDetail(invoice, place));
const read = async (path: string, select: string) => (await client.get(`${path}?$select=${select}`)).json;

describe("a detail's amount", () => {
  it.each([
    { why: "whole hours", invoice: "draft", place: 1, body: { msdyn_quantity: 6 }, amount: 1200 },
    {
      why: "a tie goes to the even cent",
      invoice: "draft",
      place: 1,
      body: { msdyn_quantity: 3.5, msdyn_price: 7.75 },
      amount: 27.12,
    },
    {
      why: "a credit mirrors it",
      invoice: "draft",
      place: 1,
      body: { msdyn_quantity: -3.5, msdyn_price: 7.75 },
      amount: -27.12,
    },
    {
      why: "yen have no decimals",
      invoice: "yen",
      place: 1,
      body: { msdyn_quantity: 1.5, msdyn_price: 333 },
      amount: 500,
    },
    {
      why: "dinars have three",
      invoice: "dinar",
      place: 1,
      body: { msdyn_quantity: 0.25, msdyn_price: 13.25 },
      amount: 3.312,
    },
    { why: "no price is no amount, not zero", invoice: "draft", place: 1, body: { msdyn_price: null }, amount: null },
    {
      why: "the price of an unpriced one may be given",
      invoice: "unpriced",
      place: 2,
      body: { msdyn_price: 140 },
      amount: 1120,
    },
    {
      why: "a typed amount gives way to quantity × price",
      invoice: "draft",
      place: 1,
      body: { msdyn_amount: 1 },
      amount: 1600,
    },
  ] as const)("$why", async ({ invoice, place, body, amount }) => {
    expect((await client.send("PATCH", detailOf(invoice, place), body)).status).toBe(204);
    expect(await read(detailOf(invoice, place), "msdyn_amount")).toMatchObject({ msdyn_amount: amount });
  });

  it("rounds a tie away from zero where the organisation is said to", async () => {
    await client.door("settings", { rounding: "halfAwayFromZero" });
    await client.send("PATCH", detailOf("draft", 1), { msdyn_quantity: 3.5, msdyn_price: 7.75 });
    expect(await read(detailOf("draft", 1), "msdyn_amount")).toMatchObject({ msdyn_amount: 27.13 });
  });

  it("after tax is amount and tax", async () => {
    await client.send("PATCH", detailOf("draft", 1), { msdyn_tax: 400 });
    expect(await read(detailOf("draft", 1), "msdyn_amount_after_tax")).toMatchObject({ msdyn_amount_after_tax: 2000 });
  });

  it("of a milestone stays the milestone's", async () => {
    expect((await client.send("PATCH", detailOf("milestones", 1), { msdyn_quantity: 2 })).status).toBe(400);
    expect((await client.send("PATCH", detailOf("milestones", 1), { msdyn_price: 1 })).status).toBe(400);
    expect((await client.send("PATCH", detailOf("milestones", 1), { msdyn_tax: 100 })).status).toBe(204);
    expect(await read(detailOf("milestones", 1), "msdyn_amount,msdyn_amount_after_tax")).toMatchObject({
      msdyn_amount: 17000,
      msdyn_amount_after_tax: 17100,
    });
  });
});

describe("line and invoice after a save", () => {
  const { id } = wellKnownInvoices.manual;
  const lineOf = async () => {
    const [line] = await client.query<{ id: string }>(
      "select invoicedetailid as id from invoicedetail where invoiceid = ?",
      [id],
    );
    const select = "msdyn_chargeableamount,msdyn_nonchargeableamount,msdyn_complimentaryamount,tax,extendedamount";
    const { msdyn_chargeableamount, msdyn_nonchargeableamount, msdyn_complimentaryamount, tax, extendedamount } =
      await read(`invoicedetails(${line?.id})`, select);
    return [msdyn_chargeableamount, msdyn_nonchargeableamount, msdyn_complimentaryamount, tax, extendedamount];
  };
  const totalsOf = async () => {
    const { totallineitemamount, totaltax, totalamount } = await read(
      `invoices(${id})`,
      "totallineitemamount,totaltax,totalamount",
    );
    return [totallineitemamount, totaltax, totalamount];
  };

  // details: 950.00 with tax 237.50, 3 × 24.35 = 73.05, 0.5 × 165.01 = 82.505 → 82.50
  it.each([
    { why: "as seeded", body: {}, line: [1105.55, 0, 0, 237.5, 1343.05], totals: [1105.55, 237.5, 1343.05] },
    {
      why: "non-chargeable counts beside the total, its tax not at all",
      body: { msdyn_billingtype: 192350000 },
      line: [155.55, 950, 0, 0, 155.55],
      totals: [155.55, 0, 155.55],
    },
    {
      why: "complimentary likewise",
      body: { msdyn_billingtype: 192350002 },
      line: [155.55, 0, 950, 0, 155.55],
      totals: [155.55, 0, 155.55],
    },
    {
      why: "not available counts nowhere",
      body: { msdyn_billingtype: 192350003 },
      line: [155.55, 0, 0, 0, 155.55],
      totals: [155.55, 0, 155.55],
    },
    {
      why: "tax adds to the total",
      body: { msdyn_tax: 100 },
      line: [1105.55, 0, 0, 100, 1205.55],
      totals: [1105.55, 100, 1205.55],
    },
    {
      why: "no price adds nothing but its tax",
      body: { msdyn_price: null },
      line: [155.55, 0, 0, 237.5, 393.05],
      totals: [155.55, 237.5, 393.05],
    },
  ])("$why", async ({ body, line, totals }) => {
    await client.send("PATCH", detailOf("manual", 1), body);
    expect(await lineOf()).toEqual(line);
    expect(await totalsOf()).toEqual(totals);
  });

  it("stay as they were where the organisation rolls up on Recalculate only", async () => {
    await client.door("settings", { rollUpOnSave: false });
    await client.send("PATCH", detailOf("manual", 1), { msdyn_tax: 100 });
    expect(await totalsOf()).toEqual([1105.55, 237.5, 1343.05]);
    await client.message("msdyn_InvoiceRecalculate", id);
    expect(await totalsOf()).toEqual([1105.55, 100, 1205.55]);
  });

  it("of another invoice are untouched", async () => {
    const before = await client.get(`invoices(${wellKnownInvoices.draft.id})`);
    await client.send("PATCH", detailOf("manual", 1), { msdyn_tax: 100 });
    expect((await client.get(`invoices(${wellKnownInvoices.draft.id})`)).text).toBe(before.text);
  });
});

describe("product lines and header (facts 4.4, E14)", () => {
  const { id } = wellKnownInvoices.sales;
  const header =
    "totallineitemamount,totallineitemdiscountamount,totaldiscountamount,totalamountlessfreight,totaltax,totalamount";

  it("are computed as the worked example says", async () => {
    const { json } = await client.get(`invoices(${id})?$expand=invoice_details($select=baseamount,extendedamount)`);
    expect(json["invoice_details"]).toMatchObject([{ baseamount: 190, extendedamount: 183 }]);
    expect(json).toMatchObject({
      totallineitemamount: 175,
      totallineitemdiscountamount: 15,
      totaldiscountamount: 37.5,
      totalamountlessfreight: 152.5,
      totaltax: 8,
      totalamount: 172.5,
    });
  });

  it.each([
    { why: "without the percentage", body: { discountpercentage: 0 }, total: 190 },
    { why: "freight is added after discounts", body: { freightamount: 0 }, total: 160.5 },
    {
      why: "a tie of the percentage goes to the even cent: 0.07 % of 175 is 0.1225",
      body: { discountpercentage: 0.07 },
      total: 189.88,
    },
    { why: "a typed total gives way", body: { totalamount: 1 }, total: 172.5 },
  ])("$why", async ({ body, total }) => {
    await client.send("PATCH", `invoices(${id})`, body);
    expect(await read(`invoices(${id})`, header)).toMatchObject({ totalamount: total });
  });

  it("let the tax of a product line change, and neither quantity nor price", async () => {
    const [line] = await client.query<{ id: string }>(
      "select invoicedetailid as id from invoicedetail where invoiceid = ?",
      [id],
    );
    const path = `invoicedetails(${line?.id})`;
    expect((await client.send("PATCH", path, { tax: 10 })).status).toBe(204);
    expect(await read(`invoices(${id})`, "totalamount")).toMatchObject({ totalamount: 174.5 });
    const refused = await client.send("PATCH", path, { quantity: 11 });
    expect(refused.json.error.code).toBe("0x80043b18");
    expect((await client.send("PATCH", path, { priceperunit: 11 })).status).toBe(400);
  });
});
