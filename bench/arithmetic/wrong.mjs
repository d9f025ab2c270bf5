const sums = ["chargeable", "nonChargeable", "complimentary", "tax", "extended"];

/** Every figure of a result as text: of each line, and of the sums of the whole and of each group. */
export function textsOf({ cents, amountsOf = ({ amounts }) => amounts }, result) {
  const sumsText = (totals) => sums.map((name) => cents(totals[name])).join(" ");
  return {
    lines: amountsOf(result).map(cents),
    totals: new Map([["", sumsText(result.whole)], ...[...result.byGroup].map(([key, all]) => [key, sumsText(all)])]),
  };
}

/** How many lines, and how many sums of a group or the whole, are not what they should be. */
export function wrongOf(right, given) {
  const lines = right.lines.filter((text, place) => given.lines[place] !== text).length;
  const totals = [...right.totals].filter(([key, text]) => given.totals.get(key) !== text).length;
  return { lines, totals, figures: right.lines.length + right.totals.size };
}
