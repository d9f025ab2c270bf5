import { InvoiceId } from "../ids";
import { SelectionRule } from "../backlog/selectionRule";

/**
 * What the user saw and agreed to, in short: a rule alone would after a reload also take in what became ready since.
 */
export interface ChosenSelection {
  readonly count: number;
  /** The preview's total before tax, plain decimal text in the contract's currency. */
  readonly total: string;
  /** Of the sources' ids, whatever their order; see selectionFingerprint. */
  readonly fingerprint: string;
}

/**
 * What the wizard means to do, written before it does anything: lock and memory in one. Whoever finds one that is not
 * finished looks at what is there before doing anything else.
 */
export interface CreationIntent {
  readonly run: string;
  readonly rule: SelectionRule;
  readonly selection: ChosenSelection;
  /** Drafts of the contract that were there before; a draft among them is never taken for ours. */
  readonly draftsSeen: readonly InvoiceId[];
  readonly user: string;
  /** ISO instant by the service's clock: the computer's may be off by more than a draft takes to be made. */
  readonly at: string;
  /** The draft that taking back empties, written before its first row goes: what is left is less than was chosen. */
  readonly emptying?: InvoiceId | undefined;
  /** Lines were taken off, and not every source was seen to be ready again: nothing more is taken off. */
  readonly notBack?: true | undefined;
}

/** The journal column of a project: one unfinished intent at most, and the last rule that was carried out. */
export interface Journal {
  readonly intent: CreationIntent | null;
  readonly last: SelectionRule | null;
}

export const emptyJournal: Journal = { intent: null, last: null };
