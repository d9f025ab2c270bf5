import fc from "fast-check";
import { numberText, plainNumberText } from "../../../shared/invoicing/words/numberText";
import { readNumber, type NumberLimits } from "../../../shared/invoicing/words/readNumber";
import { amount, digits } from "../../support/amount";
import { amountText } from "../../support/anyAmount";

const formats = {
  Danish: { decimalSeparator: ",", groupSeparator: "." },
  English: { decimalSeparator: ".", groupSeparator: "," },
  French: { decimalSeparator: ",", groupSeparator: "\u202f" },
  Swiss: { decimalSeparator: ".", groupSeparator: "’" },
  "without groups": { decimalSeparator: ",", groupSeparator: "" },
} as const;
type Locale = keyof typeof formats;

const limits: NumberLimits = { decimals: 2, largest: amount("1000000") };

const read = (text: string, locale: Locale, changed: Partial<NumberLimits> = {}): string => {
  const result = readNumber(text, formats[locale], { ...limits, ...changed });
  return result.ok ? digits(result.value) : result.error.kind;
};

describe("a number as the user writes it", () => {
  it.each<{ why: string; locale: Locale; text: string; value: string }>([
    { why: "Danish groups and decimals", locale: "Danish", text: "1.234,50", value: "1234.5" },
    { why: "English groups and decimals", locale: "English", text: "1,234.50", value: "1234.5" },
    { why: "French groups by narrow spaces", locale: "French", text: "1\u202f234,50", value: "1234.5" },
    { why: "a French keyboard has only the common space", locale: "French", text: "1 234,50", value: "1234.5" },
    { why: "a spreadsheet copies no-break spaces", locale: "French", text: "1\u00a0234,50", value: "1234.5" },
    { why: "Swiss apostrophes", locale: "Swiss", text: "1’234.50", value: "1234.5" },
    { why: "groups may be left out", locale: "Danish", text: "1234,5", value: "1234.5" },
    { why: "a point groups in Danish", locale: "Danish", text: "1.234", value: "1234" },
    { why: "and separates decimals in English", locale: "English", text: "1.2", value: "1.2" },
    { why: "nobody's groups", locale: "without groups", text: "12345,5", value: "12345.5" },
    { why: "typed by three all the same", locale: "without groups", text: "1 234,5", value: "1234.5" },
    { why: "Arabic digits grouped by spaces", locale: "English", text: "١ ٢٣٤", value: "1234" },
    { why: "several groups", locale: "English", text: "1,000,000", value: "1000000" },
    { why: "no digit before the separator", locale: "Danish", text: ",5", value: "0.5" },
    { why: "no digit after it", locale: "English", text: "7.", value: "7" },
    { why: "spaces around", locale: "English", text: "  7.5 ", value: "7.5" },
    { why: "a minus", locale: "Danish", text: "-3,5", value: "-3.5" },
    { why: "a true minus sign, as typesetting has it", locale: "Danish", text: "\u22123,5", value: "-3.5" },
    { why: "a space after the minus", locale: "Danish", text: "- 3,5", value: "-3.5" },
    { why: "zeros that say nothing", locale: "English", text: "007.500", value: "7.5" },
    { why: "minus nothing is nothing", locale: "English", text: "-0.00", value: "0" },
  ])("$why: $locale $text is $value", ({ locale, text, value }) => expect(read(text, locale)).toBe(value));
});

