import fc from "fast-check";
import { extendedAmount } from "../../shared/calculation/lineDetail";
import {
  type BillingType,
  type DetailFigures,
  lineTotals,
  noTotals,
  RunningLine,
} from "../../shared/calculation/lineTotals";
import { type Decimal, sum } from "../../shared/calculation/money";
import { amountOrNone, digits } from "../support/amount";
import { anyDetail, credited, totalsText } from "../support/someDetails";

const detail = (billingType: BillingType, amount: string, tax = "none"): DetailFigures => ({
  billingType,
  amount: amountOrNone(amount),
  tax: amountOrNone(tax),
});

const none = totalsText(noTotals);

describe("lineTotals", () => {
  it.each([
    { why: "no details", details: [], totals: {} },
    {
      why: "a reduced quantity leaves the rest non-chargeable (E2)",
      details: [detail("chargeable", "1200"), detail("nonChargeable", "400")],
      totals: { count: 2, chargeable: "1200", nonChargeable: "400", extended: "1200" },
    },
    {
      why: "a correction from 8 to 6 hours (E4)",
      details: [detail("chargeable", "-1600"), detail("chargeable", "1200")],
      totals: { count: 2, chargeable: "-400", extended: "-400" },
    },
    {
      why: "complimentary and not available stand beside, never in the total",
      details: [detail("complimentary", "50", "12.50"), detail("notAvailable", "70", "17.50")],
      totals: { count: 2, complimentary: "50", notAvailable: "70" },
    },
    {
      why: "tax of what is charged only",
      details: [detail("chargeable", "100", "25"), detail("nonChargeable", "100", "25")],
      totals: { count: 2, chargeable: "100", nonChargeable: "100", tax: "25", extended: "125" },
    },
    {
      why: "a missing price is a gap that is counted, not a zero",
      details: [detail("chargeable", "none"), detail("complimentary", "none"), detail("chargeable", "0")],
      totals: { count: 3, unpriced: 2 },
    },
    {
      why: "a tax typed on a line without price counts, as on the platform",
      details: [detail("chargeable", "none", "5")],
      totals: { count: 1, unpriced: 1, tax: "5", extended: "5" },
    },
  ])("$why", ({ details, totals }) => {
    expect(totalsText(lineTotals(details))).toEqual({ ...none, ...totals });
  });
});

const isAmount = (value: Decimal | null): value is Decimal => value !== null;
const anyDetails = fc.array(anyDetail, { maxLength: 30 });

describe("laws of lineTotals", () => {
  it("every figure is the sum of what the details show", () => {
    fc.assert(
      fc.property(anyDetails, (details) => {
        const totals = lineTotals(details);
        const shown = (billingType: BillingType) =>
          digits(
            sum(
              details
                .filter((d) => d.billingType === billingType)
                .map((d) => d.amount)
                .filter(isAmount),
            ),
          );
        expect(digits(totals.chargeable)).toBe(shown("chargeable"));
        expect(digits(totals.nonChargeable)).toBe(shown("nonChargeable"));
        expect(digits(totals.complimentary)).toBe(shown("complimentary"));
        expect(digits(totals.notAvailable)).toBe(shown("notAvailable"));
        const priced = details.filter((d) => d.billingType === "chargeable" && d.amount);
        const extended = sum(priced.map((d) => extendedAmount(d.amount, d.tax)).filter(isAmount));
        expect(digits(lineTotals(priced).extended)).toBe(digits(extended));
      }),
    );
  });

  it("the order of details never matters", () => {
    const shuffled = anyDetails.chain((details) =>
      fc.tuple(fc.constant(details), fc.shuffledSubarray(details, { minLength: details.length })),
    );
    fc.assert(
      fc.property(shuffled, ([details, other]) => {
        expect(totalsText(lineTotals(other))).toEqual(totalsText(lineTotals(details)));
      }),
    );
  });

  it("a credit mirrors its invoice, and nothing is -0", () => {
    fc.assert(
      fc.property(anyDetails, (details) => {
        const running = new RunningLine(lineTotals(details));
        running.addTotals(lineTotals(details.map(credited)));
        const both = running.totals();
        expect(totalsText(both)).toEqual({ ...none, count: both.count, unpriced: both.unpriced });
        const whole = Object.values(totalsText(lineTotals(details.map(credited))));
        expect(whole).not.toContain("-0");
      }),
    );
  });

  it("with and without a detail are the same as adding up again", () => {
    fc.assert(
      fc.property(anyDetails, anyDetail, (details, one) => {
        const running = new RunningLine(lineTotals(details));
        running.add(one, 1);
        expect(totalsText(running.totals())).toEqual(totalsText(lineTotals([one, ...details])));
        running.add(one, -1);
        expect(totalsText(running.totals())).toEqual(totalsText(lineTotals(details)));
      }),
    );
  });
});
