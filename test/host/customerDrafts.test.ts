import { backlogContracts } from "../../host/scenarios/wellKnownBacklog";
import { annotated, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("wizard");
});
afterEach(async () => client.host.close());

const { airport, villa } = backlogContracts;

// facts 3.3 and 3.8; 1.4 for the customer that is a contact
it.each([
  {
    why: "two accounts",
    contract: airport,
    drafts: ["account Northwind Traders 1170", "account Trey Research 780"],
  },
  {
    why: "an account and a contact",
    contract: villa,
    drafts: ["account Litware 900", "contact Tenant of the villa 300"],
  },
])("makes one invoice per contract customer, $why, and returns the contract's own", async ({ contract, drafts }) => {
  const first = (await client.newInvoice(contract)).json["invoiceid"];
  const customer = "_customerid_value";
  const select = `$select=totalamount,billto_name,${customer}&$orderby=${customer}`;
  const { json } = await client.get(`invoices?${select}&$filter=_salesorderid_value eq ${contract}`, annotated);
  const said = json.value.map((row) => {
    const table = row[`${customer}@Microsoft.Dynamics.CRM.lookuplogicalname`];
    const name = row[`${customer}@OData.Community.Display.V1.FormattedValue`];
    expect(row["billto_name"]).toBe(name);
    return `${String(table)} ${String(name)} ${String(row["totalamount"])}`;
  });
  expect(said).toEqual(drafts);
  expect(json.value[0]?.["invoiceid"]).toBe(first);
  expect(await client.door("effects")).toHaveLength(1);
});
