import { InvoiceId } from "./ids";
import { SelectionRule } from "./selectionRule";

/**
 * What the wizard means to do, written before it does anything: lock and memory in one. Whoever finds one that is not
 * finished looks at what is there before doing anything else.
 */
export interface CreationIntent {
  readonly run: string;
  readonly rule: SelectionRule;
  /** Drafts of the contract that were there before; a draft among them is never taken for ours. */
  readonly draftsSeen: readonly InvoiceId[];
  readonly user: string;
  /** ISO instant. */
  readonly at: string;
}

/** The journal column of a project: one unfinished intent at most, and the last rule that was carried out. */
export interface Journal {
  readonly intent: CreationIntent | null;
  readonly last: SelectionRule | null;
}

export const emptyJournal: Journal = { intent: null, last: null };
