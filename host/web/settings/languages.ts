import type { Pseudo } from "../texts/pseudoTexts.js";

/** A language that a user of the page may have, and how its formats differ; Intl knows the rest by the tag. */
export interface Language {
  readonly tag: string;
  readonly name: string;
  readonly symbol: string;
  readonly decimal: string;
  readonly group: string;
  /** "1,00 kr." and weeks that begin on Mondays, as in Europe; else "$1.00" and Sundays. */
  readonly isEuropean: boolean;
  readonly shortDate: string;
  readonly dateSeparator: string;
  readonly longDate: string;
  /** Made of English, to find what no translation reaches and what has no room for one. */
  readonly pseudo?: Pseudo;
}

const american = {
  ...{ tag: "en-US", symbol: "$", decimal: ".", group: ",", isEuropean: false },
  ...{ shortDate: "M/d/yyyy", dateSeparator: "/", longDate: "dddd, MMMM d, yyyy" },
};

/** By the number the platform gives it. The controls' own list is solution/languages.json; a test holds the two together. */
export const languages: Readonly<Record<number, Language>> = {
  1033: { ...american, name: "English" },
  1030: {
    ...{ tag: "da-DK", name: "Dansk", symbol: "kr.", decimal: ",", group: ".", isEuropean: true },
    ...{ shortDate: "dd-MM-yyyy", dateSeparator: "-", longDate: "d. MMMM yyyy" },
  },
  1031: {
    ...{ tag: "de-DE", name: "Deutsch", symbol: "€", decimal: ",", group: ".", isEuropean: true },
    ...{ shortDate: "dd.MM.yyyy", dateSeparator: ".", longDate: "dddd, d. MMMM yyyy" },
  },
  1036: {
    ...{ tag: "fr-FR", name: "Français", symbol: "€", decimal: ",", group: "\u202f", isEuropean: true },
    ...{ shortDate: "dd/MM/yyyy", dateSeparator: "/", longDate: "dddd d MMMM yyyy" },
  },
  // the platform's own numbers of qps-ploc and qps-plocm
  1281: { ...american, name: "[Þšéûďö ···]", pseudo: "longer" },
  2559: { ...american, name: "[מקדאהז]", pseudo: "mirrored" },
};

/** What stands for a language that has no row: English. */
export const languageOf = (languageId: number): Language => languages[languageId] ?? (languages[1033] as Language);
