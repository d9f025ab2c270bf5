import { type Decimal, type MoneyRules, roundTo } from "./money";

/** A product line as it stands on an invoice; all in the transaction currency. */
export interface ProductLineInput {
  readonly quantity: Decimal;
  readonly pricePerUnit: Decimal;
  /** Taken off each unit. */
  readonly volumeDiscount: Decimal;
  /** Taken off the line. */
  readonly manualDiscount: Decimal;
  /** Typed; nobody computes it. */
  readonly tax: Decimal;
}

/** What a product line comes to, before (`baseAmount`) and after (`extendedAmount`) its discount and tax. */
export interface ProductLineAmounts {
  readonly baseAmount: Decimal;
  readonly extendedAmount: Decimal;
}

/**
 * The sales price engine's figures of one product line.
 *
 * base = quantity × (price per unit − volume discount), rounded once to the currency's decimals;
 * extended = base − manual discount + tax, of rounded figures and not rounded again.
 *
 * @param rules decimals of the transaction currency, and how a tie is broken
 *
 * Source: the wording of Dynamics 365 Sales' own column descriptions; the formula from published accounts
 * of the engine. Worked example: docs/calculation.md, "Product line".
 */
export function productLineAmounts(line: ProductLineInput, rules: MoneyRules): ProductLineAmounts {
  const exact = line.quantity.times(line.pricePerUnit.minus(line.volumeDiscount));
  const baseAmount = roundTo(exact, rules.decimals, rules.rounding);
  return { baseAmount, extendedAmount: baseAmount.minus(line.manualDiscount).plus(line.tax) };
}
