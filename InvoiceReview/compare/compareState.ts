import { Result } from "../../shared/core/result";
import { Turns } from "../../shared/core/turns";
import { InvoiceId } from "../../shared/invoicing/ids";
import { Comparison } from "../../shared/invoicing/comparing/compareInvoices";
import { InvoicingError } from "../../shared/invoicing/invoicingError";

/** Two invoices that are looked at side by side. */
export type TwoIds = readonly [left: InvoiceId, right: InvoiceId];

export interface Compared {
  readonly ids: TwoIds;
  /** null while they are being read. */
  readonly read: Result<Comparison, InvoicingError> | null;
}

export interface CompareState {
  readonly compared: Compared | null;
}

export type CompareEvent =
  | { readonly type: "comparePressed"; readonly ids: TwoIds }
  | {
      readonly type: "comparedRead";
      readonly ids: TwoIds;
      readonly read: Result<Comparison, InvoicingError>;
    }
  | { readonly type: "compareClosed" };

export interface CompareEffect {
  readonly effect: "readCompared";
  readonly ids: TwoIds;
}

export const compareTurns: Turns<CompareState, CompareEvent, CompareEffect> = {
  comparePressed: (state, { ids }) => [
    { ...state, compared: { ids, read: null } },
    { effect: "readCompared", ids },
  ],
  // what was closed meanwhile, or is another pair by now, is let go
  comparedRead: (state, { ids, read }) => [state.compared?.ids === ids ? { ...state, compared: { ids, read } } : state],
  compareClosed: (state) => [{ ...state, compared: null }],
};
