import fc from "fast-check";
import { pagingWays } from "../../host/web/dataSet/pagingManner";
import { behaviours } from "../../host/web/manners/observed";
import { behavesBy, readSettings, searchOf, type PageSettings } from "../../host/web/settings/pageSettings";

describe("settings in the address", () => {
  it("nothing said is the default, and the default says nothing", () => {
    expect(searchOf(readSettings(""))).toBe("");
  });

  it.each([
    { why: "an unknown language", search: "?lang=9999", part: { languageId: 1033 } },
    { why: "a pseudo language of the other direction", search: "?lang=2559", part: { rightToLeft: true } },
    { why: "an unknown time zone", search: "?tz=Nowhere/City", part: { timeZone: null } },
    { why: "no rows on a page", search: "?rows=0", part: { rows: 50 } },
    { why: "a width that is no number", search: "?width=wide", part: { width: null } },
    { why: "a way of paging that nobody saw", search: "?paging=backwards", part: { paging: "appended" } },
    { why: "a behaviour that nobody saw", search: "?kinder=manners", part: { kinder: [] } },
    { why: "a slowness that is no number", search: "?slow=very", part: { slowMs: 4 } },
    { why: "a React that is not to be had", search: "?react=18", part: { react: "16" } },
  ])("$why takes its default", ({ search, part }) => expect(readSettings(search)).toMatchObject(part));

  it("control properties are those that begin with p.", () => {
    expect(readSettings("?p.vocabulary=modern&user=reader").properties).toEqual({ vocabulary: "modern" });
  });

  it("the host is as unkind as the platform was seen to be, but where it is told otherwise", () => {
    const behaves = (search: string) => behaviours.filter(behavesBy(() => readSettings(search)));
    expect(behaves("")).toEqual(behaviours);
    expect(behaves("?kinder=values,refresh&kinder=errors")).toEqual(behaviours.slice(3));
  });

  it("what is written reads back the same", () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 &=+.]{0,12}$/);
    const settings: fc.Arbitrary<PageSettings> = fc.record({
      languageId: fc.constantFrom(1033, 1030, 1031, 1036),
      user: fc.option(fc.constantFrom("billing", "reader")),
      timeZone: fc.option(fc.constantFrom("Europe/Copenhagen", "America/Los_Angeles")),
      theme: fc.constantFrom("light" as const, "dark" as const, "contrast" as const),
      react: fc.constantFrom("16" as const, "17" as const),
      rightToLeft: fc.boolean(),
      story: fc.option(fc.constantFrom("month-end", "network")),
      rows: fc.integer({ min: 1, max: 250 }),
      paging: fc.constantFrom(...pagingWays),
      kinder: fc.subarray([...behaviours]),
      slowMs: fc.nat(14_000),
      width: fc.option(fc.integer({ min: 1, max: 4000 })),
      subGrid: fc.constantFrom("msdyn_invoicelinetransaction" as const, "invoicedetail" as const),
      properties: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,12}$/), word, { noNullPrototype: true }),
    });
    fc.assert(fc.property(settings, (given) => expect(readSettings(searchOf(given))).toEqual(given)));
  });
});
