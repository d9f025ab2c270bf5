import { err, ok } from "../core/result";
import { InvoiceId } from "../invoicing/ids";
import { InvoiceAction } from "../invoicing/invoiceActions";
import { InvoicingError } from "../invoicing/invoicingError";
import { Answer } from "../procedures/reviewPort";
import { MessageNames } from "../procedures/messageNames";
import { messagePath } from "./messages";
import { paidState } from "./optionSets";
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
  const url = connection.serviceRoot + messagePath(invoiceTable.set, id, name);
  const json = { "Content-Type": "application/json" };
  const answer = await webRequest(connection.fetch, url, "POST", json, "{}");
  if (answer.ok) return ok("answered");
  if (!isMissingMessage(answer.error)) return err(answer.error);
  if (action === "markPaid" && connection.paidFallback) return requestPaidState(connection, id);
  return err({ kind: "messageMissing", name });
}

/** Facts 5.4: a message that the organisation lacks is answered as an unknown segment of the address. */
export function isMissingMessage(error: InvoicingError): boolean {
  return error.kind === "rejected" && /resource not found for the segment/i.test(error.message);
}

/** The state change instead of the message (facts 2.3), where a maker allowed it. If-Match: * so that it never creates. */
async function requestPaidState(connection: Connection, id: InvoiceId): Answer<"answered"> {
  const url = `${connection.serviceRoot}${invoiceTable.set}(${id})`;
  const headers = { "Content-Type": "application/json", "If-Match": "*" };
  const answer = await webRequest(connection.fetch, url, "PATCH", headers, JSON.stringify(paidState));
  return answer.ok ? ok("answered") : err(answer.error);
}
