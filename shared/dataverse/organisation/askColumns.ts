import { idColumnOf } from "../tables";
import { Fetch, webRequest } from "../wire/webRequest";

/** What asking stands on: it waits for no busy service, because a read waits for it. */
interface AskConnection {
  readonly fetch: Fetch;
  readonly serviceRoot: string;
}

/**
 * Which of some columns a table has, by their logical names; null where this user may not know, or nobody answered. An
 * answer without the table's own id is none.
 *
 * Source: Web API page "Query table definitions": attributes of a table, by its logical name.
 */
export const askColumns =
  ({ serviceRoot, fetch }: AskConnection) =>
  async (table: string, names: readonly string[]): Promise<readonly string[] | null> => {
    const id = idColumnOf(table);
    const filter = [id, ...names].map((name) => `LogicalName eq '${name}'`).join(" or ");
    const address = `EntityDefinitions(LogicalName='${table}')/Attributes?$select=LogicalName&$filter=${filter}`;
    const answer = await webRequest({ fetch }, `${serviceRoot}${address}`, "GET", {});
    if (!answer.ok) return null;
    try {
      const { value } = JSON.parse(answer.value.body) as {
        readonly value: readonly { readonly LogicalName: string }[];
      };
      const there = value.map(({ LogicalName }) => LogicalName);
      return there.includes(id) ? there : null;
    } catch {
      return null;
    }
  };
