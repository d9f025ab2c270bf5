import { doesNotExist, refusedByRule } from "../apiError";
import { jsonText, type HostAnswer } from "../http/hostAnswer";
import { tableNamed } from "../metadata/tables";
import type { Call } from "../wire/call";
import { bodyObject } from "../wire/bodyObject";
import { needPrivilege } from "../needPrivilege";
import { ruleContextOfCall } from "./ruleContext";
import { createDraft } from "./createDraft";
import { needConfirmedContract } from "./newInvoiceContract";
import { byCustomer, countOf, readySources, type ReadySources } from "./readySources";
import { recordEffect } from "./recordEffect";
import { sampleMessage } from "../metadata/messages";
import { sampleRequestFrom } from "./sampleRequest";
import { sampleSelection } from "./sampleSelection";
import { userDayOf } from "./userDay";

const invoices = tableNamed("invoice");
const contracts = tableNamed("salesorder");

/**
 * The sample Custom API (facts 2.4 D): creates one draft with exactly what the request's rule takes, all or nothing,
 * and refuses a run id that it has seen. What it promises is written in host/README.md; nothing of it is Microsoft's.
 */
export function sampleCreateProjectInvoice(body: string, call: Call): HostAnswer {
  const request = sampleRequestFrom(bodyObject(body));
  needPrivilege(call.user, "Create", invoices);
  const { store } = call.records;
  const earlier = store.get("SELECT invoice FROM host_run WHERE run = ?", request.runId);
  if (earlier) {
    throw refusedByRule(`The run '${request.runId}' has created the invoice ${String(earlier["invoice"])} already.`);
  }
  const contract = call.records.find(contracts, request.contractId);
  if (!contract) throw doesNotExist(contracts, request.contractId);
  needConfirmedContract(contract);
  const context = ruleContextOfCall(call);
  const day = userDayOf(call);
  const selection = sampleSelection(readySources(context, contract), request, day, context);
  const draft = { customerId: customerOf(selection), invoiceDate: day(call.now) };
  const invoiceId = createDraft(context, selection, draft);
  store.run("INSERT INTO host_run (run, invoice) VALUES (?, ?)", request.runId, invoiceId);
  recordEffect(context, call.user.key, sampleMessage, request.contractId);
  const answer = {
    "@odata.context": `${call.base}/$metadata#Microsoft.Dynamics.CRM.${sampleMessage}Response`,
    InvoiceId: invoiceId,
    DetailCount: countOf(selection),
  };
  return jsonText(200, JSON.stringify(answer), { "odata-version": "4.0" });
}

/** The one customer of a selection. */
function customerOf(selection: ReadySources): string {
  const [first, ...others] = byCustomer(selection).keys();
  if (first === undefined) throw refusedByRule("The selection holds nothing that is ready to invoice.");
  if (others.length === 0) return first;
  throw refusedByRule("The selection is for several contract customers; this Custom API creates one invoice.");
}
