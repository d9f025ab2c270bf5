import fc from "fast-check";
import { chosenSelection, selectionFingerprint } from "../../../shared/invoicing/journal/journalSelection";
import { source } from "../../support/aBacklogItem";
import { amount } from "../../support/amount";

const guids = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `5eed0000-0000-4000-8000-${place.toString(16).padStart(12, "0")}`);

describe("the fingerprint of a selection", () => {
  // the first eight digits are those of the published test vectors of FNV-1a
  it.each([
    { why: "one letter", ids: ["a"], is: "e40c292c85030ff6" },
    { why: "a word", ids: ["foobar"], is: "bf9cf9681e622b02" },
    { why: "an id without letters", ids: [""], is: "811c9dc501000193" },
    { why: "of several the sums", ids: ["a", "foobar"], is: "a3a92294a3653af8" },
    { why: "of none no digit is missing", ids: [], is: "0000000000000000" },
  ])("is found again by whatever version of the page wrote it: $why", ({ ids, is }) =>
    expect(selectionFingerprint(ids)).toBe(is),
  );

  it("is kept with the number of sources and their total", () => {
    const chosen = ["a", "foobar"].map((id) => ({ id: source(id) }));
    expect(chosenSelection(chosen, amount("1234.50"))).toEqual({
      count: 2,
      total: "1234.5",
      fingerprint: selectionFingerprint(["foobar", "a"]),
    });
  });

  it("is the same in any order", () => {
    const anyOrder = fc
      .array(fc.uuid())
      .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));
    fc.assert(fc.property(anyOrder, ([ids, shuffled]) => selectionFingerprint(ids) === selectionFingerprint(shuffled)));
  });

  it("is another with one more, one less, or one exchanged", () => {
    const ids = guids(1000);
    const others = [ids.slice(1), [...ids, "new"], [...ids.slice(1), "new"], []];
    const all = new Set([ids, ...others].map(selectionFingerprint));
    expect(all.size).toBe(others.length + 1);
  });
});
