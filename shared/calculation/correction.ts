import { BillingType } from "./lineTotals";
import { Decimal, sum, zero } from "./money";

/** What is charged of something: nothing of what is not chargeable, and nothing without a price. */
interface Charged {
  readonly billingType: BillingType;
  readonly amount: Decimal | null;
}

/**
 * What a correction changes of what was billed: what stays billed − what was; below zero it is credited. Before tax, in
 * one currency; exact, nothing is rounded. Source: facts 3.7.
 */
export const changeOf = (now: Charged, original: Charged): Decimal => charged(now).minus(charged(original));

/** The same of all lines. */
export const changeOfAll = (pairs: readonly (readonly [now: Charged, original: Charged])[]): Decimal =>
  sum(pairs.map(([now, original]) => changeOf(now, original)));

const charged = ({ billingType, amount }: Charged): Decimal => (billingType === "chargeable" && amount) || zero;
