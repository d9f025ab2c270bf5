import { ApiError, notImitated, refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { invoiceStatus, workBased } from "./choices";
import { textOf, type RuleContext } from "./ruleContext";

const invoices = tableNamed("invoice");
const lines = tableNamed("invoicedetail");

/** Which status reasons belong to which state (facts 1.1; the grouping is an inference). */
const statusesOfState = new Map<unknown, readonly number[]>([
  [0, [1, 2, 4, 5, 6]],
  [1, [3, 7]],
  [2, [100001, 100002]],
  [3, [100003]],
]);

/**
 * A change of statecode and statuscode, which may stand in for Mark Invoice as Paid (facts 2.2 and 2.3).
 * Facts 3.2: Paid only after confirmation; Closed and Canceled are not supported for project invoices. The project
 * invoice status stays as it is, because the documents do not say that the state change moves it.
 */
export function changeState(before: Row, changes: Row): Row {
  const others = Object.keys(changes).filter((name) => name !== "statecode" && name !== "statuscode");
  if (others.length > 0) throw notImitated(`changing '${others.join("', '")}' together with the state`);
  if (before["msdyn_ordertype"] !== workBased) throw notImitated("state changes of Sales invoices");
  const state = changes["statecode"] ?? before["statecode"];
  const status = changes["statuscode"] ?? statusesOfState.get(state)?.[0];
  if (typeof status !== "number" || !statusesOfState.get(state)?.includes(status)) {
    const message = `${String(status)} is not a valid status code for state code ${String(state)} on invoice.`;
    throw new ApiError(400, "0x80048408", message);
  }
  const mayBePaid = before["msdyn_projectinvoicestatus"] === invoiceStatus.confirmed && before["statecode"] === 0;
  if (state === before["statecode"] || (state === 2 && mayBePaid))
    return { statecode: state ?? null, statuscode: status };
  throw new ApiError(400, "0x8004f00e", "A project invoice becomes paid after it was confirmed, and nothing else.");
}

/** Lines carry a copy of their invoice's state (facts 1.2). */
export function copyStateToLines(context: RuleContext, invoice: Row): void {
  const state = { invoicestatecode: invoice["statecode"] ?? null };
  for (const line of context.records.where(lines, "invoiceid = ?", textOf(invoice, "invoiceid") ?? "")) {
    context.records.updateIfChanged(lines, line, state, context.author);
  }
}

/** msdyn_InvoicePaid (facts 2.1): after confirmation only; status Invoice Paid, and presumably state Paid, Complete. */
export function markInvoicePaid(context: RuleContext, invoice: Row): void {
  if (invoice["msdyn_projectinvoicestatus"] !== invoiceStatus.confirmed) {
    throw refusedByRule("Only a confirmed invoice can be marked as paid.");
  }
  const paid = { msdyn_projectinvoicestatus: invoiceStatus.paid, statecode: 2, statuscode: 100001 };
  copyStateToLines(context, context.records.update(invoices, invoice, paid, context.author));
}
