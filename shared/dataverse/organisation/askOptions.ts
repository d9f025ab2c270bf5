import { ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { askAttributes, AskConnection } from "./askDefinitions";

/** Columns that hold a choice, behind a table's attributes. */
export const choices = "/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName";

/** One option of a choice. */
export interface Option {
  readonly value: number;
  /** "" where the organisation has no English. */
  readonly english: string;
  /** In every language that came. */
  readonly labels: string;
}

/** A choice's options, as the organisation has them. */
export interface OptionsThere {
  readonly column: string;
  readonly options: readonly Option[];
}

/**
 * The options of some columns of a table; a column that is not there, or is no choice, is in none.
 *
 * Source: Web API page "Query table definitions": a set is the column's own or the organisation's; the other one is null.
 */
export async function askOptions(
  connection: AskConnection,
  table: string,
  columns: readonly string[],
): Answer<readonly OptionsThere[]> {
  const filter = columns.map((column) => `LogicalName eq '${column}'`).join(" or ");
  const sets = "&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)";
  const answer = await askAttributes(connection, table, `${choices}${sets}&$filter=${filter}`);
  if (!answer.ok) return answer;
  return ok(
    answer.value.map(({ LogicalName, OptionSet, GlobalOptionSet }) => ({
      column: String(LogicalName),
      options: ((GlobalOptionSet ?? OptionSet) as OptionSet).Options.map(optionFrom),
    })),
  );
}

interface Label {
  readonly Label?: string;
  readonly LanguageCode?: number;
}

interface OptionSet {
  readonly Options: readonly {
    readonly Value: number;
    readonly Label?: { readonly UserLocalizedLabel?: Label | null; readonly LocalizedLabels?: readonly Label[] };
  }[];
}

const englishCode = 1033;

function optionFrom({ Value, Label: label }: OptionSet["Options"][number]): Option {
  const all = label?.LocalizedLabels ?? [];
  return {
    value: Value,
    english: all.find(({ LanguageCode }) => LanguageCode === englishCode)?.Label ?? "",
    labels: [label?.UserLocalizedLabel, ...all].map((each) => each?.Label ?? "").join(),
  };
}
