import { InvoicingError } from "../../invoicing/invoicingError";
import { ContractDraft, DraftRow } from "./creationPort";
import { Stopped } from "./creationOutcome";

/** What there is of an intent that was not finished. Reading only; creating is never asked for again. */
export type ReconcileReport =
  /** No draft of it: it was not asked for, has not come yet, or is no draft any more. `nothingMore`: none will come. */
  | { readonly kind: "nothingYet" | "nothingMore" }
  | {
      readonly kind: "ours";
      readonly draft: ContractDraft;
      readonly rowCount: number;
      /** Rows outside the rule: what finishing would take off. */
      readonly outside: number;
      /** Kinds of rows on it, and of those outside the rule: each takes a privilege of its own to be taken off. */
      readonly kinds: Readonly<Record<"all" | "outside", readonly DraftRow["kind"][]>>;
      /** Rows that no link ties to a source. */
      readonly unlinked: number;
      /** Chosen, and not on the draft. */
      readonly missing: number;
      /** Whether it holds the very sources that the user chose: otherwise nothing is taken off it. */
      readonly isWhatWasChosen: boolean;
      /** Whether it holds no more than what taking back, once begun, has left of them. */
      readonly isBeingEmptied: boolean;
      /** Whether the journal says that taking lines off did not give everything back. */
      readonly isNotBack: boolean;
      /** The draft, its maker, its money and its rows as one text, for a remedy to compare with (`lookedText`). */
      readonly looked: string;
    }
  /** What the journal says is not of this project: it was not written here, or by another hand. */
  | { readonly kind: "foreign"; readonly of: "project" | "contract" }
  /** More than one draft could be ours: none is touched. */
  | { readonly kind: "several"; readonly drafts: readonly ContractDraft[] }
  | { readonly kind: "failed"; readonly error: InvoicingError };

/** How taking an unfinished draft's rows off ended. */
export type TakeBackOutcome =
  /** Read back: every source can be invoiced again. The empty draft stays; the intent is gone. */
  { readonly kind: "takenBack"; readonly draft: ContractDraft } | { readonly kind: "nothingThere" } | Stopped;

/** How dropping an intent ended; `left` are the drafts that came since it was written, which nobody touched. */
export type ForgetOutcome =
  | { readonly kind: "forgotten"; readonly left: readonly ContractDraft[] }
  | { readonly kind: "notForgotten"; readonly error: InvoicingError };
