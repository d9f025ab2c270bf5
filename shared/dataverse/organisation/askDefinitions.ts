import { err, ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { Text } from "../columns";
import { anyOf } from "../wire/anyOf";
import { Fetch, webRequest } from "../wire/webRequest";

/** What asking stands on: it waits for no busy service, because reads stand beside it. */
export interface AskConnection {
  readonly fetch: Fetch;
  readonly serviceRoot: string;
}

/** One definition, with what was selected of it. */
export type Definition = Readonly<Record<string, unknown>>;

/**
 * The definition of a table by its logical name, or a part of it, in one GET.
 *
 * @param rest what follows the table in the address: a part of its definition, a cast, the query
 *
 * Source: Web API page "Query table definitions".
 */
export async function askDefinition(
  { serviceRoot, fetch }: AskConnection,
  table: string,
  rest: string,
): Answer<Definition> {
  const answer = await webRequest(
    { fetch },
    `${serviceRoot}EntityDefinitions(LogicalName='${table}')${rest}`,
    "GET",
    {},
  );
  if (!answer.ok) return answer;
  try {
    return ok(JSON.parse(answer.value.body) as Definition);
  } catch {
    return err({ kind: "noAnswer" });
  }
}

/** A filter of attributes: those of these names. */
export const isNamed = (names: readonly string[]): string => anyOf("LogicalName" as Text, names);

/**
 * Some attributes of a table.
 *
 * @param rest what follows `Attributes`: a cast to one kind of them, and the query
 * @returns "noAnswer" also for what is no list
 */
export async function askAttributes(
  connection: AskConnection,
  table: string,
  rest: string,
): Answer<readonly Definition[]> {
  const answer = await askDefinition(connection, table, `/Attributes${rest}`);
  if (!answer.ok) return answer;
  const { value } = answer.value;
  return Array.isArray(value) ? ok(value as readonly Definition[]) : err({ kind: "noAnswer" });
}
