import { workedContractIds } from "../../../host/scenarios/wellKnownWorked";
import { openClient, type HostClient } from "../hostClient";
import { change, confirm, draftOf } from "./workedInvoice";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("worked");
});
afterAll(async () => client.host.close());

const { arm } = workedContractIds;

// facts 2.1: names that some organisation has
it.each([
  ["msdyn_createinvoicefrominvoiceschedule", "salesorders"],
  ["msdyn_GetProjectsForContract", "salesorders"],
  ["msdyn_MarkActualReadyToInvoiceOrNot", "msdyn_actuals"],
  ["msdyn_ReevaluateActualNotToExceedStatus", "msdyn_actuals"],
  ["msdyn_revise", "invoices"],
])("%s is refused by its name: 501", async (message, set) => {
  const answer = await client.send("POST", `${set}(${arm})/Microsoft.Dynamics.CRM.${message}`, {});
  expect([answer.status, answer.json.error.message]).toEqual([501, expect.stringContaining(message)]);
});

// facts 2.1: names that no organisation has, though some pages give them
it.each([
  ["msdyn_ConfirmInvoice", "invoices"],
  ["msdyn_CreateInvoice", "msdyn_projects"],
  ["msdyn_PostInvoice", "salesorders"],
  ["msdyn_NewInvoiceContract", "invoices"],
])("%s of %s is not found: 404", async (message, set) => {
  const answer = await client.send("POST", `${set}(${arm})/Microsoft.Dynamics.CRM.${message}`, {});
  expect([answer.status, answer.json.error.message]).toEqual([404, expect.stringContaining(message)]);
});

// facts 3.3 and 3.8: what the documents speak of and whose columns they do not give
it.each([
  ["the percentages of split billing", "msdyn_projectcontractsplitbillingrules"],
  ["time entries", "msdyn_timeentries"],
  ["expense entries", "msdyn_expenses"],
  ["journal lines", "msdyn_journallines"],
])("%s: there is no table %s, which is said by its name: 404", async (_what, table) => {
  const answer = await client.get(table);
  expect([answer.status, answer.json.error.message]).toEqual([404, expect.stringContaining(table)]);
});

it("confirming a detail without a price is refused by name, and nothing of the invoice is confirmed", async () => {
  const id = await draftOf(client);
  await change(client, id, "Flight", { msdyn_price: null });
  await expect(confirm(client, id)).rejects.toThrow("no price");
  expect((await client.get(`invoices(${id})`)).json["msdyn_projectinvoicestatus"]).toBe(192350000);
});
