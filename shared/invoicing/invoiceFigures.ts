import { invoiceTotals, InvoiceLineFigures, InvoiceTotals } from "../calculation/invoiceTotals";
import { noTotals } from "../calculation/lineTotals";
import { MoneyRules, Rounding } from "../calculation/money";
import { changeTotals, CountedChange, CountedDetail, RunningTotals, startTotals } from "../calculation/runningTotals";
import { Invoice, InvoiceLine, LineDetail, LoadedInvoice } from "./invoice";
import { InvoiceLineId } from "./ids";
import { figuresOf, previewDetail } from "./edits/previewDetail";
import { DetailEdit } from "./edits/rowEdit";
import { byLineAndClass, groupKey, Grouping, groupsOf } from "./arranging/grouping";

/** The sums of an invoice line, which stand whatever its lines are grouped by. */
export const lineGroup = (line: InvoiceLineId): string => groupKey("line", line);

/** Totals that follow edits, by the groups that are shown and by invoice line. */
export interface GroupedTotals extends RunningTotals {
  readonly grouping: Grouping;
}

/** An invoice's currency decides its decimals; the rounding mode is the maker's. */
export function moneyRulesOf(invoice: Invoice, rounding: Rounding): MoneyRules {
  return { decimals: invoice.currency.decimals, rounding };
}

/** A row with the groups whose sums it belongs to; null where it is taken off the invoice. */
export function countedDetail(
  detail: LineDetail,
  edit: DetailEdit | undefined,
  rules: MoneyRules,
  grouping: Grouping,
): CountedDetail | null {
  if (edit?.isRemoved) return null;
  const line = lineGroup(detail.lineId);
  const groups = groupsOf(detail, grouping);
  return {
    groups: groups.includes(line) ? groups : [line, ...groups],
    figures: figuresOf(previewDetail(detail, edit, rules)),
  };
}

/** All sums of an invoice with its edits in place, in one pass. */
export function totalsOf(
  loaded: LoadedInvoice,
  edits: ReadonlyMap<string, DetailEdit>,
  rules: MoneyRules,
  grouping = byLineAndClass,
): GroupedTotals {
  function* counted(): Generator<CountedDetail> {
    for (const detail of loaded.details) {
      const each = countedDetail(detail, edits.get(detail.id), rules, grouping);
      if (each) yield each;
    }
  }
  return { ...startTotals(counted()), grouping };
}

/** One row whose edit changed. */
export interface EditedDetail {
  readonly detail: LineDetail;
  readonly before: DetailEdit | undefined;
  readonly after: DetailEdit | undefined;
}

/** The same sums after the edits of some rows changed: costs what those rows cost, whatever the number of others. */
export function totalsAfterEdits(
  totals: GroupedTotals,
  edited: readonly EditedDetail[],
  rules: MoneyRules,
): GroupedTotals {
  const { grouping } = totals;
  const counted = (detail: LineDetail, edit: DetailEdit | undefined) => countedDetail(detail, edit, rules, grouping);
  const changes = edited.map(({ detail, before, after }): CountedChange => [
    counted(detail, before),
    counted(detail, after),
  ]);
  return { ...changeTotals(totals, changes), grouping };
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
