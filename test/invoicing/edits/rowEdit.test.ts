import fc from "fast-check";
import {
  conflictsOf,
  type DetailEdit,
  type FieldEdits,
  isArrived,
  isEmptyEdit,
  withField,
  withoutArrived,
} from "../../../shared/invoicing/edits/rowEdit";
import type { DetailValues } from "../../../shared/invoicing/edits/editableField";
import { aLineDetail } from "../../support/aLineDetail";
import { amountOrNone, digits } from "../../support/amount";
import { fieldEdit } from "../../support/fieldValue";

type Prices = Pick<DetailValues, "price">;
const edit = (base: string | null, value: string | null): FieldEdits<Prices> => fieldEdit("price", base, value);
const recorded = (price: string | null): Prices => ({ price: amountOrNone(price ?? "none") });

describe("setting a field", () => {
  it.each([
    { why: "keeps what is recorded beside it", first: {}, base: "8", value: "6", after: edit("8", "6") },
    {
      why: "a second time keeps the first base, so that a later read can tell a conflict",
      first: edit("8", "6"),
      base: "9",
      value: "7",
      after: edit("8", "7"),
    },
    { why: "back to what is recorded is no edit", first: edit("8", "6"), base: "8", value: "8", after: {} },
    { why: "however it is written", first: edit("8", "6"), base: "8", value: "8.00", after: {} },
    { why: "to what it was is no edit", first: {}, base: "8", value: "8", after: {} },
    { why: "to nothing is an edit", first: {}, base: "8", value: null, after: edit("8", null) },
    { why: "from nothing to 0 is one too", first: {}, base: null, value: "0", after: edit(null, "0") },
  ])("$why", ({ first, base, value, after }) => {
    const wanted = recorded(value).price;
    expect(withField<Prices, "price">(first, recorded(base), "price", wanted)).toEqual(after);
  });

  it("to the value that it is edited to already changes nothing at all", () => {
    const edits = edit("8", "6");
    expect(withField<Prices, "price">(edits, recorded("8"), "price", recorded("6.0").price)).toBe(edits);
  });

  it("leaves the other fields alone", () => {
    const price = fieldEdit("price", "1", "2");
    const { quantity } = aLineDetail({ quantity: "6" });
    expect(withField<DetailValues, "quantity">(price, aLineDetail(), "quantity", quantity)).toEqual({
      ...price,
      ...fieldEdit("quantity", "8", "6"),
    });
  });

  it("and back again, whatever lies between, is no edit", () => {
    const value = fc.string({ maxLength: 3 });
    fc.assert(
      fc.property(value, fc.array(value), (description, between) => {
        const to = (edits: DetailEdit["fields"], each: string) =>
          withField<DetailValues, "description">(edits, aLineDetail({ description }), "description", each);
        expect(to(between.reduce(to, {}), description)).toEqual({});
      }),
    );
  });
});

describe("conflicts", () => {
  it.each([
    { why: "none while the recorded value is the base", now: "8", found: [] },
    { why: "somebody else's value, ours, and what both began with", now: "7", found: ["price 6 7 8"] },
    { why: "somebody else wanted the same", now: "6", found: [] },
    { why: "somebody took it away", now: null, found: ["price 6 none 8"] },
  ])("$why", ({ now, found }) =>
    expect(
      conflictsOf<Prices>(edit("8", "6"), recorded(now)).map(
        ({ field, mine, theirs, base }) => `${field} ${digits(mine)} ${digits(theirs)} ${digits(base)}`,
      ),
    ).toEqual(found),
  );

  it("a field of the same row that nobody edited is no conflict", () => {
    expect(conflictsOf<DetailValues>(fieldEdit("quantity", "8", "6"), aLineDetail({ price: "999" }))).toEqual([]);
  });
});

describe("after a fresh read", () => {
  it.each([
    { why: "an edit whose value is recorded has arrived", now: "6", left: {} },
    { why: "however it is written", now: "6.00", left: {} },
    { why: "one that is not stays", now: "8", left: edit("8", "6") },
    { why: "one that was overtaken stays with its base", now: "7", left: edit("8", "6") },
  ])("$why", ({ now, left }) => {
    expect(withoutArrived<Prices>(edit("8", "6"), recorded(now))).toEqual(left);
    expect(isArrived<Prices>(edit("8", "6"), recorded(now))).toBe(!("price" in left));
  });

  it("of two the one that has not arrived stays, and not all is recorded", () => {
    const two = { ...fieldEdit("quantity", "8", "6"), ...fieldEdit("description", "Analysis", "Design") };
    const now = aLineDetail({ quantity: "6", description: "Analysis" });
    expect(withoutArrived<DetailValues>(two, now)).toEqual(fieldEdit("description", "Analysis", "Design"));
    expect(isArrived<DetailValues>(two, now)).toBe(false);
  });
});

describe("an empty edit", () => {
  it.each([
    { why: "no field and not removed", edit: { fields: {}, isRemoved: false }, isEmpty: true },
    { why: "a removal alone is an edit", edit: { fields: {}, isRemoved: true }, isEmpty: false },
    { why: "a field", edit: { fields: fieldEdit("price", null, "1"), isRemoved: false }, isEmpty: false },
  ])("$why", ({ edit, isEmpty }) => expect(isEmptyEdit(edit)).toBe(isEmpty));
});
