import { refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { projectBasedService, timeAndMaterial, transactionClassOf } from "./choices";
import { giveBackSource } from "./giveBackSource";
import { lineDetailAmounts } from "./lineDetailAmount";
import { openParent } from "./openInvoice";
import { rollUpInvoice } from "./rollUpInvoice";
import { rollUpLine } from "./rollUpLine";
import { textOf, type RuleContext } from "./ruleContext";
import { sourceOfDetail } from "./sourceOfDetail";
import type { TableRules } from "./tableRules";

const lines = tableNamed("invoicedetail");
const contractLines = tableNamed("salesorderdetail");
const invoices = tableNamed("invoice");

/** What a detail backed by an actual takes from it and keeps (facts 3.4). */
const fixedWhenBacked = [
  "msdyn_documentdate",
  "msdyn_startdatetime",
  "msdyn_enddatetime",
  "msdyn_task",
  "msdyn_resourcecategory",
  "msdyn_transactioncategory",
  "msdyn_bookableresource",
  "msdyn_unit",
  "msdyn_product",
  "msdyn_project",
];
/** What a milestone detail does not let change: the milestone decides (facts 3.4, column "Fixed price"). */
const fixedForMilestone = [...fixedWhenBacked, "msdyn_quantity", "msdyn_price", "msdyn_amount"];
/** A detail does not move between invoices. */
const neverChanged = ["msdyn_invoice", "msdyn_invoicelineid", "transactioncurrencyid"];

/** Line details: only on an open invoice, amounts computed on save, roll-up when the organisation rolls up on save. */
export const lineDetailRules: TableRules = {
  creating: (context, row) => {
    const line = parentLine(context, row);
    const invoice = openParent(context, textOf(row, "msdyn_invoice"));
    if (line["invoiceid"] !== invoice["invoiceid"]) throw refusedByRule("The invoice line belongs to another invoice.");
    refuseWhatTheLineLacks(context, line, row);
    const inherited: Row = {
      transactioncurrencyid: invoice["transactioncurrencyid"] ?? null,
      msdyn_salescontract: invoice["salesorderid"] ?? null,
      msdyn_salescontractlineid: line["salesorderdetailid"] ?? null,
      msdyn_amountmethod: 192350000,
      msdyn_billingtype: 192350001,
    };
    const complete = { ...inherited, ...row };
    return { ...complete, ...lineDetailAmounts(context, complete) };
  },
  updating: (context, before, changes) => {
    openParent(context, textOf(before, "msdyn_invoice"));
    refuseFixed(before, changes, neverChanged, "does not change on an invoice line detail");
    // facts 3.4: never, and validated by the back end from UR55; delete and recreate instead
    refuseFixed(
      before,
      changes,
      ["msdyn_transactionclassification"],
      "cannot be changed: delete the detail and add it anew",
    );
    if (before["msdyn_transactionclassification"] === transactionClassOf.milestone) {
      refuseFixed(before, changes, fixedForMilestone, "cannot be changed on a milestone");
    } else if (sourceOfDetail(context, textOf(before, "msdyn_invoicelinetransactionid") ?? "")) {
      refuseFixed(before, changes, fixedWhenBacked, "comes from the actual behind the detail and cannot be changed");
    }
    return { ...changes, ...lineDetailAmounts(context, { ...before, ...changes }) };
  },
  deleting: (context, row) => {
    openParent(context, textOf(row, "msdyn_invoice"));
    giveBackSource(context, row);
  },
  changed: rollUpAbove,
  deleted: rollUpAbove,
};

function rollUpAbove(context: RuleContext, detail: Row): void {
  if (!context.rollUpOnSave) return;
  const line = context.records.find(lines, textOf(detail, "msdyn_invoicelineid") ?? "");
  if (line) rollUpLine(context, line);
  const invoice = context.records.find(invoices, textOf(detail, "msdyn_invoice") ?? "");
  if (invoice) rollUpInvoice(context, invoice);
}

function parentLine(context: RuleContext, row: Row): Row {
  const line = context.records.find(lines, textOf(row, "msdyn_invoicelineid") ?? "");
  if (!line) throw refusedByRule("An invoice line detail needs an invoice line.");
  return line;
}

/** New details only on time and material lines, and only of classes the contract line includes (facts 3.4). */
function refuseWhatTheLineLacks(context: RuleContext, line: Row, row: Row): void {
  if (line["producttypecode"] !== projectBasedService || line["msdyn_billingmethod"] !== timeAndMaterial) {
    throw refusedByRule("Details can be added to time and material lines only.");
  }
  const contractLine = context.records.find(contractLines, textOf(line, "salesorderdetailid") ?? "");
  const includedBy = new Map<unknown, string>([
    [transactionClassOf.time, "msdyn_includetime"],
    [transactionClassOf.expense, "msdyn_includeexpense"],
    [transactionClassOf.material, "msdyn_includematerial"],
    [transactionClassOf.fee, "msdyn_includefee"],
  ]);
  const column = includedBy.get(row["msdyn_transactionclassification"]);
  if (column === undefined) throw refusedByRule("A detail added by hand is Time, Expense, Material or Fee.");
  if (contractLine?.[column] === 0) throw refusedByRule("The contract line does not include this transaction class.");
}

function refuseFixed(before: Row, changes: Row, columns: readonly string[], why: string): void {
  const changed = columns.find((name) => name in changes && changes[name] !== (before[name] ?? null));
  if (changed !== undefined) throw refusedByRule(`'${changed}' ${why}.`);
}
