import { decimalsOf, largestPrice, largestQuantity } from "../../shared/invoicing/edits/reviewRules";
import { Result, err, ok } from "../../shared/core/result";
import { Decimal } from "../../shared/calculation/money";
import { Formats, noAmount } from "../../shared/invoicing/words/formats";
import { Currency } from "../../shared/invoicing/words/currency";
import { LineDetail } from "../../shared/invoicing/invoice";
import { NumberLimits, NumberProblem, readNumber } from "../../shared/invoicing/words/readNumber";
import {
  DetailField,
  DetailValues,
  FieldAndValue,
  fieldKinds,
  FieldValue,
  isNumber,
} from "../../shared/invoicing/edits/editableField";
import { choosableBillingTypes } from "../../shared/invoicing/words/billingType";
import { plainNumberText } from "../../shared/invoicing/words/numberText";
import { changesSign } from "../../shared/invoicing/edits/signChange";

/** What an editor of the cell starts with: the number as the user writes it, without groups. */
export const editorText = (value: FieldValue, formats: Formats): string =>
  isNumber(value) ? plainNumberText(value, { ...formats.numbers, groupSeparator: "" }) : (value ?? "");

export const isNumberField = (field: DetailField): field is "quantity" | "price" | "tax" =>
  fieldKinds[field] === "number" || fieldKinds[field] === "money";

/**
 * A text that cannot be taken: too long for its column, or a number that cannot be read or is out of range; or that is
 * taken only when it is said twice, because it changes the sign.
 */
export type CellProblem =
  | NumberProblem
  | { readonly kind: "tooLong"; readonly allowed: number }
  | { readonly kind: "empty" | "notAChoice" | "notTaxed" }
  | { readonly kind: "signChanged"; readonly was: string; readonly value: string };

/** Characters that a description holds (facts 1.3). */
const longestText = 200;

export type CellValue = FieldAndValue<DetailValues>;

/** Reads what was typed into a cell into the field's value; empty is refused where there must be a number. */
export function readCell(
  detail: LineDetail,
  field: DetailField,
  text: string,
  formats: Formats,
  currency: Currency,
): Result<CellValue, CellProblem> {
  if (field === "billingType") {
    const value = choosableBillingTypes.find((type) => type === text);
    return value ? ok({ field, value }) : err({ kind: "notAChoice" });
  }
  if (!isNumberField(field)) {
    return text.length > longestText ? err({ kind: "tooLong", allowed: longestText }) : ok({ field, value: text });
  }
  if (text.trim() === "") {
    return field === "price" && detail.price === null ? ok({ field, value: null }) : err({ kind: "empty" });
  }
  const read = readNumber(text, formats.numbers, limitsOf(field, currency));
  return read.ok ? ok({ field, value: read.value }) : read;
}

/** The question to ask before a value is taken, where it changes the sign of what is charged. */
export function signQuestion(
  recorded: LineDetail,
  preview: LineDetail,
  wanted: CellValue,
  formats: Formats,
): CellProblem | null {
  const { field, value } = wanted;
  if (!isNumber(value) || !isNumberField(field)) return null;
  const was = recorded[field];
  if (!changesSign(was, preview[field], value)) return null;
  const text = (number: Decimal | null): string => (number === null ? noAmount : formats.number(number));
  return { kind: "signChanged", was: text(was), value: text(value) };
}

function limitsOf(field: DetailField, currency: Currency): NumberLimits {
  const { quantity, price } = decimalsOf;
  const decimals =
    field === "quantity" ? quantity : field === "tax" ? currency.decimals : Math.min(price, currency.decimals);
  return { decimals, largest: field === "quantity" ? largestQuantity : largestPrice };
}
