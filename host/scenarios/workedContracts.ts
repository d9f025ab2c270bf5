import type { ContractSeed, ProjectSeed } from "./contractSeed";

/** Projects and contracts of the scenario `worked`. */
export const workedProjects: readonly ProjectSeed[] = [
  { key: "arm", name: "Arm installation", contract: "arm", tasks: ["Installation"] },
  { key: "sharedArm", name: "Shared arm", contract: "sharedArm", tasks: ["Installation"] },
  { key: "plannedArm", name: "Planned arm", contract: "plannedArm", tasks: ["Installation"] },
];

export const workedContracts: readonly ContractSeed[] = [
  {
    key: "arm",
    customer: "fabrikam",
    name: "Fabrikam arm installation",
    currency: "USD",
    lines: [
      { key: "installation", name: "Installation", project: "arm", value: "100000" },
      { key: "training", name: "Training", project: "arm", value: "20000" },
      {
        key: "delivery",
        name: "Delivery, fixed price",
        project: "arm",
        value: "12000",
        fixed: true,
        schedules: [{ cutOff: "2026-10-31", run: "2026-11-01" }],
        milestones: [
          { key: "delivered", name: "Arm delivered", amount: "5000", tax: "1250", ready: true },
          { key: "accepted", name: "Arm accepted", amount: "7000" },
        ],
      },
      {
        key: "scanners",
        name: "Barcode scanners",
        project: "arm",
        value: "509.90",
        product: { name: "Barcode scanner", quantity: "2", price: "249.95", tax: "10", ready: true },
      },
    ],
  },
  {
    // two contract customers: Northwind 60 %, Trey 40 %
    key: "sharedArm",
    customer: "northwind",
    name: "Shared arm installation",
    currency: "USD",
    lines: [{ key: "installation", name: "Installation", project: "sharedArm", value: "50000" }],
  },
  {
    key: "plannedArm",
    customer: "litware",
    name: "Planned arm installation",
    currency: "USD",
    confirmed: false,
    lines: [{ key: "installation", name: "Installation", project: "plannedArm", value: "50000" }],
  },
];
