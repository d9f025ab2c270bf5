import { notImitated, refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { actualStatus, invoiceStatus, milestoneStatusOf, projectBasedService } from "./choices";
import { billCorrection } from "./billCorrection";
import { billedActual } from "./billedActual";
import { billFromActual } from "./billFromActual";
import { isOpen } from "./openInvoice";
import { textOf, type RuleContext } from "./ruleContext";
import { sourceOfDetail } from "./sourceOfDetail";

const invoices = tableNamed("invoice");
const lines = tableNamed("invoicedetail");
const details = tableNamed("msdyn_invoicelinetransaction");
const milestones = tableNamed("msdyn_contractlinescheduleofvalue");
const contractLines = tableNamed("salesorderdetail");

/**
 * msdyn_PostInvoice: confirms, creates the actuals of facts 3.6 and makes the invoice read-only (facts 3.2).
 * Details that are not chargeable become billed actuals of their billing type: an inference.
 */
export function confirmInvoice(context: RuleContext, invoice: Row): void {
  if (!isOpen(invoice)) throw refusedByRule("Only an invoice in draft or in review can be confirmed.");
  const invoiceId = textOf(invoice, "invoiceid") ?? "";
  for (const detail of context.records.where(details, "msdyn_invoice = ? ORDER BY createdon, rowid", invoiceId)) {
    if (typeof detail["msdyn_amount"] !== "bigint") {
      throw notImitated("confirming an invoice with a detail that has no price");
    }
    billDetail(context, detail);
  }
  for (const line of context.records.where(lines, "invoiceid = ?", invoiceId)) {
    if (line["producttypecode"] !== projectBasedService) billProductLine(context, invoice, line);
  }
  context.records.update(invoices, invoice, { msdyn_projectinvoicestatus: invoiceStatus.confirmed }, context.author);
}

function billDetail(context: RuleContext, detail: Row): void {
  const detailId = textOf(detail, "msdyn_invoicelinetransactionid") ?? "";
  const original = sourceOfDetail(context, detailId, "Original");
  if (original) return billCorrection(context, detail, original.id);
  const source = sourceOfDetail(context, detailId);
  if (!source) {
    // a manual detail: unbilled, its reversal, and the billed one
    const unbilled = { msdyn_billingstatus: actualStatus.posted };
    billedActual(context, detail, { type: "unbilled", ...unbilled });
    billedActual(context, detail, { type: "unbilled", reversed: true });
    billedActual(context, detail, { type: "billed" });
  } else if (source.table === "msdyn_actual") {
    billFromActual(context, detail, source.id);
  } else {
    billMilestone(context, detail, source.id);
  }
}

/** A milestone has no unbilled actual: only the billed one comes (facts 3.6). */
function billMilestone(context: RuleContext, detail: Row, milestoneId: string): void {
  billedActual(context, detail, { type: "billed" });
  const milestone = context.records.find(milestones, milestoneId);
  if (!milestone) return;
  context.records.update(milestones, milestone, { msdyn_invoicestatus: milestoneStatusOf.posted }, context.author);
}

/** A product line is billed for its quantity and its amount before tax (facts 3.6); its class is not documented. */
function billProductLine(context: RuleContext, invoice: Row, line: Row): void {
  billedActual(context, productDetail(invoice, line), { type: "billed" });
  const contractLine = context.records.find(contractLines, textOf(line, "salesorderdetailid") ?? "");
  if (!contractLine) return;
  context.records.update(contractLines, contractLine, { msdyn_billingstatus: actualStatus.posted }, context.author);
}

function productDetail(invoice: Row, line: Row): Row {
  const units = (name: string) => (typeof line[name] === "bigint" ? line[name] : 0n);
  return {
    msdyn_description: line["invoicedetailname"] ?? null,
    // five decimals of the line's quantity, two of the actual's
    msdyn_quantity: units("quantity") / 1000n,
    msdyn_price: line["priceperunit"] ?? null,
    msdyn_amount: units("extendedamount") - units("tax"),
    msdyn_billingtype: 192350001,
    msdyn_transactionclassification: 192350002,
    msdyn_documentdate: invoice["msdyn_invoicedate"] ?? null,
    msdyn_invoice: invoice["invoiceid"] ?? null,
    msdyn_salescontract: invoice["salesorderid"] ?? null,
    msdyn_product: line["productid"] ?? null,
    msdyn_unit: line["uomid"] ?? null,
    transactioncurrencyid: line["transactioncurrencyid"] ?? null,
  };
}
