import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { WrittenRow } from "../../shared/procedures/review/reviewPort";
import { KeptEdits } from "./keptEdits";
import { hasEdits, noEdits, PendingEdits } from "./pendingEdits";

/** What the user did to one invoice and must survive moving about. */
export interface Workspace {
  readonly edits: PendingEdits;
  readonly kept: KeptEdits;
  /** The invoice as it was last read, while anything is unsaved: what that is of can be named wherever one stands. */
  readonly seen: LoadedInvoice | null;
  /** Counts what was asked and what was taken in: an answer to what was asked before is out of date. */
  readonly asked: number;
  /** An act is under way, or nobody knows what became of it: nothing is edited over it. */
  readonly isLocked: boolean;
  /** Rows that the platform refused, with the reason; their edits are kept. */
  readonly refused: ReadonlyMap<WrittenRow, InvoicingError>;
  /** Rows that the platform recorded otherwise than the user wanted, not yet looked at. */
  readonly toLookAt: ReadonlySet<RowId>;
  /** Editors on the screen with text that was not taken yet: it counts as an edit, and nothing begins over it. */
  readonly untaken: ReadonlySet<string>;
}

export const emptyWorkspace: Workspace = {
  edits: noEdits,
  kept: new Map(),
  seen: null,
  asked: 0,
  isLocked: false,
  refused: new Map(),
  toLookAt: new Set(),
  untaken: new Set(),
};

export type Workspaces = ReadonlyMap<InvoiceId, Workspace>;

/** Whether anything that the user wanted is neither saved nor taken back. Text in an open editor is as unsaved as an edit. */
export const hasUnsaved = ({ edits, kept, untaken }: Workspace): boolean =>
  hasEdits(edits) || kept.size + untaken.size > 0;
