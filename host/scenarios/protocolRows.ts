import { tableNamed } from "../server/metadata/tables";
import { rollUpWhole } from "../server/rules/rollUpInvoice";
import type { Records } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import { addOpenWork } from "./addOpenWork";
import { cloneRows } from "./cloneRows";
import type { DetailSeed } from "./invoiceSeed";
import { largeBacklogContract, largeBacklogProject } from "./largeBacklogContract";
import { Seeding } from "./seeding";
import { seedContracts } from "./seedContracts";
import { seedReference } from "./seedReference";

/** How many rows of each kind there are: 200,000 details and actuals together. */
export const protocolSize = { details: 50_000, backlog: 100_000 };

const work: DetailSeed = {
  class: "time",
  description: "Network work, item 1",
  quantity: "1.00",
  price: "45.24",
  on: "2026-06-01",
  role: "Developer",
  resource: "Developer 1",
  task: "North",
};

/**
 * One draft of 50,000 details with the actuals behind them, and 100,000 ready transactions on the same project, or so
 * many of each. One of each is written like any other seed; the rest are copies of it, made in SQL within seconds.
 */
export function seedProtocol(records: Records, { details, backlog } = protocolSize): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding, [largeBacklogProject], [largeBacklogContract]);
  const invoice = addInvoice(seeding, {
    key: "protocol",
    number: "PINV-9001",
    contract: "network",
    status: "draft",
    date: "2026-10-12",
    lines: [{ contractLine: "region1", details: [work] }],
  });
  addOpenWork(seeding, { ...work, key: "protocol/1", contract: "network", contractLine: "region2" });
  const [detail] = records.where(tableNamed("msdyn_invoicelinetransaction"), "msdyn_invoice = ?", invoice);
  const [billed] = records.where(tableNamed("msdyn_actual"), "msdyn_invoice = ?", invoice);
  const [ready] = records.where(tableNamed("msdyn_actual"), "msdyn_invoice IS NULL");
  const [connection] = records.where(tableNamed("msdyn_transactionconnection"), "1");
  if (!detail || !billed || !ready || !connection) throw new Error("The seed lacks a row to copy.");
  const detailIds = cloneRows(records, "msdyn_invoicelinetransaction", detail, details - 1, "d");
  const actualIds = cloneRows(records, "msdyn_actual", billed, details - 1, "a");
  if (backlog > 1) cloneRows(records, "msdyn_actual", ready, backlog - 1, "b");
  cloneRows(records, "msdyn_transactionconnection", connection, details - 1, "c", {
    msdyn_transaction1: detailIds,
    msdyn_transaction2: actualIds,
  });
  rollUpWhole(seeding.context, invoice);
}
