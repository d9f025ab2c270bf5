import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allocate } from "../../shared/calculation/allocation";
import { backlogAmount } from "../../shared/calculation/backlogAmount";
import { invoiceTotals } from "../../shared/calculation/invoiceTotals";
import { detailAmount, extendedAmount } from "../../shared/calculation/lineDetail";
import { type BillingType, lineTotals } from "../../shared/calculation/lineTotals";
import { amountPerBaseQuantity } from "../../shared/calculation/documentLine";
import { documentTotals } from "../../shared/calculation/documentTotals";
import { type Decimal, type Rounding, roundTo } from "../../shared/calculation/money";
import { productLineAmounts } from "../../shared/calculation/productLine";
import { restOf } from "../../shared/calculation/restOf";
import { scaled } from "../../shared/calculation/scaled";
import { selectedFigures } from "../../shared/calculation/selectedFigures";
import { sumDifference } from "../../shared/calculation/sumDifference";
import { taxByRate } from "../../shared/calculation/taxByRate";
import { amount, amountOrNone, printed } from "../support/amount";
import { aLineDetail } from "../support/aLineDetail";
import { type DocumentRow, markdownTables } from "../support/markdownTables";

const page = readFileSync(join(__dirname, "../../docs/calculation.md"), "utf8");

/** A table of the page; one that is missing or empty is a mistake, not a pass. */
function table(heading: string, place = 0): DocumentRow[] {
  const rows = markdownTables(page, heading)[place] ?? [];
  if (rows.length === 0) throw new Error(`No table ${place + 1} under "${heading}".`);
  return rows;
}

function cell(row: DocumentRow, column: string): string {
  const text = row[column];
  if (!text) throw new Error(`No column "${column}".`);
  return text;
}

const euros = { decimals: 2, rounding: "halfToEven" } as const;
const inEuros = (value: Decimal | null): string => printed(value, euros.decimals);

