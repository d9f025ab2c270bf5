import { notImitated, refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { billing, fixedPrice, multiplyQuantityByPrice, projectBasedService, transactionClassOf } from "./choices";
import { refuseFixedColumns } from "./detailEdits";
import { giveBackSource } from "./giveBackSource";
import { lineDetailAmounts } from "./lineDetailAmount";
import { openParent } from "./openInvoice";
import { rollUpInvoice } from "./rollUpInvoice";
import { rollUpLine } from "./rollUpLine";
import { textOf, type RuleContext } from "./ruleContext";
import type { TableRules } from "./rulesOfATable";

const lines = tableNamed("invoicedetail");
const contractLines = tableNamed("salesorderdetail");
const invoices = tableNamed("invoice");

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
      msdyn_amountmethod: multiplyQuantityByPrice,
      msdyn_billingtype: billing.chargeable,
    };
    const complete = { ...inherited, ...row };
    return { ...complete, ...lineDetailAmounts(context, complete) };
  },
  updating: (context, before, changes) => {
    openParent(context, textOf(before, "msdyn_invoice"));
    refuseFixedColumns(context, before, changes);
    return { ...changes, ...lineDetailAmounts(context, { ...before, ...changes }) };
  },
  deleting: (context, row) => {
    openParent(context, textOf(row, "msdyn_invoice"));
    giveBackSource(context, row);
  },
  changed: rollUpAbove,
  deleted: rollUpAbove,
};

/** Once for each line and then once for the invoice, at the end of the change set. */
function rollUpAbove(context: RuleContext, detail: Row): void {
  if (!context.rollUpOnSave) return;
  const { store } = context.records;
  const lineId = textOf(detail, "msdyn_invoicelineid") ?? "";
  const invoiceId = textOf(detail, "msdyn_invoice") ?? "";
  store.onceAtEnd(`line ${lineId}`, () => {
    const line = context.records.find(lines, lineId);
    if (line) rollUpLine(context, line);
  });
  // behind the roll-up of every line, which it adds up
  store.onceAtEnd(`invoice ${invoiceId}`, () => {
    const invoice = context.records.find(invoices, invoiceId);
    if (invoice) rollUpInvoice(context, invoice);
  });
}

function parentLine(context: RuleContext, row: Row): Row {
  const line = context.records.find(lines, textOf(row, "msdyn_invoicelineid") ?? "");
  if (!line) throw refusedByRule("An invoice line detail needs an invoice line.");
  return line;
}

/**
 * New details only on time and material lines, and only of classes the contract line includes (facts 3.4). Project
 * Operations has details on fixed price lines too, by a later feature that the host does not imitate.
 */
function refuseWhatTheLineLacks(context: RuleContext, line: Row, row: Row): void {
  if (line["producttypecode"] !== projectBasedService) throw refusedByRule("A product line has no line details.");
  if (line["msdyn_billingmethod"] === fixedPrice) throw notImitated("details added by hand to fixed price lines");
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
