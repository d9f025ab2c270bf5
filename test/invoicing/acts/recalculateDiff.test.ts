import { recalculateDiff, rowsChangedAgainstEdit } from "../../../shared/invoicing/acts/recalculateDiff";
import type { RowId } from "../../../shared/invoicing/ids";
import type { LineDetail } from "../../../shared/invoicing/invoice";
import type { DetailEdit } from "../../../shared/invoicing/edits/rowEdit";
import { amount, digits } from "../../support/amount";
import { aLineDetail } from "../../support/aLineDetail";
import { anUnreadRow } from "../../support/anUnreadRow";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { fieldEdit, fieldText } from "../../support/fieldValue";

const row = "detail-1" as RowId;
const before = aLineDetail();
const quantityTo = (value: string): DetailEdit => ({ fields: fieldEdit("quantity", "8", value), isRemoved: false });
const removal: DetailEdit = { fields: {}, isRemoved: true };

const edits = (edit: DetailEdit | undefined): ReadonlyMap<RowId, DetailEdit> => new Map(edit ? [[row, edit]] : []);

/** "row 1600 → 1200: quantity 8 → 6 (edited)". */
const changes = (after: LineDetail | null, edit: DetailEdit | undefined, isRecalculated: boolean): string[] => {
  const other = aLineDetail({ id: "other" });
  const of = (one: LineDetail | null) => aLoadedInvoice({ details: one ? [one, other] : [other] });
  const { rows } = recalculateDiff(of(before), of(after), edits(edit), isRecalculated);
  return rows.map(({ cause, amountBefore, amountAfter, fields, isGone }) => {
    const said = fields.map(
      (each) => `: ${each.field} ${fieldText(each.before)} → ${fieldText(each.after)} (${each.cause})`,
    );
    return `${fields.length > 0 ? "row" : cause} ${digits(amountBefore)} → ${isGone ? "gone" : digits(amountAfter)}${said.join("")}`;
  });
};

describe("what recalculating changed on a row, and why", () => {
  it.each<{ why: string; after: LineDetail | null; edit?: DetailEdit; isOnlySaved?: true; says: string[] }>([
    { why: "nothing", after: before, says: [] },
    {
      why: "the user's quantity",
      after: aLineDetail({ quantity: "6" }),
      edit: quantityTo("6"),
      says: ["row 1600 → 1200: quantity 8 → 6 (edited)"],
    },
    {
      why: "an amount alone after a recalculation: nothing but that works it out",
      after: aLineDetail({ amount: "1599.99" }),
      says: ["platform 1600 → 1599.99"],
    },
    {
      why: "the same where no recalculation was asked for, or none is known to have been done",
      after: aLineDetail({ amount: "1599.99" }),
      isOnlySaved: true,
      says: ["elsewhere 1600 → 1599.99"],
    },
    {
      why: "a price that the user left alone: the platform may have filled it in, and so may anybody else",
      after: aLineDetail({ price: "210" }),
      says: ["row 1600 → 1680: price 200 → 210 (elsewhere)"],
    },
    {
      why: "the user wanted 6, and 7 is recorded: by whom, nobody can tell",
      after: aLineDetail({ quantity: "7" }),
      edit: quantityTo("6"),
      says: ["row 1600 → 1400: quantity 8 → 7 (otherwise)"],
    },
    {
      why: "the user wanted 6, and it is 8 as before",
      after: before,
      edit: quantityTo("6"),
      says: ["row 1600 → 1600: quantity 8 → 8 (otherwise)"],
    },
    {
      why: "an edit arrived, and another field of the row, which is not the user's, is another",
      after: aLineDetail({ quantity: "6", price: "100" }),
      edit: quantityTo("6"),
      says: ["row 1600 → 600: quantity 8 → 6 (edited): price 200 → 100 (elsewhere)"],
    },
    { why: "taken off by the user", after: null, edit: removal, says: ["removed 1600 → gone"] },
    { why: "gone without the user: no recalculation takes a line off", after: null, says: ["elsewhere 1600 → gone"] },
  ])("$why", ({ after, edit, isOnlySaved, says }) => expect(changes(after, edit, !isOnlySaved)).toEqual(says));

  it("an amount that follows from what the user wanted is the user's, also where another had saved the same", () => {
    const [saved, followed] = ["1600", "1200"].map((money) => aLineDetail({ quantity: "6", amount: money }));
    const of = (detail: LineDetail | undefined) => aLoadedInvoice({ details: detail ? [detail] : [] });
    expect(recalculateDiff(of(saved), of(followed), edits(quantityTo("6")), true).rows).toMatchObject([
      { cause: "edited", fields: [], amountBefore: amount("1600"), amountAfter: amount("1200") },
    ]);
  });

  it("a row that was not there before is named as added", () => {
    const diff = recalculateDiff(
      aLoadedInvoice({ details: [] }),
      aLoadedInvoice({ details: [before] }),
      new Map(),
      true,
    );
    expect(diff.rows).toMatchObject([
      { row, cause: "added", amountBefore: null, amountAfter: amount("1600"), fields: [] },
    ]);
  });

  it("a row that can no longer be read has not gone, nor has one come that can be read again", () => {
    const odd = aLoadedInvoice({ details: [], unread: [anUnreadRow(row)] });
    const whole = aLoadedInvoice({ details: [before] });
    const rows = [recalculateDiff(whole, odd, new Map(), true), recalculateDiff(odd, whole, new Map(), true)].flatMap(
      (diff) => diff.rows,
    );
    expect(rows).toEqual([]);
  });

  it("of the totals only those that changed are told", () => {
    const diff = recalculateDiff(
      aLoadedInvoice(),
      aLoadedInvoice({ recorded: { total: amount("1200"), lineItemAmount: amount("1200") } }),
      new Map(),
      true,
    );
    expect(diff.totals.map(({ figure, before: was, after: is }) => `${figure} ${digits(was)} → ${digits(is)}`)).toEqual(
      ["lineItemAmount 1600 → 1200", "total 1600 → 1200"],
    );
  });
});

describe("rows to be looked at before sending", () => {
  it.each<{ why: string; after: readonly LineDetail[]; edit: DetailEdit; found: readonly string[] }>([
    { why: "recorded as wanted", after: [aLineDetail({ quantity: "6" })], edit: quantityTo("6"), found: [] },
    { why: "recorded otherwise", after: [aLineDetail({ quantity: "7" })], edit: quantityTo("6"), found: [row] },
    { why: "not recorded at all", after: [before], edit: quantityTo("6"), found: [row] },
    {
      why: "one of two as wanted, the other not",
      after: [aLineDetail({ quantity: "6", price: "210" })],
      edit: { fields: { ...quantityTo("6").fields, ...fieldEdit("price", "200", "150") }, isRemoved: false },
      found: [row],
    },
    { why: "taken off, and gone", after: [], edit: removal, found: [] },
    { why: "taken off, and still there", after: [before], edit: removal, found: [row] },
    { why: "gone meanwhile: nothing left to look at", after: [], edit: quantityTo("6"), found: [] },
  ])("$why", ({ after, edit, found }) =>
    expect(rowsChangedAgainstEdit(aLoadedInvoice({ details: after }), edits(edit))).toEqual(found),
  );
});
