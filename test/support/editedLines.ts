import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { loadedOpen, previewTotals } from "../../InvoiceReview/edits/selectors";
import { amount, digits } from "./amount";
import { aLineDetail, aProductRow } from "./aLineDetail";
import { aLoadedInvoice } from "./aLoadedInvoice";
import { lastAsked } from "./aReviewState";

/** An invoice of two lines and a product, and what is done to it in tests of edits. */
export const id = "invoice-1" as InvoiceId;
export const [row, other, product] = ["detail-1", "detail-2", "product-1"] as [RowId, RowId, RowId];
export const loaded = aLoadedInvoice({
  details: [aLineDetail(), aLineDetail({ id: other, quantity: "1", price: "100" }), aProductRow()],
});

export const quantity = (value: string, of = row): ReviewEvent => ({
  type: "fieldEdited",
  row: of,
  field: "quantity",
  value: amount(value),
});
export const undo: ReviewEvent = { type: "undoPressed" };
export const redo: ReviewEvent = { type: "redoPressed" };
export const read = (now: LoadedInvoice): ReviewEvent => ({
  type: "invoiceRead",
  id,
  asked: lastAsked,
  read: { ok: true, value: now },
});

/** What the lines come to on the screen. */
export const total = (state: ReviewState): string => {
  const open = loadedOpen(state);
  return open ? digits(previewTotals(state, open).lineItemAmount) : "not open";
};
