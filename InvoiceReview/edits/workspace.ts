import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { ActionNotice, InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { RecalculateDiff } from "../../shared/invoicing/acts/recalculateDiff";
import { Progress } from "../../shared/procedures/progress";
import { ReleasedSource } from "../../shared/procedures/review/releasedSources";
import { WrittenRow } from "../../shared/procedures/review/reviewPort";
import { KeptEdits } from "./keptEdits";
import { hasEdits, noEdits, PendingEdits } from "./pendingEdits";

/** What is under way on one invoice. At most one thing at a time. */
export type ActionState =
  | { readonly kind: "idle" }
  /** A dialog asks the user to agree. */
  | { readonly kind: "asking"; readonly action: InvoiceAction }
  | { readonly kind: "running"; readonly action: InvoiceAction | "save"; readonly progress: Progress | null }
  /** A one-way act was asked for; what became of it is not known. Never asked again, only looked at. */
  | { readonly kind: "notKnown"; readonly action: InvoiceAction };

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

/** Everything about one invoice that is the user's and must survive moving about. */
export interface Workspace {
  readonly edits: PendingEdits;
  readonly kept: KeptEdits;
  /** The invoice as it was last read, while anything is unsaved: what that is of can be named wherever one stands. */
  readonly seen: LoadedInvoice | null;
  /** Counts what was asked and what was taken in: an answer to what was asked before is out of date. */
  readonly asked: number;
  readonly action: ActionState;
  /** Rows that the platform refused, with the reason; their edits are kept. */
  readonly refused: ReadonlyMap<WrittenRow, InvoicingError>;
  /** Rows that the platform recorded otherwise than the user wanted, not yet looked at. */
  readonly toLookAt: ReadonlySet<RowId>;
  readonly result: RecalculateResult | null;
  readonly notice: ActionNotice | null;
  /** Editors on the screen with text that was not taken yet: it counts as an edit, and nothing begins over it. */
  readonly untaken: ReadonlySet<string>;
  /** How the invoice stood when the platform last recalculated it for us: figures that differ still are its own. */
  readonly standing: string | null;
}

export const emptyWorkspace: Workspace = {
  edits: noEdits,
  kept: new Map(),
  seen: null,
  asked: 0,
  action: { kind: "idle" },
  refused: new Map(),
  toLookAt: new Set(),
  result: null,
  notice: null,
  untaken: new Set(),
  standing: null,
};

export type Workspaces = ReadonlyMap<InvoiceId, Workspace>;

/** What was asked of the platform and is not known to be done: under way, or its outcome open. */
export const askedOf = ({ action }: Workspace): InvoiceAction | "save" | null =>
  action.kind === "idle" || action.kind === "asking" ? null : action.action;

/** Whether anything that the user wanted is neither saved nor taken back. Text in an open editor is as unsaved as an edit. */
export const hasUnsaved = ({ edits, kept, untaken }: Workspace): boolean =>
  hasEdits(edits) || kept.size + untaken.size > 0;

export const isBusy = (workspace: Workspace): boolean => workspace.action.kind === "running";
