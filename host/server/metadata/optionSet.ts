/** One choice of an option set, with its label in English and in Danish. */
export interface Option {
  readonly value: number;
  readonly en: string;
  readonly da: string;
}

/** A list of choices. Values are those of facts/dataverse.md section 1; Danish labels are the host's own. */
export interface OptionSet {
  readonly name: string;
  readonly options: readonly Option[];
}

/** Declares an option set from rows of value, English label and Danish label. */
export function optionSet(name: string, rows: readonly (readonly [number, string, string])[]): OptionSet {
  return { name, options: rows.map(([value, en, da]) => ({ value, en, da })) };
}

/** The label of a value in the user's language, or undefined when the value is not in the set. */
export function labelOf(set: OptionSet, value: number, languageId: number): string | undefined {
  const option = set.options.find((candidate) => candidate.value === value);
  return languageId === 1030 ? option?.da : option?.en;
}
