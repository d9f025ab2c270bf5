import fc from "fast-check";
import { createStore } from "../../../shared/core/createStore";
import type { RowId } from "../../../shared/invoicing/ids";
import { namedEdits } from "../../../shared/invoicing/edits/rowEdit";
import { fieldText } from "../../support/fieldValue";
import { totalsOf } from "../../../shared/invoicing/invoiceFigures";
import { loadedOpen, rulesOf } from "../../../InvoiceReview/edits/selectors";
import type { RowEdited } from "../../../InvoiceReview/edits/editEvent";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import { reviewReducer } from "../../../InvoiceReview/app/reviewReducer";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview } from "../../support/aReviewState";
import { amount } from "../../support/amount";
import { loaded, other, product, redo, row, total, undo } from "../../support/editedLines";
import { openWorkspace } from "../../support/openInvoiceOf";
import { totalsText } from "../../support/someDetails";

const quantityOf = (of: RowId, value: string): RowEdited => ({ row: of, field: "quantity", value: amount(value) });
const gesture = (...rows: readonly RowEdited[]): ReviewEvent => ({ type: "rowsEdited", rows });

/** Whether the figures on the screen are those of a pass over all rows. */
function isWhole(state: ReviewState): boolean {
  const open = loadedOpen(state);
  if (!open) return false;
  const { loaded: read, totals } = open.load;
  const full = totalsOf(read, openWorkspace(state).edits.rows, rulesOf(state, read.invoice));
  const texts = ({ whole, byGroup }: typeof full): string =>
    JSON.stringify([totalsText(whole), [...byGroup].map(([key, sums]) => [key, totalsText(sums)]).sort()]);
  return texts(totals) === texts(full);
}

describe("a gesture over many rows", () => {
  const both = gesture(quantityOf(row, "6"), quantityOf(other, "3"));

  it("is one step of undo, and one of redo", () => {
    const state = after(aReview(loaded), both);
    expect(openWorkspace(state).edits).toMatchObject({ rows: { size: 2 }, done: { length: 1 } });
    const back = after(state, undo);
    expect(openWorkspace(back).edits.rows.size).toBe(0);
    expect([total(state), total(back), total(after(back, redo))]).toEqual([
      total(state),
      total(aReview(loaded)),
      total(state),
    ]);
  });

  it.each<{ why: string; rows: readonly RowEdited[]; edits: readonly string[]; steps: number }>([
    { why: "of no rows it is none", rows: [], edits: [], steps: 0 },
    { why: "of what is recorded already it is none", rows: [quantityOf(row, "8")], edits: [], steps: 0 },
    { why: "there and back it is none", rows: [quantityOf(row, "6"), quantityOf(row, "8")], edits: [], steps: 0 },
    { why: "a row that is not there is left out", rows: [quantityOf("gone" as RowId, "6")], edits: [], steps: 0 },
    {
      why: "a row that may not be edited is left out, and the others are not",
      rows: [quantityOf(product, "6"), quantityOf(row, "6")],
      edits: [`${row} quantity 6`],
      steps: 1,
    },
    {
      why: "what may not be taken off stays, and the others go",
      rows: [
        { row: product, isRemoved: true },
        { row: other, isRemoved: true },
      ],
      edits: [`${other} off`],
      steps: 1,
    },
    {
      why: "a row may be edited in several fields, and of two values for one the last counts",
      rows: [quantityOf(row, "6"), { row, field: "description", value: "Less" }, quantityOf(row, "5")],
      edits: [`${row} description Less`, `${row} quantity 5`],
      steps: 1,
    },
  ])("$why", ({ rows, edits, steps }) => {
    const { edits: now } = openWorkspace(after(aReview(loaded), gesture(...rows)));
    const said = [...now.rows].flatMap(([of, { fields, isRemoved }]) => [
      ...namedEdits(fields).map(({ field, value }) => `${of} ${field} ${fieldText(value)}`),
      ...(isRemoved ? [`${of} off`] : []),
    ]);
    expect([said, now.done.length]).toEqual([edits, steps]);
  });

  it("does nothing where nothing may be edited", () => {
    const readOnly = after(aReview(loaded), { type: "permissionRead", permission: { isReadOnly: true } });
    expect(after(readOnly, both)).toBe(readOnly);
  });

  it("can still be taken back once one of its rows has gone", () => {
    const left = aLoadedInvoice({ details: loaded.details.filter(({ id }) => id !== other) });
    const state = after(aReview(loaded), both, {
      type: "invoiceRead",
      id: loaded.invoice.id,
      asked: Infinity,
      read: { ok: true, value: left },
    });
    const back = after(state, undo);
    expect(openWorkspace(back).edits.rows.has(row)).toBe(false);
  });
});

const details = Array.from({ length: 40 }, (_, n) =>
  aLineDetail({ id: `row-${n}`, lineId: `line-${n % 7}`, quantity: `${n % 5}`, price: `${n}.25` }),
);
const someRows = aLoadedInvoice({
  details: [...details, aLineDetail({ id: "milestone", transactionClass: "milestone" })],
});

const anyRow = fc.constantFrom(...someRows.details.map(({ id }) => id), "nowhere" as RowId);
const anyWish: fc.Arbitrary<RowEdited> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anyRow, fc.constantFrom("0", "1", "2.5", "-3")).map(([of, to]) => quantityOf(of, to)),
  },
  fc
    .tuple(anyRow, fc.constantFrom("0", "12.25"))
    .map(([of, tax]) => ({ row: of, field: "tax" as const, value: amount(tax) })),
  fc
    .tuple(anyRow, fc.constantFrom("chargeable" as const, "complimentary" as const))
    .map(([of, value]) => ({ row: of, field: "billingType" as const, value })),
  fc.tuple(anyRow, fc.boolean()).map(([of, isRemoved]) => ({ row: of, isRemoved })),
);
const anyTurn: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc.array(anyWish, { maxLength: 60 }).map((rows) => gesture(...rows)),
  fc.constantFrom(undo, redo),
);

it("whatever is done by gestures, taken back and done again, the totals are those of a full pass at every step", () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 25 }), (turns) => {
      let state = aReview(someRows);
      for (const turn of turns) {
        state = after(state, turn);
        expect(isWhole(state)).toBe(true);
      }
    }),
  );
});

describe("a paste of 1,000 rows into an invoice of 10,000", () => {
  const many = aLoadedInvoice({
    details: Array.from({ length: 10_000 }, (_, n) => aLineDetail({ id: `row-${n}`, lineId: `line-${n % 20}` })),
  });
  const rows = many.details.slice(3000, 4000).map(({ id }, n) => quantityOf(id, `${n % 8}.5`));

  it("tells the screen once and keeps the totals whole, also undone and redone", () => {
    let told = 0;
    const store = createStore(aReview(many), reviewReducer, () => undefined);
    store.subscribe(() => (told += 1));
    for (const [event, edited] of [
      [gesture(...rows), 1000],
      [undo, 0],
      [redo, 1000],
    ] as const) {
      store.dispatch(event);
      const { rows: now } = openWorkspace(store.state()).edits;
      expect([now.size, isWhole(store.state())]).toEqual([edited, true]);
    }
    expect(told).toBe(3);
  });
});
