import fc from "fast-check";
import { type DocumentInput, documentTotals } from "../../shared/calculation/documentTotals";
import type { Decimal } from "../../shared/calculation/money";
import { amount, digits, printed } from "../support/amount";
import { amountText } from "../support/anyAmount";

/** As the norms round: the size of an amount, a half away from zero. */
const rules = { decimals: 2, rounding: "halfAwayFromZero" } as const;

function totalsOf(document: DocumentInput) {
  const totals = documentTotals(document, rules);
  if (!totals.ok) throw new Error(`${totals.error.kind}: ${totals.error.given}`);
  const { lineAmounts, taxes, ...sums } = totals.value;
  return {
    lineAmounts: lineAmounts.map((line) => printed(line, 2)).join(" "),
    taxes: taxes.map(
      (each) => `${each.category}${each.taxPercent.toFixed()}: ${digits(each.base)} ${printed(each.tax, 2)}`,
    ),
    ...Object.fromEntries(Object.entries(sums).map(([name, sum]: [string, Decimal]) => [name, printed(sum, 2)])),
  };
}

const [standard, exempt] = [
  { category: "S", taxPercent: "25" } as const,
  { category: "E", taxPercent: "0.0" } as const,
];

/** The figures of published examples; what the caller has is text, and what it does with it is nothing. */
const published: { readonly source: string; readonly document: DocumentInput; readonly is: object }[] = [
  {
    source: "OpenPEPPOL peppol-bis-invoice-3, rules/examples/Allowance-example.xml",
    document: {
      lines: [
        {
          ...{ quantity: "10", price: "410", baseQuantity: "1", ...standard },
          allowances: [{ amount: "101" }],
          charges: [{ base: "100", percent: "1" }],
        },
        { quantity: "10", price: "200", baseQuantity: "2", ...exempt },
        {
          ...{ quantity: "10", price: "100", ...standard, taxPercent: "25.0" },
          allowances: [{ amount: "101" }],
          charges: [{ base: "100", percent: "1" }],
        },
      ],
      charges: [{ base: "1000", percent: "20", ...standard }],
      allowances: [{ amount: "200", ...standard }],
      prepaid: "1000",
    },
    is: {
      lineAmounts: "4000.00 1000.00 900.00",
      taxes: ["S25: 4900 1225.00", "E0: 1000 0.00"],
      ...{ lines: "5900.00", allowances: "200.00", charges: "200.00", beforeTax: "5900.00" },
      ...{ tax: "1225.00", total: "7125.00", payable: "6125.00" },
    },
  },
  {
    source: "OpenPEPPOL peppol-bis-invoice-3, rules/examples/sales-order-example.xml: a line below zero",
    document: {
      lines: [
        { quantity: "7", price: "400", ...standard },
        { quantity: "-3", price: "500", ...standard },
      ],
      charges: [{ amount: "25", ...standard }],
    },
    is: {
      lineAmounts: "2800.00 -1500.00",
      taxes: ["S25: 1325 331.25"],
      ...{ lines: "1300.00", allowances: "0.00", charges: "25.00", beforeTax: "1325.00" },
      ...{ tax: "331.25", total: "1656.25", payable: "1656.25" },
    },
  },
  {
    source: "ConnectingEurope eInvoicing-EN16931, ubl/examples/ubl-tc434-example2.xml: three rates, credits",
    document: {
      lines: [
        // the example has no price that makes this amount
        { amount: "1273.00", ...standard },
        { quantity: "-1", price: "3.96", baseQuantity: "1", category: "S", taxPercent: "15" },
        { quantity: "2", price: "2.48", baseQuantity: "1", category: "S", taxPercent: "15" },
        { quantity: "-1", price: "25.00", baseQuantity: "1", category: "E", taxPercent: "0" },
        { quantity: "250", price: "0.75", baseQuantity: "1", ...standard },
      ],
      allowances: [{ amount: "100.00", ...standard }],
      charges: [{ amount: "100.00", ...standard }],
      prepaid: "1000.00",
    },
    is: {
      lineAmounts: "1273.00 -3.96 4.96 -25.00 187.50",
      taxes: ["S25: 1460.5 365.13", "S15: 1 0.15", "E0: -25 0.00"],
      ...{ lines: "1436.50", allowances: "100.00", charges: "100.00", beforeTax: "1436.50" },
      ...{ tax: "365.28", total: "1801.78", payable: "801.78" },
    },
  },
  {
    source: "ConnectingEurope eInvoicing-EN16931, ubl/examples/ubl-tc434-example5.xml: Danish, half prepaid",
    document: {
      lines: [
        {
          ...{ quantity: "1000", price: "1.10", priceDiscount: "0.10", baseQuantity: "1", ...standard },
          allowances: [{ base: "1000.00", percent: "10" }],
          charges: [{ base: "1000.00", percent: "10" }],
        },
        { quantity: "100", price: "5.00", ...standard },
        { quantity: "500", price: "5.00", category: "S", taxPercent: "12" },
      ],
      allowances: [{ base: "1500.00", percent: "10", ...standard }],
      charges: [{ base: "1500.00", percent: "10", ...standard }],
      prepaid: "2337.50",
    },
    is: {
      lineAmounts: "1000.00 500.00 2500.00",
      taxes: ["S25: 1500 375.00", "S12: 2500 300.00"],
      ...{ lines: "4000.00", allowances: "150.00", charges: "150.00", beforeTax: "4000.00" },
      ...{ tax: "675.00", total: "4675.00", payable: "2337.50" },
    },
  },
  {
    source: "ConnectingEurope eInvoicing-EN16931, ubl/examples/sample-discount-price.xml: a price of four decimals",
    document: { lines: [{ quantity: "100.000", price: "0.1234", priceDiscount: "0.0022", ...standard }] },
    is: {
      lineAmounts: "12.12",
      taxes: ["S25: 12.12 3.03"],
      ...{ lines: "12.12", allowances: "0.00", charges: "0.00", beforeTax: "12.12" },
      ...{ tax: "3.03", total: "15.15", payable: "15.15" },
    },
  },
];

