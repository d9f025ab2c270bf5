import { type Decimal, type MoneyRules, sum } from "./money";
import { digitsAfterThePoint } from "./readAmount";
import { fromUnits, roundedQuotient, tenTo, unitsOf } from "./wholeUnits";

/** What figures that were selected together come to. */
export interface SelectedFigures {
  readonly count: number;
  /** Exact. */
  readonly sum: Decimal;
  /** Rounded once. */
  readonly average: Decimal;
}

/**
 * Count, sum and average of figures of one kind: amounts of one currency, or quantities of one unit.
 *
 * Average: Σ figures ÷ their count, rounded once. "No amount" is no figure: it is not counted.
 *
 * @param rules decimals of the average, and how a tie is broken
 * @returns null where there is no figure
 *
 * Throws where a figure has more decimals than are let in.
 *
 * Worked example: docs/calculation.md, "Figures selected together".
 */
export function selectedFigures(
  figures: readonly (Decimal | null)[],
  { decimals, rounding }: MoneyRules,
): SelectedFigures | null {
  const known = figures.flatMap((figure) => figure ?? []);
  const count = known.length;
  if (count === 0) return null;
  const total = sum(known);
  const units = unitsOf(total.times(`1e${decimals}`), digitsAfterThePoint);
  const average = fromUnits(roundedQuotient(units, BigInt(count) * tenTo(digitsAfterThePoint), rounding), decimals);
  return { count, sum: total, average };
}
