import { err, ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { DataverseCreationConnection } from "../dataverseConnection";
import { webRequest } from "./webRequest";

/**
 * The service's time, from the Date header of its smallest answer, in whole seconds.
 *
 * Reads through `context.webAPI` do not show headers, and no column of a row says what time it is now. Source: RFC 9110,
 * 6.6.1: a server with a clock sends it with every answer.
 */
export async function readServerTime({
  serviceRoot,
  ...connection
}: Pick<DataverseCreationConnection, "fetch" | "serviceRoot" | "patience">): Answer<string> {
  const answer = await webRequest(connection, `${serviceRoot}WhoAmI`, "GET", {});
  if (!answer.ok) return answer;
  const ms = Date.parse(answer.value.date);
  return Number.isNaN(ms) ? err({ kind: "noAnswer" }) : ok(new Date(ms).toISOString());
}
