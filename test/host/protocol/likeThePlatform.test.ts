import { wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { annotated, openClient, type Answer, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("contoso");
});
afterAll(async () => client.host.close());

const draft = `invoices(${wellKnownInvoices.draft.id})`;
const fetchXml = async (table: string, entity: string, inside: string, attributes = "", headers = {}) => {
  const xml = `<fetch ${attributes}><entity name='${entity}'>${inside}</entity></fetch>`;
  return client.get(`${table}?fetchXml=${encodeURIComponent(xml)}`, headers);
};
const asGuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("state and status where the table has neither (entity references of the tables)", () => {
  const tables = [
    ["invoicedetails", "invoicedetail"],
    ["salesorderdetails", "salesorderdetail"],
    ["uoms", "uom"],
    ["systemusers", "systemuser"],
    ["organizations", "organization"],
    ["sdkmessages", "sdkmessage"],
  ] as const;
  const columns = ["statecode", "statuscode"];
  it.each(tables.flatMap(([set, table]) => columns.map((column) => ({ set, table, column }))))(
    "$set has no $column: not to read, to filter by, to order by",
    async ({ set, table, column }) => {
      const says = `Could not find a property named '${column}' on type 'Microsoft.Dynamics.CRM.${table}'.`;
      for (const query of [`$select=${column}`, `$filter=${column} eq 0`, `$orderby=${column}`]) {
        const { status, json } = await client.get(`${set}?${encodeURI(query)}`);
        expect([query, status, json.error.message]).toEqual([query, 400, says]);
      }
      const fetched = await fetchXml(set, table, `<attribute name='${column}'/>`);
      expect([fetched.status, fetched.json.error.code]).toEqual([400, "0x80041103"]);
      const whole = await client.get(`${set}?$top=1`);
      expect(whole.json.value[0]).not.toHaveProperty(column);
    },
  );

  it("the parent's state on an invoice line is there", async () => {
    expect((await client.get("invoicedetails?$filter=invoicestatecode eq 0&$top=1")).status).toBe(200);
  });
});

describe("pages and counts", () => {
  it("$top beside a page size is ignored (page 'Page results')", async () => {
    const { json } = await client.get("invoices?$select=name&$top=2", { prefer: "odata.maxpagesize=5" });
    expect(json.value).toHaveLength(5);
    expect(String(json["@odata.nextLink"])).toContain("skiptoken");
    expect((await client.get("invoices?$select=name&$top=2")).json.value).toHaveLength(2);
  });

  const total = "@Microsoft.Dynamics.CRM.totalrecordcount";
  const exceeded = `${total}limitexceeded`;
  it.each([
    {
      why: "5,402 rows counted",
      query: "msdyn_actuals?$select=msdyn_amount&$count=true",
      count: 5000,
      total: 5000,
      exceeded: true,
    },
    {
      why: "few rows counted",
      query: "uoms?$select=name&$count=true",
      count: expect.any(Number) as number,
      total: expect.any(Number) as number,
      exceeded: false,
    },
    {
      why: "many rows not counted",
      query: "msdyn_actuals?$select=msdyn_amount",
      count: undefined,
      total: -1,
      exceeded: false,
    },
    { why: "few rows not counted", query: "uoms?$select=name", count: undefined, total: -1, exceeded: false },
  ])("$why (page 'Count number of rows')", async ({ query, ...wanted }) => {
    const { json } = await client.get(query, { prefer: 'odata.include-annotations="*",odata.maxpagesize=1' });
    expect({ count: json["@odata.count"], total: json[total], exceeded: json[exceeded] }).toEqual({
      ...wanted,
      why: undefined,
    });
  });

  it("/$count ends at 5,000", async () => {
    expect((await client.get("msdyn_actuals/$count")).text).toBe("5000");
  });

  it("FetchXML tells -1 where no count was asked for, and 5,000 at most", async () => {
    const counted = async (attributes: string) => {
      const { json } = await fetchXml(
        "msdyn_actuals",
        "msdyn_actual",
        "<attribute name='msdyn_amount'/>",
        attributes,
        annotated,
      );
      return [json[total], json[exceeded]];
    };
    expect(await counted("count='1'")).toEqual([-1, false]);
    expect(await counted("count='1' returntotalrecordcount='true'")).toEqual([5000, true]);
  });
});

