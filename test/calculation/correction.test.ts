import type { BillingType } from "../../shared/calculation/lineTotals";
import { changeOf, changeOfAll } from "../../shared/calculation/correction";
import { amount, digits } from "../support/amount";

const charged = (text: string | null, billingType: BillingType = "chargeable") => ({
  billingType,
  amount: text === null ? null : amount(text),
});

/** The worked examples of docs/calculation.md, "Correction", and what charges nothing. */
const changes = [
  { why: "taken to be credited whole", now: charged("0"), was: charged("1600"), is: "-1600" },
  { why: "corrected down", now: charged("1200"), was: charged("1600"), is: "-400" },
  { why: "corrected up", now: charged("2000"), was: charged("1600"), is: "400" },
  {
    why: "made complimentary it charges nothing",
    now: charged("1600", "complimentary"),
    was: charged("1600"),
    is: "-1600",
  },
  { why: "what was not charged was nothing", now: charged("100"), was: charged("100", "nonChargeable"), is: "100" },
  { why: "without a price nothing is charged", now: charged(null), was: charged("1600"), is: "-1600" },
  { why: "nothing is rounded", now: charged("0.0001"), was: charged("1"), is: "-0.9999" },
];

it.each(changes)("$why", ({ now, was, is }) => {
  expect(digits(changeOf(now, was))).toBe(is);
});

it("the sum is that of the lines, and of none it is nothing", () => {
  expect(digits(changeOfAll(changes.slice(0, 3).map(({ now, was }) => [now, was])))).toBe("-1600");
  expect(digits(changeOfAll([]))).toBe("0");
});
