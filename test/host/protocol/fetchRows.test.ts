import { wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { annotated, openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("contoso60");
});
afterAll(async () => client.host.close());

const fetchRows = async (xml: string, headers: Record<string, string> = {}) =>
  client.get(`invoices?fetchXml=${encodeURIComponent(xml)}`, headers);
const numbersOf = async (conditions: string): Promise<string[]> => {
  const answer = await fetchRows(
    `<fetch><entity name='invoice'><attribute name='invoicenumber'/><order attribute='invoicenumber'/>${conditions}</entity></fetch>`,
  );
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json.value.map((row) => String(row["invoicenumber"]));
};

describe("a filter", () => {
  const ofNumber = (operator: string, value: string) =>
    `<filter><condition attribute='invoicenumber' operator='${operator}' value='${value}'/></filter>`;
  const listed = (operator: string, attribute: string, values: readonly (string | number)[]) =>
    `<filter><condition attribute='${attribute}' operator='${operator}'>${values.map((value) => `<value>${value}</value>`).join("")}</condition></filter>`;
  const drafts = "statecode = 0 and msdyn_projectinvoicestatus = 192350000";
  it.each([
    { why: "equal, without case", xml: ofNumber("eq", "pinv-2001"), where: "invoicenumber = 'PINV-2001'" },
    { why: "not equal", xml: ofNumber("ne", "PINV-2001"), where: "invoicenumber <> 'PINV-2001'" },
    {
      why: "not equal finds rows without a value",
      xml: "<filter><condition attribute='description' operator='ne' value='x'/></filter>",
      where: "1",
    },
    { why: "like with its wildcards", xml: ofNumber("like", "PINV-20_1"), where: "invoicenumber like 'PINV-20_1'" },
    { why: "not like", xml: ofNumber("not-like", "P%"), where: "invoicenumber not like 'P%'" },
    { why: "the beginning", xml: ofNumber("begins-with", "SINV"), where: "invoicenumber like 'SINV%'" },
    { why: "the end", xml: ofNumber("ends-with", "-2001"), where: "invoicenumber = 'PINV-2001'" },
    {
      why: "a list",
      xml: listed("in", "invoicenumber", ["PINV-2001", "PINV-2002"]),
      where: "invoicenumber in ('PINV-2001', 'PINV-2002')",
    },
    {
      why: "not in a list",
      xml: listed("not-in", "msdyn_projectinvoicestatus", [192350000, 192350002]),
      where: "coalesce(msdyn_projectinvoicestatus, 0) not in (192350000, 192350002)",
    },
    {
      why: "money between two amounts, both included",
      xml: listed("between", "totalamount", ["1900.10", "17493.56"]),
      where: "totalamount between 19001000 and 174935600",
    },
    {
      why: "money above",
      xml: "<filter><condition attribute='totalamount' operator='gt' value='1000000'/></filter>",
      where: "totalamount > 10000000000",
    },
    {
      why: "no value",
      xml: "<filter><condition attribute='salesorderid' operator='null'/></filter>",
      where: "salesorderid is null",
    },
    {
      why: "a value",
      xml: "<filter><condition attribute='salesorderid' operator='not-null'/></filter>",
      where: "salesorderid is not null",
    },
    {
      why: "a day",
      xml: "<filter><condition attribute='duedate' operator='on' value='2026-11-04'/></filter>",
      where: "duedate = '2026-11-04'",
    },
    {
      why: "on or before a day",
      xml: "<filter><condition attribute='duedate' operator='on-or-before' value='2026-10-31'/></filter>",
      where: "duedate <= '2026-10-31'",
    },
    {
      why: "on or after a day",
      xml: "<filter><condition attribute='msdyn_invoicedate' operator='on-or-after' value='2026-10-12'/></filter>",
      where: "msdyn_invoicedate >= '2026-10-12'",
    },
    {
      why: "owned by who asks",
      xml: "<filter><condition attribute='ownerid' operator='eq-userid'/></filter>",
      where: "ownerid = '5e110000-0000-4000-8000-000000000001'",
    },
    {
      why: "and around or",
      xml: `<filter><condition attribute='statecode' operator='eq' value='0'/><filter type='or'><condition attribute='invoicenumber' operator='eq' value='PINV-2001'/><condition attribute='invoicenumber' operator='eq' value='PINV-1000'/></filter></filter>`,
      where: "statecode = 0 and invoicenumber in ('PINV-2001', 'PINV-1000')",
    },
    {
      why: "two filters hold together",
      xml: `<filter><condition attribute='statecode' operator='eq' value='0'/></filter><filter><condition attribute='msdyn_projectinvoicestatus' operator='eq' value='192350000'/></filter>`,
      where: drafts,
    },
    { why: "an empty filter holds for all", xml: "<filter type='or'/>", where: "1" },
    {
      why: "entities of XML are read",
      xml: "<filter><condition attribute='name' operator='eq' value='a &amp; &#98; &lt;&quot;'/></filter>",
      where: "name = 'a & b <\"'",
    },
  ])("by $why", async ({ xml, where }) => {
    const rows = await client.query<{ n: string }>(
      `select invoicenumber as n from invoice where ${where} order by invoicenumber`,
    );
    expect(await numbersOf(xml)).toEqual(rows.map(({ n }) => n));
  });
});