describe("what an answer says about itself", () => {
  it.each([
    { why: "a read", method: "GET", path: draft },
    { why: "a list", method: "GET", path: "invoices?$top=1" },
    { why: "a write", method: "PATCH", path: draft, body: { description: "x" } },
    { why: "an unknown row", method: "GET", path: "invoices(00000000-0000-4000-8000-000000000009)" },
    { why: "an unknown table", method: "GET", path: "leads" },
    {
      why: "a refusal by a rule",
      method: "PATCH",
      path: `invoices(${wellKnownInvoices.confirmed.id})`,
      body: { name: "x" },
    },
    { why: "a stale version", method: "PATCH", path: draft, body: {}, headers: { "if-match": 'W/"1"' } },
    { why: "a batch", method: "POST", path: "$batch", body: batch("GET invoices?$top=1") },
  ])("$why has OData-Version and REQ_ID", async ({ method, path, body, headers }) => {
    const isBatch = path === "$batch";
    const type = isBatch ? { "content-type": "multipart/mixed; boundary=b" } : undefined;
    const answer = await client.send(method, path, body, { ...type, ...headers });
    expect(answer.headers.get("odata-version")).toBe("4.0");
    expect(answer.headers.get("req_id")).toMatch(asGuid);
  });

  it("every request has a REQ_ID of its own", async () => {
    const ids = [await client.get(draft), await client.get(draft)].map(({ headers }) => headers.get("req_id"));
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    { prefer: 'odata.include-annotations="*"', applied: 'odata.include-annotations="*"' },
    { prefer: "odata.maxpagesize=3", applied: "odata.maxpagesize=3" },
    {
      prefer: 'odata.maxpagesize=3, odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
      applied: 'odata.maxpagesize=3,odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
    },
    { prefer: "something=else", applied: null },
  ])("a read with Prefer: $prefer tells what was applied", async ({ prefer, applied }) => {
    expect((await client.get("invoices?$select=name", { prefer })).headers.get("preference-applied")).toBe(applied);
    expect((await client.get("leads", { prefer })).headers.get("preference-applied")).toBeNull();
  });
});

describe("errors with all annotations ('Include more details with errors')", () => {
  const confirmed = `invoices(${wellKnownInvoices.confirmed.id})`;
  const parts = ({ json }: Answer) => json.error as unknown as Record<string, string>;
  it.each([
    { why: "a rule's refusal", path: confirmed, method: "PATCH", body: { name: "x" } },
    { why: "an unknown row", path: "invoices(00000000-0000-4000-8000-000000000009)", method: "GET", body: undefined },
    { why: "a wrong property", path: "invoices?$select=nothing", method: "GET", body: undefined },
  ])("$why has its help link, trace and inner message where they are asked for", async ({ path, method, body }) => {
    const asked = parts(await client.send(method, path, body, annotated));
    expect(asked).toEqual({
      code: expect.any(String) as string,
      message: expect.any(String) as string,
      "@Microsoft.PowerApps.CDS.HelpLink": expect.stringContaining("go.microsoft.com") as string,
      "@Microsoft.PowerApps.CDS.TraceText": expect.any(String) as string,
      "@Microsoft.PowerApps.CDS.InnerError.Message": asked["message"],
    });
    expect(Object.keys(parts(await client.send(method, path, body)))).toEqual(["code", "message"]);
    const some = {
      prefer:
        'odata.include-annotations="OData.Community.Display.V1.FormattedValue,Microsoft.PowerApps.CDS.InnerError*"',
    };
    expect(Object.keys(parts(await client.send(method, path, body, some)))).toEqual([
      "code",
      "message",
      "@Microsoft.PowerApps.CDS.InnerError.Message",
    ]);
  });
});

