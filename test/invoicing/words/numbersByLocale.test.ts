import fc from "fast-check";
import { numberText, plainNumberText, type NumberFormat } from "../../../shared/invoicing/words/numberText";
import { readNumber, type NumberProblem } from "../../../shared/invoicing/words/readNumber";
import { amount, digits } from "../../support/amount";
import { amountText } from "../../support/anyAmount";
import { numberLocales, type NumberLocale } from "../../support/numberLocales";

/** Refusals as the table names them. */
const kinds: Readonly<Record<string, NumberProblem["kind"]>> = {
  misplaced: "groupsMisplaced",
  mixed: "groupsMixed",
  zero: "groupAfterZero",
  twice: "decimalTwice",
  other: "otherSeparator",
  sign: "signElsewhere",
  scripts: "mixedDigits",
  cells: "severalCells",
  no: "notANumber",
};

const read = (text: string, format: NumberFormat): string => {
  const result = readNumber(text, format, { decimals: 3, largest: amount("1000000000") });
  return result.ok ? digits(result.value) : result.error.kind;
};

/** Why, what is typed, and what it is in en-US, da-DK, de-CH, fr-FR, en-IN, sv-SE, ar-SA and fa-IR. */
const table: readonly (readonly [why: string, text: string, inEachLocale: string])[] = [
  ["a point, no groups", "1234.5", "1234.5 misplaced 1234.5 other 1234.5 other 1234.5 other"],
  ["a comma, no groups", "1234,5", "misplaced 1234.5 other 1234.5 misplaced 1234.5 misplaced other"],
  ["as in America", "1,234.50", "1234.5 misplaced other other 1234.5 other 1234.5 other"],
  ["as in Denmark", "1.234,50", "misplaced 1234.5 other other misplaced other misplaced other"],
  ["commas alone", "1,234,567", "1234567 twice other twice misplaced twice 1234567 other"],
  ["points alone", "1.234.567", "twice 1234567 twice other twice other twice other"],
  ["one lakh", "1,00,000", "misplaced twice other twice 100000 twice misplaced other"],
  ["lakhs and decimals", "12,34,567.50", "misplaced twice other twice 1234567.5 twice misplaced other"],
  ["a hundred thousand, or a hundred", "100,000", "100000 100 other 100 misplaced 100 100000 other"],
  ["a typist's space and a comma", "1 234,50", "mixed 1234.5 other 1234.5 mixed 1234.5 mixed other"],
  ["a typist's space and a point", "1 234.50", "1234.5 mixed 1234.5 other 1234.5 other 1234.5 other"],
  ["the narrow space of France", "1\u202f234,50", "mixed 1234.5 other 1234.5 mixed 1234.5 mixed other"],
  [
    "two kinds of space look alike",
    "1\u00a0234\u202f567",
    "1234567 1234567 1234567 1234567 misplaced 1234567 1234567 1234567",
  ],
  ["a Swiss keyboard's apostrophe", "1'234.50", "other other 1234.5 other other other other other"],
  ["a typeset apostrophe", "1’234’567", "other other 1234567 other other other other other"],
  [
    "a comma and a space: two kinds of group",
    "1,234 567",
    "mixed misplaced other misplaced mixed misplaced mixed other",
  ],
  ["a point among the decimals", "1.5", "1.5 misplaced 1.5 other 1.5 other 1.5 other"],
  ["a comma among the decimals", "1,5", "misplaced 1.5 other 1.5 misplaced 1.5 misplaced other"],
  ["nobody groups behind a 0", "0,500", "zero 0.5 other 0.5 zero 0.5 zero other"],
  ["a point behind a 0", "0.500", "0.5 zero 0.5 other 0.5 other 0.5 other"],
  ["a space behind a 0", "0 500", "zero zero zero zero zero zero zero zero"],
  ["two cells beside each other", "8\t200", "cells cells cells cells cells cells cells cells"],
  ["two cells above each other", "8\n200", "cells cells cells cells cells cells cells cells"],
  ["one cell, as a spreadsheet copies it", "8\r\n", "8 8 8 8 8 8 8 8"],
  ["a hyphen", "-5", "-5 -5 -5 -5 -5 -5 -5 -5"],
  ["an en dash, as typesetters write a minus", "–5", "-5 -5 -5 -5 -5 -5 -5 -5"],
  ["a wave dash says about", "〜8", "no no no no no no no no"],
  ["a wave behind says to", "8〰", "no no no no no no no no"],
  ["one cell with a line end of a mainframe", "8\u0085", "8 8 8 8 8 8 8 8"],
  ["the Arabic comma in Arabic digits", "٣،٥", "other other other other other other other other"],
  ["a true minus", "−5", "-5 -5 -5 -5 -5 -5 -5 -5"],
  ["a minus apart", "- 5", "-5 -5 -5 -5 -5 -5 -5 -5"],
  ["a minus behind", "5-", "sign sign sign sign sign sign -5 sign"],
  ["a minus behind, apart", "5 -", "sign sign sign sign sign sign -5 sign"],
  ["brackets", "(5)", "sign sign sign sign sign sign sign -5"],
  ["brackets and a minus", "(-5)", "no no no no no no no no"],
  ["a plus", "+5", "5 5 5 5 5 5 5 5"],
  ["direction marks around", "\u200e-5\u200f", "-5 -5 -5 -5 -5 -5 -5 -5"],
  ["characters without width", "\u200b5\ufeff", "5 5 5 5 5 5 5 5"],
  ["Arabic digits", "١٢٣٤", "1234 1234 1234 1234 1234 1234 1234 1234"],
  ["Arabic digits with their own separators", "١٬٢٣٤٫٥٠", "1234.5 1234.5 1234.5 1234.5 1234.5 1234.5 1234.5 1234.5"],
  ["Arabic digits with a comma and a point", "١,٢٣٤.٥٠", "1234.5 misplaced other other 1234.5 other 1234.5 other"],
  ["one lakh in Hindi", "१,००,०००", "misplaced twice other twice 100000 twice misplaced other"],
  ["full-width digits", "１２３", "123 123 123 123 123 123 123 123"],
  ["digits of two scripts", "1２3", "scripts scripts scripts scripts scripts scripts scripts scripts"],
  ["the Arabic decimal sign in Latin digits", "1٫5", "other other other other other other other 1.5"],
  ["lakhs", "1,23,456", "misplaced twice other twice 123456 twice misplaced other"],
  ["a first group too long", "1234,567", "misplaced 1234.567 other 1234.567 misplaced 1234.567 misplaced other"],
  ["an apostrophe and a space", "1'234 567", "other other mixed other other other other other"],
  ["a percentage", "5%", "no no no no no no no no"],
];

