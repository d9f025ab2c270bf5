import { type Decimal, zero } from "./money";
import { Sum } from "./reckoning";

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

const sums = ["chargeable", "nonChargeable", "complimentary", "notAvailable", "tax"] as const;
type SumName = (typeof sums)[number];

/** Counts line details in place while one pass runs; what they come to is handed out as plain totals. */
export class RunningLine {
  count = 0;
  private unpriced = 0;
  private readonly sums: Record<SumName, Sum | null> = {
    chargeable: null,
    nonChargeable: null,
    complimentary: null,
    notAvailable: null,
    tax: null,
  };

  /** Goes on from what was handed out before. */
  constructor(before?: LineTotals) {
    if (before) this.addTotals(before);
  }

  /** @param times 1 counts it, −1 takes off one that was counted */
  add({ billingType, amount, tax }: DetailFigures, times: 1 | -1): void {
    this.count += times;
    if (amount) this.addTo(billingType, amount, times);
    else this.unpriced += times;
    if (tax && billingType === "chargeable") this.addTo("tax", tax, times);
  }

  addTotals(totals: LineTotals): void {
    this.count += totals.count;
    this.unpriced += totals.unpriced;
    for (const name of sums) if (!totals[name].isZero()) this.addTo(name, totals[name], 1);
  }

  totals(): LineTotals {
    const { count, unpriced } = this;
    const totals = { ...noTotals, count, unpriced };
    for (const name of sums) totals[name] = this.sums[name]?.total() ?? zero;
    totals.extended = totals.tax.isZero() ? totals.chargeable : totals.chargeable.plus(totals.tax);
    return totals;
  }

  private addTo(name: SumName, amount: Decimal, times: 1 | -1): void {
    (this.sums[name] ??= new Sum()).add(amount, times);
  }
}

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
  const running = new RunningLine();
  for (const detail of details) running.add(detail, 1);
  return running.totals();
}
