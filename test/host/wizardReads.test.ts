import {
  backlogContracts,
  backlogProjects,
  largeBacklogSize,
  towerMilestones,
  wellKnownDrafts,
} from "../../host/scenarios/wellKnownBacklog";
import { wellKnownProjects } from "../../host/scenarios/wellKnown";
import { annotated, openClient, type HostClient } from "./hostClient";

const label = "OData.Community.Display.V1.FormattedValue";
const columns = [
  "msdyn_description",
  "msdyn_quantity",
  "msdyn_price",
  "msdyn_amount",
  "msdyn_documentdate",
  "msdyn_billingstatus",
  "msdyn_adjustmentstatus",
  "msdyn_billingtype",
  "msdyn_transactionclassification",
  "_msdyn_project_value",
  "_msdyn_salescontract_value",
  "_msdyn_salescontractlineid_value",
  "_msdyn_task_value",
  "_msdyn_resourcecategory_value",
  "_msdyn_transactioncategory_value",
  "_msdyn_bookableresource_value",
  "_msdyn_unit_value",
  "_msdyn_resourceorganizationalunitid_value",
  "_msdyn_accountcustomer_value",
  "_msdyn_contactcustomer_value",
  "_msdyn_invoice_value",
  "_transactioncurrencyid_value",
];
const actualsWhere = (filter: string) =>
  `msdyn_actuals?$select=${columns.join(",")}&$filter=${filter} and msdyn_transactiontypecode eq 192350005`;

describe("what the wizard reads", () => {
  let client: HostClient;
  beforeAll(async () => {
    client = await openClient("wizard");
  });
  afterAll(async () => client.host.close());

  it("the contracts of a project, by its contract lines", async () => {
    const select =
      "$select=salesorderdetailname,producttypecode,msdyn_billingstatus,_msdyn_project_value,_salesorderid_value";
    const expand =
      "$expand=salesorderid($select=name,msdyn_psastatusreason,_customerid_value,_transactioncurrencyid_value)";
    const { json } = await client.get(
      `salesorderdetails?${select}&${expand}&$filter=_msdyn_project_value eq ${backlogProjects.plant}`,
      annotated,
    );
    const names = json.value.map((row) => (row["salesorderid"] as Record<string, unknown>)["name"]);
    expect(new Set(names)).toEqual(new Set(["Contoso plant automation, build", "Contoso plant automation, care"]));
  });

  it("the transactions of a project with the names of their lookups", async () => {
    const { json } = await client.get(actualsWhere(`_msdyn_project_value eq ${backlogProjects.plant}`), annotated);
    const workshop = json.value.find((row) => row["msdyn_description"] === "Workshop" && row["msdyn_quantity"] === 0.5);
    expect(workshop).toMatchObject({
      [`_msdyn_unit_value@${label}`]: "Day",
      [`_msdyn_resourceorganizationalunitid_value@${label}`]: "Contoso US",
      [`_msdyn_salescontractlineid_value@${label}`]: "Engineering",
      [`_msdyn_resourcecategory_value@${label}`]: "Functional consultant",
      [`_msdyn_task_value@${label}`]: "Design",
      [`msdyn_billingstatus@${label}`]: "Ready to Invoice",
      _msdyn_invoice_value: null,
    });
    const onDraft = json.value.filter((row) => row["msdyn_billingstatus"] === 192350001);
    expect(onDraft.map((row) => row["_msdyn_invoice_value"])).toEqual([
      wellKnownDrafts.plantDraft.id,
      wellKnownDrafts.plantDraft.id,
    ]);
  });

  it.each([
    {
      what: "milestones of a contract",
      path: `msdyn_contractlinescheduleofvalues?$select=msdyn_name,msdyn_amount,msdyn_tax,msdyn_invoicestatus,msdyn_invoicedate,_msdyn_contractlineid_value&$filter=_msdyn_contract_value eq ${backlogContracts.tower}`,
      count: Object.keys(towerMilestones).length,
    },
    {
      what: "milestones of a project",
      path: `msdyn_contractlinescheduleofvalues?$select=msdyn_name&$filter=_msdyn_project_value eq ${backlogProjects.tower}`,
      count: Object.keys(towerMilestones).length,
    },
    {
      what: "invoice schedules that are still to run, by contract",
      path: `msdyn_contractlineinvoiceschedules?$select=msdyn_transactioncutoffdate,_msdyn_contractlineid_value&$filter=msdyn_ContractLineId/_salesorderid_value eq ${backlogContracts.plantBuild} and msdyn_invoicerunstatus eq 192350000&$orderby=msdyn_transactioncutoffdate`,
      count: 2,
    },
    {
      what: "drafts of a contract",
      path: `invoices?$select=name,invoicenumber,createdon,totalamount,_createdby_value&$filter=_salesorderid_value eq ${backlogContracts.plantBuild} and msdyn_projectinvoicestatus eq 192350000`,
      count: 1,
    },
    {
      what: "transactions of a contract",
      path: actualsWhere(`_msdyn_salescontract_value eq ${backlogContracts.campus}`),
      count: 5,
    },
    {
      what: "the ways to create, by name",
      path: "sdkmessages?$select=name&$filter=name eq 'msdyn_NewInvoiceContract' or name eq 'sample_CreateProjectInvoice'",
      count: 2,
    },
  ])("$what", async ({ path, count }) => {
    const { status, json } = await client.get(path, annotated);
    expect([status, json.value.length]).toEqual([200, count]);
  });

  it("a schedule's cut-off is shown as a day", async () => {
    const { json } = await client.get(
      "msdyn_contractlineinvoiceschedules?$select=msdyn_transactioncutoffdate&$orderby=msdyn_transactioncutoffdate&$top=1",
      annotated,
    );
    expect(json.value[0]).toMatchObject({ [`msdyn_transactioncutoffdate@${label}`]: "9/30/2026" });
  });

  it("every project that should show something in contoso does", async () => {
    const contoso = await openClient("contoso60");
    for (const [name, id] of Object.entries(wellKnownProjects)) {
      const actuals = await contoso.get(
        `${actualsWhere(`_msdyn_project_value eq ${id}`)} and msdyn_billingstatus eq 192350004`,
      );
      const milestones = await contoso.get(
        `msdyn_contractlinescheduleofvalues?$select=msdyn_name&$filter=_msdyn_project_value eq ${id} and msdyn_invoicestatus eq 192350001`,
      );
      expect([name, actuals.json.value.length + milestones.json.value.length > 0]).toEqual([name, true]);
    }
    await contoso.host.close();
  });
});

