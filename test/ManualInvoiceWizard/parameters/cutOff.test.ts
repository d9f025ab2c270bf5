import { readCutOff } from "../../../ManualInvoiceWizard/parameters/cutOffText";
import { nextBlockers } from "../../../ManualInvoiceWizard/review/stepBlockers";
import { aBacklogItem, day } from "../../support/aBacklogItem";
import { anOpenStore, aBacklog, pageAt } from "../aWizard";

const today = day("2026-11-22");

const texts = [
  { why: "a day", text: "2026-10-31", is: "2026-10-31" },
  { why: "today", text: "2026-11-22", is: "2026-11-22" },
  { why: "29 February of a leap year", text: "2024-02-29", is: "2024-02-29" },
  { why: "pasted with blanks around it", text: " 2026-10-31\t", is: "2026-10-31" },
  { why: "the earliest", text: "1900-01-01", is: "1900-01-01" },
  { why: "emptied", text: "", is: "noDate" },
  { why: "blanks", text: "  ", is: "noDate" },
  { why: "29 February of another year", text: "2026-02-29", is: "noDate" },
  { why: "31 November", text: "2026-11-31", is: "noDate" },
  { why: "month 13", text: "2026-13-01", is: "noDate" },
  { why: "day 0", text: "2026-10-00", is: "noDate" },
  { why: "half typed", text: "2026-1", is: "noDate" },
  { why: "a day as people write it, where the browser has no date field", text: "31/10/2026", is: "noDate" },
  { why: "two dates", text: "2026-10-31\n2026-11-01", is: "noDate" },
  { why: "with a time", text: "2026-10-31T12:00", is: "noDate" },
  { why: "words", text: "yesterday", is: "noDate" },
  { why: "a year of five digits", text: "12026-10-31", is: "noDate" },
  { why: "a year of six", text: "+012026-10-31", is: "noDate" },
  { why: "before the common era", text: "-002026-10-31", is: "noDate" },
  { why: "digits of another script, which no browser gives", text: "٢٠٢٦-١٠-٣١", is: "noDate" },
  { why: "year 1", text: "0001-01-01", is: "tooEarly" },
  { why: "the year on its way: 2", text: "0002-10-31", is: "tooEarly" },
  { why: "the year on its way: 202", text: "0202-10-31", is: "tooEarly" },
  { why: "the day before the earliest", text: "1899-12-31", is: "tooEarly" },
  { why: "tomorrow", text: "2026-11-23", is: "inFuture" },
  { why: "year 9999", text: "9999-12-31", is: "inFuture" },
  { why: "a year mistyped", text: "2206-10-31", is: "inFuture" },
];

describe("what stands in the cut-off date's field", () => {
  it.each(texts)("$why: $is", ({ text, is }) => {
    const read = readCutOff(text, today);
    expect(read.ok ? read.value : read.error).toBe(is);
  });

  it.each(texts)("$why disables Next unless it is a date, and never falls back without a word", ({ text, is }) => {
    const store = anOpenStore({}, aBacklog([aBacklogItem({ date: null })]));
    store.dispatch({ type: "cutOffTyped", text: "2026-10-20" });
    store.dispatch({ type: "cutOffTyped", text });
    const { work } = pageAt(store, "parameters");
    const isDate = is.includes("-");
    expect(work.choices.cutOff).toBe(isDate ? is : "2026-10-20");
    expect(work.cutOffText).toBe(isDate ? null : text);
    expect(nextBlockers(store.state(), work)).toEqual(isDate ? [] : [{ kind: "cutOff" }]);
    store.dispatch({ type: "nextPressed" });
    expect(store.state().page.step).toBe(isDate ? "review" : "parameters");
  });

  it("is put right by a date, also by the one that was there before", () => {
    const store = anOpenStore();
    const { cutOff } = pageAt(store, "parameters").work.choices;
    store.dispatch({ type: "cutOffTyped", text: "" });
    store.dispatch({ type: "cutOffTyped", text: cutOff });
    expect(pageAt(store, "parameters").work.cutOffText).toBeNull();
  });

  it("stays while other things are chosen", () => {
    const store = anOpenStore();
    store.dispatch({ type: "cutOffTyped", text: "0202-10-31" });
    store.dispatch({ type: "itemTypeToggled", itemType: "time" });
    expect(pageAt(store, "parameters").work.cutOffText).toBe("0202-10-31");
  });
});
