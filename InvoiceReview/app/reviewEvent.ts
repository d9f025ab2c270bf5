import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { DetailField, FieldValue, HeaderField } from "../../shared/invoicing/edits/editableField";
import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { Invoice, LoadedInvoice } from "../../shared/invoicing/invoice";
import { Availability, InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { PageFacts } from "../../shared/invoicing/invoiceFacts";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { ListCommand, ListView } from "../../shared/procedures/review/listView";
import { Result } from "../../shared/core/result";
import { ConfirmOutcome } from "../../shared/procedures/review/confirmInvoice";
import { PaidOutcome } from "../../shared/procedures/review/markPaid";
import { Progress } from "../../shared/procedures/progress";
import { RowWrite, WrittenRow } from "../../shared/procedures/review/reviewPort";
import { SaveOutcome } from "../../shared/procedures/review/saveAndRecalculate";
import { PendingEdits } from "../edits/pendingEdits";
import { Permission, Placement } from "./reviewState";
import { Reach } from "../list/listState";

/** What the platform tells. */
export type PlatformEvent =
  | { readonly type: "placed"; readonly placement: Placement; readonly invoice: InvoiceId | null }
  | { readonly type: "permissionRead"; readonly permission: Partial<Permission> }
  | { readonly type: "viewUpdated"; readonly view: ListView; readonly today: CalendarDate };

/** What comes back from outside. Each carries the invoice it answers for. */
export type ReplyEvent =
  | { readonly type: "availabilityRead"; readonly availability: Readonly<Record<InvoiceAction, Availability>> }
  | { readonly type: "factsRead"; readonly read: number; readonly facts: Result<PageFacts, InvoicingError> }
  | {
      readonly type: "openLinesRead";
      readonly read: number;
      readonly invoices: readonly Pick<Invoice, "id">[];
      readonly lines: Result<ReadonlyMap<InvoiceId, LoadedInvoice>, InvoicingError>;
    }
  | {
      readonly type: "invoiceRead";
      readonly id: InvoiceId;
      /** As the effect that it answers has it. */
      readonly asked: number;
      readonly read: Result<LoadedInvoice, InvoicingError>;
    }
  | { readonly type: "progressed"; readonly id: InvoiceId; readonly progress: Progress }
  | {
      readonly type: "saveEnded";
      readonly id: InvoiceId;
      readonly outcome: SaveOutcome;
      /** As it was recorded, and what was pending, when saving began: for the diff. */
      readonly before: LoadedInvoice;
      readonly edits: PendingEdits;
      readonly recalculates: boolean;
    }
  | { readonly type: "confirmEnded"; readonly id: InvoiceId; readonly outcome: ConfirmOutcome }
  | { readonly type: "sourceNotFound"; readonly id: InvoiceId }
  | { readonly type: "busyTold"; readonly seconds: number | null }
  | { readonly type: "paidEnded"; readonly id: InvoiceId; readonly outcome: PaidOutcome };

/** What the user does. */
export type UserEvent =
  | { readonly type: "opened"; readonly id: InvoiceId }
  | { readonly type: "closed" }
  | { readonly type: "rereadPressed" }
  | { readonly type: "selectionChanged"; readonly ids: readonly InvoiceId[] }
  | { readonly type: "rowPicked"; readonly id: InvoiceId; readonly reach: Reach }
  | { readonly type: "listCommanded"; readonly command: ListCommand }
  | { readonly type: "fieldEdited"; readonly row: RowId; readonly field: DetailField; readonly value: FieldValue }
  | { readonly type: "headerEdited"; readonly field: HeaderField; readonly value: FieldValue }
  /** An editor holds text that is not the field's value, or no longer does: it was taken or given up. */
  | { readonly type: "textTyped" | "textSettled"; readonly id: InvoiceId; readonly editor: string }
  | { readonly type: "rowRemoved" | "rowRestored" | "rowLookedAt"; readonly row: RowId }
  | {
      readonly type: "conflictSettled";
      readonly row: RowId;
      readonly field: DetailField;
      readonly take: "mine" | "theirs";
    }
  /** The same of the header. */
  | {
      readonly type: "conflictSettled";
      readonly row: null;
      readonly field: HeaderField;
      readonly take: "mine" | "theirs";
    }
  /** What can no longer be saved, and its user has done with; null is all of the invoice's. */
  | { readonly type: "keptDiscarded"; readonly id: InvoiceId; readonly row: WrittenRow | null }
  | { readonly type: "undoPressed" | "redoPressed" }
  | { readonly type: "savePressed" }
  | { readonly type: "actionPressed"; readonly action: InvoiceAction }
  | { readonly type: "actionAgreed" | "dialogDismissed" | "lookAgainPressed" | "allowAgainPressed" }
  | { readonly type: "resultClosed" | "noticeClosed" | "waitCancelled" }
  | { readonly type: "filterChosen"; readonly filter: "all" | "changed" }
  | { readonly type: "groupToggled"; readonly group: string }
  | { readonly type: "openInFormPressed" }
  | { readonly type: "sourceOpened"; readonly row: RowId };

export type ReviewEvent = PlatformEvent | ReplyEvent | UserEvent;

/** What is to happen outside, named as data. `performEffect` carries it out. */
export type ReviewEffect =
  | { readonly effect: "readFacts"; readonly read: number; readonly ids: readonly InvoiceId[] }
  | { readonly effect: "readOpenLines"; readonly read: number; readonly invoices: readonly Invoice[] }
  | { readonly effect: "readInvoice"; readonly id: InvoiceId; readonly asked: number }
  | {
      readonly effect: "save";
      readonly id: InvoiceId;
      readonly writes: readonly RowWrite[];
      readonly recalculates: boolean;
      readonly before: LoadedInvoice;
      readonly edits: PendingEdits;
    }
  | { readonly effect: "confirm"; readonly seen: LoadedInvoice }
  | { readonly effect: "findOutConfirm"; readonly id: InvoiceId }
  | { readonly effect: "markPaid"; readonly id: InvoiceId }
  | { readonly effect: "dataSet"; readonly command: ListCommand }
  | { readonly effect: "showUntaken" | "cancelWait" }
  | { readonly effect: "openForm"; readonly id: InvoiceId }
  | { readonly effect: "openSource"; readonly id: InvoiceId; readonly row: RowId };
