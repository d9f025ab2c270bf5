import { Decimal } from "../../calculation/money";
import { Invoice, LineDetail } from "../invoice";

/** What a user may change of a row. A value is held as the row itself holds it, from the editor to the wire. */
export type DetailValues = Pick<
  LineDetail,
  "quantity" | "price" | "tax" | "billingType" | "description" | "externalDescription"
>;

/** What a user may change of an invoice's header. */
export type HeaderValues = Pick<
  Invoice,
  | "name"
  | "description"
  | "invoiceDate"
  | "dueDate"
  | "billToName"
  | "billToLine1"
  | "billToPostalCode"
  | "billToCity"
  | "billToCountry"
>;

export type DetailField = keyof DetailValues;
export type HeaderField = keyof HeaderValues;

/** A value of whichever field; null is "nothing there". */
export type FieldValue = DetailValues[DetailField] | HeaderValues[HeaderField];

/** What a field's value is, by which it is read from a text and shown in one. */
export type FieldKind = "number" | "money" | "choice" | "day" | "text";

/** `price` is money per unit. */
export const detailKinds: Readonly<Record<DetailField, FieldKind>> = {
  quantity: "number",
  price: "money",
  tax: "money",
  billingType: "choice",
  description: "text",
  externalDescription: "text",
};

export const headerKinds: Readonly<Record<HeaderField, FieldKind>> = {
  name: "text",
  description: "text",
  invoiceDate: "day",
  dueDate: "day",
  billToName: "text",
  billToLine1: "text",
  billToPostalCode: "text",
  billToCity: "text",
  billToCountry: "text",
};

export const fieldKinds: Readonly<Record<DetailField | HeaderField, FieldKind>> = { ...detailKinds, ...headerKinds };

/** One field with a value that it may have. */
export type FieldAndValue<Values> = {
  [F in keyof Values]: { readonly field: F; readonly value: Values[F] };
}[keyof Values];

export const isNumber = (value: FieldValue | undefined): value is Decimal =>
  typeof value === "object" && value !== null;

/** Numbers are the same however they are written: 1.50 is 1.5. Nothing there is neither 0 nor an empty text. */
export const isSameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  isNumber(a) && isNumber(b) ? a.eq(b) : a === b;
