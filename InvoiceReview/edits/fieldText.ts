import { isolated } from "../../shared/core/isolated";
import { Currency } from "../../shared/invoicing/words/currency";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { DetailField, fieldKinds, FieldValue, HeaderField, isNumber } from "../../shared/invoicing/edits/editableField";
import { noAmount } from "../../shared/invoicing/words/formats";
import { Surroundings } from "../../shared/ui/surroundings";

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
  const kind = fieldKinds[field];
  if (isNumber(value)) return kind === "money" ? formats.amount(value, currency) : formats.number(value);
  switch (kind) {
    case "choice":
      return texts(`BillingType_${value}`);
    case "day":
      return formats.day(value as CalendarDate);
    case "number":
    case "money":
    case "text":
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
