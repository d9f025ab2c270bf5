import { randomUUID } from "node:crypto";
import { refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { adjustment, invoiceStatus, projectBasedService } from "./choices";
import { connect } from "./connect";
import { correctiveDetailOf } from "./correctiveDetail";
import { draftHeader } from "./draftHeader";
import { projectLineOf } from "./draftLine";
import { rollUpWhole } from "./rollUpInvoice";
import { textOf, type RuleContext } from "./ruleContext";
import { billedOfDetail } from "./sourceOfDetail";
import type { UserDay } from "./userDay";

const invoices = tableNamed("invoice");
const lines = tableNamed("invoicedetail");
const details = tableNamed("msdyn_invoicelinetransaction");
const contractLines = tableNamed("salesorderdetail");

/** What a corrective draft takes over from the header of its original. */
const kept = invoices.columns
  .map(({ name }) => name)
  .filter((name) => /^(billto|shipto)_/.test(name))
  .concat(["name", "description", "customerid", "salesorderid", "pricelevelid", "transactioncurrencyid"])
  .concat(["paymenttermscode", "emailaddress", "msdyn_billtocontactname"]);

/**
 * msdyn_CorrectInvoice ("Revise"): a corrective draft of a confirmed or paid invoice with a copy of every detail of its
 * project lines; product lines cannot be revised (facts 3.7). Source: Project Operations, "Revise project invoices",
 * "Proforma invoices", "Transaction connections".
 *
 * Not verified: a detail that another correction has corrected already is not copied again. What the draft's totals
 * show is not documented: here, by the ordinary roll-up, what stays billed and not the credit.
 *
 * @returns the id of the draft
 */
export function correctInvoice(context: RuleContext, invoice: Row, day: UserDay): string {
  const status = invoice["msdyn_projectinvoicestatus"];
  if (status !== invoiceStatus.confirmed && status !== invoiceStatus.paid) {
    throw refusedByRule("Only a confirmed or paid invoice can be corrected.");
  }
  const draft: Row = { ...draftHeader(context, day(context.author.now)), msdyn_hascorrections: 1 };
  for (const name of kept) draft[name] = invoice[name] ?? null;
  const draftId = textOf(context.records.insert(invoices, draft, context.author), "invoiceid") ?? "";
  const ofOriginal = context.records.where(
    lines,
    "invoiceid = ? AND producttypecode = ? ORDER BY lineitemnumber, rowid",
    textOf(invoice, "invoiceid") ?? "",
    projectBasedService,
  );
  const copies = ofOriginal.map((line, index) => copyLine(context, draftId, line, index + 1));
  if (copies.every((count) => count === 0)) {
    throw refusedByRule("The invoice has no line detail that can be corrected.");
  }
  rollUpWhole(context, draftId);
  return draftId;
}

/** @returns how many details were copied */
function copyLine(context: RuleContext, draftId: string, original: Row, place: number): number {
  const { records, author } = context;
  const contractLine = records.find(contractLines, textOf(original, "salesorderdetailid") ?? "");
  const line = contractLine ? projectLineOf(context, contractLine, place) : original;
  const lineId = randomUUID();
  records.insert(lines, { ...line, invoicedetailid: lineId, invoiceid: draftId }, author);
  let count = 0;
  const originals = "msdyn_invoicelineid = ? ORDER BY createdon, rowid";
  for (const detail of records.where(details, originals, textOf(original, "invoicedetailid") ?? "")) {
    const billed = billedOfDetail(context, detail);
    if (!billed || billed["msdyn_adjustmentstatus"] === adjustment.adjusted) continue;
    const parents = { msdyn_invoice: draftId, msdyn_invoicelineid: lineId };
    const id = { msdyn_invoicelinetransactionid: randomUUID() };
    const copy = records.insert(details, { ...correctiveDetailOf(detail), ...parents, ...id }, author);
    connect(context, ["Replacing", copy], ["Original", billed]);
    count += 1;
  }
  return count;
}
