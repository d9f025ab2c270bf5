import { InvoiceId } from "../../shared/invoicing/ids";
import { Invoice, LoadedInvoice } from "../../shared/invoicing/invoice";
import { PendingItem } from "../../shared/invoicing/backlog/pendingItem";
import { SoloOutcome } from "../../shared/procedures/review/actAlone";
import { Sought } from "../../shared/procedures/review/sought";
import { Availability, InvoiceAction, SoloAct } from "../../shared/invoicing/acts/invoiceActions";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { BusyEvent } from "../../shared/core/busyGate";
import { Result } from "../../shared/core/result";
import { ConfirmOutcome } from "../../shared/procedures/review/confirmInvoice";
import { ListCommand } from "../../shared/procedures/review/listView";
import { StatusOutcome } from "../../shared/procedures/review/changeStatus";
import { MessageAct, StatusAct } from "../../shared/procedures/messageNames";
import { Progress } from "../../shared/procedures/progress";
import { OrganisationFacts, ReadingTold, RowWrite } from "../../shared/procedures/review/reviewPort";
import { AgreedInvoice, BothOutcome } from "../../shared/procedures/review/recalculateAndSend";
import { SaveOutcome } from "../../shared/procedures/review/saveAndRecalculate";
import { ReadEffect } from "../edits/editEvent";
import { PendingEdits } from "../edits/pendingEdits";

/** What comes back from outside. Each carries the invoice it answers for. */
type ReplyEvent =
  | { readonly type: "availabilityRead"; readonly availability: Readonly<Record<MessageAct, Availability>> }
  | ({ readonly type: "organisationRead" } & OrganisationFacts)
  | {
      readonly type: "invoiceRead";
      readonly id: InvoiceId;
      /** As the effect that it answers has it. */
      readonly asked: number;
      readonly read: Result<LoadedInvoice, InvoicingError>;
    }
  | { readonly type: "readingTold"; readonly id: InvoiceId; readonly reading: ReadingTold }
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
  /** What asks for one thing and looks for it has ended. */
  | {
      readonly type: "actEnded";
      readonly id: InvoiceId;
      readonly act: "recalculate" | "send" | StatusAct | SoloAct;
      readonly outcome: ConfirmOutcome | StatusOutcome | SoloOutcome;
    }
  | {
      readonly type: "pendingRead";
      readonly id: InvoiceId;
      readonly pending: Result<readonly PendingItem[], InvoicingError>;
    }
  | {
      readonly type: "bothEnded";
      readonly id: InvoiceId;
      readonly outcome: BothOutcome;
      /** As it was recorded, and what was pending, when saving began: for the diff. */
      readonly seen: LoadedInvoice;
      readonly edits: PendingEdits;
    }
  | { readonly type: "sourceNotFound"; readonly id: InvoiceId };

export type ActEvent =
  | ReplyEvent
  | BusyEvent
  | { readonly type: "savePressed" | "saveStopped" | "rereadPressed" | "openInFormPressed" }
  | { readonly type: "actionPressed"; readonly action: InvoiceAction }
  | { readonly type: "actionAgreed" | "dialogDismissed" | "lookAgainPressed" | "allowAgainPressed" }
  | { readonly type: "pendingTicked"; readonly source: string }
  | { readonly type: "resultClosed" | "noticeClosed" };

/** What is to happen outside, named as data. */
export type ActEffect =
  | ReadEffect
  | {
      readonly effect: "save";
      readonly id: InvoiceId;
      readonly writes: readonly RowWrite[];
      readonly recalculates: boolean;
      readonly before: LoadedInvoice;
      readonly edits: PendingEdits;
    }
  | ({ readonly effect: "recalculateThenSend"; readonly id: InvoiceId; readonly edits: PendingEdits } & AgreedInvoice)
  | { readonly effect: "confirm"; readonly id: InvoiceId; readonly seen: LoadedInvoice }
  | { readonly effect: "findOutConfirm"; readonly id: InvoiceId }
  | { readonly effect: "changeStatus"; readonly id: InvoiceId; readonly act: StatusAct }
  | {
      readonly effect: "actAlone";
      readonly id: InvoiceId;
      readonly act: SoloAct;
      readonly sought: Sought;
      readonly isLook: boolean;
    }
  | { readonly effect: "readPending"; readonly id: InvoiceId; readonly invoice: Invoice }
  /** Opens a draft that came of an act, where invoices are opened in the control. */
  | { readonly effect: "showDraft"; readonly id: InvoiceId }
  | { readonly effect: "dataSet"; readonly command: ListCommand }
  | { readonly effect: "openForm"; readonly id: InvoiceId }
  | { readonly effect: "cancelWait" };
