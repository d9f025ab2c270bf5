import { wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { annotated, openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("contoso60");
});
afterAll(async () => client.host.close());

const draft = `invoices(${wellKnownInvoices.draft.id})`;
type Row = Record<string, unknown>;

describe("$expand", () => {
  it("follows lookups behind lookups", async () => {
    const { json } = await client.get(
      `${draft}?$select=name&$expand=salesorderid($select=name;$expand=customerid_account($select=name),ownerid($select=fullname))`,
    );
    expect(json["salesorderid"]).toMatchObject({
      name: "Contoso warehouse programme",
      customerid_account: { name: "Contoso Ltd" },
      ownerid: { fullname: "Billing user" },
    });
  });

  it("follows a lookup from each row of a collection, and a collection from a lookup", async () => {
    const { json } = await client.get(
      `${draft}?$select=name&$expand=invoice_details($select=invoicedetailname;$filter=tax ge 0;$expand=salesorderdetailid($select=salesorderdetailname;$expand=salesorderid($select=name))),salesorderid($select=name;$expand=order_details($select=salesorderdetailname;$orderby=salesorderdetailname desc;$top=1))`,
    );
    for (const line of json["invoice_details"] as Row[]) {
      expect(line["salesorderdetailid"]).toMatchObject({ salesorderid: { name: "Contoso warehouse programme" } });
    }
    const [{ name } = { name: "" }] = await client.query<{ name: string }>(
      "select salesorderdetailname as name from salesorderdetail where salesorderid = (select salesorderid from invoice where invoiceid = ?) order by 1 desc limit 1",
      [wellKnownInvoices.draft.id],
    );
    expect((json["salesorderid"] as Row)["order_details"]).toEqual([
      expect.objectContaining({ salesorderdetailname: name }),
    ]);
  });

  it("filters the rows of a collection, a collection in a collection too", async () => {
    const { json } = await client.get(
      `${draft}?$select=name&$expand=invoice_details($select=invoicedetailname;$filter=startswith(invoicedetailname,'Travel');$expand=msdyn_invoicedetail_msdyn_invoicelinetransaction_InvoiceLineId($select=msdyn_description;$filter=msdyn_billingtype eq 192350001))`,
    );
    const lines = json["invoice_details"] as Row[];
    expect(lines).toEqual([expect.objectContaining({ invoicedetailname: "Travel and expenses" })]);
    const details = lines[0]?.["msdyn_invoicedetail_msdyn_invoicelinetransaction_InvoiceLineId"] as Row[];
    const [{ n } = { n: 0 }] = await client.query<{ n: number }>(
      "select count(*) as n from msdyn_invoicelinetransaction where msdyn_billingtype = 192350001 and msdyn_invoicelineid = ?",
      [String(lines[0]?.["invoicedetailid"])],
    );
    expect(details).toHaveLength(n);
  });

  it("carries the annotations of expanded rows", async () => {
    const { json } = await client.get(
      `${draft}?$select=name&$expand=transactioncurrencyid($select=exchangerate)`,
      annotated,
    );
    expect(json["transactioncurrencyid"]).toMatchObject({
      "exchangerate@OData.Community.Display.V1.FormattedValue": "1.0000000000",
    });
  });

  it("says where the rest of a long collection is, and the rest is there", async () => {
    const nav = "msdyn_invoice_msdyn_invoicelinetransaction_Invoice";
    const path = `invoices(${wellKnownInvoices.large.id})?$select=name&$expand=${nav}($select=msdyn_price;$filter=msdyn_billingtype eq 192350001)`;
    const pages = { prefer: "odata.maxpagesize=2000" };
    const { json } = await client.get(path, pages);
    const ids = (json[nav] as Row[]).map((row) => row["msdyn_invoicelinetransactionid"]);
    let next = json[`${nav}@odata.nextLink`] as string | undefined;
    while (next !== undefined && ids.length < 10_000) {
      const page = (await (await client.host.fetch(next, { headers: pages })).json()) as { value: Row[] } & Row;
      ids.push(...page.value.map((row) => row["msdyn_invoicelinetransactionid"]));
      next = page["@odata.nextLink"] as string | undefined;
    }
    const [{ n } = { n: 0 }] = await client.query<{ n: number }>(
      "select count(*) as n from msdyn_invoicelinetransaction where msdyn_billingtype = 192350001 and msdyn_invoice = ?",
      [wellKnownInvoices.large.id],
    );
    expect([ids.length, new Set(ids).size]).toEqual([n, n]);
  });

  const many = Array.from({ length: 16 }, () => "ownerid").join(",");
  it.each([
    { why: "$filter of a lookup", expand: "salesorderid($filter=name eq 'x')", status: 400, says: "'salesorderid'" },
    {
      why: "$count, which Dataverse has not here",
      expand: "invoice_details($count=true)",
      status: 501,
      says: "'$count'",
    },
    { why: "$levels", expand: "invoice_details($levels=2)", status: 501, says: "'$levels'" },
    {
      why: "$top beside a nested $expand, as in Dataverse",
      expand: "invoice_details($top=1;$expand=msdyn_Project)",
      status: 400,
      says: "nested $expand",
    },
    {
      why: "an unknown navigation property inside",
      expand: "salesorderid($expand=owner)",
      status: 400,
      says: "'owner'",
    },
    { why: "more than fifteen", expand: many, status: 400, says: "15" },
  ])("refuses $why", async ({ expand, status, says }) => {
    const answer = await client.get(`${draft}?$expand=${expand}`);
    expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringContaining(says)]);
  });
});

describe("a collection of one row", () => {
  it("is read like a table", async () => {
    const { json } = await client.get(
      `${draft}/invoice_details?$select=invoicedetailname&$orderby=lineitemnumber desc&$count=true&$top=1`,
    );
    expect(json).toMatchObject({ "@odata.count": 3, value: [{ invoicedetailname: "Licences and fees" }] });
  });

  it("is counted, with a filter where there is one", async () => {
    expect((await client.get(`${draft}/invoice_details/$count`)).text).toBe("3");
    const filter = "$filter=startswith(invoicedetailname,'Travel')";
    expect((await client.get(`${draft}/invoice_details/$count?${filter}`)).text).toBe("1");
  });
});

describe("pages in any order", () => {
  it.each([
    "msdyn_projectinvoicestatus desc",
    "totalamount desc,name",
    "salesorderid/name desc",
    "_customerid_value,duedate desc",
    "description",
    "description desc",
  ])("by %s, each row once and all as if on one page", async (order) => {
    const path = `invoices?$select=invoicenumber&$orderby=${order}`;
    const whole = (await client.get(path)).json.value.map((row) => row["invoicenumber"]);
    const seen: unknown[] = [];
    let next: string | undefined = `/api/data/v9.2/${path}`;
    while (next !== undefined && seen.length < 100) {
      const response = await client.host.fetch(next, { headers: { prefer: "odata.maxpagesize=5" } });
      const page = (await response.json()) as { value: Row[] } & Row;
      seen.push(...page.value.map((row) => row["invoicenumber"]));
      next = page["@odata.nextLink"] as string | undefined;
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(42);
  });
});
