import { refusedByRule } from "../apiError";
import type { Operation } from "../api";
import { noContent, type HostAnswer } from "../http/messages";
import { tableNamed } from "../metadata/tables";
import { readRow } from "../query/readRow";
import type { Row } from "../store/records";
import type { Call } from "../wire/call";
import { preferencesFrom } from "../wire/prefer";
import { zoneTime } from "../wire/zoneTime";
import { needPrivilege } from "../writes/privilege";
import { ruleContext } from "../writes/writeRow";
import { createDraft } from "./createDraft";
import { needConfirmedContract } from "./needConfirmedContract";
import { byCustomer, countOf, readySources, type ReadySources } from "./readySources";
import { recordEffect } from "./recordEffect";
import { textOf } from "./ruleContext";

const invoices = tableNamed("invoice");

/**
 * msdyn_NewInvoiceContract: drafts with everything that is ready on the contract, one per contract customer who has
 * something (facts 2.1 and 3.3). The first one is returned; what the platform returns of several is not known.
 * By setting it works on in the background or answers without the invoice (facts 3.9).
 */
export function newInvoiceContract(contract: Row, operation: Operation, call: Call): HostAnswer {
  needPrivilege(call.user, "Create", invoices);
  const ready = readyOrRefused(contract, call);
  const { createInBackground, emptyAnswer } = call.settings;
  const empty = noContent({ "odata-version": "4.0" });
  if (createInBackground !== false) {
    call.later(createInBackground, (then) => createDrafts(readyOrRefused(contract, then), then));
    return empty;
  }
  const first = createDrafts(ready, call);
  return emptyAnswer ? empty : readRow(invoices, first, "", call, preferencesFrom(operation.headers["prefer"]));
}

function createDrafts(ready: ReadySources, call: Call): string {
  const context = ruleContext(call);
  const invoiceDate = zoneTime(call.now, call.user.timeZone).slice(0, 10);
  const ids = [...byCustomer(ready)].map(([customerId, sources]) =>
    createDraft(context, sources, { customerId, invoiceDate }),
  );
  recordEffect(context, call.user.key, "msdyn_NewInvoiceContract", textOf(ready.contract, "salesorderid") ?? "");
  return ids[0] ?? "";
}

function readyOrRefused(contract: Row, call: Call): ReadySources {
  needConfirmedContract(contract);
  const sources = readySources(ruleContext(call), contract);
  if (countOf(sources) > 0) return sources;
  throw refusedByRule(
    "There is nothing to invoice: no transaction, milestone or product of the contract is ready to invoice.",
  );
}
