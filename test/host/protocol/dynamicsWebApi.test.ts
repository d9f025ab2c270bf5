import type { DynamicsWebApi } from "dynamics-web-api";
import { protocolSize } from "../../../host/scenarios/protocolRows";
import { failed, openProtocolClient, type ProtocolClient, type Row } from "./protocolClient";

/** An independent client reads 200,000 rows. Each test is one promise of the platform's documents that it leans on. */
let client: ProtocolClient;
let api: DynamicsWebApi;
let invoice: string;
beforeAll(async () => {
  client = await openProtocolClient();
  ({ api } = client);
  ({ invoice } = client);
});
afterAll(async () => client.close());

const details = "msdyn_invoicelinetransactions";

describe("reads", () => {
  it("one row with nested expansions of lookups and collections", async () => {
    const row = await api.retrieve<Row>({
      collection: "invoices",
      key: invoice,
      select: ["name", "totalamount"],
      expand: [
        {
          property: "salesorderid",
          select: ["name"],
          expand: [{ property: "customerid_account", select: ["name"] }],
        },
        { property: "invoice_details", select: ["invoicedetailname"], filter: "tax ge 0", top: 2 },
      ],
    });
    expect(row).toMatchObject({
      totalamount: 27612916.78,
      salesorderid: { name: "Wide World network upgrade", customerid_account: { name: "Wide World Importers" } },
      invoice_details: [{ invoicedetailname: "Region 1" }],
    });
  });

  it("formatted values and the names behind lookups, on request only", async () => {
    const request = { collection: "invoices", key: invoice, select: ["totalamount", "_customerid_value"] };
    expect(Object.keys(await api.retrieve<Row>(request)).join()).not.toContain("Formatted");
    const row = await api.retrieve<Row>({ ...request, includeAnnotations: "*" });
    expect(row).toMatchObject({
      totalamount_Formatted: "$27,612,916.78",
      _customerid_value_Formatted: "Wide World Importers",
      _customerid_value_LogicalName: "account",
      _customerid_value_NavigationProperty: "customerid_account",
    });
  });

  it("a filter over 200,000 rows, sorted, the first of them", async () => {
    const { value } = await api.retrieveMultiple<Row>({
      collection: "msdyn_actuals",
      select: ["msdyn_description", "msdyn_amount"],
      filter: "msdyn_billingstatus eq 192350004 and endswith(msdyn_description, 'ITEM 77')",
      orderBy: ["msdyn_description desc"],
      top: 3,
    });
    expect(value.map((row) => row["msdyn_description"])).toEqual(["Network work, item 77"]);
  });

  it("rows by a list of ids, with the query function In", async () => {
    const { value } = await api.retrieveMultiple<Row>({ collection: details, select: ["msdyn_price"], top: 3 });
    const ids = value.map((row) => `'${String(row["msdyn_invoicelinetransactionid"])}'`);
    const found = await api.retrieveMultiple<Row>({
      collection: details,
      select: ["msdyn_price"],
      filter: `Microsoft.Dynamics.CRM.In(PropertyName='msdyn_invoicelinetransactionid',PropertyValues=[${ids.join(",")}])`,
    });
    expect(found.value).toHaveLength(3);
  });

  it("owners of at least one row that fits, with any", async () => {
    const some = (price: number) => `invoice_details/any(d:d/extendedamount gt ${price})`;
    const request = { collection: "invoices", select: ["name"] };
    expect((await api.retrieveMultiple({ ...request, filter: some(1) })).value).toHaveLength(1);
    expect((await api.retrieveMultiple({ ...request, filter: some(1e9) })).value).toHaveLength(0);
  });

  it("a page of the size asked for, and the next one by its link", async () => {
    const first = await api.retrieveMultiple<Row>({ collection: details, select: ["msdyn_price"], maxPageSize: 10 });
    expect(first.value).toHaveLength(10);
    const request = { collection: details, maxPageSize: 10 };
    const second = await api.retrieveMultiple<Row>(request, first.oDataNextLink);
    const ids = [...first.value, ...second.value].map((row) => row["msdyn_invoicelinetransactionid"]);
    expect(new Set(ids).size).toBe(20);
  });

  it("all 50,000 details of an invoice, page after page", async () => {
    const { value } = await api.retrieveAll<Row>({
      collection: details,
      select: ["msdyn_amount", "_msdyn_task_value"],
      filter: `_msdyn_invoice_value eq ${invoice}`,
      includeAnnotations: "*",
    });
    expect(new Set(value.map((row) => row["msdyn_invoicelinetransactionid"])).size).toBe(protocolSize.details);
    expect(value[49_999]).toMatchObject({ _msdyn_task_value_Formatted: "North" });
  });

  it("a count beside the rows, capped at 5,000 and saying so", async () => {
    const answer = await api.retrieveMultiple<Row>({
      collection: details,
      select: ["msdyn_price"],
      count: true,
      top: 1,
      includeAnnotations: "*",
    });
    expect(answer).toMatchObject({
      oDataCount: 5000,
      "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": true,
    });
  });

  it("the bare number of rows behind $count", async () => {
    expect(await api.count({ collection: "salesorders" })).toBe(1);
    expect(await api.count({ collection: "uoms", filter: "contains(name,'H')" })).toBe(2);
  });

  it("a row that has the version the client knows: 304, which the client gives as nothing", async () => {
    const request = { collection: "invoices", key: invoice, select: ["name"] };
    const row = await api.retrieve<Row>(request);
    const known = { ...request, ifnonematch: String(row["@odata.etag"]) };
    expect(await api.retrieve(known)).toBeUndefined();
  });

  it("the row behind a lookup by its navigation property", async () => {
    const request = {
      collection: "invoices",
      key: invoice,
      navigationProperty: "customerid_account",
      select: ["name"],
    };
    expect(await api.retrieve<Row>(request)).toMatchObject({ name: "Wide World Importers" });
  });
});

