import fc from "fast-check";
import { ProjectId, SourceId } from "../../../shared/invoicing/backlog/backlog";
import { ContractId, InvoiceId } from "../../../shared/invoicing/ids";
import { CreationIntent, emptyJournal, Journal } from "../../../shared/invoicing/journal/journal";
import { journalCharacters, journalText, readJournal } from "../../../shared/invoicing/journal/journalText";
import { ruleOf, SelectionRule } from "../../../shared/invoicing/backlog/selectionRule";
import { someChoices } from "../../support/aBacklogItem";
import { valueOf } from "../../support/valueOf";

const rule = (leftOut: readonly string[] = []): SelectionRule =>
  ruleOf(
    someChoices({
      contract: "1f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a02" as ContractId,
      project: "2f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a02" as ProjectId,
      leftOut: new Set(leftOut as SourceId[]),
    }),
  );

const intent = (differs: Partial<CreationIntent> = {}): CreationIntent => ({
  run: "0f8fad5b-d9cb-469f-a165-70867728950e",
  rule: rule(),
  selection: { count: 3, total: "1234.5", fingerprint: "00112233445566aa" },
  draftsSeen: [],
  user: "5e110000-0000-4000-8000-000000000001",
  at: "2026-11-22T10:00:00.000Z",
  ...differs,
});

const written = (journal: Journal): string => valueOf(journalText(journal, journalCharacters));
const lastRule = written({ intent: null, last: rule() });
const guids = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `5eed0000-0000-4000-8000-${place.toString(16).padStart(12, "0")}`);

/** The journal's text with one member replaced by something that it never writes. */
function withMember(text: string, [first, ...rest]: readonly string[], value: unknown): string {
  const json = JSON.parse(text) as Record<string, never>;
  const parents = [first, ...rest].slice(0, -1);
  const parent = parents.reduce<Record<string, never>>((inside, name) => inside[name ?? ""] ?? {}, json);
  Object.assign(parent, { [rest[rest.length - 1] ?? first ?? ""]: value });
  return JSON.stringify(json).replace('"1e999"', "1e999");
}

/** Every member by every kind of value that somebody else could have put there. */
const strange = [
  ["intent", "run"],
  ["intent", "user"],
  ["intent", "at"],
  ["intent", "draftsSeen"],
  ["intent", "emptying"],
  ["intent", "notBack"],
  ["intent", "rule", "contract"],
  ["intent", "rule", "project"],
  ["intent", "rule", "currency"],
  ["intent", "rule", "cutOff"],
  ["intent", "rule", "itemTypes"],
  ["intent", "rule", "units"],
  ["intent", "rule", "resourcingUnits"],
  ["intent", "rule", "leftOut"],
  ["intent", "selection", "count"],
  ["intent", "selection", "total"],
  ["intent", "selection", "fingerprint"],
].flatMap((member) =>
  [
    { why: "another filter behind the id", value: "00000000-0000-0000-0000-000000000000 or true" },
    { why: "markup", value: "<img src=x onerror=alert(1)>" },
    { why: "nothing", value: null },
    { why: "a list of numbers", value: [1] },
    { why: "an object", value: { toString: "x" } },
    { why: "a number beyond all", value: "1e999" },
    { why: "a fraction", value: 1.5 },
    { why: "two thousand digits", value: "9".repeat(2000) },
    { why: "a negative number", value: -1 },
    { why: "a truth", value: true },
    { why: "a bidirectional mark", value: "\u202e1" },
    { why: "a day that is none", value: "2026-02-30" },
  ]
    .filter(({ value }) => !(member[1] === "notBack" && value === true))
    .map(({ why, value }) => ({ member, why, value })),
);

