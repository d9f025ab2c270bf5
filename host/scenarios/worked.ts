import { transactionTypeOf } from "../server/rules/choices";
import type { Records } from "../server/store/records";
import { addOpenWork, type OpenWork } from "./addOpenWork";
import { amount, Seeding } from "./seeding";
import { seedContracts } from "./seedContracts";
import { seedId } from "./seedId";
import { seedReference } from "./seedReference";
import { workedContracts, workedProjects } from "./workedContracts";

const hours = {
  contract: "arm",
  contractLine: "installation",
  class: "time",
  role: "Developer",
  resource: "Developer 1",
  task: "Installation",
  quantity: "8",
  price: "200",
  on: "2026-10-12",
} as const;
const shared = { ...hours, contract: "sharedArm" } as const;

/** Keys as in wellKnownWorked.ts. */
const openWork: readonly OpenWork[] = [
  { ...hours, key: "arm/time", description: "Arm installation" },
  { ...hours, key: "arm/ahead", description: "Handover", on: "2030-01-15" },
  { ...hours, key: "arm/rework", description: "Rework", billing: "nonChargeable" },
  { ...hours, key: "arm/expense", class: "expense", category: "Airfare", description: "Flight", quantity: "1" },
  { ...hours, key: "arm/material", class: "material", category: "Cabling", description: "Cable", price: "5" },
  { ...hours, key: "arm/fee", class: "fee", category: "Licence fee", description: "Permit", quantity: "1" },
  { ...hours, key: "arm/notReady", description: "Not ready", status: "created" },
  { ...hours, key: "arm/adjusted", description: "Adjusted", adjustment: "adjusted" },
  { ...hours, key: "arm/unadjustable", description: "Unadjustable", adjustment: "unadjustable" },
  { ...shared, key: "sharedArm/northwind", description: "Shared hours", quantity: "4.80" },
  { ...shared, key: "sharedArm/trey", description: "Shared hours", quantity: "3.20", customer: "trey" },
  { ...hours, key: "plannedArm/time", contract: "plannedArm", description: "Planned hours" },
];

/** The engagement of "Actuals impact in a time and materials engagement", and what its tables leave to ask. */
export function seedWorked(records: Records): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding, workedProjects, workedContracts);
  for (const work of openWork) addOpenWork(seeding, work);
  addCostOfTime(seeding);
}

/** Approving time makes a cost actual beside the unbilled one, connected to it: 8 hours at 100. */
function addCostOfTime(seeding: Seeding): void {
  const unbilled = seedId("msdyn_actual", "backlog/arm/time");
  const { msdyn_description, msdyn_quantity, msdyn_project, ...rest } = seeding.find("msdyn_actual", unbilled);
  const cost = seeding.add("msdyn_actual", "cost/arm/time", {
    msdyn_description: msdyn_description ?? null,
    msdyn_quantity: msdyn_quantity ?? null,
    msdyn_price: amount("100"),
    msdyn_amount: amount("800"),
    msdyn_project: msdyn_project ?? null,
    msdyn_documentdate: rest["msdyn_documentdate"] ?? null,
    msdyn_transactionclassification: rest["msdyn_transactionclassification"] ?? null,
    msdyn_transactiontypecode: transactionTypeOf.cost,
    transactioncurrencyid: rest["transactioncurrencyid"] ?? null,
  });
  seeding.add("msdyn_transactionconnection", "cost/arm/time", {
    msdyn_transaction1: unbilled,
    msdyn_transaction1type: "msdyn_actual",
    msdyn_transaction1role: "Unbilled Sales",
    msdyn_transaction2: cost,
    msdyn_transaction2type: "msdyn_actual",
    msdyn_transaction2role: "Cost",
  });
}
