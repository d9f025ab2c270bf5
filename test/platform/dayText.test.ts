import fc from "fast-check";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { dayText, type DateNames } from "../../shared/platform/dayText";
import { dateLanguages, type DateLanguage } from "../support/dateLanguages";

const on = (day: string): CalendarDate => day as CalendarDate;
const languages = Object.keys(dateLanguages) as DateLanguage[];

/** A pattern, and 7 March 2026, a Saturday, in English, Danish, German, Polish, Russian and Japanese. */
const table: readonly (readonly [pattern: string, inEachLanguage: string])[] = [
  [String.raw`M/d/yyyy`, "3/7/2026 | 3-7-2026 | 3.7.2026 | 3.7.2026 | 3.7.2026 | 3/7/2026"],
  [String.raw`MM/dd/yyyy`, "03/07/2026 | 03-07-2026 | 03.07.2026 | 03.07.2026 | 03.07.2026 | 03/07/2026"],
  [String.raw`d/M/yy`, "7/3/26 | 7-3-26 | 7.3.26 | 7.3.26 | 7.3.26 | 7/3/26"],
  [String.raw`dd-MM-yyyy`, "07-03-2026 | 07-03-2026 | 07-03-2026 | 07-03-2026 | 07-03-2026 | 07-03-2026"],
  [String.raw`dd-MM-yy`, "07-03-26 | 07-03-26 | 07-03-26 | 07-03-26 | 07-03-26 | 07-03-26"],
  [String.raw`dd.MM.yyyy`, "07.03.2026 | 07.03.2026 | 07.03.2026 | 07.03.2026 | 07.03.2026 | 07.03.2026"],
  [String.raw`d. M. yyyy`, "7. 3. 2026 | 7. 3. 2026 | 7. 3. 2026 | 7. 3. 2026 | 7. 3. 2026 | 7. 3. 2026"],
  [String.raw`'`, "2026-03-07 | 2026-03-07 | 2026-03-07 | 2026-03-07 | 2026-03-07 | 2026-03-07"],
  [String.raw`yyyy-MM-dd`, "2026-03-07 | 2026-03-07 | 2026-03-07 | 2026-03-07 | 2026-03-07 | 2026-03-07"],
  [String.raw`yyyy/MM/dd`, "2026/03/07 | 2026-03-07 | 2026.03.07 | 2026.03.07 | 2026.03.07 | 2026/03/07"],
  [
    String.raw`yyyy. MM. dd.`,
    "2026. 03. 07. | 2026. 03. 07. | 2026. 03. 07. | 2026. 03. 07. | 2026. 03. 07. | 2026. 03. 07.",
  ],
  [String.raw`yy.MM.dd`, "26.03.07 | 26.03.07 | 26.03.07 | 26.03.07 | 26.03.07 | 26.03.07"],
  [String.raw`dd-MMM-yy`, "07-Mar-26 | 07-mar-26 | 07-Mrz-26 | 07-mar-26 | 07-мар-26 | 07-3-26"],
  [String.raw`dd-MMM-yyyy`, "07-Mar-2026 | 07-mar-2026 | 07-Mrz-2026 | 07-mar-2026 | 07-мар-2026 | 07-3-2026"],
  [String.raw`d MMM yyyy`, "7 Mar 2026 | 7 mar 2026 | 7 Mrz 2026 | 7 mar 2026 | 7 мар 2026 | 7 3 2026"],
  [String.raw`d. MMM yyyy`, "7. Mar 2026 | 7. mar 2026 | 7. Mrz 2026 | 7. mar 2026 | 7. мар 2026 | 7. 3 2026"],
  [String.raw`MMM d, yyyy`, "Mar 7, 2026 | mar 7, 2026 | Mrz 7, 2026 | mar 7, 2026 | мар 7, 2026 | 3 7, 2026"],
  [
    String.raw`dd MMMM yyyy`,
    "07 March 2026 | 07 marts 2026 | 07 März 2026 | 07 marca 2026 | 07 марта 2026 | 07 3月 2026",
  ],
  [
    String.raw`d. MMMM yyyy`,
    "7. March 2026 | 7. marts 2026 | 7. März 2026 | 7. marca 2026 | 7. марта 2026 | 7. 3月 2026",
  ],
  [
    String.raw`MMMM d, yyyy`,
    "March 7, 2026 | marts 7, 2026 | März 7, 2026 | marca 7, 2026 | марта 7, 2026 | 3月 7, 2026",
  ],
  [String.raw`MMMM yyyy`, "March 2026 | marts 2026 | März 2026 | marzec 2026 | Март 2026 | 3月 2026"],
  [String.raw`MMM/yy`, "Mar/26 | mar-26 | Mrz.26 | mar.26 | март.26 | 3/26"],
  [String.raw`ddd d/M/yy`, "Sat 7/3/26 | lø 7-3-26 | Sa 7.3.26 | So 7.3.26 | Сб 7.3.26 | 土 7/3/26"],
  [
    String.raw`ddd, dd-MM-yyyy`,
    "Sat, 07-03-2026 | lø, 07-03-2026 | Sa, 07-03-2026 | So, 07-03-2026 | Сб, 07-03-2026 | 土, 07-03-2026",
  ],
  [
    String.raw`dddd d MMMM yyyy`,
    "Saturday 7 March 2026 | lørdag 7 marts 2026 | Samstag 7 März 2026 | sobota 7 marca 2026 | суббота 7 марта 2026 | 土曜日 7 3月 2026",
  ],
  [String.raw`d.M.yyyy 'г.'`, "7.3.2026 г. | 7.3.2026 г. | 7.3.2026 г. | 7.3.2026 г. | 7.3.2026 г. | 7.3.2026 г."],
  [
    String.raw`yyyy'年'M'月'd'日'`,
    "2026年3月7日 | 2026年3月7日 | 2026年3月7日 | 2026年3月7日 | 2026年3月7日 | 2026年3月7日",
  ],
  [
    String.raw`d "de" MMMM "de" yyyy`,
    "7 de March de 2026 | 7 de marts de 2026 | 7 de März de 2026 | 7 de marca de 2026 | 7 de марта de 2026 | 7 de 3月 de 2026",
  ],
  [String.raw`d \d\e MMM y`, "7 de Mar 26 | 7 de mar 26 | 7 de Mrz 26 | 7 de mar 26 | 7 de мар 26 | 7 de 3 26"],
  [String.raw`dd/MM/yyyy g`, "07/03/2026 | 07-03-2026 | 07.03.2026 | 07.03.2026 | 07.03.2026 | 07/03/2026"],
  [String.raw`%d`, "7 | 7 | 7 | 7 | 7 | 7"],
];

