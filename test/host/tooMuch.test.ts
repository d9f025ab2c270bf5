import { wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { ApiError } from "../../host/server/apiError";
import { xmlTree } from "../../host/server/fetch/xmlTree";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
afterAll(async () => client.host.close());

const times = (count: number, text: string, between = ""): string =>
  Array.from({ length: count }, () => text).join(between);
/** In a batch, because that takes addresses up to 64 KB. */
const batched = async (address: string): Promise<{ status: number; text: string; error: unknown }> => {
  const part = `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${address} HTTP/1.1`;
  const body = `--b\r\n${part}\r\n\r\n\r\n--b--\r\n`;
  const { status, text, json } = await client.send("POST", "$batch", body, {
    "content-type": "multipart/mixed; boundary=b",
  });
  const inside = /HTTP\/1\.1 (\d+)[^{]*(\{.*\})/s.exec(text);
  if (!inside) return { status, text, error: json.error };
  const answer = JSON.parse(inside[2] ?? "") as { error?: unknown };
  return { status: Number(inside[1]), text, error: answer.error };
};
const odata = async (filter: string) => batched(`invoices?$select=name&$filter=${encodeURIComponent(filter)}`);
const fetchXml = async (inside: string) =>
  batched(`invoices?fetchXml=${encodeURIComponent(`<fetch><entity name='invoice'>${inside}</entity></fetch>`)}`);

const one = "totaltax ge 0";
const named = "name ne null";
const condition = "<condition attribute='totaltax' operator='ge' value='0'/>";
const link = (inside = "") =>
  `<link-entity name='invoicedetail' from='invoiceid' to='invoiceid' link-type='outer'>${inside}</link-entity>`;

const tooMany = {
  status: 400,
  error: { code: "0x8004430C", message: "Number of conditions in query exceeded maximum limit." },
};
const seen = ({ status, error }: { status: number; error: unknown }) => ({ status, error });

describe("500 conditions are the most", () => {
  it.each([
    { why: "joined by or", filter: times(500, one, " or ") },
    { why: "joined by and", filter: times(500, one, " and ") },
    { why: "in groups", filter: times(250, `(${one} and ${named})`, " or ") },
    { why: "beside a list, which is one condition", filter: `${times(499, one, " and ")} and ${inList(300)}` },
  ])("OData takes 500 $why", async ({ filter }) => {
    expect((await odata(filter)).status).toBe(200);
  });

  it.each([
    { why: "501 joined by or", filter: times(501, one, " or ") },
    { why: "501 joined by and", filter: times(501, one, " and ") },
    { why: "501 in groups", filter: `${times(250, `(${one} and ${named})`, " or ")} or ${one}` },
    { why: "501 of functions", filter: times(501, "contains(name,'a')", " or ") },
    {
      why: "501 of lists",
      filter: times(501, "Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['a'])", " or "),
    },
    { why: "501 denied", filter: times(501, `not (${one})`, " and ") },
    {
      why: "501 with those inside a lambda",
      filter: `${times(490, one, " and ")} and invoice_details/any(d:${times(11, "d/tax ge 0", " and ")})`,
    },
  ])("OData refuses $why", async ({ filter }) => {
    expect(seen(await odata(filter))).toEqual(tooMany);
  });

  it.each([
    { count: 1000, by: "their number", status: 400 },
    { count: 10_000, by: "the length of the address", status: 414 },
  ])("OData refuses $count for $by", async ({ count, status }) => {
    const filter = encodeURIComponent(times(count, "name eq 'a'", " or "));
    expect((await client.get(`invoices?$filter=${filter}`)).status).toBe(status);
  });

  it("counts the conditions of an expansion as well", async () => {
    const filter = encodeURIComponent(times(501, "tax ge 0", " and "));
    expect(seen(await batched(`invoices?$expand=invoice_details($filter=${filter})`))).toEqual(tooMany);
    expect(seen(await batched(`invoices/$count?$filter=${filter.replaceAll("tax", "totaltax")}`))).toEqual(tooMany);
  });

  it.each([
    { why: "in one filter", inside: `<filter>${times(500, condition)}</filter>` },
    { why: "in an or", inside: `<filter type='or'>${times(500, condition)}</filter>` },
    {
      why: "with links among them",
      inside: `<filter>${times(496, condition)}</filter>${link(`<filter>${times(3, "<condition attribute='tax' operator='ge' value='0'/>")}</filter>`)}`,
    },
  ])("FetchXML takes 500 $why", async ({ inside }) => {
    expect((await fetchXml(inside)).status).toBe(200);
  });

  it.each([
    { why: "501 in one filter", inside: `<filter>${times(501, condition)}</filter>` },
    {
      why: "501 in nested filters",
      inside: `<filter>${times(251, condition)}<filter type='or'>${times(250, condition)}</filter></filter>`,
    },
    { why: "500 and a link", inside: `<filter>${times(500, condition)}</filter>${link()}` },
    {
      why: "501 with those of a link",
      inside: `<filter>${times(490, condition)}</filter>${link(`<filter>${times(10, "<condition attribute='tax' operator='ge' value='0'/>")}</filter>`)}`,
    },
    { why: "700", inside: `<filter type='or'>${times(700, condition)}</filter>` },
  ])("FetchXML refuses $why", async ({ inside }) => {
    expect(seen(await fetchXml(inside))).toEqual(tooMany);
  });

  it("FetchXML takes 15 links and refuses a 16th", async () => {
    expect((await fetchXml(times(15, link()))).status).toBe(200);
    expect((await fetchXml(times(16, link()))).error).toMatchObject({ code: "0x8004430D" });
  });
});

describe("what is deep or long is refused, never a failure of the host", () => {
  it.each([
    { why: "1,000 parentheses", filter: `${times(1000, "(")}${one}${times(1000, ")")}` },
    { why: "10,000 parentheses", filter: `${times(10_000, "(")}${one}${times(10_000, ")")}` },
    { why: "1,000 denials", filter: `${times(1000, "not ")}${one}` },
    { why: "lambdas in each other", filter: `${times(200, "invoice_details/any(d:")}${one}${times(200, ")")}` },
    { why: "a path of 1,000 steps", filter: `${times(1000, "salesorderid/")}name eq 'a'` },
  ])("OData: $why", async ({ filter }) => {
    expect((await odata(filter)).status).toBe(400);
  });

  it.each([
    {
      why: "1,500 filters in each other",
      inside: `${times(1500, "<filter>")}${condition}${times(1500, "</filter>")}`,
    },
    { why: "1,000 filters in each other", inside: `${times(1000, "<filter>")}${condition}${times(1000, "</filter>")}` },
    {
      why: "400 links in each other",
      inside: `${times(400, "<link-entity name='account' from='accountid' to='customerid'>")}${times(400, "</link-entity>")}`,
    },
  ])("FetchXML: $why", async ({ inside }) => {
    expect((await fetchXml(inside)).status).toBe(400);
  });

  it("FetchXML of any depth is refused before it is read", () => {
    const xml = `<fetch>${times(50_000, "<filter>")}${times(50_000, "</filter>")}</fetch>`;
    expect(() => xmlTree(xml)).toThrow(ApiError);
  });

  it.each([{ count: 1000 }, { count: 1300 }])(
    "a list of $count ids is one condition and is answered",
    async ({ count }) => {
      const answer = await odata(inList(count, wellKnownInvoices.draft.id));
      expect(answer.status).toBe(200);
      expect(answer.text.split("@odata.etag")).toHaveLength(2);
    },
  );

  it("a list too long for any address is refused", async () => {
    expect((await odata(inList(40_000))).status).toBe(414);
  });

  it("20 expansions in each other are refused", async () => {
    const deep = `${times(20, "$expand=salesorderid(")}$select=name${times(20, ")")}`;
    expect((await client.get(`invoicedetails?${deep}`)).status).toBe(400);
  });
});

function inList(count: number, last = "00000000-0000-4000-8000-00000000ffff"): string {
  const values = Array.from(
    { length: count - 1 },
    (_value, at) => `'00000000-0000-4000-8000-${String(at).padStart(12, "0")}'`,
  );
  return `Microsoft.Dynamics.CRM.In(PropertyName='invoiceid',PropertyValues=[${[...values, `'${last}'`].join(",")}])`;
}
