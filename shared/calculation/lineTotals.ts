import { type Decimal, zero } from "./money";

/** Whether a line detail is billed. Only chargeable ones add to what the customer pays. */
export type BillingType = "chargeable" | "nonChargeable" | "complimentary" | "notAvailable";

/** What a line detail brings to the totals: transaction currency, already rounded; null is "none", not 0. */
export interface DetailFigures {
  readonly billingType: BillingType;
  readonly amount: Decimal | null;
  readonly tax: Decimal | null;
}

/** The figures of a set of line details in one currency: an invoice line, a group in the grid, a whole invoice. */
export interface LineTotals {
  readonly count: number;
  /** Details without an amount, of whatever billing type: gaps in the sums below. */
  readonly unpriced: number;
  /** Σ amount of the chargeable details: what the invoice line shows as Amount. */
  readonly chargeable: Decimal;
  readonly nonChargeable: Decimal;
  readonly complimentary: Decimal;
  readonly notAvailable: Decimal;
  /** Σ tax of the chargeable details. */
  readonly tax: Decimal;
  /** chargeable + tax. */
  readonly extended: Decimal;
}

export const noTotals: LineTotals = {
  count: 0,
  unpriced: 0,
  chargeable: zero,
  nonChargeable: zero,
  complimentary: zero,
  notAvailable: zero,
  tax: zero,
  extended: zero,
};

/**
 * Adds up line details by billing type.
 *
 * Sums what the details show and rounds nothing, so a reader with a pencil gets the same. A tax typed on a
 * chargeable detail without a price counts, as it does on the platform; the gap itself is in `unpriced`.
 *
 * Source: Project Operations docs, "Manage a proforma project invoice", invoice line Amount, Tax and
 * Extended amount. Worked example: docs/calculation.md, "Invoice line".
 */
export function lineTotals(details: Iterable<DetailFigures>): LineTotals {
  const totals = { ...noTotals };
  for (const { billingType, amount, tax } of details) {
    totals.count += 1;
    if (amount) totals[billingType] = totals[billingType].plus(amount);
    else totals.unpriced += 1;
    if (tax && billingType === "chargeable") totals.tax = totals.tax.plus(tax);
  }
  totals.extended = totals.chargeable.plus(totals.tax);
  return totals;
}

/** The totals as they are with one more detail; the same figures as adding up again. */
export const withDetail = (totals: LineTotals, detail: DetailFigures): LineTotals =>
  plusTotals(totals, lineTotals([detail]));

/** The totals as they are without one detail that is among them; the same figures as adding up again. */
export const withoutDetail = (totals: LineTotals, detail: DetailFigures): LineTotals =>
  together(totals, lineTotals([detail]), "minus");

/** The totals of two sets of details that have none in common, taken together. */
export const plusTotals = (one: LineTotals, other: LineTotals): LineTotals => together(one, other, "plus");

const sums = ["chargeable", "nonChargeable", "complimentary", "notAvailable", "tax", "extended"] as const;

function together(one: LineTotals, other: LineTotals, by: "plus" | "minus"): LineTotals {
  const times = by === "plus" ? 1 : -1;
  const totals = { ...one, count: one.count + times * other.count, unpriced: one.unpriced + times * other.unpriced };
  for (const name of sums) totals[name] = one[name][by](other[name]);
  return totals;
}
