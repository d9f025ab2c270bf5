import { randomUUID } from "node:crypto";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { actualStatus, invoiceStatus, milestoneStatusOf, projectBasedService, workBased } from "./choices";
import { connectionRow } from "./connectionRow";
import { detailOfActual, detailOfMilestone } from "./draftDetail";
import { productLineOf, projectLineOf } from "./draftLine";
import type { ReadySources } from "./readySources";
import { rollUpWhole } from "./rollUpInvoice";
import { textOf, type RuleContext } from "./ruleContext";
import type { DetailSource } from "./sourceOfDetail";

const invoices = tableNamed("invoice");
const lines = tableNamed("invoicedetail");
const details = tableNamed("msdyn_invoicelinetransaction");
const contractLines = tableNamed("salesorderdetail");
const connections = tableNamed("msdyn_transactionconnection");

/** Whom a draft is for, and the day that goes on it. */
export interface DraftGiven {
  readonly customerId: string;
  /** `2026-10-31` */
  readonly invoiceDate: string;
}

/**
 * Creates one draft invoice with exactly these sources, rolled up, and moves them on (facts 3.3): one invoice line for
 * every project contract line, also where nothing is on it; line details linked to their sources; actuals, milestones
 * and product lines "Customer invoice created".
 *
 * Inferences: the invoice date, no due date, and the invoice's id on the actuals while they are on the draft.
 *
 * @returns the id of the invoice
 */
export function createDraft(context: RuleContext, sources: ReadySources, given: DraftGiven): string {
  const { records, author } = context;
  const { contract } = sources;
  const invoice = records.insert(invoices, headerOf(context, contract, given), author);
  const invoiceId = textOf(invoice, "invoiceid") ?? "";
  const ofContract = records.where(
    contractLines,
    "salesorderid = ? ORDER BY rowid",
    textOf(contract, "salesorderid") ?? "",
  );
  const products = new Set(sources.products.map((line) => line["salesorderdetailid"]));
  let place = 0;
  for (const contractLine of ofContract) {
    const isProject = contractLine["producttypecode"] === projectBasedService;
    if (!isProject && !products.has(contractLine["salesorderdetailid"] ?? null)) continue;
    place += 1;
    if (isProject) addProjectLine(context, sources, invoiceId, contractLine, place);
    else addProductLine(context, invoiceId, contractLine, place);
  }
  rollUpWhole(context, invoiceId);
  return invoiceId;
}

function headerOf(context: RuleContext, contract: Row, given: DraftGiven): Row {
  const customer = context.records.find(tableNamed("account"), given.customerId);
  return {
    invoiceid: randomUUID(),
    name: contract["name"] ?? null,
    invoicenumber: nextNumber(context),
    msdyn_ordertype: workBased,
    msdyn_projectinvoicestatus: invoiceStatus.draft,
    msdyn_invoicedate: `${given.invoiceDate}T00:00:00Z`,
    customerid: given.customerId,
    billto_name: customer?.["name"] ?? null,
    salesorderid: contract["salesorderid"] ?? null,
    pricelevelid: contract["pricelevelid"] ?? null,
    transactioncurrencyid: contract["transactioncurrencyid"] ?? null,
  };
}

function nextNumber(context: RuleContext): string {
  const sql = "UPDATE host_counter SET value = value + 1 WHERE name = 'invoice' RETURNING value";
  return `INV-0${String(context.records.store.get(sql)?.["value"])}`;
}

function addProjectLine(
  context: RuleContext,
  sources: ReadySources,
  invoiceId: string,
  contractLine: Row,
  place: number,
): void {
  const { records, author } = context;
  const lineId = randomUUID();
  const row = { ...projectLineOf(context, contractLine, place), invoicedetailid: lineId, invoiceid: invoiceId };
  records.insert(lines, row, author);
  const parents = { msdyn_invoice: invoiceId, msdyn_invoicelineid: lineId };
  const contractLineId = contractLine["salesorderdetailid"];
  for (const actual of sources.actuals.filter((each) => each["msdyn_salescontractlineid"] === contractLineId)) {
    addDetail(context, { ...detailOfActual(context, actual), ...parents }, "msdyn_actual", actual, {
      msdyn_billingstatus: actualStatus.invoiced,
      msdyn_invoice: invoiceId,
    });
  }
  for (const milestone of sources.milestones.filter((each) => each["msdyn_contractlineid"] === contractLineId)) {
    const detail = { ...detailOfMilestone(context, milestone, contractLine), ...parents };
    const moved = { msdyn_invoicestatus: milestoneStatusOf.invoiced };
    addDetail(context, detail, "msdyn_contractlinescheduleofvalue", milestone, moved);
  }
}

function addDetail(context: RuleContext, row: Row, sourceTable: DetailSource["table"], source: Row, moved: Row): void {
  const { records, author } = context;
  const detailId = randomUUID();
  records.insert(details, { ...row, msdyn_invoicelinetransactionid: detailId }, author);
  const table = tableNamed(sourceTable);
  records.update(table, source, moved, author);
  if (context.linksMissing) return;
  const connection = connectionRow(detailId, sourceTable, textOf(source, table.idColumn) ?? "");
  records.insert(connections, { ...connection, msdyn_transactionconnectionid: randomUUID() }, author);
}

function addProductLine(context: RuleContext, invoiceId: string, contractLine: Row, place: number): void {
  const { records, author } = context;
  const row = { ...productLineOf(contractLine, place), invoicedetailid: randomUUID(), invoiceid: invoiceId };
  records.insert(lines, row, author);
  records.update(contractLines, contractLine, { msdyn_billingstatus: actualStatus.invoiced }, author);
}
