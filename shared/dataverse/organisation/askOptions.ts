import { ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { askAttributes, AskConnection, isNamed } from "./askDefinitions";

/** Columns that hold a choice, behind a table's attributes. */
export const choices = "/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName";

/** One option of a choice, as metadata writes it. */
export interface Option {
  readonly Value: number;
  readonly Label?: { readonly UserLocalizedLabel?: Label | null; readonly LocalizedLabels?: readonly Label[] };
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
  const sets = "&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)";
  const answer = await askAttributes(connection, table, `${choices}${sets}&$filter=${isNamed(columns)}`);
  if (!answer.ok) return answer;
  return ok(
    answer.value.map(({ LogicalName, OptionSet, GlobalOptionSet }) => ({
      column: String(LogicalName),
      options: ((GlobalOptionSet ?? OptionSet) as OptionSet).Options,
    })),
  );
}

interface Label {
  readonly Label?: string;
  readonly LanguageCode?: number;
}

interface OptionSet {
  readonly Options: readonly Option[];
}

const englishCode = 1033;

/** "" where the organisation has no English. */
export const englishOf = ({ Label: label }: Option): string =>
  label?.LocalizedLabels?.find(({ LanguageCode }) => LanguageCode === englishCode)?.Label ?? "";

/** In every language that came. */
export const labelsOf = ({ Label: label }: Option): string =>
  [label?.UserLocalizedLabel, ...(label?.LocalizedLabels ?? [])].map((each) => each?.Label ?? "").join();
