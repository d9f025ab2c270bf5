import { type Decimal } from "./money";

/**
 * The amount before tax of a recorded figure that contains it: an extended amount, or an invoice's total.
 *
 * Both are recorded and already rounded, so nothing is rounded again. One currency, its decimals.
 */
export const beforeTax = (withTax: Decimal, tax: Decimal): Decimal => withTax.minus(tax);
