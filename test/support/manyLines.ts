/** How the lines of a set are priced. */
export type LineSet = "typical" | "half" | "long";

/** A line's figures in whole numbers of ten-billionths, as test/support/bigintTotals.ts has them. */
export interface GivenLine {
  readonly quantity: bigint;
  readonly price: bigint;
  readonly discount: bigint;
}

const [cent, tenth, tenThousandth] = [10n ** 8n, 10n ** 9n, 10n ** 6n] as const;

type Below = (bound: number) => bigint;

const factors: Readonly<Record<LineSet, (below: Below) => readonly [quantity: bigint, price: bigint]>> = {
  typical: (below) => [(below(4_000) + 1n) * cent, (below(50_000) + 1n) * cent],
  half: (below) => [(2n * below(400) + 1n) * 5n * tenth, (2n * below(5_000) + 1n) * cent],
  long: (below) => [below(1e9) * cent + below(1e8), below(1e9) * tenThousandth],
};

/**
 * Lines, the same ones for the same seed; one in ten is a credit, and one in three has a discount.
 *
 * - `typical`: quantities and prices of two decimals
 * - `half`: every product is a tie at two decimals
 * - `long`: quantities of ten decimals up to 10⁷, prices of four up to 10⁵
 */
export function* manyLines(set: LineSet, count: number, seed: number): Generator<GivenLine> {
  let state = seed;
  const below: Below = (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return BigInt(Math.floor((state / 2 ** 32) * bound));
  };
  for (let made = 0; made < count; made++) {
    const sign = below(10) === 0n ? -1n : 1n;
    const discount = below(3) === 0n ? sign * below(10_000) * cent : 0n;
    const [quantity, price] = factors[set](below);
    yield { quantity: sign * quantity, price, discount };
  }
}
