import { randomUUID } from "node:crypto";
import { tableNamed } from "../metadata/tables";
import type { Cell, Row } from "../store/records";
import { addActualToDraft, addMilestoneToDraft } from "./addSource";
import { actualStatus, projectBasedService } from "./choices";
import { draftHeader } from "./draftHeader";
import { productLineOf, projectLineOf } from "./draftLine";
import type { ReadySources } from "./readySources";
import { rollUpWhole } from "./rollUpInvoice";
import { textOf, type RuleContext } from "./ruleContext";

const invoices = tableNamed("invoice");
const lines = tableNamed("invoicedetail");
const contractLines = tableNamed("salesorderdetail");
const accounts = tableNamed("account");
const contacts = tableNamed("contact");

/** Whom a draft is for, and the day that goes on it. */
export interface DraftGiven {
  /** Of an account or a contact. */
  readonly customerId: string;
  /** `2026-10-31` */
  readonly invoiceDate: string;
}

/**
 * Creates one draft invoice with exactly these sources, rolled up, and moves them on (facts 3.3): one invoice line for
 * every project contract line, also where nothing is on it; line details linked to their sources; actuals, milestones
 * and product lines "Customer invoice created".
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
  return {
    ...draftHeader(context, given.invoiceDate),
    name: contract["name"] ?? null,
    customerid: given.customerId,
    billto_name: nameOfCustomer(context, given.customerId),
    salesorderid: contract["salesorderid"] ?? null,
    pricelevelid: contract["pricelevelid"] ?? null,
    transactioncurrencyid: contract["transactioncurrencyid"] ?? null,
  };
}

function nameOfCustomer({ records }: RuleContext, id: string): Cell {
  const account = records.find(accounts, id);
  return account ? (account["name"] ?? null) : (records.find(contacts, id)?.["fullname"] ?? null);
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
  for (const actual of sources.actuals) {
    if (actual["msdyn_salescontractlineid"] === contractLineId) addActualToDraft(context, actual, parents);
  }
  for (const milestone of sources.milestones) {
    if (milestone["msdyn_contractlineid"] === contractLineId)
      addMilestoneToDraft(context, milestone, contractLine, parents);
  }
}

function addProductLine(context: RuleContext, invoiceId: string, contractLine: Row, place: number): void {
  const { records, author } = context;
  const row = { ...productLineOf(contractLine, place), invoicedetailid: randomUUID(), invoiceid: invoiceId };
  records.insert(lines, row, author);
  records.update(contractLines, contractLine, { msdyn_billingstatus: actualStatus.invoiced }, author);
}
