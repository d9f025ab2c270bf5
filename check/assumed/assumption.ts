import { Leanings } from "../../shared/dataverse/organisation/leanings";
import { Found } from "../found";
import { Phrase, Verdict } from "../verdict";

/** What reading says of an assumption. */
export interface Judged {
  readonly verdict: Verdict;
  readonly found: Phrase;
  readonly todo?: Phrase;
}

export type Judge = (found: Found, leanings: Leanings) => Judged;

/** A row of docs/assumptions.md, in the same order; a test holds both together. */
export interface Assumption {
  /** As the document's column *Settled by* names it. */
  readonly id: string;
  readonly assumed: Phrase;
  /** How an administrator checks it in a sandbox; the English is the document's. */
  readonly byHand: Phrase;
  /** The property that helps where it is false. */
  readonly property: string | null;
  /** Reading settles it, or a part of it; null where only a test that writes does. */
  readonly judge: Judge | null;
  /** What rows that are there already say of it; null where none can. */
  readonly evidence: Judge | null;
}

export const assumption = (
  id: string,
  assumed: Phrase,
  byHand: Phrase,
  { property, judge, evidence }: { readonly property?: string; readonly judge?: Judge; readonly evidence?: Judge } = {},
): Assumption => ({
  ...{ id, assumed, byHand },
  ...{ property: property ?? null, judge: judge ?? null, evidence: evidence ?? null },
});
