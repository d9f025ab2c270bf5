/**
 * Shares of a whole number of units that add back to it exactly.
 *
 * Every share is numerator ÷ denominator without its fraction. The units that are then left over, or lack, go one each to
 * the shares whose fraction is largest; of alike ones to the first. What has no fraction gets none, so that nothing stays
 * nothing, and no share is a whole unit away from its exact value. Everything with its sign turned gives the same shares
 * with theirs turned: a credit mirrors its invoice.
 *
 * @param total       Σ numerators ÷ denominator, exactly or rounded once
 * @param denominator above zero, of all numerators
 *
 * Source: Hamilton's method of largest remainders. Worked example: docs/calculation.md, "Shares that add back".
 */
export function largestRemainder(total: bigint, numerators: readonly bigint[], denominator: bigint): readonly bigint[] {
  const shares = numerators.map((numerator) => numerator / denominator);
  const left = shares.reduce((rest, share) => rest - share, total);
  const unit = left < 0n ? -1n : 1n;
  numerators
    .map((numerator, place) => ({ place, fraction: unit * (numerator % denominator) }))
    .sort((one, other) => (one.fraction < other.fraction ? 1 : one.fraction > other.fraction ? -1 : 0))
    // by its digits: the build's minifier makes +x of Number(x), which throws for a whole number of this kind
    .slice(0, Number(String(unit * left)))
    .forEach(({ place }) => (shares[place] = (shares[place] ?? 0n) + unit));
  return shares;
}
