import {
  backlogContracts,
  backlogProjects,
  backlogUnits,
  openWorkId,
  resourcingUnits,
  towerMilestones,
  towerProducts,
} from "../../host/scenarios/wellKnownBacklog";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("wizard");
});
afterEach(async () => client.host.close());

const { plantBuild, tower, service, airport, campus } = backlogContracts;
const everyClass = "192350000,192350001,192350002,192350004";

type Request = Readonly<Record<string, string | undefined>>;
const plant: Request = {
  ContractId: plantBuild,
  ProjectId: backlogProjects.plant,
  CutOffDate: "2026-10-31",
  TransactionClasses: everyClass,
  RunId: "run 1",
};
const ofTower = { ...plant, ContractId: tower, ProjectId: backlogProjects.tower };

const call = async (body: object, headers: Record<string, string> = {}) =>
  client.send("POST", "sample_CreateProjectInvoice", body, headers);

/** The descriptions on the draft that a request makes, with their keys where several share one. */
async function taken(request: Request, headers: Record<string, string> = {}): Promise<string[]> {
  const answer = await call(request, headers);
  if (answer.status !== 200) throw new Error(answer.text);
  const rows = await client.query<{ description: string }>(
    `select msdyn_description as description from msdyn_invoicelinetransaction where msdyn_invoice = ?1
     union all select invoicedetailname from invoicedetail where invoiceid = ?1 and producttypecode <> 5`,
    [String(answer.json["InvoiceId"])],
  );
  expect(answer.json["DetailCount"]).toBe(rows.length);
  return rows.map((row) => row.description).sort();
}

const hours = ["Control cabinet", "Control cabinet", "Goodwill", "Remote support", "Rework", "Under adjustment"];
const others = ["Cable", "Flight", "Licence", "Meals"];
const workshops = ["Workshop", "Workshop"];
const night = "Night shift, last minute of October";

describe("takes exactly what the rule says", () => {
  it.each([
    { why: "all classes, to the end of October", request: {}, takes: [...hours, ...others, ...workshops, night] },
    { why: "time only", request: { TransactionClasses: "192350000" }, takes: [...hours, ...workshops, night] },
    {
      why: "expense and fee",
      request: { TransactionClasses: "192350001, 192350004" },
      takes: ["Flight", "Licence", "Meals"],
    },
    {
      why: "up to the 8th",
      request: { CutOffDate: "2026-10-08" },
      takes: ["Control cabinet", "Control cabinet", "Remote support", "Rework"],
    },
    { why: "by the day", request: { UnitIds: backlogUnits.day }, takes: workshops },
    {
      why: "by the day or each",
      request: { UnitIds: `${backlogUnits.day},${backlogUnits.each}` },
      takes: [...others, ...workshops],
    },
    {
      why: "resources from the United States",
      request: { ResourcingUnitIds: resourcingUnits.unitedStates },
      takes: ["Remote support", "Workshop"],
    },
    {
      why: "two left out",
      request: { TransactionClasses: "192350001", ExcludedIds: openWorkId("plant/meals") },
      takes: ["Flight"],
    },
  ])("$why", async ({ request, takes }) => {
    expect(await taken({ ...plant, ...request })).toEqual([...takes].sort());
  });

  it.each([
    {
      why: "only named milestones, and no other class",
      request: { TransactionClasses: "192350003", MilestoneIds: towerMilestones.frame },
      takes: ["Frame raised"],
    },
    {
      why: "a milestone that is not ready is not taken",
      request: { TransactionClasses: "product", MilestoneIds: towerMilestones.roof },
      takes: ["Barcode scanners"],
    },
    {
      why: "products by their own word",
      request: { TransactionClasses: "192350000,product" },
      takes: ["Barcode scanners", "Partition walls", "Partition walls"],
    },
    {
      why: "a product left out",
      request: { TransactionClasses: "192350000,product", ExcludedIds: towerProducts.scanners },
      takes: ["Partition walls", "Partition walls"],
    },
  ])("$why", async ({ request, takes }) => {
    expect(await taken({ ...ofTower, ...request })).toEqual(takes);
  });

  it("of one project of a contract only", async () => {
    expect(await taken({ ...plant, ContractId: campus, ProjectId: backlogProjects.annex })).toEqual([
      "Ground survey",
      "Ground survey",
    ]);
  });

  it.each([
    { user: "billing", zone: "Copenhagen", takes: ["Shift 1", "Shift 2", "Shift 3"] },
    {
      user: "manager",
      zone: "Los Angeles",
      takes: ["Shift 1", "Shift 2", "Shift 3", "Shift 4", "Shift 5", "Shift 6", "Shift 7"],
    },
  ])("the cut-off is a day of the caller's zone: $zone", async ({ user, takes }) => {
    const request = { ...plant, ContractId: service, ProjectId: backlogProjects.service };
    expect(await taken(request, { "x-host-user": user })).toEqual(takes);
  });
});

