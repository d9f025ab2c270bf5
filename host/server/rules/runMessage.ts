import { badRequest, notImitated, refusedByRule } from "../apiError";
import { noContent, type HostAnswer } from "../http/messages";
import type { Table } from "../metadata/table";
import { doesNotExist } from "../query/readRows";
import type { Row } from "../store/records";
import { noSuchSegment } from "../wire/address";
import type { Call } from "../wire/call";
import { bodyObject } from "../writes/changesFrom";
import { needPrivilege } from "../writes/privilege";
import { ruleContext } from "../writes/writeRow";
import { workBased } from "./choices";
import { confirmInvoice } from "./confirmInvoice";
import { markInvoicePaid } from "./markInvoicePaid";
import { recalculateInvoice } from "./recalculateInvoice";
import { recordEffect } from "./recordEffect";
import type { RuleContext } from "./ruleContext";

type InvoiceMessage = (context: RuleContext, invoice: Row) => void;

/** Facts 2.1: bound to an invoice, no parameters, nothing returned. */
const invoiceMessages = new Map<string, InvoiceMessage>([
  ["msdyn_InvoiceRecalculate", recalculateInvoice],
  ["msdyn_PostInvoice", confirmInvoice],
  ["msdyn_InvoicePaid", markInvoicePaid],
]);

/** Messages that exist in an organisation and that this host does not imitate yet. */
const knownOnly = new Set([
  "msdyn_CorrectInvoice",
  "msdyn_AddInvoiceLineDetails",
  "msdyn_NewInvoiceContract",
  "msdyn_createinvoicefrominvoiceschedule",
]);

/** Runs a bound message; every one that takes effect leaves one row in host_effect. */
export function runMessage(table: Table, id: string, message: string, body: string, call: Call): HostAnswer {
  if (call.settings.missingMessages.includes(message)) throw noSuchSegment(`Microsoft.Dynamics.CRM.${message}`);
  if (knownOnly.has(message)) throw notImitated(`the message '${message}'`);
  const run = table.logicalName === "invoice" ? invoiceMessages.get(message) : undefined;
  if (!run) throw noSuchSegment(`Microsoft.Dynamics.CRM.${message}`);
  const [parameter] = Object.keys(bodyObject(body));
  if (parameter !== undefined) throw badRequest(`The parameter '${parameter}' is not one of ${message}.`);
  needPrivilege(call.user, "Write", table);
  const row = call.records.find(table, id);
  if (!row) throw doesNotExist(table, id);
  if (row["msdyn_ordertype"] !== workBased) {
    throw refusedByRule("This message works on project invoices only; the invoice is not work based.");
  }
  const context = ruleContext(call);
  run(context, row);
  recordEffect(context, call.user.key, message, id);
  return noContent({ "odata-version": "4.0" });
}
