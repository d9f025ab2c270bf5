import type { DynamicsWebApi } from "dynamics-web-api";
import { failed, openProtocolClient, type ProtocolClient, type Row, type WebApiError } from "./protocolClient";

/** An independent client writes among 200,000 rows. Each test is one promise of the platform's documents that it leans on. */
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

describe("writes", () => {
  it("a new row, of which the client gets the id from OData-EntityId", async () => {
    const id = await client.newAccount("Northwind Traders");
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await client.nameOf(id)).toBe("Northwind Traders");
  });

  it("a new row given back, with lookups bound to others", async () => {
    const currencies = await api.retrieveMultiple<Row>({
      collection: "transactioncurrencies",
      select: ["currencyname"],
    });
    const [currency] = currencies.value;
    const row = await api.create<Row>({
      collection: "accounts",
      data: {
        name: "Adventure Works",
        "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(currency?.["transactioncurrencyid"])})`,
      },
      returnRepresentation: true,
    });
    expect(row).toMatchObject({
      name: "Adventure Works",
      _transactioncurrencyid_value: currency?.["transactioncurrencyid"],
    });
  });

  it("an update under the right version, and not under an old one", async () => {
    const row = await api.create<Row>({ collection: "accounts", data: { name: "A" }, returnRepresentation: true });
    const key = String(row["accountid"]);
    const ifmatch = String(row["@odata.etag"]);
    expect(await api.update({ collection: "accounts", key, data: { name: "B" }, ifmatch })).toBe(true);
    // the client's word for 412
    expect(await api.update({ collection: "accounts", key, data: { name: "C" }, ifmatch })).toBe(false);
    expect(await client.nameOf(key)).toBe("B");
  });

  it("an update given back with what the rules made of it", async () => {
    const { value } = await api.retrieveMultiple<Row>({ collection: details, select: ["msdyn_price"], top: 1 });
    const row = await api.update<Row>({
      collection: details,
      key: String(value[0]?.["msdyn_invoicelinetransactionid"]),
      data: { msdyn_quantity: 2 },
      returnRepresentation: true,
      select: ["msdyn_amount", "msdyn_price"],
    });
    expect(row["msdyn_amount"]).toBe(2 * Number(row["msdyn_price"]));
  });

  it("an upsert: creates, or does not where it may not", async () => {
    const key = "0badf00d-0000-4000-8000-000000000002";
    const upsert = (name: string, more: object) => api.upsert({ collection: "accounts", key, data: { name }, ...more });
    expect(await upsert("Never", { ifmatch: "*" })).toBeNull();
    await upsert("Made", {});
    expect(await upsert("Again", { ifnonematch: "*" })).toBeNull();
    expect(await client.nameOf(key)).toBe("Made");
  });

  it("a single property, written and cleared", async () => {
    const key = await client.newAccount("Trey Research");
    await api.updateSingleProperty({ collection: "accounts", key, fieldValuePair: { accountnumber: "T1" } });
    expect(await api.retrieve<Row>({ collection: "accounts", key, select: ["accountnumber"] })).toMatchObject({
      accountnumber: "T1",
    });
    await api.deleteRecord({ collection: "accounts", key, property: "accountnumber" });
    const cleared = await api.retrieve<Row>({ collection: "accounts", key, select: ["accountnumber"] });
    expect(cleared["accountnumber"]).toBeNull();
  });

  it("a lookup associated and disassociated, from either side", async () => {
    const relatedKey = await client.newAccount("Litware");
    const lookup = { collection: "invoices", primaryKey: invoice, navigationProperty: "salesorderid" };
    const [contract] = (await api.retrieveMultiple<Row>({ collection: "salesorders", select: ["name"] })).value;
    const contractId = String(contract?.["salesorderid"]);
    const ofInvoice = async () =>
      (await api.retrieve<Row>({ collection: "invoices", key: invoice, select: ["_salesorderid_value"] }))[
        "_salesorderid_value"
      ];
    await api.disassociateSingleValued(lookup);
    expect(await ofInvoice()).toBeNull();
    await api.associateSingleValued({ ...lookup, relatedCollection: "salesorders", relatedKey: contractId });
    expect(await ofInvoice()).toBe(contractId);
    const many = {
      collection: "salesorders",
      primaryKey: contractId,
      relationshipName: "order_invoices",
      relatedKey: invoice,
    };
    await api.disassociate(many);
    expect(await ofInvoice()).toBeNull();
    await api.associate({ ...many, relatedCollection: "invoices" });
    expect(await ofInvoice()).toBe(contractId);
    await api.deleteRecord({ collection: "accounts", key: relatedKey });
  });

  it("a row deleted, which then does not exist", async () => {
    const key = await client.newAccount("Gone");
    await api.deleteRecord({ collection: "accounts", key });
    expect(await failed(api.retrieve({ collection: "accounts", key }))).toMatchObject({
      status: 404,
      code: "0x80040217",
    });
  });
});

describe("batches", () => {
  it("of reads and a change set whose parts refer to each other", async () => {
    api.startBatch();
    void api.retrieve({ collection: "invoices", key: invoice, select: ["name"] });
    void api.create({ collection: "accounts", data: { name: "First" }, contentId: "1", inChangeSet: true });
    void api.update({ collection: "$1", data: { accountnumber: "F1" }, inChangeSet: true });
    const answers = (await api.executeBatch()) as unknown[];
    expect(answers[0]).toMatchObject({ name: "Wide World network upgrade" });
    expect(await api.count({ collection: "accounts", filter: "accountnumber eq 'F1'" })).toBe(1);
  });

  it("of which nothing stays when one part of the change set fails", async () => {
    api.startBatch();
    void api.create({ collection: "accounts", data: { name: "Undone" }, inChangeSet: true });
    void api.create({ collection: "accounts", data: { nome: "Wrong" }, inChangeSet: true });
    const [error] = (await failed(api.executeBatch())) as unknown as WebApiError[];
    expect(error).toMatchObject({ status: 400, error: { message: expect.stringContaining("'nome'") } });
    expect(await api.count({ collection: "accounts", filter: "name eq 'Undone'" })).toBe(0);
  });

  it("that go on after an error where that is asked for", async () => {
    api.startBatch();
    void api.create({ collection: "accounts", data: { nome: "Wrong" }, inChangeSet: false });
    void api.create({ collection: "accounts", data: { name: "Kept" }, inChangeSet: false });
    expect(await api.executeBatch({ continueOnError: true })).toHaveLength(2);
    expect(await api.count({ collection: "accounts", filter: "name eq 'Kept'" })).toBe(1);
  });
});
