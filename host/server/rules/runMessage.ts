import type { Operation } from "../api";
import { badRequest, notImitated, refusedByRule } from "../apiError";
import { lackedMessages } from "../door/settings";
import { noContent, type HostAnswer } from "../http/messages";
import { doesNotExist } from "../query/readRows";
import type { Row } from "../store/records";
import { noSuchSegment, type Address } from "../wire/address";
import type { Call } from "../wire/call";
import { bodyObject } from "../writes/changesFrom";
import { needPrivilege } from "../writes/privilege";
import { ruleContext } from "../writes/writeRow";
import { workBased } from "./choices";
import { confirmInvoice } from "./confirmInvoice";
import { markInvoicePaid } from "./markInvoicePaid";
import { newInvoiceContract } from "./newInvoiceContract";
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
  "msdyn_createinvoicefrominvoiceschedule",
]);

/** Runs a bound message; every one that takes effect leaves one row in host_effect. */
export function runMessage(
  { table, id, message }: Address & { readonly kind: "message" },
  operation: Operation,
  call: Call,
): HostAnswer {
  if (lackedMessages(call.settings).includes(message)) throw noSuchSegment(`Microsoft.Dynamics.CRM.${message}`);
  if (knownOnly.has(message)) throw notImitated(`the message '${message}'`);
  const ofInvoice = table.logicalName === "invoice" ? invoiceMessages.get(message) : undefined;
  const isNewInvoice = table.logicalName === "salesorder" && message === "msdyn_NewInvoiceContract";
  if (!ofInvoice && !isNewInvoice) throw noSuchSegment(`Microsoft.Dynamics.CRM.${message}`);
  const [parameter] = Object.keys(bodyObject(operation.body));
  if (parameter !== undefined) throw badRequest(`The parameter '${parameter}' is not one of ${message}.`);
  needPrivilege(call.user, "Write", table);
  const row = call.records.find(table, id);
  if (!row) throw doesNotExist(table, id);
  if (row["msdyn_ordertype"] !== workBased) {
    throw refusedByRule(`This message works on projects only; the ${table.label.en.toLowerCase()} is not work based.`);
  }
  if (!ofInvoice) return newInvoiceContract(row, operation, call);
  const context = ruleContext(call);
  ofInvoice(context, row);
  recordEffect(context, call.user.key, message, id);
  return noContent({ "odata-version": "4.0" });
}
