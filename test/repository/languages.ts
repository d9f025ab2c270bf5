import { readProjectFile } from "./projectFiles";

/** A language of the controls, solution/languages.json: `code` and `tag` as the platform has them. */
export interface ControlLanguage {
  readonly code: number;
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  /** Every text is there; what is not would be shown in English. */
  readonly isComplete: boolean;
  /** From the English texts, rather than written beside them. */
  readonly isTranslated: boolean;
  /** By somebody whose mother tongue it is. */
  readonly isReviewed: boolean;
}

/** Every language of the controls, English first. */
export const languages = JSON.parse(readProjectFile("solution/languages.json")) as readonly ControlLanguage[];

/** Their numbers: 1033 is English, 1030 Danish. */
export const languageCodes: readonly number[] = languages.map(({ code }) => code);
