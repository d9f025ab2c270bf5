import { Decimal } from "../../shared/calculation/money";
import { DetailField, FieldValue } from "../../shared/invoicing/editableField";
import { noAmount } from "../../shared/invoicing/formats";
import { Surroundings } from "../../shared/ui/surroundings";

/** A field's value in the user's words and digits. */
export function fieldText(field: DetailField, value: FieldValue, { texts, formats }: Surroundings): string {
  if (value === null) return noAmount;
  switch (field) {
    case "billingType":
      return texts(`BillingType_${value}`);
    case "quantity":
    case "price":
    case "tax":
      return formats.number(new Decimal(value));
    default:
      return value;
  }
}