describe.each(Object.keys(numberLocales) as NumberLocale[])("what is typed in %s", (locale) => {
  const place = Object.keys(numberLocales).indexOf(locale);
  it.each(table)("%s: '%s'", (_, text, inEachLocale) => {
    const expected = inEachLocale.split(" ")[place] ?? "";
    expect(read(text, numberLocales[locale])).toBe(kinds[expected] ?? expected);
  });
});

describe("what else is refused, and why", () => {
  it.each<{ why: string; text: string; locale?: NumberLocale; kind: NumberProblem["kind"] }>([
    { why: "a plus behind", text: "5+", kind: "notANumber" },
    { why: "one bracket", text: "5)", kind: "notANumber" },
    { why: "the other bracket", text: "(5", kind: "notANumber" },
    { why: "a plus and brackets", text: "+(5)", locale: "fa-IR", kind: "notANumber" },
    { why: "a minus on both sides", text: "-5-", locale: "ar-SA", kind: "notANumber" },
    { why: "an invisible character between digits", text: "1\u200b2", kind: "notANumber" },
    { why: "raised digits are no digits: 5 squared is not 52", text: "5²", kind: "notANumber" },
    { why: "a fraction", text: "½", kind: "notANumber" },
    { why: "Arabic and Persian digits look alike and are two scripts", text: "٤۴", kind: "mixedDigits" },
    { why: "an Arabic and a Latin group", text: "١٬٢٣٤,٥٦٧", kind: "groupsMixed" },
    { why: "a line separator", text: "8\u2028200", kind: "severalCells" },
    { why: "a vertical tab", text: "8\u000b200", kind: "severalCells" },
    { why: "three cells", text: "8\t200\t1600", kind: "severalCells" },
    { why: "an empty cell between", text: "8\t\t200", kind: "severalCells" },
    { why: "a Persian 0 before a group", text: "۰٬۵۰۰", locale: "fa-IR", kind: "groupAfterZero" },
    { why: "zeros before groups", text: "00,500", kind: "groupAfterZero" },
    { why: "a 0 in front of a first group", text: "012,345", kind: "groupAfterZero" },
  ])("$why: '$text' is $kind", ({ text, locale = "en-US", kind }) =>
    expect(read(text, numberLocales[locale])).toBe(kind),
  );

  it("with the sign as this user would write it", () => {
    const limits = { decimals: 2, largest: amount("10") };
    expect(readNumber("(5)", numberLocales["sv-SE"], limits)).toMatchObject({ error: { example: "- 5" } });
  });
});

