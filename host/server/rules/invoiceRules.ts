import { ApiError, notImitated, refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { invoiceStatus, projectBasedService, workBased } from "./choices";
import { giveBackSource } from "./giveBackSource";
import { giveBackProductLine } from "./invoiceLineRules";
import { changeState, copyStateToLines } from "./invoiceState";
import { isOpen } from "./openInvoice";
import { rollUpInvoice } from "./rollUpInvoice";
import { textOf, type RuleContext } from "./ruleContext";
import type { TableRules } from "./rulesOfATable";

const lines = tableNamed("invoicedetail");
const details = tableNamed("msdyn_invoicelinetransaction");

/** Columns whose change makes the price engine total the header again (facts 4.1). */
const priced = [
  "discountpercentage",
  "discountamount",
  "freightamount",
  "totallineitemamount",
  "totallineitemdiscountamount",
  "totaldiscountamount",
  "totalamountlessfreight",
  "totaltax",
  "totalamount",
];

/** Invoices: editable in Draft and In Review; the project invoice status moves only between these two by hand. */
export const invoiceRules: TableRules = {
  creating: () => {
    throw notImitated("creating invoices by hand");
  },
  updating: (context, before, changes) => {
    if ("statecode" in changes || "statuscode" in changes) return changeState(before, changes);
    if (!isOpen(before)) {
      throw new ApiError(400, "0x8004022e", "The invoice is confirmed, paid or closed and therefore read-only.");
    }
    refuseStatus(before, changes);
    return changes;
  },
  changed: (context, row, given) => {
    if ("statecode" in given) copyStateToLines(context, row);
    else if (context.rollUpOnSave && priced.some((name) => name in given)) rollUpInvoice(context, row);
  },
  deleting: (context, row) => {
    if (!isOpen(row)) throw new ApiError(400, "0x80040228", "A confirmed, paid or closed invoice cannot be deleted.");
    deleteLines(context, row);
  },
};

/** Facts 3.2: Draft ↔ In Review is the user's; Confirmed and Invoice Paid are set by the messages. */
function refuseStatus(before: Row, changes: Row): void {
  const to = changes["msdyn_projectinvoicestatus"];
  if (to === undefined || to === before["msdyn_projectinvoicestatus"]) return;
  if (before["msdyn_ordertype"] !== workBased) throw notImitated("the project invoice status of a Sales invoice");
  if (to !== invoiceStatus.draft && to !== invoiceStatus.inReview) {
    throw refusedByRule("An invoice is confirmed and marked as paid by its own messages, not by changing its status.");
  }
}

/** Discarding a draft gives everything on it back. An inference, as for single details. */
function deleteLines(context: RuleContext, invoice: Row): void {
  const invoiceId = textOf(invoice, "invoiceid") ?? "";
  for (const detail of context.records.where(details, "msdyn_invoice = ?", invoiceId)) {
    giveBackSource(context, detail);
    context.records.remove(details, textOf(detail, details.idColumn) ?? "");
  }
  for (const line of context.records.where(lines, "invoiceid = ?", invoiceId)) {
    if (line["producttypecode"] !== projectBasedService) giveBackProductLine(context, line);
    context.records.remove(lines, textOf(line, lines.idColumn) ?? "");
  }
}
