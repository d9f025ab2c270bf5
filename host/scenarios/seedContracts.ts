import { fixedPrice, projectBasedService, timeAndMaterial, workBased } from "../server/rules/choices";
import { Seeding, amount } from "./seeding";
import { seedId } from "./seedId";

interface ContractLineSeed {
  readonly key: string;
  readonly name: string;
  readonly project: string;
  readonly value: string;
  readonly fixed?: boolean;
  readonly milestones?: readonly {
    readonly key: string;
    readonly name: string;
    readonly amount: string;
    readonly ready?: boolean;
  }[];
}
interface ContractSeed {
  readonly key: string;
  readonly name: string;
  readonly currency: string;
  readonly lines: readonly ContractLineSeed[];
}

const projects: readonly (readonly [key: string, name: string, contract: string, tasks: readonly string[]])[] = [
  ["warehouse", "Warehouse rollout", "contoso", ["Design", "Build", "Go-live"]],
  ["training", "Warehouse training", "contoso", ["Material", "Classroom"]],
  ["finance", "Finance upgrade", "fabrikam", ["Analysis", "Migration", "Support"]],
  ["bikeShop", "Bike shop app", "adventureWorks", ["Design", "Build"]],
  ["harbour", "Harbour logistics", "northwind", ["Survey", "Installation"]],
  ["portal", "Customer portal", "litware", ["Prototype", "Release"]],
  ["laboratory", "Laboratory equipment", "trey", ["Installation"]],
  ["rollout", "Global rollout", "wideWorld", ["Europe", "Asia", "Americas"]],
];

const largeLines: readonly ContractLineSeed[] = [1, 2, 3, 4, 5, 6].map((place) => ({
  key: `wave${place}`,
  name: `Rollout wave ${place}`,
  project: "rollout",
  value: "2500000",
}));

const contracts: readonly ContractSeed[] = [
  {
    key: "contoso",
    name: "Contoso warehouse programme",
    currency: "USD",
    lines: [
      { key: "implementation", name: "Implementation services", project: "warehouse", value: "250000" },
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

/** The currency code of a contract. */
export function currencyOfContract(key: string): string {
  return contractNamed(key).currency;
}

/** A contract line together with the project and the name that its invoice lines take over. */
export function contractLineNamed(contract: string, line: string): ContractLineSeed {
  const found = contractNamed(contract).lines.find((each) => each.key === line);
  if (!found) throw new Error(`The seed has no contract line ${contract}/${line}.`);
  return found;
}

/** The name of a contract, which its invoices take over (facts 1.1). */
export function contractName(key: string): string {
  return contractNamed(key).name;
}

function contractNamed(key: string): ContractSeed {
  const found = contracts.find((each) => each.key === key);
  if (!found) throw new Error(`The seed has no contract ${key}.`);
  return found;
}

/** Contracts with their lines and milestones, and the projects with their tasks. */
export function seedContracts(seeding: Seeding): void {
  for (const [key, name, contract, tasks] of projects) {
    const project = seeding.add("msdyn_project", key, {
      msdyn_subject: name,
      msdyn_customer: seedId("account", contract),
      msdyn_salesorderid: seedId("salesorder", contract),
      transactioncurrencyid: seedId("transactioncurrency", currencyOfContract(contract)),
      msdyn_contractorganizationalunitid: seedId("msdyn_organizationalunit", "Contoso Denmark"),
      msdyn_scheduledstart: "2026-01-05T08:00:00Z",
      msdyn_scheduledend: "2027-03-31T15:00:00Z",
    });
    for (const task of tasks) {
      seeding.add("msdyn_projecttask", `${key}/${task}`, { msdyn_subject: task, msdyn_project: project });
    }
  }
  for (const contract of contracts) seedContract(seeding, contract);
}

function seedContract(seeding: Seeding, { key, name, currency, lines }: ContractSeed): void {
  const total = lines.reduce((sum, line) => sum + amount(line.value), 0n);
  const currencyId = seedId("transactioncurrency", currency);
  const contract = seeding.add("salesorder", key, {
    name,
    ordernumber: `ORD-${key.toUpperCase()}`,
    msdyn_ordertype: workBased,
    msdyn_psastate: 192350002,
    msdyn_psastatusreason: 192350003,
    customerid: seedId("account", key),
    msdyn_contractorganizationalunitid: seedId("msdyn_organizationalunit", "Contoso Denmark"),
    pricelevelid: seedId("pricelevel", currency),
    transactioncurrencyid: currencyId,
    totallineitemamount: total,
    totalamount: total,
  });
  for (const line of lines) {
    const lineId = seeding.add("salesorderdetail", `${key}/${line.key}`, {
      salesorderdetailname: line.name,
      productdescription: line.name,
      producttypecode: projectBasedService,
      msdyn_billingmethod: line.fixed ? fixedPrice : timeAndMaterial,
      msdyn_linetype: 690970000,
      msdyn_project: seedId("msdyn_project", line.project),
      salesorderid: contract,
      transactioncurrencyid: currencyId,
      extendedamount: amount(line.value),
      baseamount: amount(line.value),
    });
    for (const milestone of line.milestones ?? []) {
      seeding.add("msdyn_contractlinescheduleofvalue", `${key}/${line.key}/${milestone.key}`, {
        msdyn_name: milestone.name,
        msdyn_amount: amount(milestone.amount),
        msdyn_amount_after_tax: amount(milestone.amount),
        msdyn_tax: 0n,
        msdyn_invoicedate: "2026-09-30T10:00:00Z",
        msdyn_invoicestatus: milestone.ready ? 192350001 : 192350000,
        msdyn_contract: contract,
        msdyn_contractlineid: lineId,
        msdyn_project: seedId("msdyn_project", line.project),
        transactioncurrencyid: currencyId,
      });
    }
  }
}
