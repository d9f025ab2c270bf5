import { backlogContracts } from "../../host/scenarios/wellKnownBacklog";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("wizard");
});
beforeEach(() => client.door("reset", {}));
afterAll(() => client.host.close());

const table = "EntityDefinitions(LogicalName='invoice')";

describe("an option that the organisation lacks", () => {
  const inReview = "invoice.msdyn_projectinvoicestatus=192350001";
  beforeEach(() => client.door("settings", { missingOptions: [inReview] }));

  it("is not in metadata, where the others are", async () => {
    const { json } = await client.get(
      `${table}/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)&$filter=LogicalName eq 'msdyn_projectinvoicestatus'`,
    );
    const set = json.value[0]?.["OptionSet"] as { Options: { Value: number }[] };
    expect(set.Options.map(({ Value }) => Value)).toEqual([192350000, 192350002, 192350003]);
  });

  it("is refused where it is written", async () => {
    const { json } = await client.newInvoice(backlogContracts.website);
    const answer = await client.send("PATCH", `invoices(${String(json["invoiceid"])})`, {
      msdyn_projectinvoicestatus: 192350001,
    });
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x8004431a"]);
  });
});

describe("a navigation that the organisation lacks", () => {
  beforeEach(() => client.door("settings", { missingNavigations: ["salesorderdetail.salesorderid"] }));

  it("is not among the relationships, nor in the service's description", async () => {
    const path = "EntityDefinitions(LogicalName='salesorderdetail')/ManyToOneRelationships";
    const { json } = await client.get(`${path}?$select=ReferencingEntityNavigationPropertyName`);
    const names = json.value.map((each) => each["ReferencingEntityNavigationPropertyName"]);
    expect([names.includes("salesorderid"), names.includes("transactioncurrencyid")]).toEqual([false, true]);
  });

  it.each([
    { why: "expanded", query: "$select=quantity&$expand=salesorderid($select=name)" },
    { why: "filtered along", query: "$select=quantity&$filter=salesorderid/name eq 'x'" },
  ])("is refused by name where it is $why", async ({ query }) => {
    const { status, json } = await client.get(`salesorderdetails?${query}`);
    expect([status, json.error.message]).toEqual([
      400,
      expect.stringContaining("Could not find a property named 'salesorderid'") as string,
    ]);
  });

  it("leaves its column to be read", async () => {
    expect((await client.get("salesorderdetails?$select=_salesorderid_value&$top=1")).status).toBe(200);
  });
});

it.each([
  { missingOptions: ["invoice.msdyn_projectinvoicestatus=7"] },
  { missingOptions: ["invoice.name=1"] },
  { missingNavigations: ["salesorderdetail.contract"] },
  { missingColumns: ["invoice.nothing"] },
])("%j is refused: a misspelt name would make no difference", async (settings) => {
  await expect(client.door("settings", settings)).rejects.toThrow();
});