describe.each(languages)("a day in %s", (language) => {
  it.each(table)("%s", (pattern, inEachLanguage) => {
    const expected = inEachLanguage.split(" | ")[languages.indexOf(language)];
    expect(dayText(on("2026-03-07"), pattern, dateLanguages[language])).toBe(expected);
  });
});

describe("a pattern's odder parts", () => {
  it.each<{ why: string; pattern: string; day?: string; names?: DateNames; says: string }>([
    { why: "a year of the century without a zero", pattern: "d/M/y", day: "2005-03-07", says: "7/3/5" },
    { why: "with one", pattern: "d/M/yy", day: "2005-03-07", says: "7/3/05" },
    { why: "a year in five digits", pattern: "yyyyy", says: "02026" },
    { why: "more letters than there are say the longest", pattern: "ddddd MMMMM", says: "Saturday March" },
    { why: "letters in quotes are no letters", pattern: "'dd' d 'MMM' M", says: "dd 7 MMM 3" },
    { why: "a quote that nobody closed", pattern: "d 'day", says: "7 day" },
    { why: "an escaped quote", pattern: String.raw`d \'MMM\'`, says: "7 'Mar'" },
    { why: "an escape inside quotes", pattern: String.raw`d 'o\'clock'`, says: "7 o'clock" },
    { why: "the other quotes within quotes", pattern: `d '"M"'`, says: `7 "M"` },
    { why: "an era in front", pattern: "gg yyyy-MM-dd", says: "2026-03-07" },
    { why: "an era between", pattern: "d MMM g yyyy", says: "7 Mar 2026" },
    { why: "a slash in quotes is a slash", pattern: "d'/'M", names: dateLanguages.Danish, says: "7/3" },
    { why: "an escaped slash too", pattern: String.raw`d\/M`, names: dateLanguages.Danish, says: "7/3" },
    {
      why: "Polish without the day's number",
      pattern: "dddd, MMMM",
      names: dateLanguages.Polish,
      says: "sobota, marzec",
    },
    { why: "a d in quotes is no number", pattern: "MMMM 'd'", names: dateLanguages.Polish, says: "marzec d" },
    { why: "the last month", pattern: "d MMM", day: "2026-12-31", says: "31 Dec" },
    { why: "the first day of the week", pattern: "ddd d", day: "2026-03-01", says: "Sun 1" },
    { why: "a leap day", pattern: "dddd d MMMM", day: "2028-02-29", says: "Tuesday 29 February" },
    { why: "no genitive names", pattern: "d MMMM", names: { monthNames: ["a", "b", "marzec"] }, says: "7 marzec" },
    { why: "no names at all: nobody misreads this", pattern: "dd-MMM-yy", names: {}, says: "2026-03-07" },
    { why: "no names of days", pattern: "ddd d/M", names: { abbreviatedDayNames: [] }, says: "2026-03-07" },
    { why: "no separator", pattern: "d/M", names: {}, says: "7/3" },
  ])("$why: $pattern is $says", ({ pattern, day = "2026-03-07", names = dateLanguages.English, says }) =>
    expect(dayText(on(day), pattern, names)).toBe(says),
  );

  it("whatever stands in quotes stands for itself", () => {
    const quoted = fc.string({ unit: "grapheme" }).filter((text) => !/['\\]/.test(text));
    fc.assert(
      fc.property(quoted, (text) => {
        expect(dayText(on("2026-03-07"), `d'${text}'`, {})).toBe(`7${text}`.trim());
      }),
    );
  });
});
