import fc from "fast-check";
import type { RunningTotals } from "../../shared/calculation/runningTotals";
import {
  calculatedTotals,
  lineGroup,
  moneyRulesOf,
  totalsAfterEdits,
  totalsOf,
} from "../../shared/invoicing/invoiceFigures";
import { groupings, groupKey } from "../../shared/invoicing/arranging/grouping";
import type { LineDetail } from "../../shared/invoicing/invoice";
import type { InvoiceLineId, RowId } from "../../shared/invoicing/ids";
import type { DetailEdit } from "../../shared/invoicing/edits/rowEdit";
import { previewDetail } from "../../shared/invoicing/edits/previewDetail";
import { amount, digits } from "../support/amount";
import { aLineDetail, aMilestone, aProductRow } from "../support/aLineDetail";
import { aLoadedInvoice } from "../support/aLoadedInvoice";
import { anInvoice, dinar, yen } from "../support/anInvoice";
import { anyRowEdit } from "../support/anyRowEdit";
import { anyLoadedInvoice } from "../support/anyLoadedInvoice";
import { totalsText } from "../support/someDetails";
import { fieldEdit } from "../support/fieldValue";

const rules = { decimals: 2, rounding: "halfToEven" } as const;

const asText = (totals: RunningTotals) => ({
  whole: totalsText(totals.whole),
  groups: Object.fromEntries([...totals.byGroup].map(([group, figures]) => [group, totalsText(figures)])),
});

const quantityTo = (value: string): DetailEdit => ({ fields: fieldEdit("quantity", "8", value), isRemoved: false });

describe("the money rules of an invoice", () => {
  it("its currency decides the decimals, the maker the rounding", () => {
    const ofCurrency = [yen, dinar].map((currency) => moneyRulesOf(anInvoice({ currency }), "halfAwayFromZero"));
    expect(ofCurrency).toEqual([
      { decimals: 0, rounding: "halfAwayFromZero" },
      { decimals: 3, rounding: "halfAwayFromZero" },
    ]);
  });
});

describe("a row with its edit in place", () => {
  it.each<{ why: string; fields: DetailEdit["fields"]; row?: LineDetail; says: string }>([
    { why: "a quantity is multiplied anew", fields: fieldEdit("quantity", "8", "6"), says: "1200" },
    { why: "so is a price", fields: fieldEdit("price", "200", "210.5"), says: "1684" },
    { why: "no price is no amount", fields: fieldEdit("price", "200", null), says: "none" },
    {
      why: "a text leaves the recorded amount, even one that we would round otherwise",
      fields: { description: { base: "", value: "x" } },
      row: aLineDetail({ amount: "1599.99" }),
      says: "1599.99",
    },
    {
      why: "what nobody multiplies keeps its amount",
      fields: fieldEdit("quantity", "1", "2"),
      row: aMilestone(),
      says: "5000",
    },
    {
      why: "the recorded amount is not rounded again",
      fields: {},
      row: aLineDetail({ amount: "0.125" }),
      says: "0.125",
    },
  ])("$why", ({ fields, row = aLineDetail(), says }) =>
    expect(digits(previewDetail(row, { fields, isRemoved: false }, rules).amount)).toBe(says),
  );
});

describe("an invoice's sums with its edits in place", () => {
  const rows = [
    aLineDetail(),
    aLineDetail({ id: "detail-2", transactionClass: "expense", quantity: "1", price: "100" }),
    aLineDetail({ id: "detail-3", lineId: "line-2", billingType: "complimentary", quantity: "1", price: "50" }),
    aProductRow(),
  ];
  const line1 = "line-1" as InvoiceLineId;
  const classIn = (name: string) => groupKey("class", name, lineGroup(line1));

  it("are kept by contract line and by class within it", () => {
    const { byGroup } = totalsOf(aLoadedInvoice({ details: rows }), new Map(), rules);
    const sums = [lineGroup(line1), classIn("time"), classIn("expense")].map((group) =>
      digits(byGroup.get(group)?.chargeable ?? null),
    );
    expect(sums).toEqual(["1700", "1600", "100"]);
  });

  it("make the header's totals: chargeable rows, product lines, and each line's own tax", () => {
    const loaded = aLoadedInvoice({ details: rows, lines: { "line-1": { tax: amount("25") } } });
    const totals = calculatedTotals(loaded, totalsOf(loaded, new Map(), rules), rules);
    // 1600 + 100 + 175 product; tax 25 typed on the line + 8 on the product line
    expect([totals.lineItemAmount, totals.tax, totals.total].map(digits)).toEqual(["1875", "33", "1908"]);
  });

  it("take the tax from the rows where rows carry one", () => {
    const loaded = aLoadedInvoice({
      details: [aLineDetail({ tax: "400" }), aProductRow()],
      lines: { "line-1": { tax: amount("25") } },
    });
    const totals = calculatedTotals(loaded, totalsOf(loaded, new Map(), rules), rules);
    expect([totals.tax, totals.total].map(digits)).toEqual(["408", "2183"]);
  });

  it("leave out a row that is taken off", () => {
    const removed = new Map([["detail-1", { fields: {}, isRemoved: true }]]);
    expect(digits(totalsOf(aLoadedInvoice({ details: rows }), removed, rules).whole.chargeable)).toBe("275");
  });

  it("follow one edit and come back when it is undone", () => {
    const loaded = aLoadedInvoice({ details: rows });
    const start = totalsOf(loaded, new Map(), rules);
    const [row = aLineDetail()] = rows;
    const after = totalsAfterEdits(start, [{ detail: row, before: undefined, after: quantityTo("6") }], rules);
    expect(digits(after.whole.chargeable)).toBe("1475");
    expect(
      asText(totalsAfterEdits(after, [{ detail: row, before: quantityTo("6"), after: undefined }], rules)),
    ).toEqual(asText(start));
  });
});

it("after any sequence of edits the totals are those of a full pass, whatever lines are grouped by", () => {
  const anyEdits = fc.array(fc.tuple(fc.nat(), anyRowEdit), { maxLength: 20 });
  fc.assert(
    fc.property(
      anyLoadedInvoice,
      anyEdits,
      fc.constantFrom(0, 2, 3),
      fc.constantFrom(...groupings),
      (loaded, edits, decimals, by) => {
        const edited = new Map<RowId, DetailEdit>();
        const money = { ...rules, decimals };
        let totals = totalsOf(loaded, edited, money, by);
        for (const [place, edit] of edits) {
          const row = loaded.details[place % loaded.details.length];
          if (!row) return;
          totals = totalsAfterEdits(totals, [{ detail: row, before: edited.get(row.id), after: edit }], money);
          if (edit) edited.set(row.id, edit);
          else edited.delete(row.id);
        }
        expect(asText(totals)).toEqual(asText(totalsOf(loaded, edited, money, by)));
      },
    ),
  );
});
