import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
beforeEach(() => client.door("reset", {}));
afterAll(() => client.host.close());

const cast = (type: string): string =>
  `EntityDefinitions(LogicalName='invoice')/Attributes/Microsoft.Dynamics.CRM.${type}AttributeMetadata`;

it("choices come with their options behind a cast", async () => {
  const { json } = await client.get(
    `${cast("Picklist")}?$select=LogicalName&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)`,
  );
  const status = json.value.find((each) => each["LogicalName"] === "msdyn_projectinvoicestatus");
  expect(status).toMatchObject({ GlobalOptionSet: null, OptionSet: { Options: [{ Value: 192350000 }, {}, {}, {}] } });
  expect(json.value.some((each) => each["LogicalName"] === "statecode")).toBe(false);
});

it("dates come with what they know of time zones behind another", async () => {
  const { json } = await client.get(`${cast("DateTime")}?$select=LogicalName,DateTimeBehavior`);
  expect(json.value).toContainEqual({ LogicalName: "duedate", DateTimeBehavior: { Value: expect.any(String) } });
});

it("look-ups are followed along navigations, but not those of a column that the organisation lacks", async () => {
  const path = "EntityDefinitions(LogicalName='msdyn_contractlineinvoiceschedule')/ManyToOneRelationships";
  const names = async (): Promise<unknown[]> =>
    (await client.get(`${path}?$select=ReferencingEntityNavigationPropertyName`)).json.value.map(
      (each) => each["ReferencingEntityNavigationPropertyName"],
    );
  expect(await names()).toContain("msdyn_ContractLineId");
  await client.door("settings", { missingColumns: ["msdyn_contractlineinvoiceschedule.msdyn_contractlineid"] });
  expect(await names()).not.toContain("msdyn_ContractLineId");
});

it("who may read nothing is told nothing of tables either", async () => {
  await client.door("users/reader", { privileges: [] });
  for (const path of ["EntityDefinitions", "EntityDefinitions(LogicalName='invoice')", cast("Picklist")]) {
    const { status, json } = await client.get(path, { "x-host-user": "reader" });
    expect([status, json.error.message]).toEqual([403, expect.stringContaining("prvReadentity")]);
  }
});
