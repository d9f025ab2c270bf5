import { createFormatting } from "../../host/web/context/formatting";

const english = createFormatting(1033, "America/Los_Angeles");
const danish = createFormatting(1030, "Europe/Copenhagen");
const german = createFormatting(1031, "Europe/Berlin");
const french = createFormatting(1036, "Europe/Paris");
const evening = new Date("2026-11-22T23:30:00Z");

describe("formatting", () => {
  it.each([
    { why: "money in English", text: english.formatCurrency(1234.5), is: "$1,234.50" },
    { why: "a credit in English is in brackets", text: english.formatCurrency(-1234.5), is: "($1,234.50)" },
    { why: "money in Danish", text: danish.formatCurrency(1234.5), is: "1.234,50 kr." },
    { why: "a credit in Danish has a sign", text: danish.formatCurrency(-0.5), is: "-0,50 kr." },
    { why: "money in German", text: german.formatCurrency(1234.5), is: "1.234,50 €" },
    { why: "money in French", text: french.formatCurrency(1234.5), is: "1\u202f234,50 €" },
    { why: "the record's currency is the caller's to give", text: danish.formatCurrency(1500, 0, "¥"), is: "1.500 ¥" },
    { why: "three decimals", text: english.formatDecimal(1.5, 3), is: "1.500" },
    {
      why: "a short date in the user's zone, still the same day in California",
      text: english.formatDateShort(evening),
      is: "11/22/2026",
    },
    { why: "and the next day in Denmark", text: danish.formatDateShort(evening), is: "23-11-2026" },
    { why: "with time, afternoon", text: english.formatDateShort(evening, true), is: "11/22/2026 3:30 PM" },
    { why: "with time, 24 hours", text: danish.formatDateShort(evening, true), is: "23-11-2026 00:30" },
    { why: "a long date in English", text: english.formatDateLong(evening), is: "Sunday, November 22, 2026" },
    { why: "a long date in Danish", text: danish.formatDateLong(evening), is: "23. november 2026" },
    { why: "a short date in German", text: german.formatDateShort(evening), is: "23.11.2026" },
    { why: "a short date in French", text: french.formatDateShort(evening), is: "23/11/2026" },
    { why: "a long date in French", text: french.formatDateLong(evening), is: "lundi 23 novembre 2026" },
    { why: "month and year", text: danish.formatDateYearMonth(evening), is: "november 2026" },
    { why: "a time that belongs to no zone is not moved", text: danish.formatTime(evening, 3), is: "23:30" },
    { why: "a time of the user's is", text: danish.formatTime(evening, 1), is: "00:30" },
    { why: "midnight is 12 in English", text: english.formatTime(new Date("2026-11-22T08:05:00Z"), 1), is: "12:05 AM" },
    { why: "a filter's day is UTC's", text: danish.formatDateAsFilterStringInUTC(evening), is: "2026-11-22" },
  ])("$why", ({ text, is }) => expect(text).toBe(is));

  it.each([
    { why: "a Danish week begins on Monday", day: "2026-11-23", danishWeek: 48, americanWeek: 48 },
    { why: "the Sunday before is still the week before", day: "2026-11-22", danishWeek: 47, americanWeek: 48 },
    {
      why: "the first days of a year may be in the last week of the one before",
      day: "2027-01-01",
      danishWeek: 53,
      americanWeek: 1,
    },
    { why: "and the last days in the first week of the next", day: "2025-12-31", danishWeek: 1, americanWeek: 53 },
  ])("$why: $day", ({ day, danishWeek, americanWeek }) => {
    const noon = new Date(`${day}T12:00:00Z`);
    expect(danish.getWeekOfYear(noon)).toBe(danishWeek);
    expect(english.getWeekOfYear(noon)).toBe(americanWeek);
  });
});
