import {
  contractId,
  openCreationHost,
  projectId,
  type ContractKey,
  type CreationHost,
  type ProjectKey,
} from "../support/creationHost";
import { valueOf } from "../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
afterAll(async () => host.host.close());

// facts 3.8: one unbilled actual for each contract customer; 1.4: an account or a contact
it.each<{ why: string; contract: ContractKey; project: ProjectKey; customers: string[] }>([
  { why: "an account", contract: "campus", project: "library", customers: ["Fabrikam Inc"] },
  { why: "two accounts", contract: "airport", project: "terminal", customers: ["Northwind Traders", "Trey Research"] },
  {
    why: "an account and a contact",
    contract: "villa",
    project: "villa",
    customers: ["Litware", "Tenant of the villa"],
  },
  {
    why: "an account with products and milestones",
    contract: "tower",
    project: "tower",
    customers: ["Adventure Works"],
  },
])("the customers of a contract with $why come by name", async ({ contract, project, customers }) => {
  const backlog = valueOf(await host.port().readBacklog(contractId(contract), projectId(project)));
  expect(backlog.customers).toEqual(customers);
});
