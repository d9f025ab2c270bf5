import { Decimal, roundTo } from "../../shared/calculation/money";
import { selectionOf } from "./selection";
import { WizardSettings } from "./wizardSettings";
import { Work } from "./wizardState";

/**
 * What the invoice will come to, before tax: the chosen chargeable amounts added exactly, then rounded once to the
 * currency's decimals. The platform's recorded figure is the one that counts.
 */
export function previewTotal(work: Work, { rounding }: WizardSettings): Decimal {
  return roundTo(selectionOf(work).total.amount, work.contract.currency.decimals, rounding);
}

/** Split billing shares amounts among customers, so that the total of one invoice is not known beforehand. */
export const isEstimate = ({ backlog }: Work): boolean => backlog.customers.length > 1;
