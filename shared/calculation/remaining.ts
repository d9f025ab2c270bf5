import { type Decimal } from "./money";

/**
 * What remains of a contract's value after what was billed before and what this invoice bills; negative when more is
 * billed than was agreed. All three in one currency, before tax, already rounded: nothing is rounded again.
 *
 * Worked example: docs/calculation.md, "Remaining of a contract".
 */
export const remainingValue = (contract: Decimal, before: Decimal, thisInvoice: Decimal): Decimal =>
  contract.minus(before).minus(thisInvoice);
