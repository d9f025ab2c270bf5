import { Result, err } from "../../core/result";
import { InvoicingError } from "../../invoicing/invoicingError";
import { WebAnswer, WebConnection, webRequest } from "./webRequest";

/**
 * Sends a message; again only where a connection with patience was told that it was not carried out. One that the
 * organisation lacks is told by the name that it was looked for by.
 */
export async function postMessage(
  connection: WebConnection & { readonly serviceRoot: string },
  path: string,
  name: string,
  body: Readonly<Record<string, string>> = {},
): Promise<Result<WebAnswer, InvoicingError>> {
  const json = { "Content-Type": "application/json" };
  const answer = await webRequest(connection, connection.serviceRoot + path, "POST", json, JSON.stringify(body));
  return answer.ok || !isMissingMessage(answer.error) ? answer : err({ kind: "messageMissing", name });
}

/** Facts 5.4: a message that the organisation lacks is answered as an unknown segment of the address. */
function isMissingMessage(error: InvoicingError): boolean {
  return error.kind === "rejected" && /resource not found for the segment/i.test(error.message);
}
