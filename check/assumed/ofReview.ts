import {
  comparedActual,
  connectionTable,
  connectionTypeColumn,
  correctedDetail,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
} from "../../shared/dataverse/tables";
import { logicalName } from "../../shared/dataverse/columns";
import { defaultMessages } from "../../shared/dataverse/messages";
import { detailIsFirst, markedOnCorrections, namesItsDraft } from "../evidence/links";
import { restAtNewPrice, restWrittenOff } from "../evidence/lowered";
import { invoicedBeforeGrows } from "../evidence/progress";
import { chargeableOnly } from "../evidence/rollUps";
import { tiesRounded } from "../evidence/rounding";
import { Assumption, assumption } from "./assumption";
import { messageOf, namesOf, taxColumn } from "./judges";

/** What reviewing assumes of acts, figures and links. */
export const ofReview: readonly Assumption[] = [
  assumption(
    "send",
    {
      en: `Send to Customer is the message \`${defaultMessages.send}\``,
      da: `Send til kunde er meddelelsen \`${defaultMessages.send}\``,
    },
    {
      en: "Confirm a test invoice with the network trace of the browser open; read the message's name. Set the property.",
      da: "Bekræft en testfaktura med browserens netværksspor åbent; læs meddelelsens navn. Sæt egenskaben.",
    },
    { property: "sendMessage", judge: messageOf("sendMessage") },
  ),
  assumption(
    "recalculate",
    {
      en: `Recalculate is \`${defaultMessages.recalculate}\`, and needs no parameters`,
      da: `Genberegn er \`${defaultMessages.recalculate}\` uden parametre`,
    },
    {
      en: "Recalculate a test invoice with the network trace of the browser open; read the message's name and what it is sent. Set the property.",
      da: "Genberegn en testfaktura med browserens netværksspor åbent; læs meddelelsens navn, og hvad den får. Sæt egenskaben.",
    },
    { property: "recalculateMessage", judge: messageOf("recalculateMessage") },
  ),
  assumption(
    "paid",
    {
      en: `Mark Invoice as Paid is \`${defaultMessages.markPaid}\`, and sets status Paid`,
      da: `Markér faktura som betalt er \`${defaultMessages.markPaid}\` og sætter status Betalt`,
    },
    {
      en: "Run it on a confirmed test invoice; read `msdyn_projectinvoicestatus`.",
      da: "Kør den på en bekræftet testfaktura; læs `msdyn_projectinvoicestatus`.",
    },
    { property: "paidMessage", judge: messageOf("paidMessage") },
  ),
  assumption(
    "in-review",
    {
      en: "The status of a draft may be written, to In Review and back to Draft, and nothing else comes with it",
      da: "En kladdes status kan skrives, til Til gennemsyn og tilbage til Kladde, og intet andet følger med",
    },
    {
      en: "Put a test invoice in review and back to draft; read `msdyn_projectinvoicestatus`, and its lines.",
      da: "Sæt en testfaktura til gennemsyn og tilbage til kladde; læs `msdyn_projectinvoicestatus` og dens linjer.",
    },
    {},
  ),
  assumption(
    "add-lines",
    {
      en: `Add Pending Lines is \`${defaultMessages.addLines}\`: it takes no choice, and adds what is ready on the contract, for the invoice's customer, and dated no later than today; milestones and product lines stay`,
      da: `Tilføj ventende linjer er \`${defaultMessages.addLines}\`: den tager intet valg og tilføjer det, der er klar på kontrakten, for fakturaens kunde og dateret senest i dag; milepæle og produktlinjer bliver`,
    },
    {
      en: "Take a line off a test draft, add pending lines; read the draft.",
      da: "Tag en linje af en testkladde, og tilføj ventende linjer; læs kladden.",
    },
    { property: "addLinesMessage", judge: messageOf("addLinesMessage") },
  ),
  assumption(
    "correct",
    {
      en: `Correct is \`${defaultMessages.correct}\`: it makes an open draft of the same contract with \`${invoiceTable.columns.hasCorrections}\`, whose rows name the corrected rows in \`${logicalName(correctedDetail.columns.original)}\``,
      da: `Korrigér er \`${defaultMessages.correct}\`: den laver en åben kladde på samme kontrakt med \`${invoiceTable.columns.hasCorrections}\`, hvis rækker nævner de korrigerede rækker i \`${logicalName(correctedDetail.columns.original)}\``,
    },
    {
      en: "Correct a confirmed test invoice; read the new draft and its rows.",
      da: "Korrigér en bekræftet testfaktura; læs den nye kladde og dens rækker.",
    },
    { property: "correctMessage", judge: messageOf("correctMessage") },
  ),
  assumption(
    "discard",
    {
      en: "A draft may be deleted, and its transactions are then back in the backlog",
      da: "En kladde kan slettes, og dens transaktioner er så tilbage i faktureringsefterslæbet",
    },
    {
      en: "Discard a test draft; read `msdyn_billingstatus` of its transactions.",
      da: "Kassér en testkladde; læs `msdyn_billingstatus` for dens transaktioner.",
    },
    {},
  ),
  assumption(
    "rounding",
    {
      en: "A line detail's amount is rounded half to even",
      da: "En linjedetaljes beløb afrundes halvt til lige",
    },
    {
      en: "7.75 × 3.5 on a line: 27.12 is half to even, 27.13 half away from zero.",
      da: "7,75 × 3,5 på en linje: 27,12 er halvt til lige, 27,13 er halvt væk fra nul.",
    },
    { property: "roundingMode", evidence: tiesRounded },
  ),
  assumption(
    "chargeable-only",
    {
      en: "Only chargeable details add to a line's amount and tax",
      da: "Kun fakturerbare detaljer tæller med i en linjes beløb og moms",
    },
    {
      en: "Recalculate an invoice with all three billing types and tax on each; compare.",
      da: "Genberegn en faktura med alle tre faktureringstyper og moms på hver; sammenlign.",
    },
    { evidence: chargeableOnly },
  ),
  assumption(
    "tax-column",
    {
      en: "A line detail's tax is in msdyn_tax where there is such a column, else in the one that a maker names, else in none",
      da: "En linjedetaljes moms står i msdyn_tax, hvor den kolonne findes, ellers i den, en egenskab nævner, ellers ingen steder",
    },
    {
      en: "Look for another tax column on `msdyn_invoicelinetransaction`; set the property to its logical name, or empty it where there is none.",
      da: "Se efter en anden momskolonne på `msdyn_invoicelinetransaction`; sæt egenskaben til dens logiske navn, eller tøm den, hvor der ingen er.",
    },
    { property: "taxColumn", judge: taxColumn(lineDetailTable.name) },
  ),
  assumption(
    "bulk-confirmation",
    {
      en: "The state of a confirmation in bulk is the one choice of invoices with bulk and confirm in its name; its English labels are the documented ones",
      da: "Status for en samlet bekræftelse er det ene valg på fakturaer med bulk og confirm i navnet; dets engelske etiketter er de dokumenterede",
    },
    {
      en: "Confirm two drafts together with the platform's own command; open one of them meanwhile.",
      da: "Bekræft to kladder samlet med platformens egen kommando; åbn en af dem imens.",
    },
  ),
  assumption(
    "product-version",
    {
      en: "The solution msdyn_ProjectServiceCore has the version that the product's release notes name",
      da: "Løsningen msdyn_ProjectServiceCore har den version, produktets udgivelsesnoter nævner",
    },
    {
      en: "Compare the page's list of solutions with the product's own page of versions.",
      da: "Sammenlign sidens liste over løsninger med produktets egen versionsside.",
    },
    { property: "vocabulary" },
  ),
  assumption(
    "lowered-quantity",
    {
      en: "Lowering a quantity on a draft makes the rest non-chargeable; on a correction it stays billable",
      da: "En nedsat mængde på en kladde gør resten ikke-fakturerbar; på en korrektion kan den stadig faktureres",
    },
    {
      en: "Lower a line by hand, confirm, read the new actuals.",
      da: "Nedsæt en linje manuelt, bekræft, og læs de nye faktiske værdier.",
    },
    { evidence: restWrittenOff },
  ),
  assumption(
    "price-of-the-rest",
    {
      en: "The rest of a lowered and repriced line is written off at the new price",
      da: "Resten af en nedsat linje med ny pris afskrives til den nye pris",
    },
    {
      en: "Lower and reprice a line, confirm, read the new actuals.",
      da: "Nedsæt en linje, giv den en ny pris, bekræft, og læs de nye faktiske værdier.",
    },
    { evidence: restAtNewPrice },
  ),
  assumption(
    "kept-on-a-correction",
    {
      en: "What a correction keeps as not charged can never be billed again",
      da: "Det, en korrektion beholder som ikke-fakturerbart, kan aldrig faktureres igen",
    },
    {
      en: "On a correction mark a line non-chargeable, confirm, read the new actuals.",
      da: "Markér en linje som ikke-fakturerbar på en korrektion, bekræft, og læs de nye faktiske værdier.",
    },
  ),
  assumption(
    "actual-on-a-draft",
    {
      en: "An actual on a draft names the draft, and its line detail has its columns",
      da: "En faktisk værdi på en kladde nævner kladden, og dens linjedetalje har dens kolonner",
    },
    {
      en: "`msdyn_actuals?$filter=_msdyn_invoice_value eq` a draft.",
      da: "`msdyn_actuals?$filter=_msdyn_invoice_value eq` en kladde.",
    },
    { judge: namesOf(comparedActual.name, logicalName(comparedActual.columns.invoice)), evidence: namesItsDraft },
  ),
  assumption(
    "deleted-detail",
    {
      en: "Deleting a line detail from a draft makes its source ready to invoice again",
      da: "Når en linjedetalje slettes fra en kladde, er dens kilde igen klar til fakturering",
    },
    {
      en: "Take a line off in a test invoice and read what is said.",
      da: "Fjern en linje fra en testfaktura, og læs, hvad der står.",
    },
  ),
];

