import { webRequest, WebConnection } from "../wire/webRequest";

/**
 * Which of some columns a table has, by their logical names; null where this user may not know, or nobody answered.
 *
 * Source: Web API page "Query table definitions": attributes of a table, by its logical name.
 */
export const askColumns =
  ({ serviceRoot, ...connection }: WebConnection & { readonly serviceRoot: string }) =>
  async (table: string, names: readonly string[]): Promise<readonly string[] | null> => {
    const filter = names.map((name) => `LogicalName eq '${name}'`).join(" or ");
    const address = `EntityDefinitions(LogicalName='${table}')/Attributes?$select=LogicalName&$filter=${filter}`;
    const answer = await webRequest(connection, `${serviceRoot}${address}`, "GET", {});
    if (!answer.ok) return null;
    try {
      const { value } = JSON.parse(answer.value.body) as {
        readonly value: readonly { readonly LogicalName: string }[];
      };
      return value.map(({ LogicalName }) => LogicalName);
    } catch {
      return null;
    }
  };
