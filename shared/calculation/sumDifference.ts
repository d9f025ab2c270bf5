import { Decimal } from "./money";

/** How a recorded sum of lines stands to the preview of the same lines. */
export type SumDifference = "none" | "rounding" | "beyondRounding";

/**
 * Compares two sums of the same lines, both before tax and before what stands on the header.
 *
 * Each line was rounded once on either side, so that rounding alone explains one unit of the currency a line and no
 * more. Rounds nothing. One currency.
 *
 * @param lines    how many lines each sum has
 * @param decimals of the currency; a unit is 0.01 where it has 2
 */
export function sumDifference(preview: Decimal, recorded: Decimal, lines: number, decimals: number): SumDifference {
  if (recorded.eq(preview)) return "none";
  const most = new Decimal(lines).times(`1e-${decimals}`);
  return recorded.minus(preview).abs().lte(most) ? "rounding" : "beyondRounding";
}