/** What it assumes of links between rows, and of who made them. */
export const ofLinks: readonly Assumption[] = [
  assumption(
    "transaction-connection",
    {
      en: "A line detail is transaction 1 of its link to its source",
      da: "En linjedetalje er transaktion 1 i linket til sin kilde",
    },
    { en: "Query the table for a line detail's id.", da: "Søg i tabellen efter en linjedetaljes id." },
    {
      judge: namesOf(connectionTable.name, ...Object.values(connectionTable.columns), connectionTypeColumn),
      evidence: detailIsFirst,
    },
  ),
  assumption(
    "row-by-hand",
    { en: "A row without a link was added by hand", da: "En række uden link er tilføjet manuelt" },
    {
      en: "Give a user links of one business unit only, open a draft as that user.",
      da: "Giv en bruger links fra kun én afdeling, og åbn en kladde som den bruger.",
    },
  ),
  assumption(
    "correction-column",
    {
      en: "`msdyn_correction` marks the rows of a corrective invoice that correct something",
      da: "`msdyn_correction` markerer de rækker på en korrigerende faktura, der korrigerer noget",
    },
    {
      en: "Correct an invoice, add a line to the draft, compare the column on both.",
      da: "Korrigér en faktura, tilføj en linje til kladden, og sammenlign kolonnen på begge.",
    },
    { evidence: markedOnCorrections },
  ),
];

export const ofProgress: readonly Assumption[] = [
  assumption(
    "invoiced-till-date",
    {
      en: "`msdyn_invoicedtilldate` is what was invoiced before this invoice",
      da: "`msdyn_invoicedtilldate` er det, der blev faktureret før denne faktura",
    },
    { en: "Compare on a contract line with two invoices.", da: "Sammenlign på en kontraktlinje med to fakturaer." },
    { judge: namesOf(invoiceLineTable.name, invoiceLineTable.columns.invoicedBefore), evidence: invoicedBeforeGrows },
  ),
  assumption(
    "work-based",
    {
      en: "A row whose `msdyn_ordertype` is not Work based is not a project invoice",
      da: "En række, hvis `msdyn_ordertype` ikke er arbejdsbaseret, er ikke en projektfaktura",
    },
    {
      en: "Open a project invoice and a Sales invoice: the second is shown only.",
      da: "Åbn en projektfaktura og en salgsfaktura: den anden vises kun.",
    },
  ),
];
