import { Decimal } from "../../shared/calculation/money";
import { selectionOf } from "./selection";
import { Work } from "./work";

/**
 * What the invoice will come to, before tax: the chosen chargeable amounts, each rounded when it was read, added
 * exactly. The platform's recorded figure is the one that counts.
 */
export const previewTotal = (work: Work): Decimal => selectionOf(work).total.amount;

/** Split billing shares amounts among customers, and retainers are set off, so that a total is not known beforehand. */
export const isEstimate = ({ backlog }: Work): boolean => backlog.customers.length > 1 || backlog.found.hasRetainers;
