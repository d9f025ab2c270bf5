import { hasRow, isUnpriced, type LineDetail } from "../../shared/invoicing/invoice";
import { unreadableRow } from "../../shared/invoicing/unreadRow";
import { aLineDetail, aMilestone } from "../support/aLineDetail";
import { aLoadedInvoice } from "../support/aLoadedInvoice";
import { anUnreadRow } from "../support/anUnreadRow";

describe("whether a row is on the invoice", () => {
  const loaded = aLoadedInvoice({ details: [aLineDetail({ id: "hours" })], unread: [anUnreadRow("odd-1")] });
  it.each([
    { why: "one that can be read", row: "hours", is: true },
    { why: "one that cannot", row: "odd-1", is: true },
    { why: "one that is gone", row: "fee", is: false },
  ])("$why", ({ row, is }) => expect(hasRow(loaded, row)).toBe(is));
});

describe("whether a row lacks a price", () => {
  it.each<{ why: string; row: LineDetail; is: boolean }>([
    { why: "hours at a price", row: aLineDetail(), is: false },
    { why: "hours at 0, which is a price", row: aLineDetail({ price: "0" }), is: false },
    { why: "hours without one", row: aLineDetail({ price: null }), is: true },
    { why: "whatever their amount", row: aLineDetail({ price: null, amount: "5" }), is: true },
    { why: "a price that was not multiplied yet", row: aLineDetail({ amount: null }), is: true },
    { why: "a milestone's amount needs none", row: aMilestone({ price: null, amount: "5000" }), is: false },
    { why: "a milestone without an amount", row: aMilestone({ amount: null }), is: true },
  ])("$why", ({ row, is }) => expect(isUnpriced(row)).toBe(is));
});

it("where a row that cannot be read is needed, the error says which column, and what is there", () => {
  const { table, column, found } = anUnreadRow();
  expect(unreadableRow(anUnreadRow())).toEqual({ kind: "unreadableRow", table, column, found });
});