describe("batches ('Execute batch operations using the Web API')", () => {
  const send = async (body: string) =>
    client.send("POST", "$batch", body, { "content-type": "multipart/mixed; boundary=b" });
  const set = (...parts: readonly string[]) =>
    `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${parts.map((part, at) => `--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ${at + 1}\r\n\r\n${part}\r\n`).join("")}--c--\r\n--b--\r\n`;
  const create = 'POST accounts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"name":"By batch"}';
  const wrong = 'POST accounts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"nothing":1}';

  it("each part has OData-Version and REQ_ID, in the spelling of the page", async () => {
    const { text } = await send(batch("GET invoices?$top=1"));
    expect(text).toMatch(/\r\nREQ_ID: [0-9a-f-]{36}\r\n/);
    expect(text).toMatch(/\r\nOData-Version: 4.0\r\n/);
    const { text: failed } = await send(batch("GET leads"));
    expect(failed).toMatch(/HTTP\/1.1 404[^{]*\r\nREQ_ID: /);
    expect(failed).toMatch(/HTTP\/1.1 404[^{]*\r\nOData-Version: 4.0\r\n/);
  });

  it("a creation says where the row is, as Location too", async () => {
    const { text } = await send(set(create));
    const [, location] = /\r\nLocation: (\S+)\r\n/.exec(text) ?? [];
    expect(location).toMatch(/accounts\([0-9a-f-]{36}\)$/);
    expect(text).toContain(`OData-EntityId: ${location}`);
  });

  it("the one answer of a failed change set stands in a change set of its own, under its Content-ID", async () => {
    const { status, text } = await send(set(create, wrong, create));
    expect(status).toBe(400);
    const [, boundary = "", inside = ""] =
      /Content-Type: multipart\/mixed; boundary=(changesetresponse_\S+)\r\n\r\n(.*)/s.exec(text) ?? [];
    expect(inside.split(`--${boundary}`)).toHaveLength(3);
    expect(inside).toContain("\r\nContent-ID: 2\r\n");
    expect(inside).toContain("HTTP/1.1 400 ");
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe("choices in FetchXML are sorted by their labels ('Order rows using FetchXml')", () => {
  const labels = async (attributes: string, headers = {}) => {
    const inside = "<attribute name='msdyn_projectinvoicestatus'/><order attribute='msdyn_projectinvoicestatus'/>";
    const { json } = await fetchXml("invoices", "invoice", inside, attributes, { ...annotated, ...headers });
    const all = json.value.map((row) => row["msdyn_projectinvoicestatus@OData.Community.Display.V1.FormattedValue"]);
    return [...new Set(all)];
  };
  it("in the language of who asks", async () => {
    expect(await labels("")).toEqual(["Confirmed", "Draft", "In Review", "Invoice Paid"]);
    expect(await labels("", { "x-host-lang": "da" })).toEqual([
      "Bekræftet",
      "Faktura betalt",
      "Kladde",
      "Under gennemsyn",
    ]);
  });
  it("and by their numbers where the raw order is asked for, as in OData", async () => {
    expect(await labels("useraworderby='true'")).toEqual(["Draft", "In Review", "Confirmed", "Invoice Paid"]);
  });
});

describe("the currency comes along with money ('Select columns')", () => {
  const currency = "_transactioncurrencyid_value";
  it.each([
    { why: "money selected", query: `${draft}?$select=totalamount`, has: true },
    { why: "money in base currency selected", query: `${draft}?$select=totalamount_base`, has: true },
    { why: "no money selected", query: `${draft}?$select=name`, has: false },
    { why: "a decimal, which is no money", query: `${draft}?$select=discountpercentage`, has: false },
  ])("$why: $has", async ({ query, has }) => {
    expect(currency in (await client.get(query)).json).toBe(has);
  });
  it("in rows and expansions too, and once where it is selected itself", async () => {
    const { text } = await client.get(
      `invoices?$select=totalamount,_transactioncurrencyid_value&$expand=invoice_details($select=tax;$top=1)&$filter=invoiceid eq ${wellKnownInvoices.draft.id}`,
    );
    expect(text.match(/_transactioncurrencyid_value":/g)).toHaveLength(2);
  });
});

it.each([
  { column: "discountpercentage", value: -5, status: 400 },
  { column: "discountpercentage", value: 101, status: 400 },
  { column: "discountpercentage", value: 0, status: 204 },
  { column: "discountamount", value: -1, status: 400 },
  { column: "freightamount", value: -0.01, status: 400 },
])("$column: $value answers $status (facts 1.1: the column's bounds)", async ({ column, value, status }) => {
  expect((await client.send("PATCH", draft, { [column]: value })).status).toBe(status);
});

function batch(first: string): string {
  return `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${first} HTTP/1.1\r\n\r\n\r\n--b--\r\n`;
}
