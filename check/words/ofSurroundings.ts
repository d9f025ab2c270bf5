import { Phrase } from "../verdict";

/** What the page says of where the controls are, and of the organisation. */
export const wordsOfSurroundings = {
  standsOn: (places: readonly string[]): Phrase => ({
    en: `It stands on ${places.join(", ")}.`,
    da: `Det står på ${places.join(", ")}.`,
  }),
  standsNowhere: {
    en: "On no main form, view or grid that was read.",
    da: "På ingen hovedformular, visning eller gitter, der blev læst.",
  },
  placeIt: { en: "A maker places it.", da: "En app-udvikler placerer det." },
  noMemo: {
    en: "Not there as a text of several lines.",
    da: "Findes ikke som en tekst med flere linjer.",
  },
  makeJournal: {
    en: "Make the journal column as the maker's guide says.",
    da: "Opret journalkolonnen, som app-udviklerens vejledning siger.",
  },
  characters: (length: number): Phrase => ({ en: `${length} characters.`, da: `${length} tegn.` }),
  lengthen: (least: number): Phrase => ({
    en: `Make it ${least} characters or more: a long list of what is left out may not fit.`,
    da: `Gør den ${least} tegn eller mere: en lang liste over det udeladte kan ellers være for lang.`,
  }),
  onOtherForms: (count: number): Phrase => ({
    en: `On ${count} ${count === 1 ? "form" : "forms"} without the wizard.`,
    da: `På ${count} ${count === 1 ? "formular" : "formularer"} uden guiden.`,
  }),
  onNoOtherForm: { en: "On no main form without the wizard.", da: "På ingen hovedformular uden guiden." },
  keepOff: {
    en: "Take the column off: people could write into the journal.",
    da: "Fjern kolonnen: folk kunne skrive i journalen.",
  },
  notAmongSolutions: { en: "Not among the solutions.", da: "Ikke blandt løsningerne." },
  noneOfThem: { en: "None was found.", da: "Ingen blev fundet." },
  thousandLines: {
    en: "Where invoices go on to Finance at once, it takes 1,000 lines an invoice at most; a larger one is refused when it is confirmed.",
    da: "Hvor fakturaer straks går videre til Finance, tager det højst 1.000 linjer pr. faktura; en større afvises ved bekræftelsen.",
  },
  versionOfPsa: {
    en: "What its own Recalculate does is not published by version. Compare the figures of a test invoice.",
    da: "Hvad dens egen genberegning gør, er ikke offentliggjort pr. version. Sammenlign tallene på en testfaktura.",
  },
  flawSums: {
    en: "Older than April 2024: Recalculate leaves the sums by billing type as they were, and makes retainer lines 0. Update the product.",
    da: "Ældre end april 2024: Genberegn lader summerne pr. faktureringstype stå og gør linjer med forudbetaling til 0. Opdater produktet.",
  },
  flawRetainers: {
    en: "Older than January 2025: Recalculate makes the extended amount of retainer lines 0. Update the product.",
    da: "Ældre end januar 2025: Genberegn gør det samlede beløb på linjer med forudbetaling til 0. Opdater produktet.",
  },
  noZonelessDate: {
    en: "No date without a time zone: the cut-off goes by the document date.",
    da: "Ingen dato uden tidszone: skæringsdatoen følger dokumentdatoen.",
  },
  stepsMeet: (meet: number, all: number): Phrase => ({
    en: `${meet} of ${all} steps run before the answer to a write of the journal.`,
    da: `${meet} af ${all} trin kører før svaret på en skrivning af journalen.`,
  }),
  stepsMeetNot: (all: number): Phrase => ({
    en: `None of ${all} steps runs on a write of the journal alone.`,
    da: `Ingen af ${all} trin kører på en skrivning af journalen alene.`,
  }),
  tryJournal: {
    en: "One of them could refuse it. Run the wizard once in a sandbox.",
    da: "Et af dem kunne afvise den. Kør guiden én gang i et sandkassemiljø.",
  },
  hasAll: (count: number): Phrase => ({
    en: `You have all ${count} that the controls ask for.`,
    da: `Du har alle ${count}, som kontrolelementerne spørger efter.`,
  }),
  lacks: (names: readonly string[]): Phrase => ({
    en: `You lack ${names.join(", ")}.`,
    da: `Du mangler ${names.join(", ")}.`,
  }),
  grantThem: {
    en: "What needs them is read-only or not offered to you. Nothing to do, unless you work with invoices.",
    da: "Det, der kræver dem, kan kun læses eller tilbydes ikke. Intet at gøre, medmindre du arbejder med fakturaer.",
  },
  setTo: (column: string): Phrase => ({
    en: `Set to ${column}, which is there.`,
    da: `Sat til ${column}, som er der.`,
  }),
  setToMissing: (column: string): Phrase => ({
    en: `Set to ${column}, which is not there.`,
    da: `Sat til ${column}, som ikke er der.`,
  }),
  imported: (version: string): Phrase => ({
    en: `Imported, as version ${version}.`,
    da: `Importeret, som version ${version}.`,
  }),
  noOwnPrivileges: {
    en: "It has none of its own; which one of its invoice counts is not to be seen by reading.",
    da: "Den har ingen selv; hvilken af dens fakturas der gælder, kan ikke ses ved at læse.",
  },
  privilegesOfOthers: (names: readonly string[]): Phrase => ({
    en: `Its definition names ${names.join(", ")}; which of them each write takes is not to be seen by reading.`,
    da: `Dens definition nævner ${names.join(", ")}; hvilken af dem en skrivning kræver, kan ikke ses ved at læse.`,
  }),
  ownPrivileges: (names: readonly string[]): Phrase => ({
    en: `It has some of its own: ${names.join(", ")}.`,
    da: `Den har nogle selv: ${names.join(", ")}.`,
  }),
} as const;
