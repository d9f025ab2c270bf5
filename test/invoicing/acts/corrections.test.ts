import { correctionSum, originalOf } from "../../../shared/invoicing/acts/corrections";
import { noEdits } from "../../../InvoiceReview/edits/pendingEdits";
import type { RowId } from "../../../shared/invoicing/ids";
import type { LineDetail } from "../../../shared/invoicing/invoice";
import { amount, digits } from "../../support/amount";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";

const rules = { decimals: 2, rounding: "halfToEven" } as const;
const billed = {
  quantity: amount("8"),
  price: amount("200"),
  amount: amount("1600"),
  billingType: "chargeable",
} as const;

/** A copy of what was billed, of which nothing stays yet. */
const copy = (id: string, parts: Partial<LineDetail> = {}): LineDetail => ({
  ...aLineDetail({ id, quantity: "0", price: "200", amount: "0" }),
  isCorrection: true,
  source: billed,
  ...parts,
});

const loaded = aLoadedInvoice({ invoice: { isCorrective: true }, details: [copy("one"), copy("two")] });
const row = "two" as RowId;

it.each<{ why: string; line: LineDetail; is: object | null }>([
  { why: "a copy corrects what was billed", line: copy("one"), is: billed },
  { why: "what was added beside corrects nothing", line: copy("one", { isCorrection: false }), is: null },
  { why: "of what nobody could tell nothing is said", line: copy("one", { source: "unknown" }), is: null },
])("$why", ({ line, is }) => {
  expect(originalOf(line)).toEqual(is);
});

describe("what a corrective draft changes of what was billed", () => {
  const changed = (edit: object) =>
    digits(correctionSum(loaded, new Map([[row, { fields: {}, isRemoved: false, ...edit }]]), rules));

  it("is all of it as the draft begins", () => {
    expect(digits(correctionSum(loaded, noEdits.rows, rules))).toBe("-3200");
  });

  it("follows what is entered to stay billed", () => {
    expect(changed({ fields: { quantity: { value: amount("6"), base: amount("0") } } })).toBe("-2000");
  });

  it("has nothing of a line that is taken off: it needs no correction", () => {
    expect(changed({ isRemoved: true })).toBe("-1600");
  });
});
