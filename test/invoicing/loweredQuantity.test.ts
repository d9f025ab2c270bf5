import fc from "fast-check";
import { loweredQuantity } from "../../shared/invoicing/loweredQuantity";
import { amount, digits } from "../support/amount";
import { type DetailParts, aLineDetail, aProductRow } from "../support/aLineDetail";
import { anInvoice, dinar, dollar, yen } from "../support/anInvoice";

const lowered = (detail: DetailParts, to: string, { isCorrective = false, decimals = 2 } = {}): string => {
  const rules = { decimals, rounding: "halfToEven" } as const;
  const row = detail.origin === "productLine" ? aProductRow(detail) : aLineDetail(detail);
  const found = loweredQuantity(anInvoice({ isCorrective }), row, amount(to), rules);
  return found
    ? `${found.outcome} ${found.quantity ? digits(found.quantity) : "?"} = ${digits(found.amount)}`
    : "nothing";
};

describe("lowering a quantity on a draft", () => {
  it.each<{ why: string; detail: DetailParts; to: string; says: string; decimals?: number }>([
    { why: "facts 3.6: 8 h down to 6 at 200", detail: {}, to: "6", says: "writtenOff 2 = 400" },
    { why: "down to nothing", detail: {}, to: "0", says: "writtenOff 8 = 1600" },
    { why: "below zero writes off more than there was", detail: {}, to: "-1", says: "writtenOff 9 = 1800" },
    {
      why: "the rest is rounded once",
      detail: { quantity: "3.5", price: "7.75" },
      to: "3",
      says: "writtenOff 0.5 = 3.88",
    },
    {
      why: "in yen without decimals",
      detail: { quantity: "1.5", price: "333" },
      to: "1",
      decimals: yen.decimals,
      says: "writtenOff 0.5 = 166",
    },
    {
      why: "in dinar with three",
      detail: { quantity: "0.75", price: "13.25" },
      to: "0.5",
      decimals: dinar.decimals,
      says: "writtenOff 0.25 = 3.312",
    },
    { why: "without a price the amount is not known", detail: { price: null }, to: "6", says: "writtenOff 2 = none" },
    { why: "raising writes nothing off", detail: {}, to: "10", says: "nothing" },
    { why: "nor does leaving it", detail: {}, to: "8", says: "nothing" },
    { why: "a credit lowered is a larger credit", detail: { quantity: "-2" }, to: "-3", says: "nothing" },
    {
      why: "complimentary would not have been billed",
      detail: { billingType: "complimentary" },
      to: "6",
      says: "nothing",
    },
    { why: "non-chargeable neither", detail: { billingType: "nonChargeable" }, to: "6", says: "nothing" },
    { why: "a product line is not a transaction", detail: { origin: "productLine" }, to: "6", says: "nothing" },
  ])("$why", ({ detail, to, says, decimals = dollar.decimals }) =>
    expect(lowered(detail, to, { decimals })).toBe(says),
  );
});

// facts 3.7: every copied row starts at 0, and the quantity entered is the one that stays billed
describe("lowering a quantity on a correction", () => {
  const copied = { quantity: "0", amount: "0", previousAmount: "1600", isCorrection: true };
  it.each<{ why: string; detail: DetailParts; to: string; says: string }>([
    { why: "6 of 8 stay billed: 2 become billable again", detail: copied, to: "6", says: "staysBillable ? = 400" },
    { why: "nothing stays billed", detail: copied, to: "0", says: "staysBillable ? = 1600" },
    { why: "all of it stays billed", detail: copied, to: "8", says: "nothing" },
    { why: "more than was billed", detail: copied, to: "10", says: "nothing" },
    {
      why: "without what was billed before nothing is known",
      detail: { ...copied, previousAmount: null },
      to: "6",
      says: "nothing",
    },
    { why: "nor without a price", detail: { ...copied, price: null }, to: "6", says: "nothing" },
  ])("$why", ({ detail, to, says }) => expect(lowered(detail, to, { isCorrective: true })).toBe(says));
});

it("never tells of an amount below zero, nor of one where nothing is lowered", () => {
  const quantity = fc.integer({ min: -2000, max: 2000 }).map((hundredths) => amount(String(hundredths)).div(100));
  fc.assert(
    fc.property(quantity, quantity, (from, to) => {
      const found = loweredQuantity(anInvoice(), aLineDetail({ quantity: from.toFixed() }), to, {
        decimals: 2,
        rounding: "halfToEven",
      });
      expect(found !== null).toBe(from.gt(0) && to.lt(from));
      expect(found?.amount?.gte(0) ?? true).toBe(true);
    }),
  );
});
