import { wellKnownInvoices, wellKnownProjects } from "../../host/scenarios/wellKnown";
import { annotated, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("contoso");
});
afterAll(async () => client.host.close());

const numbersOf = async (query: string): Promise<string[]> => {
  const answer = await client.get(`invoices?$select=invoicenumber&$orderby=invoicenumber&${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json.value.map((row) => String(row["invoicenumber"]));
};

describe("$filter", () => {
  const id = wellKnownInvoices.draft.id;
  it.each([
    { why: "by text", filter: "invoicenumber eq 'PINV-2001'", finds: ["PINV-2001"] },
    { why: "text without case", filter: "invoicenumber eq 'pinv-2001'", finds: ["PINV-2001"] },
    { why: "an apostrophe is doubled", filter: "name eq 'O''Hara'", finds: [] },
    { why: "by id", filter: `invoiceid eq ${id}`, finds: ["PINV-2001"] },
    {
      why: "by a list of ids",
      filter: inList("invoiceid", [id, wellKnownInvoices.yen.id]),
      finds: ["PINV-2001", "PINV-2012"],
    },
    { why: "by choice", filter: "msdyn_projectinvoicestatus eq 192350001", finds: ["PINV-2002"] },
    { why: "by yes or no", filter: "msdyn_hascorrections eq true", finds: ["PINV-2008"] },
    { why: "by money, exact", filter: "totalamount eq 1900.10", finds: ["PINV-2006"] },
    { why: "money above", filter: "totalamount gt 1000000", finds: ["PINV-2005"] },
    { why: "by day", filter: "duedate eq 2026-11-04", finds: ["PINV-2001"] },
    { why: "by moment", filter: "msdyn_invoicedate ge 2026-10-12T00:00:00Z", finds: ["PINV-2005"] },
    {
      why: "start of text",
      filter: "startswith(invoicenumber,'SINV-300')",
      finds: ["SINV-3001", "SINV-3002", "SINV-3003", "SINV-3004"],
    },
    { why: "end of text", filter: "endswith(invoicenumber,'-2001')", finds: ["PINV-2001"] },
    {
      why: "inside text",
      filter: "contains(name,'harbour') and statecode eq 0 and msdyn_projectinvoicestatus eq 192350000",
      finds: ["PINV-2013"],
    },
    { why: "a percent sign in brackets is only a sign", filter: "contains(name,'[%]')", finds: [] },
    {
      why: "behind a lookup",
      filter: "transactioncurrencyid/isocurrencycode eq 'JPY' and msdyn_projectinvoicestatus eq 192350000",
      finds: ["PINV-2012"],
    },
    { why: "no value", filter: "salesorderid eq null", finds: null },
    {
      why: "a lookup without a value",
      filter: "_salesorderid_value eq null",
      finds: ["SINV-3001", "SINV-3002", "SINV-3003", "SINV-3004"],
    },
    {
      why: "not equal also finds rows without a value",
      filter: "description ne 'Work in September' and invoicenumber eq 'PINV-2002'",
      finds: ["PINV-2002"],
    },
    { why: "not", filter: "not (startswith(invoicenumber,'P')) and totalamount lt 200", finds: ["SINV-3001"] },
    {
      why: "and before or",
      filter: "invoicenumber eq 'PINV-2001' or invoicenumber eq 'PINV-2002' and statecode eq 2",
      finds: ["PINV-2001"],
    },
  ])("$why: $filter", async ({ filter, finds }) => {
    const query = `$filter=${encodeURIComponent(filter)}`;
    if (finds) expect(await numbersOf(query)).toEqual(finds);
    else expect((await client.get(`invoices?${query}`)).status).toBe(400);
  });

  it("finds text without accents", async () => {
    await client.send("POST", "accounts", { name: "Café Åben" });
    const answer = await client.get("accounts?$select=name&$filter=name eq 'CAFE ABEN'");
    expect(answer.json.value).toEqual([expect.objectContaining({ name: "Café Åben" })]);
  });
});

describe("what a row looks like", () => {
  it("has formatted values, lookup names and navigation properties when they are asked for", async () => {
    const select = "totalamount,_customerid_value,msdyn_projectinvoicestatus,duedate,msdyn_hascorrections,createdon";
    const { json } = await client.get(`invoices(${wellKnownInvoices.draft.id})?$select=${select}`, annotated);
    expect(json).toMatchObject({
      "@odata.etag": expect.stringMatching(/^W\/"\d+"$/),
      totalamount: 17493.56,
      "totalamount@OData.Community.Display.V1.FormattedValue": "$17,493.56",
      "_customerid_value@OData.Community.Display.V1.FormattedValue": "Contoso Ltd",
      "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
      "_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "customerid_account",
      "msdyn_projectinvoicestatus@OData.Community.Display.V1.FormattedValue": "Draft",
      duedate: "2026-11-04",
      "duedate@OData.Community.Display.V1.FormattedValue": "11/4/2026",
      msdyn_hascorrections: false,
      "createdon@OData.Community.Display.V1.FormattedValue": "10/20/2026 10:00 AM",
    });
  });

  it("has no annotations when they are not asked for", async () => {
    const { text } = await client.get(`invoices(${wellKnownInvoices.draft.id})`);
    expect(text).not.toContain("FormattedValue");
    expect(text).not.toContain("lookuplogicalname");
  });

  it("speaks Danish to a Danish user", async () => {
    const path = `invoices(${wellKnownInvoices.draft.id})?$select=totalamount,msdyn_projectinvoicestatus,duedate`;
    const { json } = await client.get(path, { ...annotated, "accept-language": "da-DK,da;q=0.9" });
    expect(json).toMatchObject({
      "totalamount@OData.Community.Display.V1.FormattedValue": "$17.493,56",
      "msdyn_projectinvoicestatus@OData.Community.Display.V1.FormattedValue": "Kladde",
      "duedate@OData.Community.Display.V1.FormattedValue": "04-11-2026",
    });
  });

  it.each([
    { why: "yen have no decimals", invoice: wellKnownInvoices.yen, total: "¥296,500" },
    { why: "dinars have three", invoice: wellKnownInvoices.dinar, total: "KD454.817" },
  ])("$why", async ({ invoice, total }) => {
    const { json } = await client.get(`invoices(${invoice.id})?$select=totalamount`, annotated);
    expect(json["totalamount@OData.Community.Display.V1.FormattedValue"]).toBe(total);
  });

  it.each([
    { user: "billing", why: "already October in Copenhagen", day: "10/1/2026" },
    { user: "manager", why: "still September on the Pacific coast", day: "9/30/2026" },
  ])("shows a moment in the user's own zone: $why", async ({ user, day }) => {
    const filter = encodeURIComponent("msdyn_description eq 'Two minutes after midnight in Copenhagen'");
    const path = `msdyn_invoicelinetransactions?$select=msdyn_documentdate&$filter=${filter}`;
    const { json } = await client.get(path, { ...annotated, "x-host-user": user });
    expect(json.value[0]).toMatchObject({
      msdyn_documentdate: "2026-09-30T22:02:00Z",
      "msdyn_documentdate@OData.Community.Display.V1.FormattedValue": day,
    });
  });

  it("shows base amounts in the organisation's currency", async () => {
    const { json } = await client.get(`invoices(${wellKnownInvoices.yen.id})?$select=totalamount_base`, annotated);
    // 296,500 ÷ 150.25 = 1,973.3777…
    expect(json.totalamount_base).toBe(1973.38);
    expect(json["totalamount_base@OData.Community.Display.V1.FormattedValue"]).toBe("$1,973.38");
  });
});

describe("$expand, $orderby, $top, $count", () => {
  it("expands a lookup with the columns asked for, and gives null where there is none", async () => {
    const path = `invoices?$select=invoicenumber&$expand=salesorderid($select=name)&$orderby=invoicenumber desc&$top=1`;
    expect((await client.get(path)).json.value).toEqual([expect.objectContaining({ salesorderid: null })]);
    const one = await client.get(`invoices(${wellKnownInvoices.draft.id})?$expand=salesorderid($select=name)`);
    expect(one.json.salesorderid).toMatchObject({ name: "Contoso warehouse programme" });
  });

  it("expands a collection in the order and number asked for", async () => {
    const inner = "$select=invoicedetailname;$orderby=lineitemnumber desc;$top=2";
    const { json } = await client.get(`invoices(${wellKnownInvoices.draft.id})?$expand=invoice_details(${inner})`);
    expect(json["invoice_details"]).toEqual([
      expect.objectContaining({ invoicedetailname: "Licences and fees" }),
      expect.objectContaining({ invoicedetailname: "Travel and expenses" }),
    ]);
  });

  it("orders by the name behind a lookup and by the number of a choice", async () => {
    const byName = await client.get("invoices?$select=invoicenumber&$orderby=_customerid_value,invoicenumber&$top=1");
    expect(byName.json.value).toEqual([expect.objectContaining({ invoicenumber: "PINV-1002" })]);
    const byChoice = await client.get(
      "invoices?$select=invoicenumber&$orderby=msdyn_projectinvoicestatus desc,invoicenumber&$top=1",
    );
    expect(byChoice.json.value).toEqual([expect.objectContaining({ invoicenumber: "PINV-1000" })]);
  });

  it("counts, and says when there are more than it counts", async () => {
    const invoices = await client.get("invoices?$select=name&$count=true&$top=1", annotated);
    expect(invoices.json).toMatchObject({
      "@odata.count": 42,
      "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": false,
    });
    const details = await client.get("msdyn_invoicelinetransactions?$select=msdyn_price&$count=true&$top=1", annotated);
    expect(details.json).toMatchObject({
      "@odata.count": 5000,
      "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": true,
    });
  });
});

describe("pages", () => {
  it("follows the next link to the last row, each row once", async () => {
    const seen: string[] = [];
    let next: string | undefined = "/api/data/v9.2/invoices?$select=invoicenumber&$orderby=invoicenumber";
    let pages = 0;
    while (next !== undefined) {
      const response = await client.host.fetch(next, { headers: { prefer: "odata.maxpagesize=10" } });
      const page = (await response.json()) as { value: { invoicenumber: string }[]; "@odata.nextLink"?: string };
      seen.push(...page.value.map((row) => row.invoicenumber));
      next = page["@odata.nextLink"];
      pages += 1;
    }
    expect(pages).toBe(5);
    expect(seen).toHaveLength(42);
    expect(new Set(seen).size).toBe(42);
    expect(seen).toEqual([...seen].sort());
  });

  it("holds 5,000 rows at most", async () => {
    const { json } = await client.get("msdyn_actuals?$select=msdyn_quantity", { prefer: "odata.maxpagesize=6000" });
    expect(json.value).toHaveLength(5000);
    expect(json["@odata.nextLink"]).toContain("$skiptoken=");
  });

  it("gives no next link under $top", async () => {
    const { json } = await client.get("invoices?$select=name&$top=5");
    expect(json.value).toHaveLength(5);
    expect(json["@odata.nextLink"]).toBeUndefined();
  });
});

describe("what is refused by name", () => {
  it.each([
    { why: "a column that is not there", path: "invoices?$select=total", status: 400, says: "'total'" },
    { why: "a lookup read by its bare name", path: "invoices?$select=customerid", status: 400, says: "'customerid'" },
    {
      why: "navigation properties have their case",
      path: "msdyn_actuals?$expand=msdyn_invoice($select=name)",
      status: 400,
      says: "'msdyn_invoice'",
    },
    { why: "an entity set that is not there", path: "invoice", status: 404, says: "'invoice'" },
    { why: "aggregation", path: "invoices?$apply=aggregate($count as n)", status: 501, says: "$apply" },
    { why: "$skip, as in Dataverse", path: "invoices?$skip=5", status: 501, says: "$skip" },
    { why: "arithmetic in a filter", path: "invoices?$filter=totalamount add 1 eq 2", status: 501, says: "'add'" },
    { why: "an unknown function", path: "invoices?$filter=month(duedate) eq 1", status: 501, says: "'month'" },
    { why: "text against a number", path: "invoices?$filter=name eq 5", status: 400, says: "'name'" },
    { why: "an unfinished filter", path: "invoices?$filter=name eq", status: 400, says: "Syntax" },
    {
      why: "a property that is not there",
      path: `invoices(${wellKnownInvoices.draft.id})/total`,
      status: 404,
      says: "'total'",
    },
    { why: "a cast of a row", path: `invoices(${wellKnownInvoices.draft.id})/a.b`, status: 501, says: "'a.b'" },
    {
      why: "a row that is not there",
      path: "invoices(00000000-0000-4000-8000-000000000000)",
      status: 404,
      says: "Does Not Exist",
    },
    { why: "an alternate key", path: "invoices(invoicenumber='1')", status: 501, says: "invoicenumber" },
    { why: "a cookie of somebody else", path: "invoices?$skiptoken=abc", status: 400, says: "cookie" },
  ])("$why: $path", async ({ path, status, says }) => {
    const answer = await client.get(path);
    expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringContaining(says)]);
    expect(answer.json.error.code).toMatch(/^0x[0-9a-f]{8}$/i);
  });
});

describe("definitions", () => {
  it("describes a table", async () => {
    const { json } = await client.get(
      "EntityDefinitions(LogicalName='invoice')?$select=LogicalName,EntitySetName,IsOptimisticConcurrencyEnabled",
    );
    expect(json).toMatchObject({
      LogicalName: "invoice",
      EntitySetName: "invoices",
      IsOptimisticConcurrencyEnabled: true,
    });
  });

  it("describes its columns when they are expanded", async () => {
    const path =
      "EntityDefinitions(LogicalName='msdyn_invoicelinetransaction')?$select=LogicalName&$expand=Attributes($select=LogicalName,AttributeType,Precision)";
    const { json } = await client.get(path);
    expect(json.Attributes).toContainEqual({ LogicalName: "msdyn_price", AttributeType: "Money", Precision: 4 });
  });

  it("tells who is asking", async () => {
    const { json } = await client.get("WhoAmI()", { cookie: "hostUser=second" });
    const second = (await client.door<{ key: string; id: string }[]>("users")).find((user) => user.key === "second");
    expect(json.UserId).toBe(second?.id);
  });

  it("lists the messages of the organisation", async () => {
    const path = "sdkmessages?$select=name&$filter=name eq 'msdyn_PostInvoice' or name eq 'msdyn_InvoicePaid'";
    expect((await client.get(path)).json.value).toHaveLength(2);
    await client.door("settings", { missingMessages: ["msdyn_InvoicePaid"] });
    expect((await client.get(path)).json.value).toEqual([expect.objectContaining({ name: "msdyn_PostInvoice" })]);
    await client.door("settings", { missingMessages: [] });
  });
});

it("knows projects by name", async () => {
  const { json } = await client.get(
    `msdyn_projects(${wellKnownProjects.warehouse})?$select=msdyn_subject,pinv_invoicingjournal`,
  );
  expect(json).toMatchObject({ msdyn_subject: "Warehouse rollout", pinv_invoicingjournal: null });
});

function inList(column: string, values: readonly string[]): string {
  return `Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=[${values.map((value) => `'${value}'`).join(",")}])`;
}