describe("docs/calculation.md computes what it says", () => {
  it.each(table("Rounding"))("rounding $Exact: $Why", (row) => {
    const decimals = Number(cell(row, "Decimals"));
    const rounded = (rounding: Rounding) => printed(roundTo(amount(cell(row, "Exact")), decimals, rounding), decimals);
    expect(rounded("halfToEven")).toBe(cell(row, "Half to even"));
    expect(rounded("halfAwayFromZero")).toBe(cell(row, "Half away from zero"));
  });

  it.each(table("Detail amount"))("detail amount: $Quantity × $Price is $Amount", (row) => {
    const decimals = Number(cell(row, "Decimals"));
    const price = amountOrNone(cell(row, "Price"));
    const result = detailAmount(amount(cell(row, "Quantity")), price, { decimals, rounding: "halfToEven" });
    expect(printed(result, decimals)).toBe(cell(row, "Amount"));
  });

  it.each(table("Detail with tax"))("detail with tax: $Amount + $Tax is $Extended", (row) => {
    const result = extendedAmount(amountOrNone(cell(row, "Amount")), amountOrNone(cell(row, "Tax")));
    expect(inEuros(result)).toBe(cell(row, "Extended"));
  });

  it.each(table("Wizard's preview"))("backlog amount $Recorded: $Why", (row) => {
    const rounded = (rounding: Rounding) =>
      inEuros(backlogAmount(amount(cell(row, "Recorded")), { ...euros, rounding }));
    expect(rounded("halfToEven")).toBe(cell(row, "Half to even"));
    expect(rounded("halfAwayFromZero")).toBe(cell(row, "Half away from zero"));
  });

  it.each(table("Wizard's preview", 1))("$Recorded beside a preview of $Preview: $Difference", (row) => {
    const [preview, recorded] = [amount(cell(row, "Preview")), amount(cell(row, "Recorded"))];
    expect(sumDifference(preview, recorded, Number(cell(row, "Lines")), euros.decimals)).toBe(cell(row, "Difference"));
  });

  it("invoice line", () => {
    const details = table("Invoice line").map((row) => ({
      billingType: cell(row, "Billing type") as BillingType,
      amount: amountOrNone(cell(row, "Amount")),
      tax: amountOrNone(cell(row, "Tax")),
    }));
    const totals = lineTotals(details);
    expect(table("Invoice line", 1)).toEqual([
      {
        Count: String(totals.count),
        Unpriced: String(totals.unpriced),
        Chargeable: inEuros(totals.chargeable),
        "Non-chargeable": inEuros(totals.nonChargeable),
        Complimentary: inEuros(totals.complimentary),
        "Not available": inEuros(totals.notAvailable),
        Tax: inEuros(totals.tax),
        Extended: inEuros(totals.extended),
      },
    ]);
  });

  it.each(table("Lowered quantity"))("lowered quantity: from $Recorded at $Price", (row) => {
    const decimals = Number(cell(row, "Decimals"));
    const rules = { decimals, rounding: "halfToEven" } as const;
    const quantity = amount(cell(row, "Lowered to"));
    const recorded = aLineDetail({ quantity: cell(row, "Recorded"), price: cell(row, "Price") });
    expect(row).toMatchObject({
      Before: printed(detailAmount(recorded.quantity, recorded.price, rules), decimals),
      After: printed(detailAmount(quantity, recorded.price, rules), decimals),
      "Written off": printed(
        restOf(recorded, { ...recorded, quantity }, rules, { isCorrection: false })?.amount ?? null,
        decimals,
      ),
    });
  });

  it.each(table("Product line"))("product line: $Quantity × ($Price − $Volume discount)", (row) => {
    const { baseAmount, extendedAmount: extended } = productLineAmounts(
      {
        quantity: amount(cell(row, "Quantity")),
        pricePerUnit: amount(cell(row, "Price")),
        volumeDiscount: amount(cell(row, "Volume discount")),
        manualDiscount: amount(cell(row, "Manual discount")),
        tax: amount(cell(row, "Tax")),
      },
      euros,
    );
    expect(inEuros(baseAmount)).toBe(cell(row, "Base"));
    expect(inEuros(extended)).toBe(cell(row, "Extended"));
  });

  it.each(table("Invoice totals", 1))("invoice totals: $Percent %, discount $Discount, freight $Freight", (row) => {
    const lines = table("Invoice totals").map((line) => ({
      amount: amount(cell(line, "Amount")),
      tax: amount(cell(line, "Tax")),
      manualDiscount: amount(cell(line, "Manual discount")),
    }));
    const header = {
      discountPercent: amount(cell(row, "Percent")),
      discountAmount: amount(cell(row, "Discount")),
      freight: amount(cell(row, "Freight")),
    };
    const totals = invoiceTotals(lines, header, euros);
    expect(row).toMatchObject({
      "Line items": inEuros(totals.lineItemAmount),
      "Line discount": inEuros(totals.lineItemDiscount),
      "Total discount": inEuros(totals.totalDiscount),
      "Less freight": inEuros(totals.amountLessFreight),
      Tax: inEuros(totals.tax),
      Total: inEuros(totals.total),
    });
  });

  it("tax by rate", () => {
    const rows = table("Tax by rate");
    const lines = rows.map((row) => ({ base: amountOrNone(cell(row, "Base")), percent: amount(cell(row, "Rate")) }));
    const { rates, lineTaxes } = taxByRate(lines, euros);
    rows.forEach((row, place) => {
      const rate = rates.find(({ percent }) => percent.eq(cell(row, "Rate")));
      expect(inEuros(rate?.tax ?? null)).toBe(cell(row, "Tax of the rate"));
      expect(inEuros(lineTaxes[place] ?? null)).toBe(cell(row, "Tax of the line"));
    });
  });

  it.each(table("Shares that add back"))("shares of $Amount by $Weights: $Why", (row) => {
    const shares = allocate(cell(row, "Amount"), cell(row, "Weights").split(" "), euros.decimals);
    expect(shares.ok ? shares.value.map(inEuros).join(" ") : shares.error.kind).toBe(cell(row, "Shares"));
  });

  const norm = { decimals: 2, rounding: "halfAwayFromZero" } as const;

  it.each(table("Price of several units"))("$Quantity at $Price of $Base quantity: $Why", (row) => {
    const given = ["Quantity", "Price", "Base quantity"].map((column) => cell(row, column)) as [string, string, string];
    const result = amountPerBaseQuantity(...given, norm);
    expect(inEuros(result.ok ? result.value : null)).toBe(cell(row, "Amount"));
  });

  it("document totals", () => {
    const rows = table("Document totals");
    const standard = { category: "S", taxPercent: "25" };
    const totals = documentTotals(
      {
        lines: rows.map((row) => ({
          quantity: cell(row, "Quantity"),
          price: cell(row, "Price"),
          baseQuantity: cell(row, "Base quantity"),
          category: cell(row, "Category"),
          taxPercent: cell(row, "Rate"),
        })),
        allowances: [{ base: "4000.00", percent: "10", ...standard }],
        charges: [{ amount: "25.00", ...standard }],
        prepaid: "1000.00",
      },
      norm,
    );
    if (!totals.ok) throw new Error(totals.error.kind);
    expect(totals.value.lineAmounts.map(inEuros)).toEqual(rows.map((row) => cell(row, "Amount")));
    expect(table("Document totals", 1)).toEqual([
      {
        Lines: inEuros(totals.value.lines),
        Allowances: inEuros(totals.value.allowances),
        Charges: inEuros(totals.value.charges),
        "Before tax": inEuros(totals.value.beforeTax),
        "Tax of S 25": inEuros(totals.value.taxes[0]?.tax ?? null),
        Total: inEuros(totals.value.total),
        Payable: inEuros(totals.value.payable),
      },
    ]);
  });

  it.each(table("Quantity by a factor"))("$Quantity by $Factor: $Why", (row) => {
    const value = scaled(amount(cell(row, "Quantity")), amount(cell(row, "Factor")), 2, euros.rounding);
    expect(inEuros(value)).toBe(cell(row, "Scaled"));
  });

  it.each(table("Figures selected together"))("$Figures together: $Why", (row) => {
    const together = selectedFigures(cell(row, "Figures").split(" ").map(amountOrNone), euros);
    expect([together?.count.toString(), inEuros(together?.sum ?? null), inEuros(together?.average ?? null)]).toEqual(
      ["Count", "Sum", "Average"].map((column) => cell(row, column)),
    );
  });
});
