import fc from "fast-check";
import { totalsByCurrency } from "../../shared/calculation/totalsByCurrency";
import { sum } from "../../shared/calculation/money";
import { amount, digits } from "../support/amount";
import { amountText } from "../support/anyAmount";

const record = (currency: string, before: string, tax = "0") => ({
  currency,
  amount: amount(before),
  tax: amount(tax),
  total: amount(before).plus(amount(tax)),
});

const asText = (records: Parameters<typeof totalsByCurrency>[0]) =>
  totalsByCurrency(records).map(
    (t) => `${t.currency} ${t.count}: ${digits(t.amount)} + ${digits(t.tax)} = ${digits(t.total)}`,
  );

it.each([
  { why: "nothing selected", records: [], totals: [] },
  {
    why: "one currency",
    records: [record("DKK", "100", "25"), record("DKK", "-40", "-10")],
    totals: ["DKK 2: 60 + 15 = 75"],
  },
  {
    why: "currencies stay apart, in order of first appearance",
    records: [record("JPY", "500"), record("DKK", "100", "25"), record("JPY", "1")],
    totals: ["JPY 2: 501 + 0 = 501", "DKK 1: 100 + 25 = 125"],
  },
  { why: "a charge and its credit", records: [record("EUR", "5"), record("EUR", "-5")], totals: ["EUR 2: 0 + 0 = 0"] },
])("$why", ({ records, totals }) => expect(asText(records)).toEqual(totals));

it("each currency has the sum of its own records", () => {
  const anyRecord = fc
    .tuple(fc.constantFrom("DKK", "JPY", "KWD"), amountText(9, 3), amountText(9, 3))
    .map((figures) => record(...figures));
  fc.assert(
    fc.property(fc.array(anyRecord), (records) => {
      for (const { currency, count, total } of totalsByCurrency(records)) {
        const own = records.filter((each) => each.currency === currency);
        expect({ count, total: digits(total) }).toEqual({
          count: own.length,
          total: digits(sum(own.map((each) => each.total))),
        });
      }
    }),
  );
});
