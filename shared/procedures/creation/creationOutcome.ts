import { Decimal } from "../../calculation/money";
import { InvoicingError } from "../../invoicing/invoicingError";
import { ContractDraft, RecordedDraft } from "./creationPort";
import { SourceStatus } from "../review/reviewPort";

/** How a draft is made: the property `createMode`. */
export type CreateMode = "trim" | "wholeContract" | "customApi";

/** Where creating stands, for the stages of progress. */
export type CreationProgress =
  | {
      readonly stage:
        "writingIntent" | "asking" | "matching" | "provingRemoval" | "recalculating" | "comparing" | "finishing";
    }
  | { readonly stage: "waitingForDraft"; readonly seconds: number }
  | { readonly stage: "removing"; readonly done: number; readonly of: number };

/** Why it cannot be done safely this way; told before anything is written. */
export type CreationRefusal =
  | { readonly kind: "nothingChosen" }
  /** What is chosen lies after the cut-off date. */
  | { readonly kind: "nothingInTime" }
  | { readonly kind: "severalCustomers"; readonly customers: readonly string[] }
  /** The platform puts lines of its own on the draft, and what taking off does to them is not known. */
  | { readonly kind: "retainers" }
  | { readonly kind: "notWholeContract" }
  /** Lines would have to be taken off the draft, and the user lacks the privilege of that name. */
  | { readonly kind: "mayNotRemove"; readonly name: string }
  /** The platform would bill sources that could not be read; nobody knows for how much. */
  | { readonly kind: "unreadable"; readonly count: number; readonly first: string }
  | { readonly kind: "messageMissing"; readonly name: string }
  | { readonly kind: "ruleTooLong"; readonly characters: number }
  | { readonly kind: "unfinishedIntent" };

/** Both before tax and without what stands on the header: freight, a discount. */
export interface SumsOfLines {
  readonly preview: Decimal;
  readonly recorded: Decimal;
}

/** At the first sign that the platform does not do what is assumed, nothing further is done. */
export type StopReason =
  | { readonly kind: "sourceUnknown"; readonly rows: number }
  | { readonly kind: "notGivenBack"; readonly status: SourceStatus }
  | { readonly kind: "removalRefused"; readonly error: InvoicingError }
  | { readonly kind: "severalNewDrafts"; readonly drafts: readonly ContractDraft[] }
  /** They came while a busy service was waited for: creating was asked for, and not asked for again. */
  | { readonly kind: "draftMeanwhile"; readonly drafts: readonly ContractDraft[] }
  | { readonly kind: "selectionMissing"; readonly count: number }
  /** Rows that were not chosen, where nothing may be taken off. */
  | { readonly kind: "unexpectedRows"; readonly count: number }
  /** After a reload: by the rule the draft holds other sources than the user saw and chose. */
  | { readonly kind: "selectionChanged"; readonly chosen: number; readonly found: number }
  | ({ readonly kind: "totalDiffers" } & SumsOfLines)
  /** The message's own answer never came, and the draft that is there holds more than was chosen: its user is asked. */
  | { readonly kind: "answerUnclear" }
  /** Of what was taken off, not everything was seen to be ready again. */
  | { readonly kind: "notAllBack" }
  /** What was on the draft is free again; what an earlier page took off could not be told from what others did since. */
  | { readonly kind: "notAllSeen" }
  /** A line came on the draft, or was changed, after the user was asked; or the journal's entry was. */
  | { readonly kind: "changedSince" }
  /** The journal no longer holds this run: another window or another person ended it. */
  | { readonly kind: "entryGone" }
  | { readonly kind: "failed"; readonly error: InvoicingError };

export type CreationOutcome =
  /** Read back: the draft holds exactly the selection. `others`: of further contract customers, together with it. */
  | {
      readonly kind: "created";
      readonly invoice: RecordedDraft;
      /** On it, as its total is; not on the others. */
      readonly rowCount: number;
      readonly others: readonly ContractDraft[];
      /** Where rounding alone explains that they differ; null where they do not. */
      readonly rounded: SumsOfLines | null;
    }
  | { readonly kind: "refused"; readonly refusal: CreationRefusal }
  /**
   * Nothing was created: it was not asked for, or the platform refused. No intent is left. Where that could not be
   * seen to, it is stopped instead, and the next opening finds an intent without a draft.
   */
  | { readonly kind: "notCreated"; readonly error: InvoicingError }
  | Stopped
  /** Asked for, and not seen yet; the intent stays. */
  | { readonly kind: "notKnownYet" };

/** A draft is left, named, with what is in it; the intent stays. */
export interface Stopped {
  readonly kind: "stopped";
  readonly reason: StopReason;
  readonly draft: ContractDraft | null;
  /** On the draft now; null where that could not be read. */
  readonly rowCount: number | null;
}
