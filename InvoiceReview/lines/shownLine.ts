import { DetailEdit } from "../../shared/invoicing/edits/rowEdit";
import { EditRules } from "../../shared/invoicing/edits/reviewRules";
import { Invoice, LineDetail } from "../../shared/invoicing/invoice";
import { InvoicingError } from "../../shared/invoicing/invoicingError";

/** A line as its cells see it: recorded and preview side by side, never mixed. */
export interface ShownLine {
  readonly recorded: LineDetail;
  readonly preview: LineDetail;
  readonly edit: DetailEdit | undefined;
  readonly error: InvoicingError | undefined;
  readonly isToLookAt: boolean;
  readonly invoice: Invoice;
  readonly rules: EditRules;
}
