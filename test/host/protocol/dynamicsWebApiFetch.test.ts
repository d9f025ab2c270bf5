import type { DynamicsWebApi } from "dynamics-web-api";
import { failed, openProtocolClient, type ProtocolClient, type Row } from "./protocolClient";

/** An independent client queries 200,000 rows with FetchXML. */
let client: ProtocolClient;
let api: DynamicsWebApi;
beforeAll(async () => {
  client = await openProtocolClient();
  ({ api } = client);
});
afterAll(async () => client.close());

describe("FetchXML", () => {
  const conditions = `<filter><condition attribute="msdyn_billingstatus" operator="eq" value="192350004"/></filter>`;
  it("with a link, and the linked columns behind their alias", async () => {
    const { value } = await api.fetch<Row>({
      collection: "msdyn_actuals",
      fetchXml: `<fetch top="1"><entity name="msdyn_actual"><attribute name="msdyn_description"/>${conditions}<link-entity name="salesorder" from="salesorderid" to="msdyn_salescontract" alias="c"><attribute name="name"/></link-entity></entity></fetch>`,
    });
    expect(value[0]).toMatchObject({ "c.name": "Wide World network upgrade" });
  });

  it("over all its pages by the paging cookie, past the 50,000 rows of simple paging", async () => {
    const { value } = await api.fetchAll<Row>({
      collection: "msdyn_actuals",
      fetchXml: `<fetch count="5000"><entity name="msdyn_actual"><attribute name="msdyn_actualid"/>${conditions}<filter><condition attribute="msdyn_price" operator="ge" value="100"/></filter></entity></fetch>`,
      includeAnnotations: "*",
    });
    expect(value.length).toBeGreaterThan(50_000);
    expect(new Set(value.map((row) => row["msdyn_actualid"])).size).toBe(value.length);
  });

  const grouped = `<fetch aggregate="true"><entity name="msdyn_actual"><attribute name="msdyn_amount" alias="amount" aggregate="sum"/><attribute name="msdyn_billingtype" alias="type" groupby="true"/>`;
  it("that aggregates and groups", async () => {
    const { value } = await api.fetch<Row>({
      collection: "msdyn_actuals",
      fetchXml: `${grouped}<filter><condition attribute="msdyn_billingstatus" operator="eq" value="192350001"/></filter></entity></fetch>`,
      includeAnnotations: "*",
    });
    expect(value.find((row) => row["type_Formatted"] === "Chargeable")).toMatchObject({ amount: 27612916.78 });
  });

  it("refused over 50,000 rows: AggregateQueryRecordLimit", async () => {
    const asked = api.fetch({ collection: "msdyn_actuals", fetchXml: `${grouped}</entity></fetch>` });
    expect(await failed(asked)).toMatchObject({ status: 400, code: "0x8004e023" });
  });
});
