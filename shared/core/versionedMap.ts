/** Of a value's number, from the block that holds all: five bits say where in a block, 25 in all (33 million values). */
const shifts = [20, 15, 10, 5, 0] as const;
const width = 32;

/** Values, or blocks of them. */
type Block = readonly unknown[];

/**
 * A map whose changes make another one and leave it as it was, and cost the same however many values there are.
 *
 * Values are numbered by their keys' first appearance and kept under their numbers in blocks of 32, which are in blocks of
 * 32 again: a change copies the five blocks on its way, and shares all others. Keys have their numbers in all versions
 * together, and no number is given twice, so that a key that is numbered for one version says nothing in another.
 */
export class VersionedMap<V> implements Iterable<readonly [key: string, value: V]> {
  private constructor(
    private readonly slots: Map<string, number>,
    private readonly top: Block,
  ) {}

  /** Of keys that differ. */
  static of<V>(entries: readonly (readonly [key: string, value: V | undefined])[]): VersionedMap<V> {
    const numbers = new Map(entries.map(([key], number) => [key, number]));
    let blocks: Block = entries.map(([, value]) => value);
    for (let level = 0; level < shifts.length; level++) blocks = inBlocks(blocks);
    return new VersionedMap(numbers, (blocks[0] ?? []) as Block);
  }

  get(key: string): V | undefined {
    const number = this.slots.get(key);
    return number === undefined ? undefined : this.at(number);
  }

  /** The same with these values; undefined takes a key out. */
  with(changes: Iterable<readonly [key: string, value: V | undefined]>): VersionedMap<V> {
    let { top } = this;
    for (const [key, value] of changes) {
      let number = this.slots.get(key);
      if (number === undefined) this.slots.set(key, (number = this.slots.size));
      top = replaced(top, number, value);
    }
    return new VersionedMap(this.slots, top);
  }

  /** In the order in which the keys were numbered. */
  *[Symbol.iterator](): Iterator<readonly [key: string, value: V]> {
    for (const [key, number] of this.slots) {
      const value = this.at(number);
      if (value !== undefined) yield [key, value];
    }
  }

  private at(number: number): V | undefined {
    let found: unknown = this.top;
    for (const shift of shifts) found = (found as Block | undefined)?.[placeOf(number, shift)];
    return found as V | undefined;
  }
}

const placeOf = (number: number, shift: number): number => (number >> shift) % width;

function replaced(block: Block, number: number, value: unknown, depth = 0): Block {
  const copy = block.slice();
  const place = placeOf(number, shifts[depth] ?? 0);
  copy[place] = depth === shifts.length - 1 ? value : replaced((copy[place] ?? []) as Block, number, value, depth + 1);
  return copy;
}

function inBlocks(values: Block): readonly Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < values.length; from += width) blocks.push(values.slice(from, from + width));
  return blocks;
}
