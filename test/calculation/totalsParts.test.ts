import fc from "fast-check";
import { type HeaderInput, type InvoiceLineFigures, invoiceTotals } from "../../shared/calculation/invoiceTotals";
import { Decimal, zero } from "../../shared/calculation/money";
import { totalsParts } from "../../shared/calculation/totalsParts";
import { amount, digits } from "../support/amount";

const cents = { decimals: 2, rounding: "halfToEven" } as const;
const noHeader: HeaderInput = { discountPercent: zero, discountAmount: zero, freight: zero };

const shown = (line: InvoiceLineFigures, header: Partial<HeaderInput>): string => {
  const input = { ...noHeader, ...header };
  const parts = totalsParts(invoiceTotals([line], input, cents), input);
  return Object.values(parts).map(digits).join(" ");
};

describe("the figures of the totals bar: amount, discount, freight, tax, total", () => {
  const line = { amount: amount("1373.50"), tax: amount("164.22"), manualDiscount: amount("15") };
  it.each<{ why: string; header: Partial<HeaderInput>; says: string }>([
    {
      why: "a line's discount is off the amount already and is not taken off again",
      header: {},
      says: "1373.5 0 0 164.22 1537.72",
    },
    {
      why: "a discount of the header is",
      header: { discountAmount: amount("5") },
      says: "1373.5 5 0 164.22 1532.72",
    },
    { why: "freight is named", header: { freight: amount("12") }, says: "1373.5 0 12 164.22 1549.72" },
    {
      why: "a percentage is rounded once, in the total",
      header: { discountPercent: amount("1") },
      says: "1373.5 13.74 0 164.22 1523.98",
    },
  ])("$why", ({ header, says }) => expect(shown(line, header)).toBe(says));

  it("add up to the total, whatever the invoice", () => {
    const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => new Decimal(units).div(100));
    fc.assert(
      fc.property(
        fc.array(fc.record({ amount: money, tax: money, manualDiscount: money })),
        fc.record({ discountPercent: fc.integer({ min: 0, max: 100 }), discountAmount: money, freight: money }),
        (lines, { discountPercent, ...rest }) => {
          const header = { ...rest, discountPercent: new Decimal(discountPercent) };
          const parts = totalsParts(invoiceTotals(lines, header, cents), header);
          const sum = parts.amount.minus(parts.discount).plus(parts.freight).plus(parts.tax);
          expect(digits(sum)).toBe(digits(parts.total));
        },
      ),
    );
  });
});
