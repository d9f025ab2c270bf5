import {
  type Explained,
  explainedDetail,
  explainedGroup,
  explainedTotals,
} from "../../../shared/invoicing/document/explained";
import { calculatedTotals, lineGroup, totalsOf } from "../../../shared/invoicing/invoiceFigures";
import { groupKey } from "../../../shared/invoicing/arranging/grouping";
import type { DetailEdit } from "../../../shared/invoicing/edits/rowEdit";
import { aLineDetail, aMilestone, type DetailParts } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { amount, digits } from "../../support/amount";

const rules = { decimals: 2, rounding: "halfToEven" } as const;

const said = ({ how, values, terms, figure, recorded }: Explained): string =>
  [
    how,
    ...Object.entries(values).map(([name, value]) => `${name} ${digits(value)}`),
    ...terms.map(digits),
    `= ${digits(figure)}, recorded ${digits(recorded)}`,
  ].join(" ");

const repriced: DetailEdit = { fields: { price: { base: amount("200"), value: amount("7.75") } }, isRemoved: false };

describe("how a row's amount comes about", () => {
  it.each<{ why: string; parts: DetailParts; edit?: DetailEdit; says: string }>([
    { why: "as recorded", parts: {}, says: "recorded quantity 8 price 200 exact 1600 = 1600, recorded 1600" },
    {
      why: "a recorded figure that is not the product stands, and the product beside it",
      parts: { amount: "1500" },
      says: "recorded quantity 8 price 200 exact 1600 = 1500, recorded 1500",
    },
    {
      why: "with an edit it is ours, rounded once",
      parts: { quantity: "3.5" },
      edit: repriced,
      says: "multiplied quantity 3.5 price 7.75 exact 27.125 = 27.12, recorded 700",
    },
    { why: "without a price there is none", parts: { price: null }, says: "unpriced = none, recorded none" },
  ])("$why", ({ parts, edit, says }) => expect(said(explainedDetail(aLineDetail(parts), edit, rules))).toBe(says));

  it("a milestone's is no product", () =>
    expect(said(explainedDetail(aMilestone(), undefined, rules))).toBe("fixed = 5000, recorded 5000"));
});

describe("how an invoice's figures come about", () => {
  const loaded = aLoadedInvoice({
    invoice: { header: { discountPercent: amount("10"), discountAmount: amount("5"), freight: amount("12") } },
    details: [
      aLineDetail({ id: "1", lineId: "a", tax: "8" }),
      aLineDetail({ id: "2", lineId: "a", quantity: "1", price: "75", tax: "0" }),
      aLineDetail({ id: "3", lineId: "a", billingType: "complimentary" }),
      aLineDetail({ id: "4", lineId: "b", quantity: "1", price: "100", tax: "1" }),
    ],
    lines: {
      a: { contractAmount: amount("5000"), invoicedBefore: amount("1000") },
      b: { contractAmount: amount("500") },
    },
  });
  const totals = totalsOf(loaded, new Map(), rules);

  it.each([
    ["amount", "sum 1675 100 = 1775, recorded 1775"],
    ["discount", "discount discountAmount 5 rate 10 amount 1775 share 177.5 = 182.5, recorded 182.5"],
    ["freight", "freight = 12, recorded 12"],
    ["tax", "sum 8 1 = 9, recorded 9"],
    ["total", "total amount 1775 discount 182.5 freight 12 tax 9 total 1613.5 = 1613.5, recorded 1613.5"],
    ["remaining", "remaining contract 5500 before 1000 thisInvoice 1775 = 2725, recorded 2725"],
  ] as const)("%s", (name, says) => {
    expect(said(explainedTotals(loaded, loaded.invoice.recorded, null, rules)[name])).toBe(says);
    expect(said(explainedTotals(loaded, calculatedTotals(loaded, totals, rules), totals, rules)[name])).toBe(says);
  });

  it("a group's is the sum of what is chargeable in it", () => {
    const line = loaded.lines[0];
    if (!line) throw new Error("no line");
    const within = loaded.details.filter(({ lineId }) => lineId === line.id);
    expect(said(explainedGroup(within, totals, lineGroup(line.id), line.chargeable))).toBe(
      "sum 1600 75 = 1675, recorded 1675",
    );
    expect(said(explainedGroup(within, totals, groupKey("class", "time", lineGroup(line.id)), null))).toBe(
      "sum 1600 75 = 1675, recorded none",
    );
  });
});
