import { invoiceTotals, InvoiceLineFigures, InvoiceTotals } from "../calculation/invoiceTotals";
import { noTotals } from "../calculation/lineTotals";
import { MoneyRules, Rounding } from "../calculation/money";
import { changeTotals, CountedDetail, RunningTotals, startTotals } from "../calculation/runningTotals";
import { Invoice, InvoiceLine, LineDetail, LoadedInvoice } from "./invoice";
import { InvoiceLineId } from "./ids";
import { figuresOf, previewDetail } from "./edits/previewDetail";
import { DetailEdit } from "./edits/rowEdit";
import { TransactionClass } from "./words/transactionClass";

export const lineGroup = (line: InvoiceLineId): string => `line ${line}`;
export const classGroup = (line: InvoiceLineId, transactionClass: TransactionClass): string =>
  `class ${line} ${transactionClass}`;

/** An invoice's currency decides its decimals; the rounding mode is the maker's. */
export function moneyRulesOf(invoice: Invoice, rounding: Rounding): MoneyRules {
  return { decimals: invoice.currency.decimals, rounding };
}

/** A row with the groups whose sums it belongs to; null where it is taken off the invoice. */
export function countedDetail(
  detail: LineDetail,
  edit: DetailEdit | undefined,
  rules: MoneyRules,
): CountedDetail | null {
  if (edit?.isRemoved) return null;
  return {
    groups: [lineGroup(detail.lineId), classGroup(detail.lineId, detail.transactionClass)],
    figures: figuresOf(previewDetail(detail, edit, rules)),
  };
}

/** All sums of an invoice with its edits in place, in one pass. */
export function totalsOf(
  loaded: LoadedInvoice,
  edits: ReadonlyMap<string, DetailEdit>,
  rules: MoneyRules,
): RunningTotals {
  return startTotals(loaded.details.flatMap((detail) => countedDetail(detail, edits.get(detail.id), rules) ?? []));
}

/** The same sums after one row's edit changed: costs the same for any number of rows. */
export function totalsAfterEdit(
  totals: RunningTotals,
  detail: LineDetail,
  before: DetailEdit | undefined,
  after: DetailEdit | undefined,
  rules: MoneyRules,
): RunningTotals {
  return changeTotals(totals, countedDetail(detail, before, rules), countedDetail(detail, after, rules));
}

/** The invoice's totals as its lines' sums make them (facts 4.2 for project lines, 4.1 for the header). */
export function calculatedTotals(loaded: LoadedInvoice, totals: RunningTotals, rules: MoneyRules): InvoiceTotals {
  return invoiceTotals(
    loaded.lines.map((line) => lineFigures(line, totals, loaded.hasDetailTax)),
    loaded.invoice.header,
    rules,
  );
}

function lineFigures(line: InvoiceLine, totals: RunningTotals, hasDetailTax: boolean): InvoiceLineFigures {
  const sums = totals.byGroup.get(lineGroup(line.id)) ?? noTotals;
  // where details carry no tax of their own, it is typed on the line (facts 1.3, 4.1)
  return {
    amount: sums.chargeable,
    tax: line.isProduct || hasDetailTax ? sums.tax : line.tax,
    manualDiscount: line.manualDiscount,
  };
}
