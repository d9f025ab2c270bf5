import { sourceChanges } from "../../../shared/invoicing/document/sourceChanges";
import type { DetailEdit } from "../../../shared/invoicing/edits/rowEdit";
import type { RowId } from "../../../shared/invoicing/ids";
import { aLineDetail, aMilestone, aProductRow, type DetailParts } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { amount, digits } from "../../support/amount";

const rules = { decimals: 2, rounding: "halfToEven" } as const;
const removed: DetailEdit = { fields: {}, isRemoved: true };

/** "changed quantity 1200 of 1600: -400": what it is, by what, the line's amount, its transaction's, and the difference. */
function said(detail: ReturnType<typeof aLineDetail>, edit?: DetailEdit): string[] {
  const edits = new Map<RowId, DetailEdit>(edit ? [[detail.id, edit]] : []);
  return sourceChanges(aLoadedInvoice({ details: [detail] }), edits, rules).map(
    ({ kind, fields, lineAmount, sourceAmount, difference }) =>
      `${[kind, ...fields.map(({ field }) => field)].join(" ")} ${digits(lineAmount)} of ${digits(sourceAmount)}: ${digits(difference)}`,
  );
}

const lowered: DetailEdit = { fields: { quantity: { base: amount("8"), value: amount("6") } }, isRemoved: false };

describe("what differs from the transactions", () => {
  it.each<{ why: string; parts: DetailParts; edit?: DetailEdit; says: string[] }>([
    { why: "nothing, as it came", parts: { source: {} }, says: [] },
    {
      why: "a lowered quantity",
      parts: { quantity: "6", source: { quantity: "8" } },
      says: ["changed quantity 1200 of 1600: -400"],
    },
    {
      why: "the same, not saved yet",
      parts: { source: {} },
      edit: lowered,
      says: ["changed quantity 1200 of 1600: -400"],
    },
    {
      why: "another price",
      parts: { price: "150", source: { price: "200" } },
      says: ["changed price 1200 of 1600: -400"],
    },
    {
      why: "no price where there was one: what it comes to is nothing",
      parts: { price: null, source: { price: "200" } },
      says: ["changed price none of 1600: -1600"],
    },
    {
      why: "another billing type: what is billed is what counts",
      parts: { billingType: "complimentary", source: { billingType: "chargeable" } },
      says: ["changed billingType 1600 of 1600: -1600"],
    },
    {
      why: "an amount that is no product",
      parts: { amount: "1000", source: { amount: "1600" } },
      says: ["changed 1000 of 1600: -600"],
    },
    { why: "taken off, not saved yet", parts: { source: {} }, edit: removed, says: ["removed none of 1600: -1600"] },
    { why: "added by hand", parts: {}, says: ["byHand 1600 of none: 1600"] },
    { why: "not known", parts: { source: "unknown" }, says: ["unknown 1600 of none: none"] },
  ])("$why", ({ parts, edit, says }) => expect(said(aLineDetail(parts), edit)).toEqual(says));

  it("a milestone is compared by its amount, a product line has no transaction", () => {
    expect(said(aMilestone({ source: { price: "5000", amount: "5000" } }))).toEqual([]);
    expect(said(aMilestone({ amount: "4000", source: { price: "5000", amount: "5000" } }))).toEqual([
      "changed 4000 of 5000: -1000",
    ]);
    expect(said(aProductRow())).toEqual([]);
  });
});
