import { calendarFrom } from "../../../ManualInvoiceWizard/readContext/calendarFrom";
import { contextReader } from "../../../ManualInvoiceWizard/readContext/contextReader";
import { settingsFrom } from "../../../ManualInvoiceWizard/readContext/settingsFrom";
import { IInputs } from "../../../ManualInvoiceWizard/generated/ManifestTypes";
import type { WizardStore } from "../../../ManualInvoiceWizard/app/wizardStore";
import { day } from "../../support/aBacklogItem";
import { someSettings } from "../aWizard";

const journal = { raw: null, attributes: { LogicalName: "pinv_invoicingjournal", MaxLength: 4000 } };
const inputs = (properties: Readonly<Record<string, string | null>>): IInputs =>
  Object.fromEntries([["journal", journal], ...Object.entries(properties).map(([name, raw]) => [name, { raw }])]);
const read = (properties: Readonly<Record<string, string | null>>) =>
  settingsFrom(inputs(properties), "msdyn_NewInvoiceContract");

const project = "0b0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a01";

describe("the maker's properties", () => {
  it("that are not set take their defaults", () => expect(read({})).toEqual(someSettings()));

  it.each([
    { property: "createMode", raw: "wholeContract", taken: { createMode: "wholeContract" } },
    { property: "createMessage", raw: " contoso_New ", taken: { createMessage: "contoso_New" } },
    { property: "customApi", raw: "contoso_Invoice", taken: { customApi: "contoso_Invoice" } },
    { property: "roundingMode", raw: "halfAwayFromZero", taken: { rounding: "halfAwayFromZero" } },
    { property: "defaultCutOff", raw: "today", taken: { defaultCutOff: "today" } },
    { property: "projectId", raw: `{${project.toUpperCase()}}`, taken: { projectId: project } },
  ])("$property can be $raw", ({ property, raw, taken }) => {
    expect(read({ [property]: raw })).toEqual(someSettings(taken as never));
  });

  it.each([
    { property: "createMode", raw: "guess", wanted: ["trim", "wholeContract", "customApi"] },
    { property: "createMessage", raw: "no/such", wanted: "name" as const },
    { property: "customApi", raw: "two words", wanted: "name" as const },
    { property: "projectId", raw: "42", wanted: "id" as const },
    { property: "defaultCutOff", raw: "tomorrow", wanted: ["schedule", "today"] },
  ])("$property $raw is named with what it may be, and its default used", ({ property, raw, wanted }) => {
    expect(read({ [property]: raw })).toEqual(someSettings({ problems: [{ property, found: raw, wanted }] }));
  });

  it.each([
    { why: "no security is told", security: undefined, isKept: false },
    { why: "not secured", security: { readable: true, editable: true, secured: false }, isKept: false },
    { why: "secured, and this user's", security: { readable: true, editable: true, secured: true }, isKept: false },
    { why: "not to be read", security: { readable: false, editable: true, secured: true }, isKept: true },
    { why: "not to be changed", security: { readable: true, editable: false, secured: true }, isKept: true },
  ])("a journal column: $why", ({ security, isKept }) => {
    const parameters = { journal: { ...journal, security } } as unknown as IInputs;
    expect(settingsFrom(parameters, "").isJournalKept).toBe(isKept);
  });

  it("without a bound column there is no journal", () => {
    expect(settingsFrom({ journal: {} } as unknown as IInputs, "").journalColumn).toBeNull();
  });
});

it("a project gets its id where its form is saved for the first time: the control stays the same (pcf-file-preview)", () => {
  const seen: unknown[] = [];
  const store = { dispatch: (event: unknown) => void seen.push(event) } as unknown as WizardStore;
  const read = contextReader(store);
  const onForm = (entityId: string) =>
    ({
      mode: { isControlDisabled: false, contextInfo: { entityTypeName: "msdyn_project", entityId } },
      client: { isOffline: () => false },
      parameters: inputs({}),
    }) as unknown as ComponentFramework.Context<IInputs>;
  read(onForm(""));
  read(onForm(project));
  read(onForm(project));
  expect(seen.slice(1)).toEqual([
    { type: "placed", project: null },
    { type: "placed", project },
  ]);
});

describe("the end of a day in the user's zone", () => {
  const at = (offsetAt: (instant: Date) => number) =>
    calendarFrom({ getTimeZoneOffsetMinutes: (date = new Date()) => offsetAt(date) }, (key) => key, String);
  /** Central European time: an hour, and one more from the last Sunday of March to that of October, at 01:00 UTC. */
  const copenhagen = (instant: Date): number =>
    instant >= new Date("2026-03-29T01:00:00Z") && instant < new Date("2026-10-25T01:00:00Z") ? 120 : 60;

  it.each([
    { why: "UTC", offset: () => 0, date: "2026-10-31", end: "2026-11-01T00:00:00.000Z" },
    { why: "eight hours behind", offset: () => -480, date: "2026-10-31", end: "2026-11-01T08:00:00.000Z" },
    { why: "fourteen hours ahead", offset: () => 840, date: "2026-10-31", end: "2026-10-31T10:00:00.000Z" },
    { why: "winter time", offset: copenhagen, date: "2026-10-31", end: "2026-10-31T23:00:00.000Z" },
    {
      why: "the day before the clocks go forward",
      offset: copenhagen,
      date: "2026-03-28",
      end: "2026-03-28T23:00:00.000Z",
    },
    { why: "the day the clocks go forward", offset: copenhagen, date: "2026-03-29", end: "2026-03-29T22:00:00.000Z" },
    { why: "the day the clocks go back", offset: copenhagen, date: "2026-10-25", end: "2026-10-25T23:00:00.000Z" },
  ])("$why: $date ends at $end", ({ offset, date, end }) => {
    expect(new Date(at(offset).dayEndMs(day(date))).toISOString()).toBe(end);
  });
});

describe("a day in words", () => {
  const words = (names: object) =>
    calendarFrom(
      { getTimeZoneOffsetMinutes: () => 0, ...names },
      (_, values) => `${values?.weekday} ${values?.day} ${values?.month} ${values?.year}`,
      (date) => `short ${date}`,
    ).inWords(day("2026-10-31"));

  it("has the user's names", () => {
    const abbreviatedDayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const abbreviatedMonthNames = ["", "", "", "", "", "", "", "", "", "Oct", "", ""];
    expect(words({ dateFormattingInfo: { abbreviatedDayNames, abbreviatedMonthNames } })).toBe("Sat 31 Oct 2026");
  });

  it("has the month as it is written beside a number, where a language has such a form", () => {
    const dateFormattingInfo = {
      abbreviatedDayNames: ["Вс", "Пн", "Вт", "Ср", "Чт", "Пт", "Сб"],
      abbreviatedMonthNames: Array.from({ length: 13 }, () => "Окт"),
      abbreviatedMonthGenitiveNames: Array.from({ length: 13 }, () => "окт"),
    };
    expect(words({ dateFormattingInfo })).toBe("Сб 31 окт 2026");
  });

  it("is written short where the host gives no names", () => expect(words({})).toBe("short 2026-10-31"));
});
