import { type BillingType } from "./lineTotals";
import { type Decimal, zero } from "./money";

/** How many, and how much money of one currency; only chargeable items count as money. */
export interface Tally {
  readonly count: number;
  /** Before tax, exact: nothing is rounded here. */
  readonly amount: Decimal;
}

export const emptyTally: Tally = { count: 0, amount: zero };

/** Counts in place while one pass runs: tens of thousands of items at every choice; read as a plain tally. */
export class RunningTally implements Tally {
  count = 0;
  amount: Decimal = zero;

  /** Items of one currency; "no price" is no amount, not 0. */
  add(item: { readonly billingType: BillingType; readonly amount: Decimal | null }): void {
    this.count += 1;
    if (item.billingType === "chargeable" && item.amount) this.amount = this.amount.plus(item.amount);
  }
}
