import { Control } from "../../shared/dataverse/organisation/leantTable";
import { Phrase } from "../verdict";
import { listed } from "./listed";

/** What the page says of what the controls lean on. */
export const wordsOfDefinitions = {
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
  doneOtherwise: {
    en: "The control does something else in its place, as its properties say.",
    da: "Kontrolelementet gør noget andet i stedet, som dets egenskaber siger.",
  },
  makeOwnMessage: {
    en: "Set customApi of ManualInvoiceWizard to your own message, or make it as the administrator's guide says.",
    da: "Sæt customApi på ManualInvoiceWizard til jeres egen meddelelse, eller lav den, som administratorens vejledning siger.",
  },
  nameTaxColumn: (columns: readonly string[]): Phrase => ({
    en: `If it holds the tax of a line detail, set taxColumn of InvoiceReview to ${columns.join(" or ")}.`,
    da: `Hvis den rummer en linjedetaljes moms, så sæt taxColumn på InvoiceReview til ${columns.join(" eller ")}.`,
  }),
  foundColumns: (columns: readonly string[]): Phrase => ({
    en: `Found: ${columns.join(", ")}.`,
    da: `Fundet: ${columns.join(", ")}.`,
  }),
  taxFound: (column: string): Phrase => ({
    en: `${column} is there, and is used without a setting.`,
    da: `${column} er der og bruges uden en indstilling.`,
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
