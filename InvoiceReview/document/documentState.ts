import { Result } from "../../shared/core/result";
import { Turns } from "../../shared/core/turns";
import { DocumentGrouping } from "../../shared/invoicing/document/documentRows";
import { InvoiceId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { isEditableStatus } from "../../shared/invoicing/invoiceStatus";
import { EditsState } from "../edits/editsState";
import { loadedOpen } from "../edits/selectors";

/** What is looked at of the open invoice: its document in a grouping, what was changed, or how figures come about. */
export type DocumentView = DocumentGrouping | "changes" | "computed";

export interface ShownDocument {
  readonly view: DocumentView;
  /** The row or group of the grid that is asked about first. */
  readonly key: string | null;
  /** With the transactions behind a settled invoice, which are read once somebody asks; null where they are there, or on their way. */
  readonly settled: Result<LoadedInvoice, InvoicingError> | null;
}

export interface DocumentState extends EditsState {
  readonly document: ShownDocument | null;
}

export type DocumentEvent =
  | { readonly type: "documentShown"; readonly view: DocumentView; readonly key?: string }
  | {
      readonly type: "settledRead";
      readonly id: InvoiceId;
      readonly read: Result<LoadedInvoice, InvoicingError>;
    }
  | { readonly type: "documentClosed" };

export interface DocumentEffect {
  readonly effect: "readSettled";
  readonly id: InvoiceId;
}

/** Whether what its rows stand for is not among what was read when it was opened. */
export const isSettled = ({ invoice }: LoadedInvoice): boolean => !isEditableStatus(invoice.status);

export const documentTurns: Turns<DocumentState, DocumentEvent, DocumentEffect> = {
  documentShown(state, { view, key = null }) {
    const open = loadedOpen(state);
    const shown = { ...state, document: { view, key, settled: null } };
    if (!open) return [state];
    return view === "changes" && isSettled(open.load.loaded)
      ? [shown, { effect: "readSettled", id: open.id }]
      : [shown];
  },
  // what was closed meanwhile, or is of another invoice, is let go
  settledRead: (state, { id, read }) => [
    state.document && state.open?.id === id ? { ...state, document: { ...state.document, settled: read } } : state,
  ],
  documentClosed: (state) => [{ ...state, document: null }],
};
