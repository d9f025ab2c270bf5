import { ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { amountTypes } from "./amountTypes";
import { askAttributes, AskConnection, isNamed } from "./askDefinitions";

/** Whether a column that is there holds something else than amounts; one that is not there is refused by each read. */
export async function holdsNoAmount(connection: AskConnection, table: string, column: string): Answer<boolean> {
  const answer = await askAttributes(
    connection,
    table,
    `?$select=LogicalName,AttributeType&$filter=${isNamed([column])}`,
  );
  return answer.ok ? ok(answer.value.some(({ AttributeType: type }) => !amountTypes.includes(type))) : answer;
}
