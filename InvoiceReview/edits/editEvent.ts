import {
  DetailField,
  DetailValues,
  FieldAndValue,
  HeaderField,
  HeaderValues,
} from "../../shared/invoicing/edits/editableField";
import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { WrittenRow } from "../../shared/procedures/review/reviewPort";

/** A field of a line, or of the header, which is null. */
export type FieldPlace =
  { readonly row: RowId; readonly field: DetailField } | { readonly row: null; readonly field: HeaderField };

/** What is done to one row: another value in a field, or taken off or brought back. */
export type RowEdited = { readonly row: RowId } & (
  FieldAndValue<DetailValues> | { readonly field?: undefined; readonly isRemoved: boolean }
);

/** What the user does to the open invoice's values. */
export type ChangeEvent =
  | (FieldAndValue<DetailValues> & { readonly type: "fieldEdited"; readonly row: RowId })
  | (FieldAndValue<HeaderValues> & { readonly type: "fieldEdited"; readonly row: null })
  | { readonly type: "rowRemoved" | "rowRestored"; readonly row: RowId }
  /** One gesture over any number of rows, and one step of undo; a row that may not be edited stays as it is. */
  | { readonly type: "rowsEdited"; readonly rows: readonly RowEdited[] }
  | (FieldPlace & { readonly type: "conflictSettled"; readonly take: "mine" | "theirs" })
  | { readonly type: "undoPressed" | "redoPressed" };

export type EditEvent =
  | ChangeEvent
  /** An editor holds text that is not the field's value, or no longer does: it was taken or given up. */
  | { readonly type: "textTyped"; readonly id: InvoiceId; readonly editor: string; readonly isUntaken: boolean }
  | { readonly type: "rowLookedAt"; readonly row: RowId }
  /** What can no longer be saved, and its user has done with; null is all of the invoice's. */
  | { readonly type: "keptDiscarded"; readonly id: InvoiceId; readonly row: WrittenRow | null };

/** What is to happen outside: the invoice is to be read. */
export interface ReadEffect {
  readonly effect: "readInvoice";
  readonly id: InvoiceId;
  /** Counts what was asked: of several answers the newest counts. */
  readonly asked: number;
}
