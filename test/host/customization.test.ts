import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
afterAll(() => client.host.close());

const rows = async (path: string) => (await client.get(path)).json.value;

it("says what each message is bound to, and what it is sent", async () => {
  const [message] = await rows("sdkmessages?$select=name,sdkmessageid&$filter=name eq 'msdyn_NewInvoiceContract'");
  expect(
    await rows(
      `sdkmessagefilters?$select=primaryobjecttypecode&$filter=_sdkmessageid_value eq ${String(message?.["sdkmessageid"])}`,
    ),
  ).toMatchObject([{ primaryobjecttypecode: "salesorder" }]);
  const fields = await rows(
    "sdkmessagerequestfields?$select=name,optional&$expand=sdkmessagerequestid($select=name)" +
      "&$filter=contains(sdkmessagerequestid/name,'schedule')",
  );
  expect(fields.map(({ name }) => name).sort()).toEqual(["InvoiceSchedules", "Target"]);
});

it("lists Custom APIs with their parameters", async () => {
  const [api] = await rows(
    "customapis?$select=uniquename&$expand=CustomAPIRequestParameters($select=uniquename,isoptional)",
  );
  expect(api).toMatchObject({ uniquename: "sample_CreateProjectInvoice" });
  expect(api?.["CustomAPIRequestParameters"]).toContainEqual(
    expect.objectContaining({ uniquename: "ContractId", isoptional: false }),
  );
});

it("has the forms that the controls stand on", async () => {
  const forms = await rows("systemforms?$select=name,formxml&$filter=objecttypecode eq 'msdyn_project' and type eq 2");
  expect(forms.map(({ formxml }) => formxml)).toEqual([
    expect.stringContaining("pinv_ProjectInvoicing.ManualInvoiceWizard"),
  ]);
});

it.each([
  ["Money", "invoicedetail", "Precision,PrecisionSource", { LogicalName: "priceperunit", PrecisionSource: 1 }],
  ["Memo", "msdyn_project", "MaxLength", { LogicalName: "pinv_invoicingjournal", MaxLength: 4000 }],
  ["DateTime", "invoice", "DateTimeBehavior", { LogicalName: "duedate", DateTimeBehavior: { Value: "DateOnly" } }],
])("describes columns of the type %s by what only they have", async (type, table, names, column) => {
  const address = `EntityDefinitions(LogicalName='${table}')/Attributes/Microsoft.Dynamics.CRM.${type}AttributeMetadata`;
  expect(await rows(`${address}?$select=LogicalName,${names}`)).toContainEqual(expect.objectContaining(column));
});

it("tells a user his own privileges, by the ids that tables have for them", async () => {
  const asReader = { "x-host-user": "reader" };
  const who = (await client.get("WhoAmI", asReader)).json as unknown as { UserId: string };
  const answer = await client.get(
    `systemusers(${who.UserId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
    asReader,
  );
  const own = (answer.json as unknown as { RolePrivileges: { PrivilegeId: string }[] }).RolePrivileges;
  const [invoice, line] = await rows(
    "EntityDefinitions?$select=LogicalName,Privileges&$filter=LogicalName eq 'invoice' or LogicalName eq 'invoicedetail'",
  );
  const privileges = invoice?.["Privileges"] as { Name: string; PrivilegeId: string }[];
  const held = privileges.filter(({ PrivilegeId }) => own.some((each) => each.PrivilegeId === PrivilegeId));
  expect(held.map(({ Name }) => Name)).toEqual(["prvReadinvoice"]);
  expect(line?.["Privileges"]).toEqual([]);
});

it("tells nobody the privileges of others", async () => {
  const other = "systemusers(5e110000-0000-4000-8000-000000000002)";
  expect((await client.get(`${other}/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`)).status).toBe(403);
});
