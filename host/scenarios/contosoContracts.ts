import type { ContractLineSeed, ContractSeed, ProjectSeed } from "./contractSeed";

/** The projects of the demonstration organisation. */
export const contosoProjects: readonly ProjectSeed[] = [
  { key: "warehouse", name: "Warehouse rollout", contract: "contoso", tasks: ["Design", "Build", "Go-live"] },
  { key: "training", name: "Warehouse training", contract: "contoso", tasks: ["Material", "Classroom"] },
  { key: "finance", name: "Finance upgrade", contract: "fabrikam", tasks: ["Analysis", "Migration", "Support"] },
  { key: "bikeShop", name: "Bike shop app", contract: "adventureWorks", tasks: ["Design", "Build"] },
  { key: "harbour", name: "Harbour logistics", contract: "northwind", tasks: ["Survey", "Installation"] },
  { key: "portal", name: "Customer portal", contract: "litware", tasks: ["Prototype", "Release"] },
  { key: "laboratory", name: "Laboratory equipment", contract: "trey", tasks: ["Installation"] },
  { key: "rollout", name: "Global rollout", contract: "wideWorld", tasks: ["Europe", "Asia", "Americas"] },
];

const largeLines: readonly ContractLineSeed[] = [1, 2, 3, 4, 5, 6].map((place) => ({
  key: `wave${place}`,
  name: `Rollout wave ${place}`,
  project: "rollout",
  value: "2500000",
}));

/** The contracts of the demonstration organisation. */
export const contosoContracts: readonly ContractSeed[] = [
  {
    key: "contoso",
    name: "Contoso warehouse programme",
    currency: "USD",
    lines: [
      {
        key: "implementation",
        name: "Implementation services",
        project: "warehouse",
        value: "250000",
        schedules: [
          { cutOff: "2026-09-30", run: "2026-10-01", hasRun: true },
          { cutOff: "2026-10-31", run: "2026-11-01" },
          { cutOff: "2026-11-30", run: "2026-12-01" },
        ],
      },
      { key: "travel", name: "Travel and expenses", project: "warehouse", value: "40000" },
      { key: "licences", name: "Licences and fees", project: "warehouse", value: "30000" },
      { key: "training", name: "Training", project: "training", value: "60000" },
    ],
  },
  {
    key: "fabrikam",
    name: "Fabrikam finance upgrade",
    currency: "USD",
    lines: [
      { key: "upgrade", name: "Upgrade services", project: "finance", value: "180000" },
      { key: "support", name: "Hypercare", project: "finance", value: "45000" },
    ],
  },
  {
    key: "adventureWorks",
    name: "Adventure Works bike shop",
    currency: "JPY",
    lines: [{ key: "app", name: "App development", project: "bikeShop", value: "12000000" }],
  },
  {
    key: "northwind",
    name: "Northwind harbour logistics",
    currency: "KWD",
    lines: [{ key: "harbour", name: "Installation services", project: "harbour", value: "48000" }],
  },
  {
    key: "litware",
    name: "Litware customer portal",
    currency: "USD",
    lines: [
      {
        key: "portal",
        name: "Portal, fixed price",
        project: "portal",
        value: "90000",
        fixed: true,
        milestones: [
          { key: "prototype", name: "Prototype accepted", amount: "17000" },
          { key: "beta", name: "Beta delivered", amount: "28000" },
          { key: "release", name: "Release", amount: "45000", ready: true },
        ],
      },
    ],
  },
  {
    key: "trey",
    name: "Trey Research laboratory",
    currency: "USD",
    lines: [{ key: "installation", name: "Installation", project: "laboratory", value: "20000" }],
  },
  { key: "wideWorld", name: "Wide World global rollout", currency: "USD", lines: largeLines },
];
