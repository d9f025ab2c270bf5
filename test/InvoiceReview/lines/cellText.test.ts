import type { DetailField } from "../../../shared/invoicing/edits/editableField";
import type { Currency } from "../../../shared/invoicing/words/currency";
import { formatsFrom } from "../../../shared/platform/formats";
import { editorText, readCell, signQuestion } from "../../../InvoiceReview/lines/cellText";
import { aLineDetail, type DetailParts } from "../../support/aLineDetail";
import { dinar, dollar, yen } from "../../support/anInvoice";
import type { CellValue } from "../../../InvoiceReview/lines/cellText";
import { fieldText, fieldValue } from "../../support/fieldValue";

const danish = formatsFrom({ numberFormattingInfo: { numberDecimalSeparator: ",", numberGroupSeparator: "." } });

interface Cell {
  readonly currency?: Currency;
  readonly row?: DetailParts;
}

const read = (field: DetailField, text: string, { currency = dollar, row = {} }: Cell = {}): string | null => {
  const result = readCell(aLineDetail(row), field, text, danish, currency);
  return result.ok ? fieldText(result.value.value) : `! ${result.error.kind}`;
};

describe("what is typed into a cell", () => {
  it.each<{ why: string; field: DetailField; text: string; value: string | null; of?: Cell }>([
    { why: "a quantity as the user writes it", field: "quantity", text: "1.234,50", value: "1234.5" },
    { why: "a quantity has two decimals", field: "quantity", text: "1,005", value: "! tooManyDecimals" },
    { why: "a correction may be negative", field: "quantity", text: "-2", value: "-2" },
    { why: "beyond the column's range", field: "quantity", text: "1000000001", value: "! tooLarge" },
    { why: "a point where it groups", field: "quantity", text: "1.5", value: "! groupsMisplaced" },
    { why: "there must be a quantity", field: "quantity", text: " ", value: "! empty" },
    { why: "a price has its currency's decimals", field: "price", text: "187,55", value: "187.55" },
    {
      why: "and no more: the platform would refuse the row",
      field: "price",
      text: "187,555",
      value: "! tooManyDecimals",
    },
    { why: "a dinar has three", field: "price", text: "41,125", of: { currency: dinar }, value: "41.125" },
    { why: "a yen has none", field: "price", text: "333,5", of: { currency: yen }, value: "! tooManyDecimals" },
    { why: "a price cannot be taken away", field: "price", text: "", value: "! empty" },
    {
      why: "but where there is none there may be none",
      field: "price",
      text: "",
      of: { row: { price: null } },
      value: null,
    },
    {
      why: "a tax in the currency's decimals",
      field: "tax",
      text: "0,5",
      of: { currency: yen },
      value: "! tooManyDecimals",
    },
    { why: "a description may be empty", field: "description", text: "", value: "" },
    { why: "and has 200 characters", field: "description", text: "x".repeat(200), value: "x".repeat(200) },
    { why: "but no more", field: "externalDescription", text: "x".repeat(201), value: "! tooLong" },
    { why: "spaces in a text are the user's", field: "description", text: " a ", value: " a " },
    { why: "a billing type by its name", field: "billingType", text: "complimentary", value: "complimentary" },
  ])("$why", ({ field, text, value, of }) => expect(read(field, text, of)).toBe(value));
});

describe("a changed sign is asked about", () => {
  it.each<{ why: string; field: DetailField; was: string | null; now?: string; typed: string; asks: string | null }>([
    { why: "a quantity below zero on a line that charges", field: "quantity", was: "8", typed: "-8", asks: "8 → -8" },
    { why: "a line that credits, made to charge", field: "quantity", was: "-8", typed: "8", asks: "-8 → 8" },
    { why: "a price below zero", field: "price", was: "200", typed: "-200", asks: "200 → -200" },
    { why: "a tax below zero", field: "tax", was: "1234.5", typed: "-1", asks: "1.234,5 → -1" },
    { why: "below zero where nothing was", field: "quantity", was: "0", typed: "-1", asks: "0 → -1" },
    { why: "a price where there was none", field: "price", was: null, typed: "-1", asks: "– → -1" },
    { why: "not a lower quantity", field: "quantity", was: "8", typed: "6", asks: null },
    { why: "not zero", field: "quantity", was: "8", typed: "0", asks: null },
    { why: "not zero of a credit", field: "quantity", was: "-8", typed: "0", asks: null },
    { why: "not a larger credit", field: "quantity", was: "-8", typed: "-9", asks: null },
    { why: "not again what was agreed to", field: "quantity", was: "8", now: "-8", typed: "-9", asks: null },
    { why: "not the way back", field: "quantity", was: "8", now: "-8", typed: "8", asks: null },
    { why: "not a first price", field: "price", was: null, typed: "5", asks: null },
    { why: "not a price taken away", field: "price", was: "5", typed: "", asks: null },
    { why: "not a text", field: "description", was: "a", typed: "-8", asks: null },
  ])("$why: $was, then $typed", ({ field, was, now = was, typed, asks }) => {
    const row = { ...aLineDetail(), [field]: fieldValue(field, was) };
    const wanted = { field, value: fieldValue(field, typed === "" ? null : typed) } as CellValue;
    const question = signQuestion(row, { ...row, [field]: fieldValue(field, now) }, wanted, danish);
    expect(question?.kind === "signChanged" ? `${question.was} → ${question.value}` : null).toBe(asks);
  });
});

describe("what an editor starts with", () => {
  it.each<{ field: DetailField; value: string | null; text: string }>([
    { field: "quantity", value: "1234.5", text: "1234,5" },
    { field: "price", value: null, text: "" },
    { field: "description", value: "1.5", text: "1.5" },
  ])("$field $value is '$text', and is read back as it was", ({ field, value, text }) => {
    expect(editorText(fieldValue(field, value), danish)).toBe(text);
    if (value !== null) expect(read(field, text)).toBe(value);
  });
});
