import { err, ok } from "../core/result";
import { InvoiceId } from "../invoicing/ids";
import { InvoiceAction } from "../invoicing/invoiceActions";
import { Answer } from "../procedures/reviewPort";
import { MessageNames } from "../procedures/messageNames";
import { messagePath } from "./messages";
import { paidState } from "./optionSets";
import { postMessage } from "./postMessage";
import { invoiceTable } from "./tables";
import { Fetch, webRequest } from "./webRequest";

interface Connection {
  readonly fetch: Fetch;
  readonly serviceRoot: string;
  readonly messages: MessageNames;
  readonly paidFallback: boolean;
}

/** Sends the bound message behind an act, once. */
export async function requestAction(connection: Connection, action: InvoiceAction, id: InvoiceId): Answer<"answered"> {
  const name = connection.messages[action];
  const answer = await postMessage(connection, messagePath(invoiceTable.set, id, name), name);
  if (answer.ok) return ok("answered");
  const isMissing = answer.error.kind === "messageMissing";
  return isMissing && action === "markPaid" && connection.paidFallback ? requestPaidState(connection, id) : answer;
}

/** The state change instead of the message (facts 2.3), where a maker allowed it. If-Match: * so that it never creates. */
async function requestPaidState(connection: Connection, id: InvoiceId): Answer<"answered"> {
  const url = `${connection.serviceRoot}${invoiceTable.set}(${id})`;
  const headers = { "Content-Type": "application/json", "If-Match": "*" };
  const answer = await webRequest(connection.fetch, url, "PATCH", headers, JSON.stringify(paidState));
  return answer.ok ? ok("answered") : err(answer.error);
}
