import { calendarDateFrom } from "../../../shared/invoicing/words/calendarDate";

describe("a day of the calendar", () => {
  it.each([
    { why: "a day", text: "2026-10-31", isDay: true },
    { why: "a leap day", text: "2028-02-29", isDay: true },
    { why: "no leap day", text: "2026-02-29", isDay: false },
    { why: "no such month", text: "2026-13-01", isDay: false },
    { why: "another order", text: "31-10-2026", isDay: false },
    { why: "a moment is not a day", text: "2026-10-31T00:00:00Z", isDay: false },
    { why: "nothing", text: "", isDay: false },
  ])("$why: '$text'", ({ text, isDay }) => expect(calendarDateFrom(text)).toBe(isDay ? text : null));
});
