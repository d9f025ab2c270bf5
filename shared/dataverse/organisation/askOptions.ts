import { ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { askAttributes, AskConnection, Definition } from "./askDefinitions";

/** Columns that hold a choice, behind a table's attributes. */
export const choices = "/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName";

/** Source: Web API page "Query table definitions", its sample of an option set. */
export interface Option {
  readonly Value: number;
  readonly Label: {
    readonly LocalizedLabels: readonly { readonly Label: string; readonly LanguageCode: number }[];
  };
}

/** The options of a column; none where the table has no such column, or it is no choice. */
export async function askOptions(connection: AskConnection, table: string, column: string): Answer<readonly Option[]> {
  const sets = "&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)";
  const answer = await askAttributes(connection, table, `${choices}&$filter=LogicalName eq '${column}'${sets}`);
  return answer.ok ? ok(answer.value.flatMap(optionsIn)) : answer;
}

/** A set is the column's own or the organisation's; the other one is null. */
const optionsIn = ({ OptionSet, GlobalOptionSet }: Definition): readonly Option[] =>
  ((OptionSet ?? GlobalOptionSet) as { readonly Options?: readonly Option[] } | null)?.Options ?? [];
