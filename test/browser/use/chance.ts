/**
 * Chance that a number begins: the same number gives the same picks. Its own few lines, because the picks are made one
 * by one from what a page shows, which no generator of whole inputs can know beforehand.
 */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to the one before `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** True so often, of 1. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(all: readonly T[]): T {
    if (all.length === 0) throw new Error("There is nothing to pick from.");
    return all[this.below(all.length)] as T;
  }

  pickByWeight<T extends { readonly weight: number }>(all: readonly T[]): T {
    let left = this.next() * all.reduce((sum, { weight }) => sum + weight, 0);
    for (const each of all) {
      left -= each.weight;
      if (left < 0) return each;
    }
    return this.pick(all);
  }
}
