import { SourceId } from "../../shared/invoicing/backlog/backlog";
import { InvoiceId } from "../../shared/invoicing/ids";

/** Milestones and transactions, one by one or by group. */
export interface TickEvent {
  readonly type: "itemsTicked";
  readonly ids: readonly SourceId[];
  readonly isTicked: boolean;
}

export interface InvoiceOpened {
  readonly type: "invoiceOpened";
  readonly invoice: InvoiceId;
}

export interface BackEvent {
  readonly type: "backPressed";
}

export type ReviewEvent = TickEvent | BackEvent | { readonly type: "finishPressed" } | InvoiceOpened;

export interface ReviewEffect {
  readonly effect: "openInvoice";
  readonly invoice: InvoiceId;
}
