import { err, ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { Fetch, webRequest } from "../wire/webRequest";

/** What asking stands on: it waits for no busy service, because reads stand beside it. */
export interface AskConnection {
  readonly fetch: Fetch;
  readonly serviceRoot: string;
}

/** One definition, with what was selected of it. */
export type Definition = Readonly<Record<string, unknown>>;

/**
 * Attributes of a table by its logical name, in one GET.
 *
 * @param rest what follows `Attributes`: a cast to one kind of them, and the query
 * @returns "noAnswer" also for what is no list of definitions
 *
 * Source: Web API page "Query table definitions".
 */
export async function askAttributes(
  { serviceRoot, fetch }: AskConnection,
  table: string,
  rest: string,
): Answer<readonly Definition[]> {
  const address = `${serviceRoot}EntityDefinitions(LogicalName='${table}')/Attributes${rest}`;
  const answer = await webRequest({ fetch }, address, "GET", {});
  if (!answer.ok) return answer;
  try {
    const { value } = JSON.parse(answer.value.body) as { readonly value: unknown };
    return Array.isArray(value) ? ok(value as readonly Definition[]) : err({ kind: "noAnswer" });
  } catch {
    return err({ kind: "noAnswer" });
  }
}
