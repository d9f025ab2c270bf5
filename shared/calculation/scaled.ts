import { type Decimal, roundTo, type Rounding } from "./money";

/**
 * A quantity by a factor: quantity × factor, rounded once to the decimals that a quantity may have.
 *
 * @param factor 0.5 halves it; of whatever sign
 *
 * Worked example: docs/calculation.md, "Quantity by a factor".
 */
export const scaled = (quantity: Decimal, factor: Decimal, decimals: number, rounding: Rounding): Decimal =>
  roundTo(quantity.times(factor), decimals, rounding);