describe("messages and definitions", () => {
  it("an unbound function", async () => {
    expect(await api.callFunction<Row>("WhoAmI")).toMatchObject({ UserId: expect.any(String) });
  });

  it("a bound action without an answer", async () => {
    const action = {
      collection: "invoices",
      key: invoice,
      actionName: "Microsoft.Dynamics.CRM.msdyn_InvoiceRecalculate",
    };
    expect(await api.callAction(action)).toBeUndefined();
  });

  it("an unbound action with parameters, refused by the rule it runs into", async () => {
    const asked = api.callAction({ actionName: "sample_CreateProjectInvoice", action: { ContractId: "x" } });
    expect(await failed(asked)).toMatchObject({ status: 400, message: expect.stringContaining("ContractId") });
  });

  it("the metadata document", async () => {
    const csdl = await api.retrieveCsdlMetadata();
    expect(csdl).toContain('<EntityType Name="msdyn_invoicelinetransaction"');
  });

  it("the definition of a table with its columns", async () => {
    const key = "LogicalName='invoice'";
    const definition = await api.retrieveEntity<Row>({
      key,
      select: ["EntitySetName"],
      expand: [{ property: "Attributes", select: ["LogicalName", "AttributeType"] }],
    });
    expect(definition["EntitySetName"]).toBe("invoices");
    expect(definition["Attributes"]).toContainEqual({ LogicalName: "totalamount", AttributeType: "Money" });
  });
});

describe("failures", () => {
  it("429 with Retry-After", async () => {
    await client.door("faults", { path: "^accounts", status: 429, code: "0x80072322", retryAfterSeconds: 7 });
    const error = await failed(api.retrieveMultiple({ collection: "accounts" }));
    expect(error).toMatchObject({ status: 429, code: "0x80072322", headers: { "retry-after": "7" } });
  });

  it("403 of a user who may not write", async () => {
    const data = { name: "X" };
    const asked = api.create({ collection: "accounts", data, headers: { "x-host-user": "reader" } });
    expect(await failed(asked)).toMatchObject({ status: 403, code: "0x80040220" });
  });

  it("404 of an entity set that is not there, 400 of a column, 501 of what the host does not imitate", async () => {
    expect(await failed(api.retrieveMultiple({ collection: "leads" }))).toMatchObject({ status: 404 });
    const wrong = api.retrieveMultiple({ collection: "invoices", select: ["total"] });
    expect(await failed(wrong)).toMatchObject({ status: 400, message: expect.stringContaining("'total'") });
    const apply = api.retrieveMultiple({ collection: "invoices", apply: "aggregate($count as n)" });
    expect(await failed(apply)).toMatchObject({ status: 501, message: expect.stringContaining("$apply") });
  });
});
