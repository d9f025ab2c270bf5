import { type Decimal, type MoneyRules, sum } from "./money";
import { percentageOf } from "./percentageOf";

/** One invoice line, project or product, in the transaction currency and already rounded. */
export interface InvoiceLineFigures {
  /** Before tax: the chargeable sum of a project line; extended amount − tax of a product line. */
  readonly amount: Decimal;
  readonly tax: Decimal;
  /** Already taken off `amount`; 0 on a project line. */
  readonly manualDiscount: Decimal;
}

/** What the invoice's own header takes off and adds. */
export interface HeaderInput {
  /** 0 to 100. */
  readonly discountPercent: Decimal;
  readonly discountAmount: Decimal;
  readonly freight: Decimal;
}

/** The totals of an invoice, named after the platform's columns. */
export interface InvoiceTotals {
  readonly lineItemAmount: Decimal;
  readonly lineItemDiscount: Decimal;
  readonly totalDiscount: Decimal;
  readonly amountLessFreight: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
}

/**
 * The totals of an invoice from its lines and its header.
 *
 * line items = Σ amount; line discount = Σ manual discount;
 * total discount = line discount + discount amount + percentage of the line items, which is the one
 * rounding; less freight = line items − (total discount − line discount); tax = Σ tax;
 * total = less freight + freight + tax.
 *
 * @param rules decimals of the transaction currency, and how a tie is broken
 *
 * Source: column descriptions of the invoice table; the discount formula from two published accounts that
 * agree. Worked example: docs/calculation.md, "Invoice totals".
 */
export function invoiceTotals(
  lines: Iterable<InvoiceLineFigures>,
  header: HeaderInput,
  rules: MoneyRules,
): InvoiceTotals {
  const all = [...lines];
  const lineItemAmount = sum(all.map((line) => line.amount));
  const lineItemDiscount = sum(all.map((line) => line.manualDiscount));
  const tax = sum(all.map((line) => line.tax));
  const headerDiscount = header.discountAmount.plus(percentageOf(lineItemAmount, header.discountPercent, rules));
  const amountLessFreight = lineItemAmount.minus(headerDiscount);
  return {
    lineItemAmount,
    lineItemDiscount,
    totalDiscount: lineItemDiscount.plus(headerDiscount),
    amountLessFreight,
    tax,
    total: amountLessFreight.plus(header.freight).plus(tax),
  };
}
