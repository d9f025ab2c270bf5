import { notImitated, refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { addActual } from "./addActual";
import { billCorrection } from "./billCorrection";
import { billFromActual } from "./billFromActual";
import { billProductLine } from "./billProductLine";
import { billUnbilled } from "./billUnbilled";
import { actualStatus, invoiceStatus, milestoneStatusOf, projectBasedService } from "./choices";
import { connect } from "./connect";
import { isOpen } from "./openInvoice";
import { textOf, type RuleContext } from "./ruleContext";
import { sourceOfDetail } from "./sourceOfDetail";

const invoices = tableNamed("invoice");
const lines = tableNamed("invoicedetail");
const details = tableNamed("msdyn_invoicelinetransaction");
const milestones = tableNamed("msdyn_contractlinescheduleofvalue");

/**
 * msdyn_PostInvoice: confirms, creates the actuals of facts 3.6 and makes the invoice read-only (facts 3.2).
 * Source of the effects: Project Operations, "Proforma invoices": a one-way act that creates billed sales actuals from
 * each line detail and reverses the unbilled ones. Not verified: details that are not chargeable become billed actuals
 * of their billing type.
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
  if (!source) return billByHand(context, detail);
  if (source.table === "msdyn_actual") return billFromActual(context, detail, source.id);
  billMilestone(context, detail, source.id);
}

/** A detail added by hand gets its backing actual only now (Project Operations, "Add new invoice line details"). */
function billByHand(context: RuleContext, detail: Row): void {
  const unbilled = addActual(context, detail, { type: "unbilled", msdyn_billingstatus: actualStatus.posted });
  connect(context, ["Billed Sales", detail], ["Unbilled Sales", unbilled]);
  billUnbilled(context, unbilled, unbilled);
}

/** A milestone has no unbilled actual: only the billed one comes ("Actuals impact in a fixed price engagement"). */
function billMilestone(context: RuleContext, detail: Row, milestoneId: string): void {
  const billed = addActual(context, detail, { type: "billed" });
  const milestone = context.records.find(milestones, milestoneId);
  if (!milestone) return;
  connect(context, ["Billed Sales", billed], ["Unbilled Sales", milestone]);
  context.records.update(milestones, milestone, { msdyn_invoicestatus: milestoneStatusOf.posted }, context.author);
}
