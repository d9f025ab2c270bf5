import { randomUUID } from "node:crypto";
import { refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { addActualToDraft } from "./addSource";
import { projectLineOf } from "./draftLine";
import { isOpen } from "./openInvoice";
import { byCustomer, readySources } from "./readySources";
import { rollUpWhole } from "./rollUpInvoice";
import { textOf, type RuleContext } from "./ruleContext";
import type { UserDay } from "./userDay";

const contracts = tableNamed("salesorder");
const contractLines = tableNamed("salesorderdetail");
const lines = tableNamed("invoicedetail");

/**
 * msdyn_AddInvoiceLineDetails, "Refresh Invoice Line Transactions": line details for every actual of the contract that
 * is past dated, ready to invoice and not on it. Source: Project Operations, "Manage a proforma project-based invoice".
 * Milestones and product lines are not spoken of there, so they stay where they are.
 *
 * Not verified: that today counts as past; that only what belongs to the invoice's customer is taken; In Review.
 */
export function addInvoiceLineDetails(context: RuleContext, invoice: Row, day: UserDay): void {
  if (!isOpen(invoice)) throw refusedByRule("Line details are added to an invoice in draft or in review only.");
  const contract = context.records.find(contracts, textOf(invoice, "salesorderid") ?? "");
  if (!contract) throw refusedByRule("The invoice belongs to no project contract.");
  const invoiceId = textOf(invoice, "invoiceid") ?? "";
  const today = day(context.author.now);
  const theirs = byCustomer(readySources(context, contract)).get(textOf(invoice, "customerid") ?? "");
  for (const actual of theirs?.actuals ?? []) {
    if (day(textOf(actual, "msdyn_documentdate") ?? context.author.now) > today) continue;
    const msdyn_invoicelineid = lineFor(context, invoiceId, textOf(actual, "msdyn_salescontractlineid") ?? "");
    if (msdyn_invoicelineid !== undefined) {
      addActualToDraft(context, actual, { msdyn_invoice: invoiceId, msdyn_invoicelineid });
    }
  }
  rollUpWhole(context, invoiceId);
}

/** The invoice line of a contract line; one that came to the contract after the invoice gets its line now. */
function lineFor(context: RuleContext, invoiceId: string, contractLineId: string): string | undefined {
  const ofInvoice = context.records.where(lines, "invoiceid = ?", invoiceId);
  const there = ofInvoice.find((line) => line["salesorderdetailid"] === contractLineId);
  if (there) return textOf(there, "invoicedetailid");
  const contractLine = context.records.find(contractLines, contractLineId);
  if (!contractLine) return undefined;
  const place = projectLineOf(context, contractLine, ofInvoice.length + 1);
  const row = { ...place, invoicedetailid: randomUUID(), invoiceid: invoiceId };
  return textOf(context.records.insert(lines, row, context.author), "invoicedetailid");
}
