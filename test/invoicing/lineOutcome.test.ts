import fc from "fast-check";
import { sum } from "../../shared/calculation/money";
import { lineOutcomes } from "../../shared/invoicing/lineOutcome";
import type { LineDetail } from "../../shared/invoicing/invoice";
import { amount, digits } from "../support/amount";
import { aLineDetail, aMilestone, aProductRow, type DetailParts } from "../support/aLineDetail";

const rules = { decimals: 2, rounding: "halfToEven" } as const;

const said = (line: LineDetail, { isCorrective = false, decimals = 2 } = {}): string =>
  lineOutcomes({ isCorrective }, line, { ...rules, decimals })
    .map(
      ({ kind, quantity, of, amount: money }) =>
        `${kind} ${digits(quantity)}${of ? ` of ${digits(of)}` : ""} = ${digits(money)}`,
    )
    .join(", ") || "nothing";

const hundredths = (from: number) =>
  fc.integer({ min: from, max: 2000 }).map((units) => amount(String(units)).div(100).toFixed());
const bothWays = fc.record({ of: hundredths(1), quantity: hundredths(-2000), price: hundredths(0) });

/** A row of eight hours at 200 that now says something else. */
const held = (parts: DetailParts): LineDetail =>
  aLineDetail({ source: { quantity: "8", price: "200", billingType: "chargeable" }, ...parts });