describe("a number that is refused", () => {
  it.each<{ why: string; locale: Locale; text: string; problem: string; limit?: Partial<NumberLimits> }>([
    { why: "a point typed for a comma", locale: "Danish", text: "1.5", problem: "groupsMisplaced" },
    { why: "a comma typed for a point", locale: "English", text: "1,5", problem: "groupsMisplaced" },
    { why: "groups of other sizes", locale: "English", text: "1,23,4", problem: "groupsMisplaced" },
    { why: "a group before any digit", locale: "English", text: ",234", problem: "groupsMisplaced" },
    { why: "a space where no group begins", locale: "French", text: "1 5", problem: "groupsMisplaced" },
    { why: "a space where no group begins", locale: "English", text: "12 34", problem: "groupsMisplaced" },
    { why: "a group among the decimals", locale: "English", text: "1.234,567", problem: "groupsMisplaced" },
    { why: "two decimal separators", locale: "English", text: "1.2.3", problem: "decimalTwice" },
    { why: "letters", locale: "English", text: "abc", problem: "notANumber" },
    { why: "an exponent", locale: "English", text: "1e3", problem: "notANumber" },
    { why: "a currency", locale: "English", text: "$5", problem: "notANumber" },
    { why: "nothing", locale: "English", text: "", problem: "notANumber" },
    { why: "spaces alone", locale: "English", text: "   ", problem: "notANumber" },
    { why: "a separator alone", locale: "English", text: ".", problem: "notANumber" },
    { why: "an apostrophe alone", locale: "English", text: "'", problem: "notANumber" },
    { why: "a minus alone", locale: "English", text: "-", problem: "notANumber" },
    { why: "two minuses", locale: "English", text: "--5", problem: "notANumber" },
    { why: "more decimals than are kept", locale: "English", text: "1.005", problem: "tooManyDecimals" },
    { why: "many more", locale: "English", text: "0.123456789012345", problem: "tooManyDecimals" },
    { why: "decimals of a yen", locale: "English", text: "1.5", problem: "tooManyDecimals", limit: { decimals: 0 } },
    { why: "beyond the largest", locale: "English", text: "1000000.01", problem: "tooLarge" },
    { why: "as far below zero", locale: "English", text: "-1000000.01", problem: "tooLarge" },
    { why: "more digits than can be kept", locale: "English", text: "9".repeat(20), problem: "tooLarge" },
  ])("$why: $locale '$text' is $problem", ({ locale, text, problem, limit }) =>
    expect(read(text, locale, limit)).toBe(problem),
  );
});

describe("a number as it is written for the user", () => {
  it.each<{ why: string; locale: Locale; value: string; decimals: number; text: string }>([
    { why: "Danish", locale: "Danish", value: "1234.5", decimals: 2, text: "1.234,50" },
    { why: "English", locale: "English", value: "-1234567.8", decimals: 2, text: "-1,234,567.80" },
    { why: "French", locale: "French", value: "1234", decimals: 0, text: "1\u202f234" },
    { why: "three digits have no group", locale: "English", value: "999", decimals: 2, text: "999.00" },
    { why: "what has more decimals keeps them", locale: "English", value: "-0.125", decimals: 2, text: "-0.125" },
    { why: "a dinar has three decimals", locale: "English", value: "0.25", decimals: 3, text: "0.250" },
  ])("$why: $value is $text", ({ locale, value, decimals, text }) =>
    expect(numberText(amount(value), decimals, formats[locale])).toBe(text),
  );

  it("has just the decimals it has where nobody says how many", () => {
    expect(["8", "7.50", "1234.125"].map((value) => plainNumberText(amount(value), formats.Danish))).toEqual([
      "8",
      "7,5",
      "1.234,125",
    ]);
  });
});

const anyLocale = fc.constantFrom(...(Object.keys(formats) as Locale[]));

it("what is written is read back as it was, in every locale", () => {
  fc.assert(
    fc.property(
      anyLocale,
      fc.nat(4).chain((places) => fc.tuple(fc.constant(places), amountText(9, places))),
      (locale, [places, text]) => {
        const written = numberText(amount(text), places, formats[locale]);
        expect(read(written, locale, { decimals: places, largest: amount("1000000000") })).toBe(digits(amount(text)));
      },
    ),
  );
});

it("whatever is typed is read or refused, never thrown", () => {
  const typed = fc.string({ unit: fc.constantFrom("1", "0", ",", ".", " ", "-", "e", "\u202f", "x"), maxLength: 12 });
  fc.assert(fc.property(anyLocale, typed, (locale, text) => typeof read(text, locale) === "string"));
});
