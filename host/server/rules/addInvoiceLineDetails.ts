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
import { transactionDay } from "./transactionDay";
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
  const lineOf = linesByContractLine(context, invoiceId);
  for (const actual of theirs?.actuals ?? []) {
    if ((transactionDay(context, actual, day) ?? today) > today) continue;
    const msdyn_invoicelineid = lineOf(textOf(actual, "msdyn_salescontractlineid") ?? "");
    if (msdyn_invoicelineid !== undefined) {
      addActualToDraft(context, actual, { msdyn_invoice: invoiceId, msdyn_invoicelineid });
    }
  }
  rollUpWhole(context, invoiceId);
}

/** The invoice line of each contract line; one that the draft has no line for gets it when it is first asked for. */
function linesByContractLine(context: RuleContext, invoiceId: string): (contractLineId: string) => string | undefined {
  const known = new Map<string, string>();
  for (const line of context.records.where(lines, "invoiceid = ?", invoiceId)) {
    known.set(textOf(line, "salesorderdetailid") ?? "", textOf(line, "invoicedetailid") ?? "");
  }
  return (contractLineId) => {
    const contractLine = known.has(contractLineId) ? undefined : context.records.find(contractLines, contractLineId);
    if (contractLine) {
      const row = projectLineOf(context, contractLine, known.size + 1);
      const line = { ...row, invoicedetailid: randomUUID(), invoiceid: invoiceId };
      known.set(contractLineId, textOf(context.records.insert(lines, line, context.author), "invoicedetailid") ?? "");
    }
    return known.get(contractLineId);
  };
}
