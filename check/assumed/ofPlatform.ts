import { invoiceLineTable } from "../../shared/dataverse/tables";
import { Assumption, assumption } from "./assumption";
import { concurrency, imported, noPrivilegesOf, refusalNames } from "./judges";

export const ofReads: readonly Assumption[] = [
  assumption(
    "refused-column",
    {
      en: "A refused read names its column, and every user may read which columns there are",
      da: "En afvist læsning nævner sin kolonne, og alle brugere må læse, hvilke kolonner der er",
    },
    {
      en: "Open the check page as an ordinary user.",
      da: "Åbn kontrolsiden som en almindelig bruger.",
    },
    { judge: refusalNames },
  ),
];

/** Row versions, privileges, batches. */
export const ofWrites: readonly Assumption[] = [
  assumption(
    "row-versions",
    {
      en: "The tables that are written have optimistic concurrency switched on",
      da: "De tabeller, der skrives i, har optimistisk samtidighed slået til",
    },
    {
      en: "`EntityDefinitions(LogicalName='invoice')?$select=IsOptimisticConcurrencyEnabled`, and so on.",
      da: "`EntityDefinitions(LogicalName='invoice')?$select=IsOptimisticConcurrencyEnabled` osv.",
    },
    { judge: concurrency },
  ),
  assumption(
    "product-privileges",
    {
      en: "Invoice Product goes by the privileges of its invoice",
      da: "Fakturaprodukt følger sin fakturas rettigheder",
    },
    {
      en: "Take Delete on Invoice from a test user's role and take a product line off a draft.",
      da: "Fjern Slet på Faktura fra en testbrugers rolle, og fjern en produktlinje fra en kladde.",
    },
    { judge: noPrivilegesOf(invoiceLineTable.name) },
  ),
  assumption(
    "etag-without-versions",
    {
      en: "A table without optimistic concurrency still gives its rows an etag that changes with each write",
      da: "En tabel uden optimistisk samtidighed giver stadig sine rækker et etag, der ændres ved hver skrivning",
    },
    {
      en: "Where such a table is found: read a row, change it by hand, compare its etag; then write it with `If-Match: *`.",
      da: "Hvor der er en sådan tabel: læs en række, ret den manuelt, sammenlign dens etag; skriv den så med `If-Match: *`.",
    },
  ),
  assumption(
    "continue-on-error",
    {
      en: "`$batch` honours `Prefer: odata.continue-on-error`",
      da: "`$batch` følger `Prefer: odata.continue-on-error`",
    },
    { en: "Save two rows of which the first is stale.", da: "Gem to rækker, hvoraf den første er forældet." },
  ),
  assumption(
    "sister-lines",
    {
      en: "Writing a line changes the version of its invoice, not of its sister lines",
      da: "At skrive en linje ændrer fakturaens version, ikke søsterlinjernes",
    },
    { en: "Save a header field and two lines at once.", da: "Gem et felt i hovedet og to linjer på én gang." },
  ),
  assumption(
    "confirming-in-background",
    {
      en: "Confirming may go on in the background after an answer",
      da: "Bekræftelsen kan fortsætte i baggrunden efter et svar",
    },
    { en: "Confirm a very large invoice.", da: "Bekræft en meget stor faktura." },
  ),
  assumption(
    "form-record",
    {
      en: "`context.mode.contextInfo` and `context.page` give the form's record and address",
      da: "`context.mode.contextInfo` og `context.page` giver formularens post og adresse",
    },
    {
      en: "Open the form placement on an invoice without lines.",
      da: "Åbn formularplaceringen på en faktura uden linjer.",
    },
  ),
  assumption(
    "history-entry",
    {
      en: "What a page keeps with its entry in the browser's history is there again after reloading and Back",
      da: "Det, en side gemmer med sin plads i browserens historik, er der igen efter genindlæsning og Tilbage",
    },
    {
      en: "Open an invoice from the list, reload the page; open another form from it and go Back.",
      da: "Åbn en faktura fra listen, og genindlæs siden; åbn en anden formular derfra, og gå Tilbage.",
    },
  ),
  assumption(
    "paging",
    {
      en: "`paging.loadNextPage` leads on from the rows that the data set holds, in the view's order, and `hasNextPage` is so; nothing else that a data set says of its pages is used",
      da: "`paging.loadNextPage` fører videre fra de rækker, datasættet har, i visningens rækkefølge, og `hasNextPage` passer; intet andet, et datasæt siger om sine sider, bruges",
    },
    {
      en: "Place the list on a view of several pages; go to the last and back, and press Refresh on the way.",
      da: "Placer listen på en visning med flere sider; gå til den sidste og tilbage, og tryk på Opdater undervejs.",
    },
  ),
  assumption(
    "view-figures",
    {
      en: "A link of an invoice with itself can be grouped by, and tells whether a condition is met; `on-or-before` compares a day with days of the user's time zone",
      da: "Et link fra en faktura til sig selv kan grupperes og fortæller, om en betingelse er opfyldt; `on-or-before` sammenligner dage i brugerens tidszone",
    },
    {
      en: "Press each chip, and count the rows that the list then has.",
      da: "Tryk på hvert mærke, og tæl de rækker, listen så har.",
    },
  ),
  assumption(
    "view-id",
    {
      en: "`getViewId` gives the view that is shown, and `savedqueries` or `userqueries` has its query for every user who sees it",
      da: "`getViewId` giver den viste visning, og `savedqueries` eller `userqueries` har dens forespørgsel for enhver, der ser den",
    },
    {
      en: "Change to a view of the organisation's and to one of your own: no chip says that it is of what is loaded.",
      da: "Skift til en af organisationens visninger og til en af dine egne: intet mærke siger, at det er af det indlæste.",
    },
  ),
  assumption(
    "list-filter",
    {
      en: "A data set takes a filter within a filter with the conditions 26 and 27 (on or before, on or after), and one of a column that the view does not show, beside its own and quick find",
      da: "Et datasæt tager et filter i et filter med betingelserne 26 og 27 (på eller før, på eller efter) og et på en kolonne, visningen ikke viser, ved siden af sit eget og hurtig søgning",
    },
    {
      en: "Press _Overdue_ and _Paid this month_ with words in the grid's search; press them again, and all is there.",
      da: "Tryk på _Forfaldne_ og _Betalt i denne måned_ med ord i gitterets søgning; tryk igen, og alt er der.",
    },
  ),
  assumption(
    "document-date",
    {
      en: "The document date is UTC and shown in the user's time zone",
      da: "Dokumentdatoen er UTC og vises i brugerens tidszone",
    },
    {
      en: "Compare a line dated near midnight with the platform's own grid.",
      da: "Sammenlign en linje dateret nær midnat med platformens eget gitter.",
    },
  ),
];

export const ofInstallation: readonly Assumption[] = [
  assumption(
    "solution-imports",
    {
      en: "The solution file imports as Microsoft's reference says",
      da: "Løsningsfilen importeres, som Microsofts reference siger",
    },
    {
      en: "Import both files into a sandbox, in both orders.",
      da: "Importér begge filer i et sandkassemiljø, i begge rækkefølger.",
    },
    { judge: imported },
  ),
  assumption(
    "not-on-phones",
    {
      en: 'A tab with `availableforphone="false"` is not on phones',
      da: 'En fane med `availableforphone="false"` er ikke på telefoner',
    },
    { en: "Open a project in the mobile app.", da: "Åbn et projekt i mobilappen." },
  ),
];
