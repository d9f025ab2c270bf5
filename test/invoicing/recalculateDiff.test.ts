import { recalculateDiff, rowsChangedAgainstEdit } from "../../shared/invoicing/recalculateDiff";
import type { RowId } from "../../shared/invoicing/ids";
import type { LineDetail } from "../../shared/invoicing/invoice";
import type { DetailEdit } from "../../shared/invoicing/rowEdit";
import { amount, digits } from "../support/amount";
import { aLineDetail } from "../support/aLineDetail";
import { anUnreadRow } from "../support/anUnreadRow";
import { aLoadedInvoice } from "../support/aLoadedInvoice";

const row = "detail-1" as RowId;
const before = aLineDetail();
const quantityTo = (value: string): DetailEdit => ({ fields: { quantity: { base: "8", value } }, isRemoved: false });
const removal: DetailEdit = { fields: {}, isRemoved: true };

const edits = (edit: DetailEdit | undefined): ReadonlyMap<RowId, DetailEdit> => new Map(edit ? [[row, edit]] : []);

/** "edited 1600 → 1200: quantity 8 → 6 (edited)". */
const changes = (after: LineDetail | null, edit?: DetailEdit): string[] => {
  const other = aLineDetail({ id: "other" });
  const details = (one: LineDetail | null) => ({ details: one ? [one, other] : [other] });
  const { rows } = recalculateDiff(aLoadedInvoice(details(before)), aLoadedInvoice(details(after)), edits(edit));
  return rows.map(({ cause, amountBefore, amountAfter, fields }) => {
    const said = fields.map((each) => {
      const wanted = each.wanted === undefined ? "" : ` wanted ${each.wanted}`;
      return `: ${each.field} ${each.before} → ${each.after} (${each.cause}${wanted})`;
    });
    return `${cause} ${digits(amountBefore)} → ${digits(amountAfter)}${said.join("")}`;
  });
};

describe("what recalculating changed on a row, and why", () => {
  it.each<{ why: string; after: LineDetail | null; edit?: DetailEdit; says: string[] }>([
    { why: "nothing", after: before, says: [] },
    {
      why: "the user's quantity",
      after: aLineDetail({ quantity: "6" }),
      edit: quantityTo("6"),
      says: ["edited 1600 → 1200: quantity 8 → 6 (edited)"],
    },
    {
      why: "another amount that nobody edited is the platform's",
      after: aLineDetail({ amount: "1599.99" }),
      says: ["platform 1600 → 1599.99"],
    },
    {
      why: "a price that the platform filled in",
      after: aLineDetail({ price: "210" }),
      says: ["platform 1600 → 1680: price 200 → 210 (platform)"],
    },
    {
      why: "the user wanted 6, the platform recorded 7",
      after: aLineDetail({ quantity: "7" }),
      edit: quantityTo("6"),
      says: ["platform 1600 → 1400: quantity 8 → 7 (platform wanted 6)"],
    },
    {
      why: "the user wanted 6, the platform kept 8",
      after: before,
      edit: quantityTo("6"),
      says: ["platform 1600 → 1600: quantity 8 → 8 (platform wanted 6)"],
    },
    {
      why: "an edit arrived and the platform changed something else besides",
      after: aLineDetail({ quantity: "6", price: "100" }),
      edit: quantityTo("6"),
      says: ["edited 1600 → 600: quantity 8 → 6 (edited): price 200 → 100 (platform)"],
    },
    { why: "taken off by the user", after: null, edit: removal, says: ["removed 1600 → none"] },
    { why: "gone without the user", after: null, says: ["platform 1600 → none"] },
  ])("$why", ({ after, edit, says }) => expect(changes(after, edit)).toEqual(says));

  it("an amount that follows from what the user wanted is the user's, also where another had saved the same", () => {
    const [saved, followed] = ["1600", "1200"].map((money) => aLineDetail({ quantity: "6", amount: money }));
    const of = (detail: LineDetail | undefined) => aLoadedInvoice({ details: detail ? [detail] : [] });
    expect(recalculateDiff(of(saved), of(followed), edits(quantityTo("6"))).rows).toMatchObject([
      { cause: "edited", fields: [], amountBefore: amount("1600"), amountAfter: amount("1200") },
    ]);
  });

  it("a row that was not there before is named as added", () => {
    const diff = recalculateDiff(aLoadedInvoice({ details: [] }), aLoadedInvoice({ details: [before] }), new Map());
    expect(diff.rows).toMatchObject([
      { row, cause: "added", amountBefore: null, amountAfter: amount("1600"), fields: [] },
    ]);
  });

  it("a row that can no longer be read has not gone, nor has one come that can be read again", () => {
    const odd = aLoadedInvoice({ details: [], unread: [anUnreadRow(row)] });
    const whole = aLoadedInvoice({ details: [before] });
    expect([recalculateDiff(whole, odd, new Map()).rows, recalculateDiff(odd, whole, new Map()).rows]).toEqual([
      [],
      [],
    ]);
  });

  it("of the totals only those that changed are told", () => {
    const diff = recalculateDiff(
      aLoadedInvoice(),
      aLoadedInvoice({ recorded: { total: amount("1200"), lineItemAmount: amount("1200") } }),
      new Map(),
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
      edit: { fields: { ...quantityTo("6").fields, price: { base: "200", value: "150" } }, isRemoved: false },
      found: [row],
    },
    { why: "taken off, and gone", after: [], edit: removal, found: [] },
    { why: "taken off, and still there", after: [before], edit: removal, found: [row] },
    { why: "gone meanwhile: nothing left to look at", after: [], edit: quantityTo("6"), found: [] },
  ])("$why", ({ after, edit, found }) =>
    expect(rowsChangedAgainstEdit(aLoadedInvoice({ details: after }), edits(edit))).toEqual(found),
  );
});
