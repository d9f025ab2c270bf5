import fc from "fast-check";
import {
  type HeaderInput,
  type InvoiceLineFigures,
  type InvoiceTotals,
  invoiceTotals,
} from "../../shared/calculation/invoiceTotals";
import type { MoneyRules } from "../../shared/calculation/money";
import { amount, digits, printed } from "../support/amount";
import { amountText, anyRules } from "../support/anyAmount";

const line = (before: string, tax = "0", manualDiscount = "0"): InvoiceLineFigures => ({
  amount: amount(before),
  tax: amount(tax),
  manualDiscount: amount(manualDiscount),
});

const header = (discountPercent = "0", discountAmount = "0", freight = "0"): HeaderInput => ({
  discountPercent: amount(discountPercent),
  discountAmount: amount(discountAmount),
  freight: amount(freight),
});

const euros: MoneyRules = { decimals: 2, rounding: "halfToEven" };

const asPrinted = (totals: InvoiceTotals, decimals: number) =>
  Object.fromEntries(
    Object.entries(totals).map(([name, value]) => [name, printed(value as InvoiceTotals["total"], decimals)]),
  );

describe("invoiceTotals", () => {
  it.each([
    { why: "no lines", lines: [], header: header(), totals: { lineItemAmount: "0.00", total: "0.00" } },
    {
      why: "every discount at once (E14)",
      lines: [line("175", "8", "15")],
      header: header("10", "5", "12"),
      totals: {
        lineItemAmount: "175.00",
        lineItemDiscount: "15.00",
        totalDiscount: "37.50",
        amountLessFreight: "152.50",
        tax: "8.00",
        total: "172.50",
      },
    },
    {
      why: "two rounded lines, not one unrounded sum",
      lines: [line("579.68"), line("579.68")],
      header: header(),
      totals: { lineItemAmount: "1159.36", total: "1159.36" },
    },
    {
      why: "a negative line beside a positive one, Invoice Ninja #10856",
      lines: [line("8500", "1615"), line("-7500", "-1425")],
      header: header(),
      totals: { lineItemAmount: "1000.00", tax: "190.00", total: "1190.00" },
    },
    {
      why: "100 % off is 0.00, never -0.01, Invoice Ninja #3195",
      lines: [line("144.50")],
      header: header("100"),
      totals: { totalDiscount: "144.50", amountLessFreight: "0.00", total: "0.00" },
    },
    {
      why: "a percentage is taken once of the sum, not line by line",
      lines: [line("0.05"), line("0.05"), line("0.05")],
      header: header("10"),
      totals: { lineItemAmount: "0.15", totalDiscount: "0.02", total: "0.13" },
    },
    {
      why: "an odd percentage, Invoice Ninja #2863",
      lines: [line("8180")],
      header: header("9.975"),
      totals: { totalDiscount: "815.96", total: "7364.04" },
    },
    {
      why: "freight and tax are not discounted",
      lines: [line("100", "25")],
      header: header("50", "0", "10"),
      totals: { amountLessFreight: "50.00", tax: "25.00", total: "85.00" },
    },
  ])("$why", ({ lines, header: head, totals }) => {
    expect(asPrinted(invoiceTotals(lines, head, euros), 2)).toMatchObject(totals);
  });
});

const money = amountText(9, 2);
const anyLine = fc.tuple(money, money, money).map(([before, tax, manualDiscount]) => line(before, tax, manualDiscount));
const anyLines = fc.array(anyLine, { maxLength: 20 });
const percent = fc.integer({ min: 0, max: 10000 }).map((basisPoints) => (basisPoints / 100).toFixed(2));
const anyHeader = fc.tuple(percent, money, money).map((figures) => header(...figures));

describe("laws of invoiceTotals", () => {
  it("the order of lines never matters", () => {
    const shuffled = anyLines.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, anyHeader, anyRules, ([lines, other], head, rules) => {
        expect(asPrinted(invoiceTotals(other, head, rules), 10)).toEqual(
          asPrinted(invoiceTotals(lines, head, rules), 10),
        );
      }),
    );
  });

  it("a credit mirrors its invoice, and nothing is -0", () => {
    fc.assert(
      fc.property(anyLines, anyHeader, anyRules, (lines, head, rules) => {
        const credits = lines.map((each) => ({
          amount: each.amount.neg(),
          tax: each.tax.neg(),
          manualDiscount: each.manualDiscount.neg(),
        }));
        const creditHead = { ...head, discountAmount: head.discountAmount.neg(), freight: head.freight.neg() };
        const billed = invoiceTotals(lines, head, rules);
        const credited = invoiceTotals(credits, creditHead, rules);
        for (const name of Object.keys(billed) as (keyof InvoiceTotals)[]) {
          expect(digits(billed[name].plus(credited[name]))).toBe("0");
          expect(digits(credited[name])).not.toBe("-0");
        }
      }),
    );
  });

  it("the total is what is shown above it: line items less discounts, plus freight and tax", () => {
    fc.assert(
      fc.property(anyLines, anyHeader, anyRules, (lines, head, rules) => {
        const t = invoiceTotals(lines, head, rules);
        const headerDiscount = t.totalDiscount.minus(t.lineItemDiscount);
        expect(digits(t.amountLessFreight)).toBe(digits(t.lineItemAmount.minus(headerDiscount)));
        expect(digits(t.total)).toBe(digits(t.amountLessFreight.plus(head.freight).plus(t.tax)));
      }),
    );
  });
});
