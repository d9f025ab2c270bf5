import { Control } from "../shared/dataverse/organisation/leantTable";
import { Phrase } from "./verdict";

/** What the page says of things. */
export const words = {
  there: { en: "There.", da: "Er der." },
  notThere: { en: "Not there.", da: "Er der ikke." },
  unseen: (status: number): Phrase =>
    status === 401 || status === 403
      ? { en: "You may not read this.", da: "Du har ikke lov til at læse dette." }
      : status === 0
        ? { en: "Nobody answered.", da: "Ingen svarede." }
        : { en: `No answer that says it (${status}).`, da: `Intet svar, der siger det (${status}).` },
  askForReading: {
    en: "Open the page as a user who may read it, such as a System Administrator.",
    da: "Åbn siden som en bruger, der har lov til at læse det, f.eks. en systemadministrator.",
  },
  columnsThere: (there: number, all: number): Phrase => ({
    en: `${there} of ${all} columns are there and of their kind.`,
    da: `${there} af ${all} kolonner er der og er af deres slags.`,
  }),
  otherSet: (found: string, wanted: string): Phrase => ({
    en: `Its entity set is ${found}, not ${wanted}.`,
    da: `Dens entitetssæt er ${found}, ikke ${wanted}.`,
  }),
  otherType: (type: string): Phrase => ({ en: `Of another type: ${type}.`, da: `Af en anden type: ${type}.` }),
  switchedOn: { en: "Switched on.", da: "Slået til." },
  switchedOff: { en: "Switched off.", da: "Slået fra." },
  comparedInstead: {
    en: "Rows are compared just before they are written instead, and the screen says so. Nothing to set.",
    da: "Rækker sammenlignes i stedet lige før de skrives, og skærmen siger det. Intet skal sættes.",
  },
  nothingWritten: {
    en: "The wizard writes nothing: see Row versions in the administrator's guide.",
    da: "Guiden skriver intet: se Row versions i administratorens vejledning.",
  },
  tellDevelopers: { en: "Tell the developers; send this report.", da: "Sig det til udviklerne; send denne rapport." },
  doneWithout: {
    en: "The controls do without it, and show that it is not known.",
    da: "Kontrolelementerne klarer sig uden og viser, at det ikke er kendt.",
  },
  optionsMissing: (options: readonly number[]): Phrase => ({
    en: `Without the values ${options.join(", ")}.`,
    da: `Uden værdierne ${options.join(", ")}.`,
  }),
  nameMessage: (control: Control, property: string, there: readonly string[]): Phrase => ({
    en: `Set ${property} of ${control} to the right one of: ${listed(there, "none was found")}.`,
    da: `Sæt ${property} på ${control} til den rigtige af: ${listed(there, "ingen blev fundet")}.`,
  }),
  nameTaxColumn: (columns: readonly string[]): Phrase => ({
    en: `If it holds the tax of a line detail, set taxColumn of InvoiceReview to ${columns.join(" or ")}.`,
    da: `Hvis den rummer en linjedetaljes moms, så sæt taxColumn på InvoiceReview til ${columns.join(" eller ")}.`,
  }),
  foundColumns: (columns: readonly string[]): Phrase => ({
    en: `Found: ${columns.join(", ")}.`,
    da: `Fundet: ${columns.join(", ")}.`,
  }),
  noTaxColumn: { en: "No such column was found.", da: "Ingen sådan kolonne blev fundet." },
  lookAtIt: {
    en: "Not known to the controls. Look what it is for, and tell the developers.",
    da: "Kontrolelementerne kender den ikke. Se, hvad den er til, og sig det til udviklerne.",
  },
  alsoOptions: (options: readonly number[]): Phrase => ({
    en: `It also has the values ${options.join(", ")}.`,
    da: `Den har også værdierne ${options.join(", ")}.`,
  }),
  asWanted: { en: "As the controls take it.", da: "Som kontrolelementerne regner med." },
  behaves: (behavior: string): Phrase => ({ en: `It behaves as ${behavior}.`, da: `Den opfører sig som ${behavior}.` }),
  dayOff: {
    en: "Days may be one off. Tell the developers; send this report.",
    da: "Dage kan være én forkert. Sig det til udviklerne; send denne rapport.",
  },
  precisionSource: (source: number): Phrase => ({
    en: `Its decimals are not those of the currency (PrecisionSource ${source}).`,
    da: `Dens decimaler er ikke valutaens (PrecisionSource ${source}).`,
  }),
  previewsDiffer: {
    en: "Previews may differ from what is recorded, which always counts. Tell the developers.",
    da: "Foreløbige tal kan afvige fra det bogførte, som altid gælder. Sig det til udviklerne.",
  },
  boundAsWanted: (table: string): Phrase => ({
    en: `There, and bound to ${table}.`,
    da: `Er der og er bundet til ${table}.`,
  }),
  boundElsewhere: (tables: readonly string[]): Phrase => ({
    en: `There, but bound to ${tables.join(", ")}.`,
    da: `Er der, men er bundet til ${tables.join(", ")}.`,
  }),
  needsParameters: (names: readonly string[]): Phrase => ({
    en: `There, but it takes the parameters ${names.join(", ")}.`,
    da: `Er der, men den kræver parametrene ${names.join(", ")}.`,
  }),
  otherMessage: (control: Control, property: string): Phrase => ({
    en: `It cannot be called as ${control} does. If another message does it, set ${property} to that; else tell the developers.`,
    da: `Den kan ikke kaldes, som ${control} gør. Hvis en anden meddelelse gør det, så sæt ${property} til den; sig det ellers til udviklerne.`,
  }),
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
  sumsNotRecalculated: {
    en: "Older than April 2024: Recalculate leaves the sums by billing type as they were, and makes retainer lines 0. Update the product.",
    da: "Ældre end april 2024: Genberegn lader summerne pr. faktureringstype stå og gør linjer med forudbetaling til 0. Opdater produktet.",
  },
  retainersBecomeZero: {
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
  heldIn: (held: number, all: number): Phrase => ({
    en: `Holds in ${held} of ${all} rows seen.`,
    da: `Holder i ${held} af ${all} sete rækker.`,
  }),
  nothingToSee: (looked: number): Phrase => ({
    en: `Nothing to see in existing data (${looked} looked at).`,
    da: `Intet at se i eksisterende data (${looked} gennemgået).`,
  }),
  notLooked: (status: number): Phrase =>
    status === 401 || status === 403
      ? { en: "You may not read the rows that tell.", da: "Du har ikke lov til at læse de rækker, der fortæller det." }
      : {
          en: "No rows that tell: there are none, or they could not be asked for.",
          da: "Ingen rækker fortæller det: der er ingen, eller de kunne ikke hentes.",
        },
  rounded: (mode: string, ties: number): Phrase => ({
    en: `Rounded as ${mode} in ${ties} of ${ties} ties seen.`,
    da: `Afrundet som ${mode} i ${ties} af ${ties} sete tilfælde på midten.`,
  }),
  roundedBothWays: (even: number, ties: number): Phrase => ({
    en: `Rounded as halfToEven in ${even} of ${ties} ties seen, as halfAwayFromZero in the others.`,
    da: `Afrundet som halfToEven i ${even} af ${ties} sete tilfælde på midten, som halfAwayFromZero i resten.`,
  }),
  setRounding: (mode: string): Phrase => ({
    en: `Set roundingMode of both controls to ${mode}.`,
    da: `Sæt roundingMode på begge kontrolelementer til ${mode}.`,
  }),
  linked: (said: Phrase, tables: readonly string[]): Phrase => ({
    en: `${said.en} Linked are: ${listed(tables, "none")}.`,
    da: `${said.da} Linket er: ${listed(tables, "ingen")}.`,
  }),
  linkUnknown: {
    en: "Lines without a link that is known: Send says so, and the wizard takes nothing off. Tell the developers.",
    da: "Linjer uden kendt link: Send siger det, og guiden fjerner intet. Sig det til udviklerne.",
  },
  moreReads: {
    en: "The controls go by the links instead. Nothing to set.",
    da: "Kontrolelementerne går efter links i stedet. Intet skal sættes.",
  },
  billedBeforeDiffers: {
    en: "The figure may have this invoice in it. Tell the developers.",
    da: "Tallet kan rumme denne faktura. Sig det til udviklerne.",
  },
  restDiffers: {
    en: "What Send says of the rest may be wrong. Read the actuals of such a line, and tell the developers.",
    da: "Det, Send siger om resten, kan være forkert. Læs de faktiske værdier for en sådan linje, og sig det til udviklerne.",
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
  ownPrivileges: (count: number): Phrase => ({
    en: `It has ${count} of its own.`,
    da: `Den har ${count} selv.`,
  }),
  messageThere: {
    en: "The message is there; which one a button calls is not to be seen by reading.",
    da: "Meddelelsen er der; hvilken en knap kalder, kan ikke ses ved at læse.",
  },
  namesThere: {
    en: "The names are there; the rest is not to be seen by reading.",
    da: "Navnene er der; resten kan ikke ses ved at læse.",
  },
  without: (what: string): Phrase => ({ en: `Without ${what}.`, da: `Uden ${what}.` }),
  of: (what: string, said: Phrase): Phrase => ({ en: `${what}: ${said.en}`, da: `${what}: ${said.da}` }),
  refusalNames: {
    en: "A refused read names its column, and you may read which columns there are.",
    da: "En afvist læsning nævner sin kolonne, og du har lov til at læse, hvilke kolonner der er.",
  },
  refusalNamesNothing: {
    en: "A refused read does not name its column.",
    da: "En afvist læsning nævner ikke sin kolonne.",
  },
  notByReading: { en: "Not to be seen by reading.", da: "Kan ikke ses ved at læse." },
} as const;

const listed = (names: readonly string[], none: string): string => (names.length > 0 ? names.join(", ") : none);
