/** Which of several places share the turns: the first of three who take turns has 0, 3, 6 and so on. */
interface Share {
  readonly first: number;
  readonly of: number;
}

/**
 * Whose turn it is, so that every place has one. How many there are is known only when one looks: an edit may bring one
 * or take one away.
 */
export class EveryTurn {
  private readonly had = new Set<number>();
  private turns = 0;
  private most = 0;

  constructor(private readonly share: Share = { first: 0, of: 1 }) {}

  /** The place to go to, of so many: one that had no turn yet, else one after another. */
  next(count: number): number {
    this.most = Math.max(this.most, count);
    const places = this.placesBelow(count);
    const place = places.find((each) => !this.had.has(each)) ?? places[this.turns % places.length];
    if (place === undefined) throw new Error("There is no place to go to.");
    this.turns += 1;
    this.had.add(place);
    return place;
  }

  /** The places of this share that were there at some time and had no turn. */
  left(): readonly number[] {
    return this.placesBelow(this.most).filter((place) => !this.had.has(place));
  }

  private placesBelow(count: number): readonly number[] {
    return [...Array(count).keys()].filter((place) => place % this.share.of === this.share.first);
  }
}
