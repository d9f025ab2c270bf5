import type { LineDetail } from "../../../shared/invoicing/invoice";
import { aLineDetail, aMilestone } from "../../support/aLineDetail";
import { aHeldLine, saidOfLine } from "../../support/saidOfLine";

// facts 3.7: every copied row starts at 0, and the quantity entered is the one that stays billed
describe("what sending a correction does to a row", () => {
  const billed = { isCorrection: true, source: { quantity: "8", price: "200" } } as const;
  it.each<{ why: string; line: LineDetail; says: string }>([
    {
      why: "untouched: all of it can be billed again",
      line: aHeldLine({ ...billed, quantity: "0" }),
      says: "staysBillable 8 of 8 = 1600",
    },
    {
      why: "untouched: all that was billed, as it was billed, however this page would round it",
      line: aHeldLine({ ...billed, quantity: "0", source: { ...billed.source, amount: "1599.99" } }),
      says: "staysBillable 8 of 8 = 1599.99",
    },
    {
      why: "without a price: the rest was billed at the old one",
      line: aHeldLine({ ...billed, quantity: "6", price: null }),
      says: "staysBillable 2 of 8 = 400",
    },
    { why: "6 of 8 stay billed", line: aHeldLine({ ...billed, quantity: "6" }), says: "staysBillable 2 of 8 = 400" },
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
      line: aHeldLine({ ...billed, quantity: "6", price: "150" }),
      says: "staysBillable 2 of 8 = 400, priceLowered 6 of 8 = 300",
    },
    { why: "all of it stays billed", line: aHeldLine({ ...billed }), says: "nothing" },
    { why: "more than was billed", line: aHeldLine({ ...billed, quantity: "10" }), says: "raised 2 of 8 = 400" },
    {
      why: "below zero no more than was billed",
      line: aHeldLine({ ...billed, quantity: "-1" }),
      says: "staysBillable 8 of 8 = 1600, negative -1 = -200",
    },
    {
      why: "a milestone, which is ready again",
      line: aMilestone({ isCorrection: true, quantity: "0", amount: "0", source: { quantity: "1", price: "5000" } }),
      says: "staysBillable 1 of 1 = 5000",
    },
    {
      why: "what was billed as non-chargeable cannot be billed again",
      line: aHeldLine({ ...billed, quantity: "0", source: { quantity: "8", billingType: "nonChargeable" } }),
      says: "nothing",
    },
    { why: "a row by hand", line: aLineDetail({ quantity: "6" }), says: "nothing" },
    {
      why: "all of it kept and no longer charged: none of it can be billed again",
      line: aHeldLine({ ...billed, quantity: "8", billingType: "nonChargeable" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "6 kept and no longer charged, the rest can be billed again",
      line: aHeldLine({ ...billed, quantity: "6", billingType: "complimentary" }),
      says: "notBilled 6 of 8 = 1200, staysBillable 2 of 8 = 400",
    },
    {
      why: "none kept: whatever its billing type, all of it can be billed again",
      line: aHeldLine({ ...billed, quantity: "0", billingType: "nonChargeable" }),
      says: "staysBillable 8 of 8 = 1600",
    },
    {
      why: "more kept than was billed and not charged: no more is lost than there was",
      line: aHeldLine({ ...billed, quantity: "10", billingType: "nonChargeable" }),
      says: "notBilled 8 of 8 = 1600",
    },
    {
      why: "kept and not charged at another price: what is lost was billed at the old one",
      line: aHeldLine({ ...billed, quantity: "6", price: "150", billingType: "nonChargeable" }),
      says: "notBilled 6 of 8 = 1200, staysBillable 2 of 8 = 400",
    },
    {
      why: "kept and not charged, billed without an amount: what is lost is not known",
      line: aHeldLine({
        ...billed,
        quantity: "6",
        billingType: "nonChargeable",
        source: { ...billed.source, amount: null, billingType: "chargeable" },
      }),
      says: "notBilled 6 of 8 = none, staysBillable 2 of 8 = 400",
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
    {
      why: "a row that was added to the correction corrects nothing: its rest is gone",
      line: aHeldLine({ quantity: "6", source: { quantity: "8", price: "200" } }),
      says: "writtenOff 2 of 8 = 400",
    },
    {
      why: "nor does one that is not charged keep a part",
      line: aHeldLine({
        quantity: "6",
        billingType: "complimentary",
        source: { quantity: "8", billingType: "chargeable" },
      }),
      says: "notBilled 8 of 8 = 1600",
    },
  ])("$why", ({ line, says }) => expect(saidOfLine(line)).toBe(says));
});
