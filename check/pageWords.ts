import { Phrase, Verdict } from "./verdict";

/** The page's own words: headings, buttons, verdicts. */
export const pageWords = {
  title: { en: "Check for Project Invoicing", da: "Kontrol for Project Invoicing" },
  purpose: {
    en: "Reads what this organisation has of what InvoiceReview and ManualInvoiceWizard lean on, and how its newest invoices came about. It changes nothing, and shows nothing of any customer.",
    da: "Læser, hvad organisationen har af det, InvoiceReview og ManualInvoiceWizard bygger på, og hvordan dens nyeste fakturaer er blevet til. Den ændrer intet og viser intet om nogen kunde.",
  },
  verdict: { en: "Verdict", da: "Resultat" },
  asking: (done: number, all: number): Phrase => ({
    en: `Reading: ${done} of ${all} …`,
    da: `Læser: ${done} af ${all} …`,
  }),
  asked: (all: number): Phrase => ({ en: `${all} reads, nothing written.`, da: `${all} læsninger, intet skrevet.` }),
  copy: { en: "Copy report", da: "Kopiér rapport" },
  copied: { en: "The report is copied.", da: "Rapporten er kopieret." },
  notCopied: {
    en: "It could not be copied; the report stands at the end of the page.",
    da: "Den kunne ikke kopieres; rapporten står nederst på siden.",
  },
  save: { en: "Save report", da: "Gem rapport" },
  reportFile: (day: string): Phrase => ({
    en: `project-invoicing-check-${day}.txt`,
    da: `project-invoicing-kontrol-${day}.txt`,
  }),
  report: { en: "Report", da: "Rapport" },
  tally: { en: "How many of each verdict", da: "Antal af hvert resultat" },
  language: { en: "Dansk", da: "English" },
  look: { en: "What needs a look", da: "Det, der skal ses på" },
  lookNone: { en: "Nothing.", da: "Intet." },
  leant: { en: "What the controls lean on", da: "Det, kontrolelementerne bygger på" },
  surroundings: { en: "The controls and their organisation", da: "Kontrolelementerne og deres organisation" },
  settled: { en: "Assumed, and told by reading", da: "Antaget og aflæst" },
  byHand: { en: "Assumed, to be tried by hand in a sandbox", da: "Antaget, prøves manuelt i et sandkassemiljø" },
  related: { en: "Not known, but looks related", da: "Ukendt, men ser beslægtet ud" },
  solutions: { en: "Installed solutions", da: "Installerede løsninger" },
  what: { en: "What", da: "Hvad" },
  found: { en: "Found", da: "Fundet" },
  says: { en: "Verdict", da: "Resultat" },
  todo: { en: "What to do", da: "Hvad der skal gøres" },
  property: (name: string): Phrase => ({ en: `Property: ${name}.`, da: `Egenskab: ${name}.` }),
} as const;

export const verdictWords: Readonly<Record<Verdict, Phrase>> = {
  holds: { en: "Holds", da: "Holder" },
  set: { en: "Set a property", da: "Sæt en egenskab" },
  spared: { en: "Missing, done without", da: "Mangler, kan undværes" },
  differs: { en: "Differs", da: "Afviger" },
  fails: { en: "Does not hold", da: "Holder ikke" },
  unseen: { en: "Not seen", da: "Ikke set" },
  byHand: { en: "By hand", da: "Manuelt" },
};

/** After a number, of one thing or several. */
export const countWords: Readonly<Record<Verdict, Phrase>> = {
  holds: { en: "held", da: "holder" },
  set: { en: "to set", da: "skal sættes" },
  spared: { en: "missing, done without", da: "mangler, kan undværes" },
  differs: { en: "otherwise", da: "anderledes" },
  fails: { en: "against it", da: "imod" },
  unseen: { en: "not seen", da: "ikke set" },
  byHand: { en: "to try by hand", da: "prøves manuelt" },
};
