import { err, ok, type Result } from "../core/result";
import { type Given, givenAmount, givenFigure, type RefusedFigure } from "./givenFigure";
import { largestRemainder } from "./largestRemainder";
import { type Decimal } from "./money";
import { digitsAfterThePoint } from "./readAmount";
import { fromUnits, unitsOf } from "./wholeUnits";

/**
 * An amount in shares that add back to it exactly: amount × weight ÷ Σ weights, by largest remainder.
 *
 * Ties go to the first in order; the same amount below zero is shared alike, with its sign; a weight of zero gets zero. Nothing
 * is shared by weights that come to nothing: then the shares are zeros if the amount is zero, and refused otherwise.
 *
 * @param total    one currency, its decimals
 * @param weights  of whatever unit, all the same; below zero they take from the others
 * @param decimals of the currency, 0 to 10
 * @returns one share for each weight, in order, in the currency's decimals
 *
 * Worked example: docs/calculation.md, "Shares that add back".
 */
export function allocate(
  total: Given,
  weights: readonly Given[],
  decimals: number,
): Result<readonly Decimal[], RefusedFigure> {
  const amount = givenAmount(total, decimals);
  if (!amount.ok) return amount;
  const parts: bigint[] = [];
  for (const weight of weights) {
    const read = givenFigure(weight);
    if (!read.ok) return read;
    parts.push(unitsOf(read.value, digitsAfterThePoint));
  }
  const whole = parts.reduce((all, part) => all + part, 0n);
  const units = unitsOf(amount.value, decimals);
  if (whole === 0n && units !== 0n) return err({ kind: "nothingToShareBy", given: amount.value.toFixed() });
  // of a sum below zero both signs are turned
  const sign = whole < 0n ? -1n : 1n;
  const shares = largestRemainder(
    units,
    parts.map((part) => units * part * sign),
    whole * sign || 1n,
  );
  return ok(shares.map((share) => fromUnits(share, decimals)));
}
