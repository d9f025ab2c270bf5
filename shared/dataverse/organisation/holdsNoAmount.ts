import { ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { askAttributes, AskConnection, isNamed } from "./askDefinitions";

/** How metadata calls columns that hold amounts. */
export const amountTypes: readonly unknown[] = ["Money", "Decimal", "Double"];

/** Whether a column that is there holds something else than amounts; one that is not there is refused by each read. */
export async function holdsNoAmount(connection: AskConnection, table: string, column: string): Answer<boolean> {
  const answer = await askAttributes(
    connection,
    table,
    `?$select=LogicalName,AttributeType&$filter=${isNamed([column])}`,
  );
  return answer.ok ? ok(answer.value.some(({ AttributeType: type }) => !amountTypes.includes(type))) : answer;
}
