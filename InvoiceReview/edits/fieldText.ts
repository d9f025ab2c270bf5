import { Decimal } from "../../shared/calculation/money";
import { isolated } from "../../shared/core/isolated";
import { Currency } from "../../shared/invoicing/words/currency";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { DetailField, FieldValue, HeaderField } from "../../shared/invoicing/edits/editableField";
import { noAmount } from "../../shared/invoicing/words/formats";
import { Surroundings } from "../../shared/ui/surroundings";

/** Fields that are shown as they are written. One of another kind does not compile until it has a case of its own. */
type AsWritten =
  | ("name" | "description" | "externalDescription")
  | ("billToName" | "billToLine1" | "billToCity" | "billToPostalCode" | "billToCountry");

/**
 * A field's value, of a line or of the header, in the user's words, digits and days; prices and taxes with at least the
 * decimals of their currency. May be joined with other words.
 */
export function fieldText(
  field: DetailField | HeaderField,
  value: FieldValue,
  currency: Currency,
  { texts, formats }: Surroundings,
): string {
  if (value === null) return noAmount;
  switch (field) {
    case "billingType":
      return texts(`BillingType_${value}`);
    case "quantity":
      return formats.number(new Decimal(value));
    case "price":
    case "tax":
      return formats.amount(new Decimal(value), currency);
    case "invoiceDate":
    case "dueDate":
      return formats.day(value as CalendarDate);
    default:
      field satisfies AsWritten;
      return isolated(value);
  }
}

/** "Quantity 2 → 3": a field before and after. */
export const describeChange = (
  field: DetailField | HeaderField,
  before: FieldValue,
  after: FieldValue,
  currency: Currency,
  surroundings: Surroundings,
  of: "Column" | "Header" = "Column",
): string =>
  `${surroundings.texts(`${of}_${field}`)} ${fieldText(field, before, currency, surroundings)} → ${fieldText(field, after, currency, surroundings)}`;
