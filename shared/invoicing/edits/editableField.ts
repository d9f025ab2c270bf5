import { Decimal } from "../../calculation/money";
import { Invoice, LineDetail } from "../invoice";
import { isBillingType } from "../words/billingType";

/** The fields of a row that a user may change. */
export type DetailField = "quantity" | "price" | "tax" | "billingType" | "description" | "externalDescription";

/** The fields of an invoice header that a user may change. */
export type HeaderField =
  | "name"
  | "description"
  | "invoiceDate"
  | "dueDate"
  | "billToName"
  | "billToLine1"
  | "billToPostalCode"
  | "billToCity"
  | "billToCountry";

/**
 * A field's value in one canonical text: plain decimal digits for numbers ("1234.5"), "YYYY-MM-DD" for dates,
 * the billing type's name, the text itself. null is "nothing there". Two values are the same when the texts are.
 */
export type FieldValue = string | null;

export const canonicalNumber = (value: Decimal | null): FieldValue => (value === null ? null : value.toFixed());

export function detailValue(detail: LineDetail, field: DetailField): FieldValue {
  switch (field) {
    case "quantity":
    case "price":
    case "tax":
      return canonicalNumber(detail[field]);
    case "billingType":
    case "description":
    case "externalDescription":
      return detail[field];
  }
}

export const headerValue = (invoice: Invoice, field: HeaderField): FieldValue => invoice[field];

/** The detail as it would be with the value in place; amounts are not worked out here (see previewDetail). */
export function withValue(detail: LineDetail, field: DetailField, value: FieldValue): LineDetail {
  switch (field) {
    case "quantity":
      return { ...detail, quantity: new Decimal(value ?? 0) };
    case "price":
    case "tax":
      return { ...detail, [field]: value === null ? null : new Decimal(value) };
    case "billingType":
      return isBillingType(value) ? { ...detail, billingType: value } : detail;
    case "description":
    case "externalDescription":
      return { ...detail, [field]: value ?? "" };
  }
}
