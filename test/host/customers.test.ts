import { backlogContracts } from "../../host/scenarios/wellKnownBacklog";
import { annotated, openClient, type HostClient } from "./hostClient";

let client: HostClient;
/** Drafts of one contract, one for an account and one for a contact. */
let litware: string;
let tenant: string;
beforeAll(async () => {
  client = await openClient("wizard");
  await client.newInvoice(backlogContracts.villa);
  const drafts = await client.query<{ id: string; name: string }>(
    "select invoiceid as id, billto_name as name from invoice where salesorderid = ?",
    [backlogContracts.villa],
  );
  const idOf = (name: string) => `invoices(${drafts.find((draft) => draft.name === name)?.id})`;
  litware = idOf("Litware");
  tenant = idOf("Tenant of the villa");
});
afterAll(async () => client.host.close());

const bothSides = "$expand=customerid_account($select=name),customerid_contact($select=fullname)";

// facts 1.1: one value column, a navigation property for each of the two tables
describe("a customer is an account or a contact", () => {
  it.each([
    { who: "an account", side: "customerid_account", other: "customerid_contact", name: { name: "Litware" } },
    { who: "a contact", side: "customerid_contact", other: "customerid_account", name: { fullname: /villa/ } },
  ])("$who stands behind $side only", async ({ who, side, other, name }) => {
    const invoice = who === "a contact" ? tenant : litware;
    const { json } = await client.get(`${invoice}?$select=_customerid_value&${bothSides}`, annotated);
    expect(json["_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]).toBe(side);
    const [column, words] = Object.entries(name)[0] ?? [];
    expect((json[side] as Record<string, unknown>)[String(column)]).toMatch(words ?? "");
    expect(json[other]).toBeNull();
    expect([(await client.get(`${invoice}/${side}`)).status, (await client.get(`${invoice}/${other}`)).status]).toEqual(
      [200, 204],
    );
  });

  it("a filter reaches the contact's name", async () => {
    const { json } = await client.get("invoices?$select=billto_name&$filter=customerid_contact/fullname ne null");
    expect(json.value.map((row) => row["billto_name"])).toEqual(["Tenant of the villa"]);
  });

  it("is bound by the navigation property of its table", async () => {
    const { json } = await client.get("contacts?$select=contactid");
    const contact = `/contacts(${String(json.value[0]?.["contactid"])})`;
    const bind = async (navigation: string) =>
      (await client.send("PATCH", litware, { [`${navigation}@odata.bind`]: contact })).status;
    expect([await bind("customerid_account"), await bind("customerid_contact")]).toEqual([400, 204]);
    const row = (await client.get(`${litware}?$select=_customerid_value`, annotated)).json;
    expect(row["_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).toBe("contact");
  });

  it("the metadata names both tables", async () => {
    const path =
      "EntityDefinitions(LogicalName='invoice')?$select=LogicalName&$expand=Attributes($select=LogicalName,Targets)";
    const attributes = (await client.get(path)).json["Attributes"] as { LogicalName: string; Targets: string[] }[];
    expect(attributes.find((each) => each.LogicalName === "customerid")?.Targets).toEqual(["account", "contact"]);
  });
});
