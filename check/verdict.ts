import { Control } from "../shared/dataverse/organisation/leantTable";

/** In both languages of the page, and side by side, so that neither is forgotten. */
export interface Phrase {
  readonly en: string;
  readonly da: string;
}

export type Language = keyof Phrase;

/**
 * What reading says of one thing.
 *
 * `set`: by a property, named beside it; `spared`: not there, and done without; `differs`: works, with what is said
 * beside it; `fails`: a control does not work; `byHand`: only a test that writes tells.
 */
export type Verdict = "holds" | "set" | "spared" | "differs" | "fails" | "unseen" | "byHand";

/** A thing with its verdict. */
export interface Row {
  /** A name of the platform's, the same in every language. */
  readonly what: string;
  readonly found: Phrase;
  readonly verdict: Verdict;
  readonly todo: Phrase | null;
  /** Whom it keeps from working. */
  readonly controls: readonly Control[];
  /** The property to set. */
  readonly property: string | null;
}

export const same = (text: string): Phrase => ({ en: text, da: text });

export const row = (what: string, verdict: Verdict, found: Phrase, more: Partial<Row> = {}): Row => ({
  ...{ what, verdict, found, todo: null, controls: [], property: null },
  ...more,
});