describe("a link-entity", () => {
  const linked = (type: string, inside: string) =>
    `<link-entity name='salesorder' from='salesorderid' to='salesorderid' link-type='${type}' alias='c'>${inside}</link-entity>`;

  it("inner leaves out rows without a match, outer keeps them", async () => {
    const all = (await numbersOf("")).length;
    const [{ n } = { n: 0 }] = await client.query<{ n: number }>(
      "select count(*) as n from invoice where salesorderid is not null",
    );
    expect(n).toBeLessThan(all);
    expect(await numbersOf(linked("inner", ""))).toHaveLength(n);
    expect(await numbersOf(linked("outer", ""))).toHaveLength(all);
  });

  it("outer keeps rows that its own filter does not match; a condition on its alias finds those alone", async () => {
    const filter = "<filter><condition attribute='name' operator='begins-with' value='Contoso'/></filter>";
    const unmatched =
      "<filter><condition entityname='c' attribute='salesorderid' operator='null'/></filter>" + linked("outer", filter);
    const rows = await client.query<{ n: string }>(
      "select invoicenumber as n from invoice where salesorderid is null or salesorderid not in (select salesorderid from salesorder where name like 'Contoso%') order by 1",
    );
    expect(await numbersOf(unmatched)).toEqual(rows.map(({ n }) => n));
    expect(await numbersOf(linked("outer", filter))).toHaveLength((await numbersOf("")).length);
  });

  it("shows its columns behind its alias, nested links too, with their annotations", async () => {
    const account =
      "<link-entity name='account' from='accountid' to='customerid' alias='a'><attribute name='name'/></link-entity>";
    const xml = `<fetch><entity name='invoice'><attribute name='invoicenumber'/><filter><condition attribute='invoicenumber' operator='eq' value='PINV-2001'/></filter>${linked("inner", `<attribute name='name'/><attribute name='customerid'/><attribute name='totalamount' alias='worth'/>${account}`)}</entity></fetch>`;
    const { json } = await fetchRows(xml, annotated);
    expect(json.value).toEqual([
      expect.objectContaining({
        invoicenumber: "PINV-2001",
        invoiceid: wellKnownInvoices.draft.id,
        "c.name": "Contoso warehouse programme",
        "c.customerid@OData.Community.Display.V1.FormattedValue": "Contoso Ltd",
        worth: expect.any(Number),
        "a.name": "Contoso Ltd",
      }),
    ]);
  });

  it("from many to one repeats the owner; distinct does not", async () => {
    const xml = (distinct: string) =>
      `<fetch${distinct}><entity name='invoice'><attribute name='invoicenumber'/><filter><condition attribute='invoicenumber' operator='eq' value='PINV-2001'/></filter><link-entity name='invoicedetail' from='invoiceid' to='invoiceid'/></entity></fetch>`;
    const [{ n } = { n: 0 }] = await client.query<{ n: number }>(
      "select count(*) as n from invoicedetail where invoiceid = ?",
      [wellKnownInvoices.draft.id],
    );
    expect((await fetchRows(xml(""))).json.value).toHaveLength(n);
    expect((await fetchRows(xml(" distinct='true'"))).json.value).toEqual([{ invoicenumber: "PINV-2001" }]);
  });
});

