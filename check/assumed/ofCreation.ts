import { logicalName } from "../../shared/dataverse/columns";
import { actualBacklog } from "../../shared/dataverse/creation/backlogTables";
import { defaultCreationMessage } from "../../shared/dataverse/messages";
import { inProcessInvoiced } from "../evidence/links";
import { Assumption, assumption } from "./assumption";
import { journalKeptOff, messageOf, namesOf } from "./judges";

const customers = [actualBacklog.columns.customer, actualBacklog.columns.contact].map(logicalName);

/** What invoicing by hand assumes. */
export const ofCreation: readonly Assumption[] = [
  assumption(
    "create-invoice",
    {
      en: `The contract's Create Invoice is \`${defaultCreationMessage}\`, and takes everything that is ready`,
      da: `Kontraktens Opret faktura er \`${defaultCreationMessage}\` og tager alt, hvad der er klar`,
    },
    {
      en: "Create an invoice from a test contract with the network trace open.",
      da: "Opret en faktura fra en testkontrakt med netværkssporet åbent.",
    },
    { property: "createMessage", judge: messageOf("createMessage") },
  ),
  assumption(
    "given-back",
    {
      en: "A line detail taken off a draft gives its source back",
      da: "En linjedetalje, der fjernes fra en kladde, giver sin kilde tilbage",
    },
    {
      en: "Run the wizard on a test contract with one row left out.",
      da: "Kør guiden på en testkontrakt, hvor én række er udeladt.",
    },
    { property: "createMode" },
  ),
  assumption(
    "unit",
    {
      en: "The old wizard's unit is the transaction's, or its resourcing unit",
      da: "Den gamle guides enhed er transaktionens eller dens ressourceenhed",
    },
    { en: "Ask those who used the old wizard.", da: "Spørg dem, der brugte den gamle guide." },
  ),
  assumption(
    "cut-off",
    {
      en: "The cut-off is inclusive, in the user's time zone where no transaction date is kept",
      da: "Skæringsdatoen er til og med, i brugerens tidszone, hvor der ikke er en transaktionsdato",
    },
    { en: "Compare with an invoice schedule's run.", da: "Sammenlign med en faktureringsplans kørsel." },
  ),
  assumption(
    "transaction-date",
    {
      en: "The one date column of actuals without a time zone named as a transaction date is what creation compares",
      da: "Den ene datokolonne uden tidszone på faktiske værdier, der hedder som en transaktionsdato, er den, oprettelsen sammenligner",
    },
    {
      en: "Read the date columns of `msdyn_actual` and their behaviour; compare a transaction recorded near midnight with an invoice schedule's run.",
      da: "Læs datokolonnerne i `msdyn_actual` og deres funktionsmåde; sammenlign en transaktion, der er registreret nær midnat, med en faktureringsplans kørsel.",
    },
  ),
  assumption(
    "in-process",
    {
      en: "Actuals in adjustment status In Process may be invoiced",
      da: "Faktiske værdier med justeringsstatus I gang må faktureres",
    },
    { en: "Invoice a contract with such a row.", da: "Fakturér en kontrakt med en sådan række." },
    { evidence: inProcessInvoiced },
  ),
  assumption(
    "project-update",
    {
      en: "A text column of one's own on projects can be updated directly",
      da: "En egen tekstkolonne på projekter kan opdateres direkte",
    },
    {
      en: "Press Finish on a test project, or save the column on a form by hand.",
      da: "Tryk på Udfør på et testprojekt, eller gem kolonnen på en formular i hånden.",
    },
    { property: "journal" },
  ),
  assumption(
    "journal",
    {
      en: "The journal column is only written by this wizard",
      da: "Journalkolonnen skrives kun af denne guide",
    },
    { en: "Keep the column off other forms.", da: "Hold kolonnen væk fra andre formularer." },
    { property: "journal", judge: journalKeptOff },
  ),
  assumption(
    "two-hours",
    {
      en: "A creating message takes effect within two hours or not at all",
      da: "En oprettende meddelelse virker inden for to timer eller slet ikke",
    },
    {
      en: "Create a draft for a large contract; compare its _Created On_ with the time of the press.",
      da: "Opret en kladde for en stor kontrakt; sammenlign dens _Oprettet den_ med tidspunktet for trykket.",
    },
  ),
  assumption(
    "posted-once",
    { en: "A message that was posted once arrives once", da: "En meddelelse, der sendes én gang, ankommer én gang" },
    {
      en: "Not to be tested; the controls read back what came of it each time.",
      da: "Kan ikke testes; kontrolelementerne læser hver gang, hvad der kom ud af det.",
    },
  ),
  assumption(
    "retainers",
    {
      en: "A contract's retainers are of a transaction class called so, and no column says beforehand whether limits apply",
      da: "En kontrakts forudbetalinger har en transaktionsklasse, der hedder det, og ingen kolonne siger på forhånd, om lofter gælder",
    },
    {
      en: "Run the wizard on a test contract with a retainer, and on one near its limit.",
      da: "Kør guiden på en testkontrakt med en forudbetaling og på en nær sit loft.",
    },
  ),
  assumption(
    "contract-customers",
    {
      en: "A contract's customers are the accounts and contacts of its transactions",
      da: "En kontrakts kunder er dens transaktioners firmaer og kontaktpersoner",
    },
    {
      en: "Run the wizard on a test contract split between an account and a contact.",
      da: "Kør guiden på en testkontrakt, der er delt mellem et firma og en kontaktperson.",
    },
    { judge: namesOf(actualBacklog.name, ...customers) },
  ),
];
