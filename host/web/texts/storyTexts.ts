import type { LanguageId } from "../settings/pageSettings.js";

/** The words of the stories. What stands between asterisks is a label as the screens have it; a test holds each to them. */
const english = {
  Start_Title: "Project invoicing, to try",
  Start_Text:
    "Four stories of two minutes. Each puts its own data in place when it begins: what was done before is gone then.",
  Start_Begin: "Begin",
  Start_Around: "Or look around in the data as it is:",
  Story_Label: "What to try",
  Story_Again: "Start again",
  Story_All: "All stories",
  Story_Preparing: "The story's data is put in place…",
  MonthEnd_Title: "Month-end",
  MonthEnd_Select:
    "Press *Ready to send* above the list, tick the box at the head of the first column, and press *Send to Customer*.",
  MonthEnd_Send: "Take the tick off one invoice and agree; leave the report open and look at what is left in the list.",
  MonthEnd_Notice:
    "Notice that what sending writes off for good is said in money before it is done, that no two currencies are added up, and that each outcome was read back.",
  Disputed_Title: "A customer disputes a line",
  Disputed_Lower:
    "Two hours of “Picking workshop” are disputed: click its quantity, type 6 over the 8, and press Enter.",
  Disputed_Recalculate:
    "Read above the lines what the lower quantity writes off; press *Take off instead*, or keep it, then *Recalculate*, and agree.",
  Disputed_Notice:
    "Notice that the recorded 8 stays in sight, that the total follows at once and is called a preview, and what *Changes* below *Document* says against the time entry.",
  ByHand_Title: "Invoice a project by hand",
  ByHand_Choose: "Open *Sales*, choose *Invoice*, and see what each choice would add before you make it.",
  ByHand_Finish: "Set the *Cut-off date*, press *Next*, take the tick off one transaction, and press *Finish*.",
  ByHand_Notice:
    "Notice that the draft holds just what you chose, that each transaction left out has its reason, and that pressing twice makes one invoice.",
  Network_Title: "When the network fails",
  Network_Send:
    "Press *Send to Customer* and agree: the invoice is sent, and the answer says that the service is out of order.",
  Network_Wait: "Do nothing, and see how the invoice is read again until it is known what became of it.",
  Network_Notice:
    "Notice that it was asked once: *Last requests* in the *Host settings*, at the end of the bar, has one msdyn_PostInvoice.",
} as const;

export type StoryTextKey = keyof typeof english;

const danish: Readonly<Record<StoryTextKey, string>> = {
  Start_Title: "Projektfakturering, til at prøve",
  Start_Text:
    "Fire historier på to minutter. Hver lægger sine egne data på plads, når den begynder: Det, der blev gjort før, er væk derefter.",
  Start_Begin: "Begynd",
  Start_Around: "Eller se dig om i dataene, som de er:",
  Story_Label: "Det kan du prøve",
  Story_Again: "Begynd forfra",
  Story_All: "Alle historier",
  Story_Preparing: "Historiens data lægges på plads…",
  MonthEnd_Title: "Månedsafslutning",
  MonthEnd_Select:
    "Tryk på *Klar til at sende* over listen, sæt hak i boksen øverst i første kolonne, og tryk på *Send til kunde*.",
  MonthEnd_Send: "Fjern hakket ved én faktura, og sig ja; lad rapporten stå, og se, hvad der er tilbage i listen.",
  MonthEnd_Notice:
    "Læg mærke til, at det, som afskrives for altid ved afsendelsen, siges i penge, før det sker, at to valutaer aldrig lægges sammen, og at hvert udfald er læst tilbage.",
  Disputed_Title: "En kunde anfægter en linje",
  Disputed_Lower: "To timer af “Picking workshop” anfægtes: klik på antallet, skriv 6 over de 8, og tryk på Enter.",
  Disputed_Recalculate:
    "Læs over linjerne, hvad det lavere antal afskriver; tryk på *Fjern i stedet*, eller behold det, tryk så på *Genberegn*, og sig ja.",
  Disputed_Notice:
    "Læg mærke til, at de registrerede 8 stadig kan ses, at totalen følger med med det samme og kaldes en forhåndsvisning, og hvad *Ændringer* under *Dokument* siger i forhold til tidsposten.",
  ByHand_Title: "Fakturér et projekt manuelt",
  ByHand_Choose: "Åbn *Salg*, vælg *Faktura*, og se, hvad hvert valg vil tilføje, før du træffer det.",
  ByHand_Finish: "Sæt *Skæringsdato*, tryk på *Næste*, fjern hakket ved én transaktion, og tryk på *Udfør*.",
  ByHand_Notice:
    "Læg mærke til, at kladden rummer præcis det, du valgte, at hver udeladt transaktion har sin årsag, og at to tryk giver én faktura.",
  Network_Title: "Når netværket svigter",
  Network_Send:
    "Tryk på *Send til kunde*, og sig ja: Fakturaen bliver sendt, og svaret siger, at tjenesten er ude af drift.",
  Network_Wait: "Gør ingenting, og se, hvordan fakturaen læses igen, til det vides, hvad der blev af den.",
  Network_Notice:
    "Læg mærke til, at der blev spurgt én gang: *Seneste forespørgsler* i *Værtens indstillinger*, sidst i bjælken, har én msdyn_PostInvoice.",
};

export type StoryText = (key: StoryTextKey) => string;

export const storyTexts =
  (languageId: LanguageId): StoryText =>
  (key) =>
    (languageId === 1030 ? danish : english)[key];
