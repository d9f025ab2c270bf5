import { scenarios } from "../../host/scenarios/scenarios";
import { copiedTable } from "../../shared/core/copiedTable";
import { csvText } from "../../shared/core/csvText";
import { type Decimal, sum } from "../../shared/calculation/money";
import { documentGroupings } from "../../shared/invoicing/document/documentRows";
import { calculatedTotals } from "../../shared/invoicing/invoiceFigures";
import type { InvoiceId } from "../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import { documentTable, lineRows, totalsNow } from "../../InvoiceReview/document/describeDocument";
import { loadedOpen, rulesOf } from "../../InvoiceReview/edits/selectors";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { amount } from "../support/amount";
import { aReview } from "../support/aReviewState";
import { englishSurroundings } from "../support/englishSurroundings";
import { openReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

/** As many of a scenario's invoices as are looked at; the copies of a very large one are alike. */
const most = 60;

/** "1,234.50" as a reader with a pencil takes it; nothing there is nothing. */
const read = (text = ""): Decimal =>
  amount(text.replace(/,/g, "") === "–" || text === "" ? "0" : text.replace(/,/g, ""));
const added = (texts: readonly (string | undefined)[]): string => sum(texts.map(read)).toFixed();

/** Everywhere that an invoice's money before tax is shown, as the text there adds up. */
function moneyShown(state: ReviewState): Record<string, string> {
  const open = loadedOpen(state);
  if (!open) throw new Error("It is not open.");
  const { invoice } = open.load.loaded;
  const rows = lineRows(state, open, englishSurroundings);
  const [headings = []] = rows;
  const [type, figure] = [headings.indexOf("Billing type"), headings.indexOf("Amount")];
  const charged = (cells: readonly (readonly string[])[]): string =>
    added(cells.filter((row) => row[type] === "Chargeable").map((row) => row[figure]));
  const csv = csvText(rows, ".")
    .slice(1)
    .split("\r\n")
    .map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []);
  const tables = documentGroupings.map(
    (grouping) => [grouping, documentTable(state, open, grouping, englishSurroundings)] as const,
  );
  return {
    invoice: calculatedTotals(open.load.loaded, open.load.totals, rulesOf(state, invoice)).lineItemAmount.toFixed(),
    ...Object.fromEntries(tables.map(([name, table]) => [name, added(table.rows.map((row) => row[2]))])),
    ...Object.fromEntries(
      tables.map(([name, { headings: top, rows: each }]) => [
        `${name}, copied`,
        added(
          copiedTable([top, ...each])
            .split("\r\n")
            .slice(1)
            .map((line) => line.split("\t")[2]),
        ),
      ]),
    ),
    lines: charged(rows.slice(1)),
    csv: charged(csv.map((row) => row.map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "")))),
  };
}

/** The totals below the document in each grouping, and those of the invoice. */
function totalsShown(state: ReviewState): readonly string[] {
  const open = loadedOpen(state);
  if (!open) throw new Error("It is not open.");
  const { total } = totalsNow(state, open);
  return [
    total.toFixed(),
    ...documentGroupings.map((grouping) =>
      read(documentTable(state, open, grouping, englishSurroundings).sums.at(-1)?.[2]).toFixed(),
    ),
  ];
}

const alike = (figures: Record<string, string>): readonly string[] => [...new Set(Object.values(figures))];

// another size of the same rows says nothing new of money
describe.each(
  scenarios.filter(({ sizeOf }) => !sizeOf).map(({ name }) => name as Parameters<typeof openReviewHost>[0] & string),
)("in %s", (scenario) => {
  it("the same money stands in list, invoice, every grouping, file and copied table", async () => {
    const host = await openReviewHost(scenario);
    try {
      const port = host.port();
      const answer = await host.get(`invoices?$select=invoiceid&$orderby=createdon&$top=${most}`);
      const ids = answer.json.value.map(({ invoiceid }) => invoiceid as InvoiceId);
      const listed = valueOf(await port.readFacts(ids));
      const told: unknown[] = [];
      for (const read of (await port.readInvoices(ids)).values()) {
        const loaded: LoadedInvoice = valueOf(read);
        const state = aReview(loaded);
        const money = moneyShown(state);
        if (alike(money).length !== 1) told.push([loaded.invoice.number, money]);
        const totals = totalsShown(state);
        const inList = listed.facts.get(loaded.invoice.id)?.invoice.recorded.total.toFixed();
        if (new Set([inList, ...totals]).size !== 1) told.push([loaded.invoice.number, inList, totals]);
      }
      expect(told).toEqual([]);
    } finally {
      await host.host.close();
    }
  });
});
