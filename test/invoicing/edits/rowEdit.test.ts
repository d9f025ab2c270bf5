import fc from "fast-check";
import { conflictsOf, isEmptyEdit, withField, withoutArrived } from "../../../shared/invoicing/edits/rowEdit";
import type { DetailField, FieldValue } from "../../../shared/invoicing/edits/editableField";

const recorded = (values: Partial<Record<DetailField, FieldValue>>) => (field: DetailField) => values[field] ?? null;

describe("setting a field", () => {
  it.each([
    { why: "keeps what is recorded beside it", first: null, base: "8", value: "6", after: { base: "8", value: "6" } },
    {
      why: "a second time keeps the first base, so that a later read can tell a conflict",
      first: { base: "8", value: "6" },
      base: "9",
      value: "7",
      after: { base: "8", value: "7" },
    },
    {
      why: "back to what is recorded is no edit",
      first: { base: "8", value: "6" },
      base: "8",
      value: "8",
      after: null,
    },
    { why: "to what it was is no edit", first: null, base: "8", value: "8", after: null },
    { why: "to nothing is an edit", first: null, base: "8", value: null, after: { base: "8", value: null } },
    {
      why: "from nothing to an empty text is one too",
      first: null,
      base: null,
      value: "",
      after: { base: null, value: "" },
    },
  ])("$why", ({ first, base, value, after }) => {
    const edits = first ? { quantity: first } : {};
    expect(withField<DetailField>(edits, "quantity", base, value)).toEqual(after ? { quantity: after } : {});
  });

  it("leaves the other fields alone", () => {
    const price = { base: "1", value: "2" };
    expect(withField<DetailField>({ price }, "quantity", "8", "6")).toEqual({
      price,
      quantity: { base: "8", value: "6" },
    });
  });

  it("and back again, whatever lies between, is no edit", () => {
    const value = fc.option(fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(value, fc.array(value), (base, between) => {
        const there = between.reduce((edits, each) => withField<DetailField>(edits, "description", base, each), {});
        expect(withField<DetailField>(there, "description", base, base)).toEqual({});
      }),
    );
  });
});

describe("conflicts", () => {
  const edits = { quantity: { base: "8", value: "6" } };
  it.each([
    { why: "none while the recorded value is the base", now: "8", found: [] },
    {
      why: "somebody else's value, ours, and what both began with",
      now: "7",
      found: [{ field: "quantity", mine: "6", theirs: "7", base: "8" }],
    },
    { why: "somebody else wanted the same", now: "6", found: [] },
    { why: "somebody took it away", now: null, found: [{ field: "quantity", mine: "6", theirs: null, base: "8" }] },
  ])("$why", ({ now, found }) => expect(conflictsOf(edits, recorded({ quantity: now }))).toEqual(found));

  it("a field of the same row that nobody edited is no conflict", () => {
    expect(conflictsOf<DetailField>(edits, recorded({ quantity: "8", price: "999" }))).toEqual([]);
  });
});

describe("after a fresh read", () => {
  it.each([
    { why: "an edit whose value is recorded has arrived", now: "6", left: {} },
    { why: "one that is not stays", now: "8", left: { quantity: { base: "8", value: "6" } } },
    { why: "one that was overtaken stays with its base", now: "7", left: { quantity: { base: "8", value: "6" } } },
  ])("$why", ({ now, left }) =>
    expect(withoutArrived({ quantity: { base: "8", value: "6" } }, recorded({ quantity: now }))).toEqual(left),
  );
});

describe("an empty edit", () => {
  it.each([
    { why: "no field and not removed", edit: { fields: {}, isRemoved: false }, isEmpty: true },
    { why: "a removal alone is an edit", edit: { fields: {}, isRemoved: true }, isEmpty: false },
    { why: "a field", edit: { fields: { price: { base: null, value: "1" } }, isRemoved: false }, isEmpty: false },
  ])("$why", ({ edit, isEmpty }) => expect(isEmptyEdit(edit)).toBe(isEmpty));
});
