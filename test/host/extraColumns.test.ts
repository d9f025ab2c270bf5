import { backlogContracts, openWorkId, towerMilestones } from "../../host/scenarios/wellKnownBacklog";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("wizard");
});
beforeEach(() => client.door("reset", {}));
afterAll(() => client.host.close());

const bulk = "invoice.msdyn_bulkconfirmationstatus";
const day = "msdyn_actual.msdyn_transactiondate";

const namesOf = async (table: string): Promise<unknown[]> => {
  const { json } = await client.get(`EntityDefinitions(LogicalName='${table}')/Attributes?$select=LogicalName`);
  return json.value.map((each) => each["LogicalName"]);
};
const midnight = `msdyn_actuals(${openWorkId("plant/midnight")})?$select=msdyn_transactiondate`;

it("what not every organisation has is not there, unless it is asked for", async () => {
  expect(await namesOf("invoice")).not.toContain("msdyn_bulkconfirmationstatus");
  const refused = await client.get(midnight);
  expect([refused.status, refused.json.error.message]).toEqual([
    400,
    expect.stringContaining("'msdyn_transactiondate'") as string,
  ]);
  const { text } = await client.get("$metadata");
  expect(text).not.toContain("msdyn_transactiondate");
});

it("then it is told, read, filtered by and written", async () => {
  await client.door("settings", { extraColumns: [bulk, day] });
  expect(await namesOf("invoice")).toContain("msdyn_bulkconfirmationstatus");
  expect((await client.get("$metadata")).text).toContain("msdyn_transactiondate");
  expect((await client.get(midnight)).json).toMatchObject({ msdyn_transactiondate: "2026-10-31T00:00:00Z" });
  const { json: draft } = await client.newInvoice(backlogContracts.website);
  const row = `invoices(${String(draft["invoiceid"])})`;
  expect((await client.send("PATCH", row, { msdyn_bulkconfirmationstatus: 192350001 })).status).toBe(204);
  const { json } = await client.get("invoices?$select=name&$filter=msdyn_bulkconfirmationstatus eq 192350001");
  expect(json.value).toHaveLength(1);
});

it("the transaction date knows no time zone, nor does a milestone's", async () => {
  await client.door("settings", { extraColumns: [day, "msdyn_contractlinescheduleofvalue.msdyn_milestonedate"] });
  for (const [table, column] of [
    ["msdyn_actual", "msdyn_transactiondate"],
    ["msdyn_contractlinescheduleofvalue", "msdyn_milestonedate"],
  ] as const) {
    const { json } = await client.get(
      `EntityDefinitions(LogicalName='${table}')/Attributes/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata?$select=LogicalName,Format,DateTimeBehavior`,
    );
    expect(json.value).toContainEqual({
      LogicalName: column,
      Format: "DateOnly",
      DateTimeBehavior: { Value: "TimeZoneIndependent" },
    });
  }
  const { json } = await client.get(
    `msdyn_contractlinescheduleofvalues(${towerMilestones.foundation})?$select=msdyn_milestonedate`,
  );
  expect(json["msdyn_milestonedate"]).toMatch(/T00:00:00Z$/);
});

it.each([
  { why: "with it, by the day that was recorded", extraColumns: [day], has: true },
  { why: "without, by the day in the user's zone", extraColumns: [], has: false },
])("a creation by rule compares the transaction date: $why", async ({ extraColumns, has }) => {
  await client.door("settings", { extraColumns });
  const [row] = await client.query<{ contract: string; project: string }>(
    "select msdyn_salescontract as contract, msdyn_project as project from msdyn_actual where msdyn_actualid = ?",
    [openWorkId("plant/midnight")],
  );
  const answer = await client.send("POST", "sample_CreateProjectInvoice", {
    ...{ ContractId: row?.contract, ProjectId: row?.project, CutOffDate: "2026-10-31", RunId: "1" },
    TransactionClasses: "192350000",
  });
  expect(answer.status).toBe(200);
  const [billed] = await client.query<{ status: number }>(
    "select msdyn_billingstatus as status from msdyn_actual where msdyn_actualid = ?",
    [openWorkId("plant/midnight")],
  );
  expect(billed?.status).toBe(has ? 192350001 : 192350004);
});

it.each(["msdyn_actual.msdyn_transactiondat", "msdyn_actual.msdyn_amount", "nothing"])(
  "%s is no extra column",
  async (name) => {
    await expect(client.door("settings", { extraColumns: [name] })).rejects.toThrow();
  },
);