describe("the journal's text", () => {
  it.each([
    { why: "an empty column is an empty journal", text: "" },
    { why: "so is one of blanks, which a user may leave", text: " \n" },
    { why: "and what an empty journal is written as", text: written(emptyJournal) },
  ])("$why", ({ text }) => expect(readJournal(text)).toEqual({ ok: true, value: emptyJournal }));

  it("reads back what it wrote", () => {
    const anyIds = fc.array(fc.uuid(), { maxLength: 20 });
    fc.assert(
      fc.property(anyIds, anyIds, fc.boolean(), fc.boolean(), (leftOut, drafts, hasIntent, hasLast) => {
        const journal: Journal = {
          intent: hasIntent
            ? intent({ rule: rule(leftOut), draftsSeen: drafts as unknown as CreationIntent["draftsSeen"] })
            : null,
          last: hasLast ? rule(leftOut) : null,
        };
        const text = valueOf(journalText(journal, 100_000));
        expect(readJournal(text)).toEqual({ ok: true, value: journal });
      }),
    );
  });

  it.each<{ why: string; text: string }>([
    { why: "a user's own words", text: "invoice this monthly" },
    { why: "a text that was cut off", text: written({ intent: intent(), last: null }).slice(0, -2) },
    { why: "a later version", text: '{"v":2}' },
    { why: "no version", text: "{}" },
    { why: "a list", text: "[]" },
    {
      why: "a rule without a day of the calendar",
      text: written({ intent: null, last: rule() }).replace("10-31", "02-31"),
    },
    { why: "an item type that is not known", text: written({ intent: null, last: rule() }).replace("time", "dream") },
    {
      why: "an intent without its selection",
      text: written({ intent: intent(), last: null }).replace("selection", "s"),
    },
    { why: "packed ids with one half missing", text: withMember(lastRule, ["last", "leftOut"], "AAAA") },
    { why: "ids that were never packed", text: withMember(lastRule, ["last", "units"], []) },
    { why: "something before the currency", text: withMember(lastRule, ["last", "currency"], "' or USD") },
    { why: "something behind the currency", text: withMember(lastRule, ["last", "currency"], "USD' or") },
    { why: "a last rule of nothing", text: '{"v":1,"last":null}' },
    { why: "an intent of nothing", text: '{"v":1,"intent":null}' },
    ...strange.map(({ why, member, value }) => ({
      why: `${member.join(".")}: ${why}`,
      text: withMember(written({ intent: intent(), last: null }), member, value),
    })),
  ])("$why is named, not emptied", ({ text }) =>
    expect(readJournal(text)).toEqual({ ok: false, error: { found: text.slice(0, 200) } }),
  );

  it("reading never throws", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof readJournal(text).ok === "boolean"));
  });
});

it.each([
  { why: "an intent of before drafts were emptied has none", emptying: undefined },
  { why: "one whose draft is being emptied names it", emptying: "5eed0000-0000-4000-8000-000000000001" as InvoiceId },
])("$why", ({ emptying }) => {
  const text = written({ intent: intent({ emptying }), last: null });
  expect(text.includes("emptying")).toBe(emptying !== undefined);
  expect(valueOf(readJournal(text)).intent?.emptying).toBe(emptying);
});

it.each([
  { why: "an intent of which everything came back says nothing of it", notBack: undefined },
  { why: "one of which something did not says so", notBack: true as const },
])("$why", ({ notBack }) => {
  const text = written({ intent: intent({ notBack }), last: null });
  expect(text.includes("notBack")).toBe(notBack === true);
  expect(valueOf(readJournal(text)).intent?.notBack).toBe(notBack);
});

describe("the journal's length", () => {
  it("has room for 150 transactions taken out one by one", () => {
    const text = journalText({ intent: intent({ rule: rule(guids(150)) }), last: null }, journalCharacters);
    expect(text.ok).toBe(true);
  });

  it("the last rule gives way to the intent", () => {
    const journal: Journal = { intent: intent({ rule: rule(guids(100)) }), last: rule(guids(100)) };
    expect(valueOf(readJournal(written(journal)))).toEqual({ ...journal, last: null });
  });

  it("a text of just the column's length fits", () => {
    const journal: Journal = { intent: intent(), last: rule(guids(100)) };
    const { length } = written({ ...journal, last: null });
    expect([length, length - 1].map((limit) => journalText(journal, limit).ok)).toEqual([true, false]);
    expect(journalText(journal, written(journal).length)).toEqual({ ok: true, value: written(journal) });
  });

  it("an intent that does not fit is refused with its length", () => {
    const journal: Journal = { intent: intent({ rule: rule(guids(300)) }), last: null };
    const text = journalText(journal, journalCharacters);
    expect(text.ok ? 0 : text.error.characters).toBeGreaterThan(journalCharacters);
  });
});
