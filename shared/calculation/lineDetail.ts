import { type Decimal, type MoneyRules, sum, zero } from "./money";
import { roundedProduct } from "./reckoning";

/** quantity × price before it is rounded: to be shown beside the amount that comes of it, never to be added up. */
export const exactAmount = (quantity: Decimal, price: Decimal): Decimal => quantity.times(price);

/**
 * What one line detail adds to its invoice line, before tax.
 *
 * quantity × price, rounded once to the currency's decimals. Says nothing about billing type: leaving out
 * non-chargeable and complimentary details is the line's business (see lineTotals).
 *
 * @param quantity in the detail's unit (hours for Time); negative on a correction
 * @param price    per unit, transaction currency, pricing decimals; null means "no price", not 0
 * @param rules    decimals of the transaction currency, and how a tie is broken
 * @returns transaction currency, currency decimals; null where there is no price
 *
 * Source: Project Operations docs, "Manage a proforma project invoice", Amount field.
 * Worked example: docs/calculation.md, "Detail amount".
 */
export function detailAmount(quantity: Decimal, price: Decimal | null, rules: MoneyRules): Decimal | null {
  return price && roundedProduct(quantity, price, rules);
}

/**
 * What one line detail comes to with its tax.
 *
 * amount + tax. Both are already rounded, so nothing is rounded again. No tax is 0; no amount stays "no
 * amount", whatever the tax. Never −0, whatever is given.
 *
 * @returns transaction currency, currency decimals; null where there is no amount
 *
 * Worked example: docs/calculation.md, "Detail with tax".
 */
export function extendedAmount(amount: Decimal | null, tax: Decimal | null): Decimal | null {
  return amount && sum([amount, tax ?? zero]);
}
