import { err, ok } from "../../core/result";
import { InvoiceId } from "../../invoicing/ids";
import { RowVersion } from "../../invoicing/invoice";
import { Answer } from "../../procedures/review/reviewPort";
import { MessageNames, SingleAct } from "../../procedures/messageNames";
import { messagePath } from "../messages";
import { Organisation } from "../organisation/organisation";
import { paidState, reviewOptions } from "../optionSets";
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
 * Sends the bound message behind an act, once. In review on and off, and discarding, have none: they are writes under the
 * invoice's version. A one-way act is not waited for here: by the end of a wait the invoice may be another than was agreed
 * to, so that its procedure looks first.
 */
export async function requestAction(
  given: Connection,
  action: SingleAct,
  id: InvoiceId,
  version?: RowVersion,
): Answer<"answered"> {
  const { patience: _patience, ...connection } = given;
  if (action === "putInReview" || action === "backToDraft" || action === "discard") {
    const status = action === "discard" ? null : { [invoiceTable.columns.status]: reviewOptions[action] };
    const written = await requestState(connection, id, status, version);
    // the procedure has compared it just before (decision 0009)
    return !written.ok && written.error.kind === "unversioned" ? requestState(connection, id, status) : written;
  }
  const name = connection.messages[action];
  const answer = connection.organisation.lacksOther(name)
    ? err({ kind: "messageMissing", name } as const)
    : await postMessage(action === "recalculate" ? given : connection, messagePath(invoiceTable.set, id, name), name);
  if (answer.ok) return ok("answered");
  const isMissing = answer.error.kind === "messageMissing";
  if (!isMissing || action !== "markPaid" || !connection.paidFallback) return answer;
  // the service itself has said so: a list may leave out what this user does not see
  connection.organisation.learnOther([name]);
  return requestState(connection, id, paidState);
}

/**
 * A state change instead of a message (facts 2.3, 3.4), or the end of the invoice where it has none. `If-Match: *` where
 * there is no version, so that it never creates.
 */
async function requestState(
  connection: Connection,
  id: InvoiceId,
  state: object | null,
  version = "*",
): Answer<"answered"> {
  const url = `${connection.serviceRoot}${invoiceTable.set}(${id})`;
  const headers = { "Content-Type": "application/json", "If-Match": version };
  const answer = await webRequest(
    connection,
    url,
    state ? "PATCH" : "DELETE",
    headers,
    state ? JSON.stringify(state) : undefined,
  );
  return answer.ok ? ok("answered") : err(answer.error);
}
