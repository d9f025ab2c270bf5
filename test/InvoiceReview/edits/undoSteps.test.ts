import fc from "fast-check";
import { stepsToKeep } from "../../../InvoiceReview/edits/editSteps";
import {
  editsAfterRead,
  noEdits,
  redone,
  undone,
  withHeaderField,
  withRows,
  type PendingEdits,
} from "../../../InvoiceReview/edits/pendingEdits";
import { aLineDetail } from "../../support/aLineDetail";
import { loaded, other, row } from "../../support/editedLines";
import { editTexts } from "../../support/fieldValue";
import { amount } from "../../support/amount";
import { anInvoice } from "../../support/anInvoice";

const recorded = aLineDetail();
const edited = (edits: PendingEdits, value: string): PendingEdits =>
  withRows(edits, [{ recorded, field: "quantity", value: amount(value) }]);

/** So many edits of one quantity, each another step. */
const edits = (count: number, from = noEdits): PendingEdits =>
  Array.from({ length: count }, (_, index) => `${100 + from.done.length + index}`).reduce(edited, from);

/** Steps to the end of what can be undone or redone, at most that many. */
function walked(from: PendingEdits, step: typeof undone, most = Infinity): { edits: PendingEdits; count: number } {
  let now = from;
  for (let count = 0; count < most; count += 1) {
    const next = step(now);
    if (!next) return { edits: now, count };
    now = next.edits;
  }
  return { edits: now, count: most };
}

const wanted = ({ rows, header }: PendingEdits) => ({ rows: [...rows].sort(([a], [b]) => a.localeCompare(b)), header });

describe("the steps that can be taken back", () => {
  it.each([
    { why: "none without an edit", count: 0, left: 0 },
    { why: "each of a few", count: 3, left: 3 },
    { why: "each as long as there is room", count: 2 * stepsToKeep, left: 2 * stepsToKeep },
    { why: "200 and the new one, once the oldest are forgotten", count: 2 * stepsToKeep + 1, left: stepsToKeep + 1 },
    { why: "until there are twice as many again", count: 3 * stepsToKeep, left: 2 * stepsToKeep },
    { why: "and so on: never more", count: 3 * stepsToKeep + 1, left: stepsToKeep + 1 },
  ])("$why", ({ count, left }) => {
    expect(walked(edits(count), undone).count).toBe(left);
  });

  it("are 200, as the changelog says", () => expect(stepsToKeep).toBe(200));

  it("end at the edit that stood when the oldest step was forgotten, not at what is recorded", () => {
    const { edits: first } = walked(edits(2 * stepsToKeep + 1), undone);
    expect(editTexts(first.rows.get(row)?.fields.quantity)).toEqual({
      base: "8",
      value: String(100 + stepsToKeep - 1),
    });
  });

  it("are not copied by a step: those before it are the very same", () => {
    const before = edits(50);
    const { done } = edited(before, "7");
    expect(done).toMatchObject({ length: 51 });
    expect(done.of && done.below).toBe(before.done);
  });

  it("stay in their order over a read that takes one row's steps away", () => {
    const both = withRows(edits(2), [{ recorded: aLineDetail({ id: other }), field: "quantity", value: amount("5") }]);
    const gone = editsAfterRead(edited(both, "7"), { ...loaded, detailById: new Map([[row, recorded]]) }, []);
    expect([both.done.length + 1, gone.done.length]).toEqual([4, 3]);
    expect(editTexts(undone(gone)?.edits.rows.get(row)?.fields.quantity)?.value).toBe("101");
  });
});

const anyEdit = fc.oneof(
  fc.record({ kind: fc.constant("quantity"), of: fc.constantFrom(row, other), value: fc.constantFrom("6", "7", "8") }),
  fc.record({ kind: fc.constant("remove"), of: fc.constantFrom(row, other), value: fc.constantFrom("yes", "no") }),
  fc.record({ kind: fc.constant("header"), of: fc.constant(row), value: fc.constantFrom("A", "B") }),
);

it("undone and redone as often, edits are what they were, however they came about", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 30 }), fc.nat({ max: 40 }), (all, times) => {
      const last = all.reduce((now, { kind, of, value }) => {
        if (kind === "remove")
          return withRows(now, [{ recorded: aLineDetail({ id: of }), isRemoved: value === "yes" }]);
        if (kind === "header") return withHeaderField(now, anInvoice({ name: "A" }), "name", value);
        return withRows(now, [{ recorded: aLineDetail({ id: of }), field: "quantity", value: amount(value) }]);
      }, noEdits);
      const back = walked(last, undone, times);
      const again = walked(back.edits, redone, back.count);
      expect(again.count).toBe(back.count);
      expect(wanted(again.edits)).toEqual(wanted(last));
      expect([again.edits.done, again.edits.undone]).toEqual([last.done, last.undone]);
      if (times >= all.length) expect(wanted(back.edits)).toEqual(wanted(noEdits));
    }),
  );
});