describe("what is taken as it is meant", () => {
  it.each<{ why: string; text: string; format: NumberFormat; value: string }>([
    { why: "Thai", text: "๑,๒๓๔.๕", format: numberLocales["en-US"], value: "1234.5" },
    { why: "Bengali", text: "১২,৩৪,৫৬৭", format: numberLocales["en-IN"], value: "1234567" },
    { why: "full-width separators", text: "１，２３４．５", format: numberLocales["en-US"], value: "1234.5" },
    { why: "full-width brackets", text: "（５）", format: numberLocales["fa-IR"], value: "-5" },
    { why: "mathematical bold, pasted from a document", text: "𝟏𝟐.𝟓", format: numberLocales["en-US"], value: "12.5" },
    { why: "a minus of a typesetter", text: "\u20115", format: numberLocales["en-US"], value: "-5" },
    { why: "a mark between sign and digits", text: "\u061c-\u200e٥", format: numberLocales["ar-SA"], value: "-5" },
    {
      why: "one group alone, the rest undivided",
      text: "1234,567",
      format: { ...numberLocales["en-US"], groupSizes: [3, 0] },
      value: "1234567",
    },
    {
      why: "nothing between two separators is no group, also where the groups end",
      text: "8,,200",
      format: { ...numberLocales["en-US"], groupSizes: [3, 0] },
      value: "groupsMisplaced",
    },
    { why: "groups of four", text: "1,2345", format: { ...numberLocales["en-US"], groupSizes: [4] }, value: "12345" },
    {
      why: "others' groups, where the user has none",
      text: "1,234",
      format: { ...numberLocales["en-US"], groupSizes: [0] },
      value: "1234",
    },
  ])("$why: '$text' is $value", ({ text, format, value }) => expect(read(text, format)).toBe(value));
});

describe("an amount as it is shown", () => {
  it.each<{ why: string; sizes: readonly number[]; negative: number; value: string; text: string }>([
    { why: "groups of three", sizes: [3], negative: 1, value: "-1234567.5", text: "-1,234,567.50" },
    { why: "Indian groups", sizes: [3, 2], negative: 1, value: "1234567.5", text: "12,34,567.50" },
    { why: "no second group in a lakh's place", sizes: [3, 2], negative: 1, value: "12345", text: "12,345.00" },
    { why: "one group alone", sizes: [3, 0], negative: 1, value: "1234567", text: "1234,567.00" },
    { why: "groups of four", sizes: [4], negative: 1, value: "123456789", text: "1,2345,6789.00" },
    { why: "no groups", sizes: [0], negative: 1, value: "1234567", text: "1234567.00" },
    { why: "no sizes", sizes: [], negative: 1, value: "1234567", text: "1234567.00" },
    { why: "brackets", sizes: [3], negative: 0, value: "-1234.5", text: "(1,234.50)" },
    { why: "a minus apart", sizes: [3], negative: 2, value: "-5", text: "- 5.00" },
    { why: "a minus behind", sizes: [3], negative: 3, value: "-5", text: "5.00-" },
    { why: "a minus behind, apart", sizes: [3], negative: 4, value: "-5", text: "5.00 -" },
    { why: "a pattern nobody knows", sizes: [3], negative: 9, value: "-5", text: "-5.00" },
    { why: "nothing has no sign", sizes: [3], negative: 0, value: "0", text: "0.00" },
  ])("$why: $text", ({ sizes, negative, value, text }) => {
    const format = { ...numberLocales["en-US"], groupSizes: sizes, negativePattern: negative };
    expect(numberText(amount(value), 2, format)).toBe(text);
  });
});

const anyFormat: fc.Arbitrary<NumberFormat> = fc
  .record({
    separators: fc.constantFrom(...Object.values(numberLocales)),
    groupSizes: fc.constantFrom([3], [3, 2], [3, 0], [4], [2], [0], [], [1, 2, 3]),
    negativePattern: fc.nat(4),
  })
  .map(({ separators, ...ways }) => ({ ...separators, ...ways }));

const anyAmount = fc.nat(3).chain((places) => fc.tuple(fc.constant(places), amountText(9, places)));

it("what is shown is read back as it was: every separator, group size and negative pattern", () => {
  fc.assert(
    fc.property(anyFormat, anyAmount, (format, [places, text]) => {
      const value = amount(text);
      expect(read(numberText(value, places, format), format)).toBe(digits(value));
      expect(read(plainNumberText(value, format), format)).toBe(digits(value));
    }),
  );
});

it("a digit is a digit in every script that has ten of its own", () => {
  const zeros = [...Array(0x10000).keys()].filter(
    (code) => /\p{Nd}/u.test(String.fromCharCode(code)) && !/\p{Nd}/u.test(String.fromCharCode(code - 1)),
  );
  for (const zero of zeros) {
    const text = String.fromCharCode(...[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((value) => zero + value));
    expect(readNumber(text, numberLocales["en-US"], { decimals: 0, largest: amount("9999999999") })).toMatchObject({
      ok: true,
      value: amount("1234567890"),
    });
  }
  expect(zeros.length).toBeGreaterThan(30);
});
