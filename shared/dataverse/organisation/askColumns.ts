import { idColumnOf } from "../tables";
import { askAttributes, AskConnection, isNamed } from "./askDefinitions";
import { err, ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";

/** Which of some columns a table has, by their logical names. An answer without the table's own id is none. */
export const askColumns =
  (connection: AskConnection) =>
  async (table: string, names: readonly string[]): Answer<readonly string[]> => {
    const id = idColumnOf(table);
    const answer = await askAttributes(connection, table, `?$select=LogicalName&$filter=${isNamed([id, ...names])}`);
    if (!answer.ok) return answer;
    const there = answer.value.map(({ LogicalName }) => String(LogicalName));
    return there.includes(id) ? ok(there) : err({ kind: "noAnswer" });
  };
