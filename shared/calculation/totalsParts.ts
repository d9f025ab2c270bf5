import { HeaderInput, InvoiceTotals } from "./invoiceTotals";
import { type Decimal } from "./money";

/** The figures of the totals bar in their order, as a reader adds them: amount − discount + freight + tax = total. */
export interface TotalsParts {
  readonly amount: Decimal;
  /** The header's alone: a line's discount is already off the line's amount. */
  readonly discount: Decimal;
  readonly freight: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
}

/** Recorded or previewed totals, in the invoice's currency; nothing is rounded here. Source: facts 4.1. */
export function totalsParts(totals: InvoiceTotals, { freight }: Pick<HeaderInput, "freight">): TotalsParts {
  return {
    amount: totals.lineItemAmount,
    discount: totals.totalDiscount.minus(totals.lineItemDiscount),
    freight,
    tax: totals.tax,
    total: totals.total,
  };
}
