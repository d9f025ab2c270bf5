import { LineDetail } from "../../shared/invoicing/invoice";
import { Currency } from "../../shared/invoicing/words/currency";
import { noAmount } from "../../shared/invoicing/words/formats";
import { isNumber } from "../../shared/invoicing/edits/editableField";
import { Surroundings } from "../../shared/ui/surroundings";
import { fieldText } from "../edits/fieldText";
import { DataColumn, lineValue, LineWords } from "./lineValue";

/** What a line shows in a column, as one text; amounts and prices without their currency. */
export function describeCell(
  detail: LineDetail,
  key: DataColumn,
  currency: Currency,
  surroundings: Surroundings,
): string {
  const { formats } = surroundings;
  if (key === "date") return formats.day(detail.date);
  if (key === "amount") return formats.amount(detail.amount, currency);
  const value = lineValue(detail, key);
  if (value === null) return noAmount;
  return key === "billingType" || isNumber(value) ? fieldText(key as "quantity", value, currency, surroundings) : value;
}

/** How the lines of an invoice in this currency are shown to this user. */
export const describeLines = (currency: Currency, surroundings: Surroundings): LineWords => ({
  numbers: surroundings.formats.numbers,
  textIn: (detail, key) => describeCell(detail, key, currency, surroundings),
});