describe("the journal column", () => {
  let client: HostClient;
  beforeEach(async () => {
    client = await openClient("wizard");
  });
  afterEach(async () => client.host.close());
  const path = `msdyn_projects(${backlogProjects.plant})`;
  const read = async () => client.get(`${path}?$select=pinv_invoicingjournal`);

  it("is written under the version that was read, once", async () => {
    const version = String((await read()).json["@odata.etag"]);
    const write = async (journal: string) =>
      client.send("PATCH", path, { pinv_invoicingjournal: journal }, { "if-match": version });
    expect((await write("first")).status).toBe(204);
    expect((await write("second")).status).toBe(412);
    expect((await read()).json["pinv_invoicingjournal"]).toBe("first");
  });

  it.each([
    { length: 4000, status: 204 },
    { length: 4001, status: 400 },
  ])("takes $length characters: $status", async ({ length, status }) => {
    const answer = await client.send("PATCH", path, { pinv_invoicingjournal: "x".repeat(length) }, { "if-match": "*" });
    expect(answer.status).toBe(status);
  });

  it("is not a reader's to write", async () => {
    const answer = await client.send("PATCH", path, { pinv_invoicingjournal: "x" }, { "x-host-user": "reader" });
    expect(answer.status).toBe(403);
  });
});

it("a backlog of 20,000 comes in four pages without a gap or a repeat", async () => {
  const client = await openClient("backlog");
  const ids = new Set<unknown>();
  let pages = 0;
  let next: string | undefined = actualsWhere(`_msdyn_project_value eq ${backlogProjects.network}`);
  while (next !== undefined) {
    const { json } = await client.get(next, annotated);
    for (const row of json.value) ids.add(row["msdyn_actualid"]);
    pages += 1;
    next = (json["@odata.nextLink"] as string | undefined)?.replace(/^.*\/v9\.2\//, "");
  }
  expect([pages, ids.size]).toEqual([4, largeBacklogSize]);
  await client.host.close();
});
