import type { DetailValues, FieldValue, HeaderValues } from "../../shared/invoicing/edits/editableField";
import { type DetailField, type HeaderField, fieldKinds } from "../../shared/invoicing/edits/editableField";
import type { FieldEdit } from "../../shared/invoicing/edits/rowEdit";
import type { RowId } from "../../shared/invoicing/ids";
import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import { amount } from "./amount";

type Values = DetailValues & HeaderValues;

/** A field's value from the text that a table says it in. */
export function fieldValue<Field extends DetailField | HeaderField>(field: Field, text: string | null): Values[Field] {
  const isNumber = fieldKinds[field] === "number" || fieldKinds[field] === "money";
  return (text !== null && isNumber ? amount(text) : text) as Values[Field];
}

/** A value in the text of a table: plain digits, whatever they came from. */
export const fieldText = (value: FieldValue | undefined): string | null =>
  value && typeof value === "object" ? value.toFixed() : (value ?? null);

/** A pending edit in the texts of a table. */
export const editTexts = (edit: FieldEdit<FieldValue> | undefined): FieldEdit<string | null> | undefined =>
  edit && { base: fieldText(edit.base), value: fieldText(edit.value) };

/** A field of a line, or of the header, which is null, is edited to the value that a text says. */
export const fieldEdited = (row: RowId | null, field: DetailField | HeaderField, text: string | null): ReviewEvent =>
  ({ type: "fieldEdited", row, field, value: fieldValue(field, text) }) as ReviewEvent;

/** A pending edit of one field, both of its values said as texts. */
export const fieldEdit = <Field extends DetailField | HeaderField>(
  field: Field,
  base: string | null,
  value: string | null,
): { readonly [F in Field]: { readonly base: Values[F]; readonly value: Values[F] } } =>
  ({ [field]: { base: fieldValue(field, base), value: fieldValue(field, value) } }) as never;
