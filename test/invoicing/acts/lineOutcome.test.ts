import type { LineDetail } from "../../../shared/invoicing/invoice";
import { aLineDetail, aMilestone, aProductRow } from "../../support/aLineDetail";
import { aHeldLine, saidOfLine } from "../../support/saidOfLine";

describe("what sending a draft does to a row, whether its quantity was saved today or a month ago", () => {
  it.each<{ why: string; line: LineDetail; says: string; decimals?: number }>([
    {
      why: "facts 3.6: 6 of 8 h at 200 are billed",
      line: aHeldLine({ quantity: "6" }),
      says: "writtenOff 2 of 8 = 400",
    },
    { why: "all of it is billed", line: aHeldLine({}), says: "nothing" },
    { why: "none of it is billed", line: aHeldLine({ quantity: "0" }), says: "writtenOff 8 of 8 = 1600" },
    {
      why: "below zero no more than it holds is lost, and the rest is a credit",
      line: aHeldLine({ quantity: "-3" }),
      says: "writtenOff 8 of 8 = 1600, negative -3 = -600",
    },
    {
      why: "lowered and repriced: the rest has the new price, as the actuals will have it",
      line: aHeldLine({ quantity: "6", price: "150" }),
      says: "writtenOff 2 of 8 = 300, priceLowered 6 of 8 = 400",
    },
    {
      why: "another price alone writes nothing off, but what is billed less is said",
      line: aHeldLine({ price: "150" }),
      says: "priceLowered 8 of 8 = 400",
    },
    { why: "a higher price", line: aHeldLine({ price: "250" }), says: "priceRaised 8 of 8 = 400" },
    {
      why: "more hours at a lower price: each is said by itself",
      line: aHeldLine({ quantity: "10", price: "150" }),
      says: "raised 2 of 8 = 300, priceLowered 10 of 8 = 400",
    },
    {
      why: "below zero at another price: all of the transaction is lost, and the credit is one of its own",
      line: aHeldLine({ quantity: "-3", price: "150" }),
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
      line: aHeldLine({ price: "150", source: { quantity: "8", price: null, billingType: "chargeable" } }),
      says: "nothing",
    },
    {
      why: "another price of what is not charged anyway",
      line: aHeldLine({ price: "150", billingType: "complimentary" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "a price where the transaction has an amount only: what is lost comes to that amount",
      line: aHeldLine({ quantity: "6", price: "150", source: { quantity: "8", price: null, amount: "1600" } }),
      says: "writtenOff 2 of 8 = 300, priceLowered 6 of 8 = 400",
    },
    { why: "a hundredth of an hour", line: aHeldLine({ quantity: "7.99" }), says: "writtenOff 0.01 of 8 = 2" },
    {
      why: "the rest is rounded once",
      line: aLineDetail({ quantity: "3", price: "7.75", source: { quantity: "3.5" } }),
      says: "writtenOff 0.5 of 3.5 = 3.88",
    },
    {
      why: "in yen without decimals",
      line: aLineDetail({ quantity: "1", price: "333", amount: "333", source: { quantity: "1.5", amount: "500" } }),
      decimals: 0,
      says: "writtenOff 0.5 of 1.5 = 166",
    },
    {
      why: "in dinar with three",
      line: aLineDetail({
        quantity: "0.5",
        price: "13.25",
        amount: "6.625",
        source: { quantity: "0.75", amount: "9.938" },
      }),
      decimals: 3,
      says: "writtenOff 0.25 of 0.75 = 3.312",
    },
    {
      why: "without a price the amount is not known, which is not 0.00",
      line: aHeldLine({ quantity: "6", price: null }),
      says: "writtenOff 2 of 8 = none",
    },
    {
      why: "at a price of 0 the rest is 0.00, and all that the transaction holds is lost by the price",
      line: aHeldLine({ quantity: "6", price: "0" }),
      says: "writtenOff 2 of 8 = 0, priceLowered 6 of 8 = 1600",
    },
    { why: "raised", line: aHeldLine({ quantity: "10" }), says: "raised 2 of 8 = 400" },
    { why: "raised without a price", line: aHeldLine({ quantity: "10", price: null }), says: "raised 2 of 8 = none" },
    {
      why: "a fee that was lowered",
      line: aHeldLine({ transactionClass: "fee", quantity: "5" }),
      says: "writtenOff 3 of 8 = 600",
    },
    {
      why: "a fee without a quantity on either side",
      line: aLineDetail({
        transactionClass: "fee",
        quantity: "0",
        price: null,
        amount: "500",
        source: { amount: "500" },
      }),
      says: "nothing",
    },
    {
      why: "marked complimentary: all of it goes uncharged",
      line: aHeldLine({ billingType: "complimentary", quantity: "6" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "marked non-chargeable, whatever the quantity",
      line: aHeldLine({ billingType: "nonChargeable" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "what the transaction holds is not known: it may be any of this, in the money of the row",
      line: aHeldLine({ quantity: "6", source: "unknown" }),
      says: "sourceUnknown 6 = 1200",
    },
    {
      why: "and a credit is one all the same",
      line: aHeldLine({ quantity: "-1", source: "unknown" }),
      says: "negative -1 = -200, sourceUnknown -1 = -200",
    },
    {
      why: "what was not chargeable before is no loss",
      line: aHeldLine({
        billingType: "nonChargeable",
        quantity: "6",
        source: { quantity: "8", billingType: "nonChargeable" },
      }),
      says: "nothing",
    },
    {
      why: "nor where it is charged after all",
      line: aHeldLine({ quantity: "6", source: { quantity: "8", billingType: "complimentary" } }),
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
      why: "a credit where the transaction holds nothing: nothing is written off",
      line: aLineDetail({ quantity: "-2", source: { quantity: "0" } }),
      says: "negative -2 = -400",
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
      line: aHeldLine({ quantity: "-3", billingType: "nonChargeable" }),
      says: "notBilled 8 of 8 = 1600",
    },
    { why: "a milestone", line: aMilestone(), says: "nothing" },
    { why: "a product line", line: aProductRow({ quantity: "6" }), says: "nothing" },
    {
      why: "a product line that is a credit",
      line: aProductRow({ quantity: "-6", amount: "-120" }),
      says: "negative -6 = -120",
    },
    {
      why: "an amount by another method, its quantity lowered too: what is billed less beside the rest",
      line: aHeldLine({ quantity: "6", amount: "100", source: { quantity: "8", amount: "1600" } }),
      says: "writtenOff 2 of 8 = 400, priceLowered 6 of 8 = 1100",
    },
    {
      why: "the same, raised",
      line: aHeldLine({ quantity: "10", amount: "100", source: { quantity: "8", amount: "1600" } }),
      says: "raised 2 of 8 = 400, priceLowered 10 of 8 = 1900",
    },
    {
      why: "the same without a price: what the rest comes to is not known, what is billed less is",
      line: aHeldLine({
        quantity: "6",
        price: null,
        amount: "100",
        source: { quantity: "8", price: "200", amount: "1600" },
      }),
      says: "writtenOff 2 of 8 = none, priceLowered 6 of 8 = 1500",
    },
    {
      why: "a transaction whose amount is not its quantity at its price",
      line: aHeldLine({ quantity: "7", source: { quantity: "8", amount: "2000" } }),
      says: "writtenOff 1 of 8 = 200, priceLowered 7 of 8 = 400",
    },
    {
      why: "not charged, and its transaction has no amount: what is lost is not known, which is not 0.00",
      line: aHeldLine({
        billingType: "complimentary",
        source: { price: null, amount: null, billingType: "chargeable" },
      }),
      says: "notBilled 8 of 8 = none",
    },
  ])("$why", ({ line, says, decimals = 2 }) => expect(saidOfLine(line, decimals)).toBe(says));
});
