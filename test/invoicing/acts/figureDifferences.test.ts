import { figureDifferences } from "../../../shared/invoicing/acts/figureDifferences";
import { amount, digits } from "../../support/amount";
import { aLineDetail, aMilestone, aProductRow } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { anUnreadRow } from "../../support/anUnreadRow";
import { yen } from "../../support/anInvoice";

const rules = { decimals: 2, rounding: "halfToEven" } as const;

/** "detail detail-1 1500 → 1600": recorded and calculated. */
const differences = (parts: Parameters<typeof aLoadedInvoice>[0], decimals = 2): string[] =>
  figureDifferences(aLoadedInvoice(parts), { ...rules, decimals }).map((found) => {
    const subject = found.of === "detail" ? found.row : found.of === "line" ? found.name : found.figure;
    return `${found.of} ${subject} ${digits(found.recorded)} → ${digits(found.calculated)}`;
  });

describe("recorded figures that do not follow from what stands below them", () => {
  it.each<{ why: string; parts: Parameters<typeof aLoadedInvoice>[0]; says: string[] }>([
    { why: "none on an invoice that is up to date", parts: {}, says: [] },
    {
      why: "a row: quantity × price is another amount",
      parts: { details: [aLineDetail({ amount: "1500" })] },
      says: ["detail detail-1 1500 → 1600"],
    },
    {
      why: "a tie that was rounded the other way",
      parts: { details: [aLineDetail({ quantity: "3.5", price: "7.75", amount: "27.13" })] },
      says: ["detail detail-1 27.13 → 27.12"],
    },
    {
      why: "a row without a price that has an amount",
      parts: { details: [aLineDetail({ price: null, amount: "1600" })] },
      says: ["detail detail-1 1600 → none"],
    },
    {
      why: "a row with a price and no amount",
      parts: { details: [aLineDetail({ amount: null })] },
      says: ["detail detail-1 none → 1600"],
    },
    { why: "not a row without either", parts: { details: [aLineDetail({ price: null })] }, says: [] },
    {
      why: "not a milestone: nobody multiplies it",
      parts: { details: [aMilestone({ quantity: "3", amount: "5000" })] },
      says: [],
    },
    {
      why: "not a product line: its discounts are not on the row",
      parts: { details: [aProductRow()] },
      says: [],
    },
    {
      why: "a line that is not the sum of its chargeable rows",
      parts: { lines: { "line-1": { chargeable: amount("1500") } } },
      says: ["line Line line-1 1500 → 1600"],
    },
    {
      why: "a line without rows that has an amount",
      parts: { lines: { "line-9": { chargeable: amount("5") } } },
      says: ["line Line line-9 5 → 0"],
    },
    {
      why: "complimentary rows add nothing",
      parts: { details: [aLineDetail({ billingType: "complimentary" })] },
      says: [],
    },
    {
      why: "the header's totals",
      parts: { recorded: { lineItemAmount: amount("1500"), total: amount("1500") } },
      says: ["total lineItemAmount 1500 → 1600", "total total 1500 → 1600"],
    },
    {
      why: "the tax is the lines' own",
      parts: { lines: { "line-1": { tax: amount("400") } }, recorded: { tax: amount("0") } },
      says: ["total tax 0 → 400"],
    },
  ])("$why", ({ parts, says }) => expect(differences(parts)).toEqual(says));

  it("are not told of lines and totals where a row could not be read: its figures are in no sum of ours", () => {
    const parts = {
      details: [aLineDetail({ amount: "1500" })],
      lines: { "line-1": { chargeable: amount("3100") } },
      recorded: { total: amount("3100"), lineItemAmount: amount("3100") },
    };
    expect([differences(parts).length, differences({ ...parts, unread: [anUnreadRow()] })]).toEqual([
      4,
      ["detail detail-1 1500 → 1600"],
    ]);
  });

  it("are told by the invoice's own decimals", () => {
    const parts = {
      invoice: { currency: yen },
      details: [aLineDetail({ quantity: "1.5", price: "333", amount: "500" })],
    };
    expect(differences(parts, yen.decimals)).toEqual([]);
  });

  it("follow the maker's rounding", () => {
    const tie = aLoadedInvoice({ details: [aLineDetail({ quantity: "3.5", price: "7.75", amount: "27.13" })] });
    expect(figureDifferences(tie, { decimals: 2, rounding: "halfAwayFromZero" })).toEqual([]);
  });
});