describe("what sending a draft does to a row, whether its quantity was saved today or a month ago", () => {
  it.each<{ why: string; line: LineDetail; says: string; decimals?: number }>([
    { why: "facts 3.6: 6 of 8 h at 200 are billed", line: held({ quantity: "6" }), says: "writtenOff 2 of 8 = 400" },
    { why: "all of it is billed", line: held({}), says: "nothing" },
    { why: "none of it is billed", line: held({ quantity: "0" }), says: "writtenOff 8 of 8 = 1600" },
    {
      why: "below zero no more than it holds is lost, and the rest is a credit",
      line: held({ quantity: "-3" }),
      says: "writtenOff 8 of 8 = 1600, negative -3 = -600",
    },
    {
      why: "lowered and repriced: the rest has the new price, as the actuals will have it",
      line: held({ quantity: "6", price: "150" }),
      says: "writtenOff 2 of 8 = 300, priceLowered 6 of 8 = 400",
    },
    {
      why: "another price alone writes nothing off, but what is billed less is said",
      line: held({ price: "150" }),
      says: "priceLowered 8 of 8 = 400",
    },
    { why: "a higher price", line: held({ price: "250" }), says: "priceRaised 8 of 8 = 400" },
    {
      why: "more hours at a lower price: each is said by itself",
      line: held({ quantity: "10", price: "150" }),
      says: "raised 2 of 8 = 300, priceLowered 10 of 8 = 400",
    },
    {
      why: "below zero at another price: all of the transaction is lost, and the credit is one of its own",
      line: held({ quantity: "-3", price: "150" }),
      says: "writtenOff 8 of 8 = 1200, priceLowered -3 of 8 = 400, negative -3 = -450",
    },
    {
      why: "an amount that was written over, with no price",
      line: aLineDetail({
        transactionClass: "fee",
        quantity: "0",
        price: null,
        amount: "300",
        source: { amount: "500" },
      }),
      says: "priceLowered 0 of 0 = 200",
    },
    {
      why: "a price where the transaction has none: nothing is known to be lost",
      line: held({ price: "150", source: { quantity: "8", price: null, billingType: "chargeable" } }),
      says: "nothing",
    },
    {
      why: "another price of what is not charged anyway",
      line: held({ price: "150", billingType: "complimentary" }),
      says: "notBilled 8 of 8 = 1600",
    },
    { why: "a hundredth of an hour", line: held({ quantity: "7.99" }), says: "writtenOff 0.01 of 8 = 2" },
    {
      why: "the rest is rounded once",
      line: aLineDetail({ quantity: "3", price: "7.75", source: { quantity: "3.5" } }),
      says: "writtenOff 0.5 of 3.5 = 3.88",
    },
    {
      why: "in yen without decimals",
      line: aLineDetail({ quantity: "1", price: "333", source: { quantity: "1.5" } }),
      decimals: 0,
      says: "writtenOff 0.5 of 1.5 = 166",
    },
    {
      why: "in dinar with three",
      line: aLineDetail({ quantity: "0.5", price: "13.25", source: { quantity: "0.75" } }),
      decimals: 3,
      says: "writtenOff 0.25 of 0.75 = 3.312",
    },
    {
      why: "without a price the amount is not known, which is not 0.00",
      line: held({ quantity: "6", price: null }),
      says: "writtenOff 2 of 8 = none",
    },
    {
      why: "at a price of 0 the rest is 0.00, and all that the transaction holds is lost by the price",
      line: held({ quantity: "6", price: "0" }),
      says: "writtenOff 2 of 8 = 0, priceLowered 6 of 8 = 1600",
    },
    { why: "raised", line: held({ quantity: "10" }), says: "raised 2 of 8 = 400" },
    { why: "raised without a price", line: held({ quantity: "10", price: null }), says: "raised 2 of 8 = none" },
    {
      why: "a fee that was lowered",
      line: held({ transactionClass: "fee", quantity: "5" }),
      says: "writtenOff 3 of 8 = 600",
    },
    {
      why: "a fee without a quantity on either side",
      line: aLineDetail({ transactionClass: "fee", quantity: "0", price: null, amount: "500", source: {} }),
      says: "nothing",
    },
    {
      why: "marked complimentary: all of it goes uncharged",
      line: held({ billingType: "complimentary", quantity: "6" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "marked non-chargeable, whatever the quantity",
      line: held({ billingType: "nonChargeable" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "what the transaction holds is not known: it may be any of this, in the money of the row",
      line: held({ quantity: "6", source: "unknown" }),
      says: "sourceUnknown 6 = 1200",
    },
    {
      why: "and a credit is one all the same",
      line: held({ quantity: "-1", source: "unknown" }),
      says: "negative -1 = -200, sourceUnknown -1 = -200",
    },
    {
      why: "what was not chargeable before is no loss",
      line: held({
        billingType: "nonChargeable",
        quantity: "6",
        source: { quantity: "8", billingType: "nonChargeable" },
      }),
      says: "nothing",
    },
    {
      why: "nor where it is charged after all",
      line: held({ quantity: "6", source: { quantity: "8", billingType: "complimentary" } }),
      says: "nothing",
    },
    { why: "a row added by hand holds nothing behind it", line: aLineDetail({ quantity: "6" }), says: "nothing" },
    { why: "a negative row by hand is a credit", line: aLineDetail({ quantity: "-1" }), says: "negative -1 = -200" },
    {
      why: "a credit that comes from a negative transaction is said all the same",
      line: aLineDetail({ quantity: "-2", source: {} }),
      says: "negative -2 = -400",
    },
    {
      why: "a credit made larger: it holds nothing to write off",
      line: aLineDetail({ quantity: "-3", source: { quantity: "-2" } }),
      says: "negative -3 = -600",
    },
    {
      why: "a negative quantity without a price",
      line: aLineDetail({ quantity: "-3", price: null }),
      says: "negative -3 = none",
    },
    {
      why: "below zero and not charged: nothing is taken off what the customer owes",
      line: aLineDetail({ quantity: "-3", billingType: "complimentary" }),
      says: "nothing",
    },
    {
      why: "nor where the transaction would have been charged: all of it goes uncharged, and that is all",
      line: held({ quantity: "-3", billingType: "nonChargeable" }),
      says: "notBilled 8 of 8 = 1600",
    },
    { why: "a milestone", line: aMilestone(), says: "nothing" },
    { why: "a product line", line: aProductRow({ quantity: "6" }), says: "nothing" },
    {
      why: "a product line that is a credit",
      line: aProductRow({ quantity: "-6", amount: "-120" }),
      says: "negative -6 = -120",
    },
  ])("$why", ({ line, says, decimals = 2 }) => expect(said(line, { decimals })).toBe(says));
});

// facts 3.7: every copied row starts at 0, and the quantity entered is the one that stays billed
describe("what sending a correction does to a row", () => {
  const billed = { isCorrection: true, source: { quantity: "8", price: "200" } } as const;
  it.each<{ why: string; line: LineDetail; says: string }>([
    {
      why: "untouched: all of it can be billed again",
      line: held({ ...billed, quantity: "0" }),
      says: "staysBillable 8 of 8 = 1600",
    },
    { why: "6 of 8 stay billed", line: held({ ...billed, quantity: "6" }), says: "staysBillable 2 of 8 = 400" },
    {
      why: "the parts come to the whole, whatever rounds",
      line: aLineDetail({
        isCorrection: true,
        quantity: "1",
        price: "33.335",
        source: { quantity: "3", price: "33.335" },
      }),
      // 100.00 billed, 33.34 stays: 66.66 and not the 66.67 of two hours by themselves
      says: "staysBillable 2 of 3 = 66.66",
    },
    {
      why: "with another price the rest keeps the old one",
      line: held({ ...billed, quantity: "6", price: "150" }),
      says: "staysBillable 2 of 8 = 400, priceLowered 6 of 8 = 300",
    },
    { why: "all of it stays billed", line: held({ ...billed }), says: "nothing" },
    { why: "more than was billed", line: held({ ...billed, quantity: "10" }), says: "raised 2 of 8 = 400" },
    {
      why: "below zero no more than was billed",
      line: held({ ...billed, quantity: "-1" }),
      says: "staysBillable 8 of 8 = 1600, negative -1 = -200",
    },
    {
      why: "a milestone, which is ready again",
      line: aMilestone({ isCorrection: true, quantity: "0", amount: "0", source: { quantity: "1", price: "5000" } }),
      says: "staysBillable 1 of 1 = 5000",
    },
    {
      why: "what was billed as non-chargeable cannot be billed again",
      line: held({ ...billed, quantity: "0", source: { quantity: "8", billingType: "nonChargeable" } }),
      says: "nothing",
    },
    { why: "a row by hand", line: aLineDetail({ quantity: "6" }), says: "nothing" },
    {
      why: "all of it kept and no longer charged: none of it can be billed again",
      line: held({ ...billed, quantity: "8", billingType: "nonChargeable" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "6 kept and no longer charged, the rest can be billed again",
      line: held({ ...billed, quantity: "6", billingType: "complimentary" }),
      says: "notBilled 6 of 8 = 1200, staysBillable 2 of 8 = 400",
    },
    {
      why: "none kept: whatever its billing type, all of it can be billed again",
      line: held({ ...billed, quantity: "0", billingType: "nonChargeable" }),
      says: "staysBillable 8 of 8 = 1600",
    },
    {
      why: "more kept than was billed and not charged: no more is lost than there was",
      line: held({ ...billed, quantity: "10", billingType: "nonChargeable" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "kept and not charged at another price: what is lost was billed at the old one",
      line: held({ ...billed, quantity: "6", price: "150", billingType: "nonChargeable" }),
      says: "notBilled 6 of 8 = 1200, staysBillable 2 of 8 = 400",
    },
    {
      why: "the parts come to the whole there too",
      line: aLineDetail({
        isCorrection: true,
        billingType: "nonChargeable",
        quantity: "1",
        price: "33.335",
        source: { quantity: "3", price: "33.335", billingType: "chargeable" },
      }),
      says: "notBilled 1 of 3 = 33.34, staysBillable 2 of 3 = 66.66",
    },
    {
      why: "without a price what is lost is not known, which is not 0.00",
      line: aLineDetail({
        isCorrection: true,
        billingType: "nonChargeable",
        quantity: "6",
        price: null,
        source: { quantity: "8", billingType: "chargeable" },
      }),
      says: "notBilled 6 of 8 = none, staysBillable 2 of 8 = none",
    },
  ])("$why", ({ line, says }) => expect(said(line, { isCorrective: true })).toBe(says));

  it("what is kept uncharged and what can be billed again come to what was billed", () => {
    fc.assert(
      fc.property(bothWays, ({ of, quantity, price }) => {
        const line = aLineDetail({
          quantity,
          price,
          billingType: "complimentary",
          source: { quantity: of, billingType: "chargeable" },
        });
        const told = lineOutcomes({ isCorrective: true }, line, rules);
        const parts = told.flatMap(({ kind, amount: money }) => (kind === "raised" || !money ? [] : money));
        expect(digits(sum(parts))).toBe(digits(aLineDetail({ quantity: of, price }).amount));
      }),
    );
  });
});