it.each(published)("has the figures of $source", ({ document, is }) => {
  expect(totalsOf(document)).toEqual(is);
});

it.each<{ why: string; document: DocumentInput; is: object }>([
  {
    why: "per rate, not per line (Odoo #36675)",
    document: {
      lines: [
        { amount: "55.55", taxPercent: "23" },
        { amount: "11.11", taxPercent: "23" },
      ],
    },
    is: { taxes: ["23: 66.66 15.33"], total: "81.99" },
  },
  {
    why: "a rate of two categories is two rates",
    document: {
      lines: [
        { amount: "10", category: "Z", taxPercent: "0" },
        { amount: "5", category: "O" },
      ],
    },
    is: { taxes: ["Z0: 10 0.00", "O0: 5 0.00"] },
  },
  {
    why: "a discount before tax (Invoice Ninja #10856)",
    document: { lines: [{ amount: "8500", taxPercent: "19" }], allowances: [{ amount: "7500", taxPercent: "19" }] },
    is: { beforeTax: "1000.00", tax: "190.00", total: "1190.00" },
  },
  {
    why: "three lines and a credit (crater #889)",
    document: { lines: ["45", "45", "45", "-60"].map((each) => ({ amount: each, taxPercent: "21" })) },
    is: { tax: "15.75", total: "90.75" },
  },
  {
    why: "cash is rounded in a field of its own",
    document: { lines: [{ amount: "10.02", taxPercent: "25" }], roundingAmount: "-0.03" },
    is: { total: "12.53", payable: "12.50" },
  },
  { why: "nothing", document: { lines: [] }, is: { lineAmounts: "", taxes: [], total: "0.00", payable: "0.00" } },
])("$why", ({ document, is }) => {
  expect(totalsOf(document)).toMatchObject(is);
});

it.each<{ why: string; document: DocumentInput; is: object }>([
  {
    why: "an amount that nobody rounded",
    document: { lines: [{ amount: "1.005" }] },
    is: { kind: "tooManyDigits", allowed: 2, given: "1.005" },
  },
  {
    why: "one that was computed, in plain digits however small it is",
    document: { lines: [], prepaid: amount("0.0000001") },
    is: { kind: "tooManyDigits", allowed: 2, given: "0.0000001" },
  },
  {
    why: "a number as a person types it",
    document: { lines: [{ amount: "1,5" }] },
    is: { kind: "notANumber", given: "1,5" },
  },
  {
    why: "a price of no units",
    document: { lines: [{ quantity: "1", price: "1", baseQuantity: "0" }] },
    is: { kind: "notAboveZero", given: "0" },
  },
  {
    why: "a quantity beyond what is exact",
    document: { lines: [{ quantity: "0.12345678901", price: "1" }] },
    is: { kind: "tooManyDigits", allowed: 10, given: "0.12345678901" },
  },
  {
    why: "a rate that is a word",
    document: { lines: [], charges: [{ amount: "1", taxPercent: "high" }] },
    is: { kind: "notANumber", given: "high" },
  },
  { why: "a prepayment too large", document: { lines: [], prepaid: "1000000000000000" }, is: { kind: "tooLarge" } },
])("refuses $why", ({ document, is }) => {
  expect(documentTotals(document, rules)).toMatchObject({ ok: false, error: is });
});

it("a credit has the figures of its invoice with the sign turned, and the parts come to the whole", () => {
  const factor = fc.oneof(amountText(4, 2), amountText(3, 1));
  const anyLine = fc.record({
    quantity: factor,
    price: factor,
    baseQuantity: fc.integer({ min: 1, max: 999 }).map(String),
    taxPercent: fc.constantFrom("25", "19", "9.975", "0"),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 10 }), (lines) => {
      const totals = documentTotals({ lines }, rules);
      const credit = documentTotals(
        { lines: lines.map((line) => ({ ...line, quantity: amount(line.quantity).neg() })) },
        rules,
      );
      if (!totals.ok || !credit.ok) throw new Error("refused");
      expect(digits(credit.value.total.neg().plus("0"))).toBe(digits(totals.value.total));
      expect(digits(totals.value.lines.plus(totals.value.tax))).toBe(digits(totals.value.total));
    }),
  );
});
