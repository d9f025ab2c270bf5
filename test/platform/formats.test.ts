import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { formatsFrom } from "../../shared/platform/formats";
import { amount } from "../support/amount";
import { dinar, dollar, yen } from "../support/anInvoice";

const danish = formatsFrom({
  numberFormattingInfo: { numberDecimalSeparator: ",", numberGroupSeparator: "." },
  dateFormattingInfo: { shortDatePattern: "dd-MM-yyyy", dateSeparator: "-" },
});
const english = formatsFrom({
  numberFormattingInfo: { numberDecimalSeparator: ".", numberGroupSeparator: "," },
  dateFormattingInfo: { shortDatePattern: "M/d/yyyy", dateSeparator: "/" },
});

describe("money", () => {
  it.each([
    { why: "two decimals, in Danish", text: danish.money(amount("1234.5"), dollar), says: "1.234,50\u00a0USD" },
    { why: "the same in English", text: english.money(amount("1234.5"), dollar), says: "1,234.50\u00a0USD" },
    { why: "a yen has none", text: english.money(amount("120000"), yen), says: "120,000\u00a0JPY" },
    { why: "a dinar has three", text: english.money(amount("3.31"), dinar), says: "3.310\u00a0KWD" },
    { why: "a credit", text: english.money(amount("-5"), dollar), says: "-5.00\u00a0USD" },
    { why: "no amount is a dash, not 0.00", text: english.money(null, dollar), says: "–" },
    { why: "nothing is 0.00, not a dash", text: english.money(amount("0"), dollar), says: "0.00\u00a0USD" },
    { why: "without its currency", text: english.amount(amount("1234.5"), dollar), says: "1,234.50" },
    { why: "a digit too many is shown, never cut off", text: english.amount(amount("0.125"), dollar), says: "0.125" },
  ])("$why", ({ text, says }) => expect(text).toBe(says));
});

describe("a day by the user's own pattern", () => {
  const day = "2026-03-07" as CalendarDate;
  it.each([
    { pattern: "dd-MM-yyyy", separator: "-", says: "07-03-2026" },
    { pattern: "M/d/yyyy", separator: "/", says: "3/7/2026" },
    { pattern: "d/M/yy", separator: ".", says: "7.3.26" },
    { pattern: "yyyy-MM-dd", separator: "/", says: "2026-03-07" },
    { pattern: "dd.MM.yyyy", separator: "/", says: "07.03.2026" },
  ])("$pattern", ({ pattern, separator, says }) => {
    const { day: written } = formatsFrom({
      dateFormattingInfo: { shortDatePattern: pattern, dateSeparator: separator },
    });
    expect(written(day)).toBe(says);
  });

  it("none is written as nothing", () => expect(danish.day(null)).toBe(""));
});

it("a host that says nothing of the user's ways gets ways that cannot be misread", () => {
  const bare = formatsFrom({});
  expect([bare.amount(amount("1234.5"), dollar), bare.day("2026-03-07" as CalendarDate)]).toEqual([
    "1,234.50",
    "2026-03-07",
  ]);
});

describe("an amount in the user's own ways", () => {
  it.each([
    { why: "Indian groups", info: { numberGroupSizes: [3, 2] }, value: "1234567.5", says: "12,34,567.50" },
    { why: "brackets below zero", info: { numberNegativePattern: 0 }, value: "-5", says: "(5.00)" },
    {
      why: "one sign for groups and decimals: no groups",
      info: { numberDecimalSeparator: ",", numberGroupSeparator: "," },
      value: "1234.5",
      says: "1234,50",
    },
    { why: "a host without a decimal sign", info: { numberDecimalSeparator: "" }, value: "1.5", says: "1.50" },
  ])("$why: $says", ({ info, value, says }) => {
    expect(formatsFrom({ numberFormattingInfo: info }).amount(amount(value), dollar)).toBe(says);
  });
});

it("a month is written by its name where the pattern asks for it", () => {
  const dateFormattingInfo = { shortDatePattern: "dd-MMM-yy", dateSeparator: "-", abbreviatedMonthNames: ["Jan"] };
  expect(formatsFrom({ dateFormattingInfo }).day("2026-01-05" as CalendarDate)).toBe("05-Jan-26");
});

it("a number has just the decimals it has", () => {
  expect([danish.number(amount("8")), danish.number(amount("1234.25"))]).toEqual(["8", "1.234,25"]);
});