it("leaves the rest ready and moves on what it takes", async () => {
  await call({ ...plant, UnitIds: backlogUnits.day });
  const rows = await client.query<{ id: string; status: number }>(
    "select msdyn_actualid as id, msdyn_billingstatus as status from msdyn_actual",
  );
  const statuses = new Map(rows.map((row) => [row.id, row.status]));
  expect(["plant/day1", "plant/hours1"].map((key) => statuses.get(openWorkId(key)))).toEqual([192350001, 192350004]);
});

describe("refusals leave nothing behind", () => {
  const readable = { status: 400, code: "0x80040265" };
  const wrong = { status: 400, code: "0x80060888" };
  it.each([
    { why: "nothing in the selection", request: { CutOffDate: "2026-01-01" }, ...readable, says: "nothing" },
    {
      why: "several customers",
      request: { ContractId: airport, ProjectId: backlogProjects.terminal },
      ...readable,
      says: "several contract customers",
    },
    {
      why: "a contract that is not confirmed",
      request: { ContractId: backlogContracts.offer },
      ...readable,
      says: "confirmed",
    },
    {
      why: "no such contract",
      request: { ContractId: openWorkId("none") },
      status: 404,
      code: "0x80040217",
      says: "Does Not Exist",
    },
    { why: "not a day", request: { CutOffDate: "31.10.2026" }, ...wrong, says: "CutOffDate" },
    { why: "not an id", request: { UnitIds: "Hour" }, ...wrong, says: "UnitIds" },
    { why: "an unknown parameter", request: { Force: "yes" }, ...wrong, says: "Force" },
    { why: "no run id", request: { RunId: "" }, ...wrong, says: "RunId" },
  ])("$why: $status", async ({ request, status, code, says }) => {
    const answer = await call({ ...plant, ...request });
    expect([answer.status, answer.json.error.code, answer.json.error.message]).toEqual([
      status,
      code,
      expect.stringContaining(says),
    ]);
    expect(await client.door("effects")).toEqual([]);
  });

  it("a run id is taken once, also by another user", async () => {
    expect((await call({ ...plant, UnitIds: backlogUnits.day })).status).toBe(200);
    const again = await call({ ...plant, UnitIds: backlogUnits.each }, { "x-host-user": "second" });
    expect([again.status, again.json.error.message]).toEqual([400, expect.stringContaining("'run 1'")]);
    expect(await client.door("effects")).toEqual([
      expect.objectContaining({ message: "sample_CreateProjectInvoice", record: plantBuild, user: "billing" }),
    ]);
  });

  it("a refused run may be tried again", async () => {
    expect((await call({ ...plant, CutOffDate: "2026-01-01" })).status).toBe(400);
    expect((await call(plant)).status).toBe(200);
  });

  it("a reader may not", async () => {
    expect((await call(plant, { "x-host-user": "reader" })).status).toBe(403);
  });
});

it.each([
  { on: true, listed: ["sample_CreateProjectInvoice"], status: 200 },
  { on: false, listed: [], status: 404 },
])("is listed and answered only where the organisation has it: $on", async ({ on, listed, status }) => {
  await client.door("settings", { sampleCustomApi: on });
  const { json } = await client.get("sdkmessages?$select=name&$filter=name eq 'sample_CreateProjectInvoice'");
  expect(json.value.map((row) => row["name"])).toEqual(listed);
  expect((await call(plant)).status).toBe(status);
});
