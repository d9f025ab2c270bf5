/** A name that the host's own pages know in its two languages. */
export interface Named {
  readonly 1033: string;
  readonly 1030: string;
}

/** The Danish word for Danes, the English one for everybody else. */
export const inLanguage = (named: Named, languageId: number): string => named[languageId === 1030 ? 1030 : 1033];
