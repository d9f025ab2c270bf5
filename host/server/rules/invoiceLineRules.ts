import { ApiError, notImitated, refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { actualStatus, projectBasedService } from "./choices";
import { openParent } from "./openInvoice";
import { rollUpInvoice } from "./rollUpInvoice";
import { rollUpLine } from "./rollUpLine";
import { textOf, type RuleContext } from "./ruleContext";
import type { TableRules } from "./rulesOfATable";

const contractLines = tableNamed("salesorderdetail");
const invoices = tableNamed("invoice");

/** What an invoice line takes from its contract line and keeps ("Manage a proforma project-based invoice"). */
const lockedColumns = [
  "priceperunit",
  "productid",
  "uomid",
  "salesorderdetailid",
  "msdyn_project",
  "msdyn_billingmethod",
  "msdyn_contractlineamount",
  "msdyn_invoicedtilldate",
];

/** Invoice lines: on an open invoice, a product line's tax and texts may change; project lines are roll-ups. */
export const invoiceLineRules: TableRules = {
  creating: () => {
    // facts 2.4 E: rows put together by a client would lack origins and connections
    throw notImitated("creating invoice lines by hand");
  },
  updating: (context, before, changes) => {
    openParent(context, textOf(before, "invoiceid"));
    // facts 3.4, column "Product line", and 5.4 QuantityReadonly
    if ("quantity" in changes) throw new ApiError(400, "0x80043b18", "The quantity of an invoice line is read-only.");
    const locked = lockedColumns.find((name) => name in changes && changes[name] !== (before[name] ?? null));
    if (locked !== undefined) throw refusedByRule(`'${locked}' of an invoice line is read-only.`);
    return changes;
  },
  deleting: (context, row) => {
    openParent(context, textOf(row, "invoiceid"));
    // facts 3.4: product lines are deletable; nothing is said of project lines
    if (row["producttypecode"] === projectBasedService) throw notImitated("deleting the invoice line of a project");
    giveBackProductLine(context, row);
  },
  changed: (context, row) => {
    if (context.rollUpOnSave) rollUpLine(context, row);
    rollUpAbove(context, row);
  },
  deleted: rollUpAbove,
};

/** A product line taken off a draft is ready to invoice again on its contract line. An inference, as for details. */
export function giveBackProductLine(context: RuleContext, line: Row): void {
  if (!context.giveBackOnDelete) return;
  const contractLine = context.records.find(contractLines, textOf(line, "salesorderdetailid") ?? "");
  if (!contractLine) return;
  context.records.update(contractLines, contractLine, { msdyn_billingstatus: actualStatus.ready }, context.author);
}

function rollUpAbove(context: RuleContext, line: Row): void {
  if (!context.rollUpOnSave) return;
  const invoice = context.records.find(invoices, textOf(line, "invoiceid") ?? "");
  if (invoice) rollUpInvoice(context, invoice);
}
