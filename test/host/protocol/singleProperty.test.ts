import { wellKnownDetail, wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

const draft = `invoices(${wellKnownInvoices.draft.id})`;

describe("a single property", () => {
  it("is read as its value, exactly", async () => {
    expect((await client.get(`${draft}/name`)).json).toMatchObject({ value: "Contoso warehouse programme" });
    expect((await client.get(`${draft}/totalamount`)).text).toMatch(/"value":17493\.56}$/);
  });

  it("is read bare behind $value", async () => {
    const { text, headers } = await client.get(`${draft}/name/$value`);
    expect([text, headers.get("content-type")]).toEqual(["Contoso warehouse programme", "text/plain; charset=utf-8"]);
  });

  it("answers 204 where there is no value", async () => {
    expect((await client.get(`${draft}/emailaddress`)).status).toBe(204);
  });

  it("is written with PUT and cleared with DELETE", async () => {
    expect((await client.send("PUT", `${draft}/emailaddress`, { value: "a@contoso.example" })).status).toBe(204);
    expect((await client.get(`${draft}/emailaddress`)).json["value"]).toBe("a@contoso.example");
    expect((await client.send("DELETE", `${draft}/emailaddress`)).status).toBe(204);
    expect((await client.get(`${draft}/emailaddress`)).status).toBe(204);
  });

  it("written alone keeps its digits, and the rules of its table", async () => {
    const detail = detailAddress(wellKnownDetail("draft", 1));
    expect((await client.send("PUT", `${detail}/msdyn_quantity`, '{"value":8.1}')).status).toBe(204);
    expect((await client.get(`${detail}/msdyn_amount`)).text).toMatch(/"value":1620}$/);
    const refused = await client.send("PUT", `${draft}/msdyn_projectinvoicestatus`, { value: 192350002 });
    expect([refused.status, refused.json.error.code]).toEqual([400, "0x80040265"]);
  });

  it.each([
    {
      why: "a row that is not there",
      path: "invoices(00000000-0000-4000-8000-000000000000)/name",
      body: { value: "x" },
      status: 404,
    },
    { why: "another body", path: `${draft}/name`, body: { name: "x" }, status: 400 },
    { why: "a lookup's value", path: `${draft}/_customerid_value`, body: { value: "x" }, status: 400 },
    { why: "a raw value", path: `${draft}/name/$value`, body: { value: "x" }, status: 400 },
  ])("refuses PUT of $why", async ({ path, body, status }) => {
    expect((await client.send("PUT", path, body)).status).toBe(status);
  });

  it("is written under the version of its row", async () => {
    const answer = await client.send("PUT", `${draft}/name`, { value: "x" }, { "if-match": 'W/"1"' });
    expect(answer.status).toBe(412);
  });
});

describe("a reference", () => {
  const contract = async () =>
    String((await client.get("salesorders?$select=name&$top=1")).json.value[0]?.["salesorderid"]);

  it("of a lookup is read, set and taken away", async () => {
    const { json } = await client.get(`${draft}/customerid_account/$ref`);
    expect(json["@odata.id"]).toMatch(/\/accounts\([0-9a-f-]{36}\)$/);
    const made = await client.send("POST", "accounts", { name: "Fabrikam" });
    const body = { "@odata.id": made.headers.get("odata-entityid") };
    expect((await client.send("PUT", `${draft}/customerid_account/$ref`, body)).status).toBe(204);
    expect((await client.get(`${draft}/customerid_account?$select=name`)).json["name"]).toBe("Fabrikam");
    expect((await client.send("DELETE", `${draft}/salesorderid/$ref`)).status).toBe(204);
    expect((await client.get(`${draft}/salesorderid/$ref`)).status).toBe(204);
    expect((await client.get(`${draft}/salesorderid`)).status).toBe(204);
  });

  it("joins a row to a collection and takes it out again", async () => {
    const owner = `salesorders(${await contract()})`;
    const invoices = `${owner}/order_invoices`;
    const [sales] = (await client.get("invoices?$select=name&$filter=_salesorderid_value eq null")).json.value;
    const id = String(sales?.["invoiceid"]);
    const before = Number((await client.get(`${invoices}/$count`)).text);
    const joined = await client.send("POST", `${invoices}/$ref`, { "@odata.id": `/invoices(${id})` });
    expect([joined.status, Number((await client.get(`${invoices}/$count`)).text)]).toEqual([204, before + 1]);
    expect((await client.send("DELETE", `${invoices}(${id})/$ref`)).status).toBe(204);
    expect(Number((await client.get(`${invoices}/$count`)).text)).toBe(before);
    await client.send("POST", `${invoices}/$ref`, { "@odata.id": `/invoices(${id})` });
    const named = await client.send("DELETE", `${invoices}/$ref?$id=/invoices(${id})`);
    expect([named.status, Number((await client.get(`${invoices}/$count`)).text)]).toEqual([204, before]);
  });

  it.each([
    {
      why: "a row of another table",
      body: { "@odata.id": "/uoms(00000000-0000-4000-8000-000000000000)" },
      status: 400,
    },
    {
      why: "a row that is not there",
      body: { "@odata.id": "/accounts(00000000-0000-4000-8000-000000000000)" },
      status: 404,
    },
    { why: "no address", body: {}, status: 400 },
  ])("refuses $why", async ({ body, status }) => {
    expect((await client.send("PUT", `${draft}/customerid_account/$ref`, body)).status).toBe(status);
  });

  it("refuses to take out what is not in the collection", async () => {
    const owner = `salesorders(${await contract()})`;
    const [sales] = (await client.get("invoices?$select=name&$filter=_salesorderid_value eq null")).json.value;
    const answer = await client.send("DELETE", `${owner}/order_invoices(${String(sales?.["invoiceid"])})/$ref`);
    expect([answer.status, answer.json.error.code]).toEqual([404, "0x80040217"]);
  });
});
