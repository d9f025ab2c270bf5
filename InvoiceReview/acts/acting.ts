import { InvoiceId } from "../../shared/invoicing/ids";
import { ActionNotice, InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { RecalculateDiff, RowChange } from "../../shared/invoicing/acts/recalculateDiff";
import { ReviewAct } from "../../shared/procedures/messageNames";
import { Progress } from "../../shared/procedures/progress";
import { ReleasedSource } from "../../shared/procedures/review/releasedSources";
import { Sought } from "../../shared/procedures/review/sought";
import { PendingItem } from "../../shared/invoicing/backlog/pendingItem";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { Result } from "../../shared/core/result";

/** What an invoice is asked about; what harms nobody begins at once. */
export type AskedAct = Exclude<InvoiceAction, ReviewAct>;

/** What is under way on one invoice. At most one thing at a time. */
export type ActionState =
  | { readonly kind: "idle" }
  /** A dialog asks the user to agree. */
  | { readonly kind: "asking"; readonly action: AskedAct }
  | {
      readonly kind: "running";
      readonly action: InvoiceAction | "save";
      readonly progress: Progress | null;
      readonly sought?: Sought;
      /** The user wants no further rows to be written. */
      readonly isStopped?: true;
    }
  /**
   * A one-way act was asked for; what became of it is not known. Never asked again, only looked at, by `sought` where the
   * invoice's status does not tell.
   */
  | { readonly kind: "notKnown"; readonly action: InvoiceAction; readonly sought?: Sought | undefined };

/** What the last recalculation changed, kept on screen until it is closed. */
export interface RecalculateResult {
  readonly diff: RecalculateDiff;
  readonly released: readonly ReleasedSource[];
  /** Whether the platform was asked, or rows were only saved. */
  readonly isRecalculated: boolean;
  /** Rows were written whose versions nobody but us compared. */
  readonly isCompared: boolean;
  readonly hasSaved: boolean;
  /** Everything that was to be done was: nothing was refused, nothing failed. */
  readonly isWhole: boolean;
}

/** What is done with one invoice, and how it ended; survives moving about. */
export interface Acting {
  readonly action: ActionState;
  readonly result: RecalculateResult | null;
  readonly notice: ActionNotice | null;
  /** How the invoice stood when the platform last recalculated it for us: figures that differ still are its own. */
  readonly standing: string | null;
  /** What could be added to it, once its question has been opened, and what of it the user does not want. */
  readonly pending: Result<readonly PendingItem[], InvoicingError> | null;
  readonly leftOut: ReadonlySet<string>;
  /** What was saved of this user's since the page was opened, in that order. */
  readonly mine: readonly RowChange[];
}

export const notActing: Acting = {
  action: { kind: "idle" },
  result: null,
  notice: null,
  standing: null,
  pending: null,
  leftOut: new Set(),
  mine: [],
};

export type Actings = ReadonlyMap<InvoiceId, Acting>;

/** What was asked of the platform and is not known to be done: under way, or its outcome open. */
export const askedOf = ({ action }: Pick<Acting, "action">): InvoiceAction | "save" | null =>
  action.kind === "idle" || action.kind === "asking" ? null : action.action;

export const isStopped = ({ action }: Acting): boolean => action.kind === "running" && action.isStopped === true;