describe("what is returned", () => {
  const one = (inside: string) =>
    `<fetch><entity name='invoice'>${inside}<filter><condition attribute='invoicenumber' operator='eq' value='PINV-2001'/></filter></entity></fetch>`;

  it("is the columns asked for and the key, lookups as their values", async () => {
    const { json } = await fetchRows(one("<attribute name='customerid'/>"));
    expect(json.value).toEqual([
      {
        "@odata.etag": expect.any(String),
        _customerid_value: expect.any(String),
        invoiceid: wellKnownInvoices.draft.id,
      },
    ]);
  });

  it.each(["", "<all-attributes/>"])("is every column with a value for '%s'", async (inside) => {
    const row = (await fetchRows(one(inside))).json.value[0] ?? {};
    expect(Object.keys(row)).toContain("totalamount");
    expect(Object.values(row)).not.toContain(null);
  });

  it("is sorted by the entity's orders before those of its links", async () => {
    const xml = `<fetch><entity name='invoice'><attribute name='invoicenumber'/><link-entity name='account' from='accountid' to='customerid'><order attribute='name' descending='true'/></link-entity><order attribute='statecode' descending='true'/></entity></fetch>`;
    const rows = await client.query<{ n: string }>(
      "select invoicenumber as n from invoice join account on accountid = customerid order by invoice.statecode desc, account.name desc, invoiceid",
    );
    expect((await fetchRows(xml)).json.value.map((row) => row["invoicenumber"])).toEqual(rows.map(({ n }) => n));
  });

  it("stops at top", async () => {
    const xml = "<fetch top='3'><entity name='invoice'><attribute name='name'/></entity></fetch>";
    expect((await fetchRows(xml)).json.value).toHaveLength(3);
  });
});

describe("pages", () => {
  const page = (number: number, cookie = "") =>
    `<fetch count='10' page='${number}'${cookie} returntotalrecordcount='true'><entity name='invoice'><attribute name='invoicenumber'/><order attribute='invoicenumber'/></entity></fetch>`;

  it("say whether there is more, and carry a cookie that leads on", async () => {
    const seen: unknown[] = [];
    let cookie = "";
    for (let number = 1; ; number += 1) {
      const { json } = await fetchRows(page(number, cookie), annotated);
      seen.push(...json.value.map((row) => row["invoicenumber"]));
      if (json["@Microsoft.Dynamics.CRM.morerecords"] !== true) break;
      const given = String(json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]);
      const inside = decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]+)"/.exec(given)?.[1] ?? ""));
      expect(inside).toMatch(new RegExp(`^<cookie page="${number}"><invoiceid last="\\{[0-9a-f-]{36}\\}"`));
      cookie = ` paging-cookie='${inside.replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll(">", "&gt;")}'`;
    }
    expect(seen).toEqual(await numbersOf(""));
  });

  it("count in all when asked to", async () => {
    const { json } = await fetchRows(page(1), annotated);
    expect(json["@Microsoft.Dynamics.CRM.totalrecordcount"]).toBe(42);
  });

  it("say nothing about themselves unasked", async () => {
    expect(Object.keys((await fetchRows(page(1))).json)).toEqual(["error", "value", "@odata.context"]);
  });

  it("end at 50,000 rows without a cookie", async () => {
    const xml = "<fetch count='5000' page='11'><entity name='invoice'/></fetch>";
    const answer = await fetchRows(xml);
    expect([answer.status, answer.json.error.message]).toEqual([400, expect.stringContaining("50000")]);
  });
});
