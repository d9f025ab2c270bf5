import {
  actualStatus,
  fixedPrice,
  milestoneStatusOf,
  projectBasedService,
  timeAndMaterial,
  workBased,
} from "../server/rules/choices";
import { productLineAmounts } from "../server/rules/rollUpLine";
import type { Row } from "../server/store/records";
import type { ContractLineSeed, ContractSeed, MilestoneSeed, ProjectSeed, ScheduleSeed } from "./contractSeed";
import { Seeding, amount, unitsFrom } from "./seeding";
import { seedId } from "./seedId";

/** A day as it is stored: ten o'clock UTC is the same day in every user's zone. */
const onDay = (day: string) => `${day}T10:00:00Z`;

/** Contracts with their lines, milestones and invoice schedules, and the projects with their tasks. */
export function seedContracts(
  seeding: Seeding,
  projects: readonly ProjectSeed[],
  contracts: readonly ContractSeed[],
): void {
  for (const project of projects) seedProject(seeding, project, contracts);
  for (const contract of contracts) seedContract(seeding, contract);
}

function seedProject(seeding: Seeding, seed: ProjectSeed, contracts: readonly ContractSeed[]): void {
  const contract = contracts.find(({ key }) => key === seed.contract);
  const customer = seed.customer ?? contract?.customer ?? contract?.key;
  const project = seeding.add("msdyn_project", seed.key, {
    msdyn_subject: seed.name,
    msdyn_customer: customer === undefined ? null : seedId("account", customer),
    msdyn_salesorderid: contract ? seedId("salesorder", contract.key) : null,
    transactioncurrencyid: seedId("transactioncurrency", contract?.currency ?? "USD"),
    msdyn_contractorganizationalunitid: seedId("msdyn_organizationalunit", "Contoso Denmark"),
    msdyn_scheduledstart: "2026-01-05T08:00:00Z",
    msdyn_scheduledend: "2027-03-31T15:00:00Z",
  });
  for (const task of seed.tasks) {
    seeding.add("msdyn_projecttask", `${seed.key}/${task}`, { msdyn_subject: task, msdyn_project: project });
  }
}

function seedContract(seeding: Seeding, seed: ContractSeed): void {
  const { key, name, currency, lines, customer = key, confirmed = true } = seed;
  const total = lines.reduce((sum, line) => sum + amount(line.value), 0n);
  seeding.add("salesorder", key, {
    name,
    ordernumber: `ORD-${key.toUpperCase()}`,
    msdyn_ordertype: workBased,
    msdyn_psastate: confirmed ? 192350002 : 192350000,
    msdyn_psastatusreason: confirmed ? 192350003 : 192350000,
    customerid: seedId("account", customer),
    msdyn_contractorganizationalunitid: seedId("msdyn_organizationalunit", "Contoso Denmark"),
    pricelevelid: seedId("pricelevel", currency),
    transactioncurrencyid: seedId("transactioncurrency", currency),
    totallineitemamount: total,
    totalamount: total,
  });
  for (const line of lines) seedContractLine(seeding, seed, line);
}

function seedContractLine(seeding: Seeding, contract: ContractSeed, line: ContractLineSeed): void {
  const key = `${contract.key}/${line.key}`;
  const lineId = seeding.add("salesorderdetail", key, {
    salesorderdetailname: line.name,
    productdescription: line.name,
    msdyn_linetype: 690970000,
    msdyn_project: seedId("msdyn_project", line.project),
    salesorderid: seedId("salesorder", contract.key),
    transactioncurrencyid: seedId("transactioncurrency", contract.currency),
    ...(line.product ? productColumns(seeding, contract, line.product) : workColumns(line)),
  });
  for (const milestone of line.milestones ?? []) seedMilestone(seeding, contract, line, milestone);
  for (const schedule of line.schedules ?? []) seedSchedule(seeding, `${key}/${schedule.cutOff}`, lineId, schedule);
}

function workColumns(line: ContractLineSeed): Row {
  return {
    producttypecode: projectBasedService,
    msdyn_billingmethod: line.fixed ? fixedPrice : timeAndMaterial,
    extendedamount: amount(line.value),
    baseamount: amount(line.value),
  };
}

function productColumns(
  seeding: Seeding,
  contract: ContractSeed,
  product: NonNullable<ContractLineSeed["product"]>,
): Row {
  const row: Row = {
    producttypecode: 1,
    productid: seedId("product", product.name),
    uomid: seedId("uom", "Each"),
    quantity: unitsFrom(product.quantity, 5),
    priceperunit: amount(product.price),
    tax: amount(product.tax ?? "0"),
    manualdiscountamount: 0n,
    msdyn_billingstatus: product.ready ? actualStatus.ready : actualStatus.created,
  };
  const currency = { transactioncurrencyid: seedId("transactioncurrency", contract.currency) };
  return { ...row, ...productLineAmounts(seeding.context, { ...row, ...currency }) };
}

function seedMilestone(
  seeding: Seeding,
  contract: ContractSeed,
  line: ContractLineSeed,
  milestone: MilestoneSeed,
): void {
  const tax = amount(milestone.tax ?? "0");
  const { on = "2026-09-30" } = milestone;
  seeding.add("msdyn_contractlinescheduleofvalue", `${contract.key}/${line.key}/${milestone.key}`, {
    msdyn_name: milestone.name,
    msdyn_amount: amount(milestone.amount),
    msdyn_amount_after_tax: amount(milestone.amount) + tax,
    msdyn_tax: tax,
    msdyn_invoicedate: onDay(on),
    msdyn_milestonedate: `${on}T00:00:00Z`,
    msdyn_invoicestatus: milestone.ready ? milestoneStatusOf.ready : milestoneStatusOf.notReady,
    msdyn_contract: seedId("salesorder", contract.key),
    msdyn_contractlineid: seedId("salesorderdetail", `${contract.key}/${line.key}`),
    msdyn_project: seedId("msdyn_project", line.project),
    transactioncurrencyid: seedId("transactioncurrency", contract.currency),
  });
}

function seedSchedule(seeding: Seeding, key: string, contractLine: string, schedule: ScheduleSeed): void {
  seeding.add("msdyn_contractlineinvoiceschedule", key, {
    msdyn_name: `Invoice run ${schedule.run}`,
    msdyn_transactioncutoffdate: onDay(schedule.cutOff),
    msdyn_invoicerundate: onDay(schedule.run),
    msdyn_invoicerunstatus: schedule.hasRun ? 192350001 : 192350000,
    msdyn_contractlineid: contractLine,
  });
}
