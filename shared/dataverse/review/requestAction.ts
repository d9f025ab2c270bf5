import { err, ok } from "../../core/result";
import { InvoiceId } from "../../invoicing/ids";
import { InvoiceAction } from "../../invoicing/acts/invoiceActions";
import { Answer } from "../../procedures/review/reviewPort";
import { MessageNames } from "../../procedures/messageNames";
import { messagePath } from "../messages";
import { Organisation } from "../organisation/organisation";
import { paidState } from "../optionSets";
import { postMessage } from "../wire/postMessage";
import { invoiceTable } from "../tables";
import { WebConnection, webRequest } from "../wire/webRequest";

interface Connection extends WebConnection {
  readonly serviceRoot: string;
  readonly messages: MessageNames;
  readonly paidFallback: boolean;
  readonly organisation: Organisation;
}

/**
 * Sends the bound message behind an act, once. A one-way act is not waited for here: by the end of a wait the invoice may
 * be another than was agreed to, so that its procedure looks first.
 */
export async function requestAction(given: Connection, action: InvoiceAction, id: InvoiceId): Answer<"answered"> {
  const { patience: _patience, ...connection } = given;
  const name = connection.messages[action];
  const answer = connection.organisation.lacksOther(name)
    ? err({ kind: "messageMissing", name } as const)
    : await postMessage(action === "recalculate" ? given : connection, messagePath(invoiceTable.set, id, name), name);
  if (answer.ok) return ok("answered");
  const isMissing = answer.error.kind === "messageMissing";
  if (!isMissing || action !== "markPaid" || !connection.paidFallback) return answer;
  // the service itself has said so: a list may leave out what this user does not see
  connection.organisation.learnOther([name]);
  return requestPaidState(connection, id);
}

/** The state change instead of the message (facts 2.3), where a maker allowed it. If-Match: * so that it never creates. */
async function requestPaidState(connection: Connection, id: InvoiceId): Answer<"answered"> {
  const url = `${connection.serviceRoot}${invoiceTable.set}(${id})`;
  const headers = { "Content-Type": "application/json", "If-Match": "*" };
  const answer = await webRequest(connection, url, "PATCH", headers, JSON.stringify(paidState));
  return answer.ok ? ok("answered") : err(answer.error);
}
