import { beforeTax } from "../../shared/calculation/beforeTax";
import { type Decimal, zero } from "../../shared/calculation/money";
import { invoiceTotals, type InvoiceLineFigures } from "../../shared/calculation/invoiceTotals";
import { lineTotals } from "../../shared/calculation/lineTotals";
import { billingTypeFromOption, projectServiceProduct } from "../../shared/dataverse/optionSets";
import { currencyTable, invoiceLineTable, invoiceTable, lineDetailTable } from "../../shared/dataverse/tables";
import { Leanings } from "../../shared/dataverse/organisation/leanings";
import { Judged } from "../assumed/assumption";
import { Found } from "../found";
import { Json } from "../seen";
import { words } from "../words";
import { amountIn, amountsIn } from "./amounts";
import { detailTax, finished } from "./rowsQuestions";
import { mostDetails } from "./rowsRead";
import { byRows, judgedBy, tallied } from "./tally";

const [header, line, detail] = [invoiceTable.columns, invoiceLineTable.columns, lineDetailTable.columns] as const;

/** Whether only chargeable details add to a line: told by lines that have others. */
export const chargeableOnly = (found: Found, leanings: Leanings): Judged =>
  byRows(found, ["lines", "linesDetails"], (lines, details) => {
    // rows beyond the limit were not read: sums would say nothing
    const read = details.map((row) => row[detail.line]);
    const own = lines.filter((row) => isProjectLine(row) && read.includes(row[invoiceLineTable.id]));
    const whole = details.length < mostDetails ? own : [];
    const taxColumn = detailTax(leanings, found);
    return judgedBy(
      tallied(whole, (row) => {
        const rows = details.filter((each) => each[detail.line] === row[invoiceLineTable.id]);
        return addsUp(row, rows, taxColumn);
      }),
      whole.length,
      words.previewsDiffer,
    );
  });

/** Null where no detail tells: all are chargeable, or figures are missing. */
function addsUp(row: Json, rows: readonly Json[], taxColumn: string | null): boolean | null {
  const details = rows.map((each) => ({
    billingType: billingTypeFromOption(Number(each[detail.billingType])) ?? "notAvailable",
    amount: amountIn(each, detail.amount),
    tax: taxColumn === null ? null : amountIn(each, taxColumn),
  }));
  const sums = lineTotals(details);
  const tells = details.some(({ billingType, amount }) => billingType !== "chargeable" && amount?.isZero() === false);
  const amount = figuresOf(row)?.amount;
  return amount && tells && sums.unpriced === 0 ? amount.eq(sums.chargeable) : null;
}

const totals = [
  ["lineItemAmount", header.lineItemAmount],
  ["lineItemDiscount", header.lineItemDiscount],
  ["totalDiscount", header.totalDiscount],
  ["amountLessFreight", header.amountLessFreight],
  ["tax", header.tax],
  ["total", header.total],
] as const;

/** Whether the totals of confirmed invoices are what our formulas make of their lines. */
export const totalsOfInvoices = (found: Found): Judged =>
  byRows(found, ["invoices", "lines", "currencies"], (invoices, lines, currencies) => {
    const ids = finished(found);
    const whole =
      lines.length < mostDetails ? invoices.filter((row) => ids.includes(String(row[invoiceTable.id]))) : [];
    return judgedBy(
      tallied(whole, (invoice) => {
        const own = lines.filter((row) => row[line.invoice] === invoice[invoiceTable.id]);
        const currency = currencies.find((row) => row[currencyTable.id] === invoice[header.currency]);
        return isTotal(invoice, own, Number(currency?.[currencyTable.columns.decimals]));
      }),
      whole.length,
      words.previewsDiffer,
    );
  });

/** A line that cannot be read, or none at all, says nothing; the rounding mode is asked elsewhere, so either will do. */
function isTotal(invoice: Json, lines: readonly Json[], decimals: number): boolean | null {
  const figures = lines.map(figuresOf);
  if (figures.length === 0 || figures.includes(null) || !(decimals >= 0)) return null;
  const input = {
    discountPercent: orZero(invoice, header.discountPercent),
    discountAmount: orZero(invoice, header.discountAmount),
    freight: orZero(invoice, header.freight),
  };
  return (["halfToEven", "halfAwayFromZero"] as const).some((rounding) => {
    const made = invoiceTotals(figures as InvoiceLineFigures[], input, { decimals, rounding });
    return totals.every(([name, column]) => made[name].eq(orZero(invoice, column)));
  });
}

function figuresOf(row: Json): InvoiceLineFigures | null {
  const amounts = amountsIn(row, [line.extended, line.tax]);
  if (!amounts) return null;
  const [extended = zero, tax = zero] = amounts;
  const manualDiscount = isProjectLine(row) ? zero : orZero(row, line.manualDiscount);
  return { amount: beforeTax(extended, tax), tax, manualDiscount };
}

const isProjectLine = (row: Json): boolean => row[line.productType] === projectServiceProduct;
const orZero = (row: Json, column: string): Decimal => amountIn(row, column) ?? zero;
