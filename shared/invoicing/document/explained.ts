import { exactAmount } from "../../calculation/lineDetail";
import { InvoiceTotals } from "../../calculation/invoiceTotals";
import { noTotals } from "../../calculation/lineTotals";
import { Decimal, MoneyRules } from "../../calculation/money";
import { percentageOf } from "../../calculation/percentageOf";
import { RunningTotals } from "../../calculation/runningTotals";
import { totalsParts } from "../../calculation/totalsParts";
import { contractProgress } from "../contractProgress";
import { previewDetail } from "../edits/previewDetail";
import { DetailEdit } from "../edits/rowEdit";
import { LineDetail, LoadedInvoice } from "../invoice";
import { lineGroup } from "../invoiceFigures";

/**
 * By what a figure comes about. Rounded are `multiplied` and `discount`, each once; nothing else is.
 *
 * - multiplied: quantity × price, as our preview has it
 * - recorded: the platform's own figure of quantity × price
 * - fixed: the platform's own, which is no product of the two; unpriced: there is no price, and so no amount
 * - sum: of `terms`
 * - discount: an amount and a percentage of the lines; freight: typed on the invoice
 * - total, remaining: of the figures that they name
 */
export type How =
  "multiplied" | "recorded" | "fixed" | "unpriced" | "sum" | "discount" | "freight" | "total" | "remaining";

/** One figure and how it comes about, as values: `values` are what the words of `how` have gaps for. */
export interface Explained {
  readonly how: How;
  readonly values: Readonly<Record<string, Decimal | null>>;
  /** What a sum adds up. */
  readonly terms: readonly Decimal[];
  readonly figure: Decimal | null;
  /** The same as the platform has recorded it. */
  readonly recorded: Decimal | null;
}

const by = (
  how: How,
  figure: Decimal | null,
  recorded: Decimal | null,
  values: Explained["values"] = {},
  terms: readonly Decimal[] = [],
): Explained => ({ how, values, terms, figure, recorded });

/** The amount of a row: as it is recorded, or with its edit in place. */
export function explainedDetail(recorded: LineDetail, edit: DetailEdit | undefined, rules: MoneyRules): Explained {
  const { isMultiplied, quantity, price, amount } = previewDetail(recorded, edit, rules);
  if (!amount || (isMultiplied && !price)) return by("unpriced", amount, recorded.amount);
  if (!isMultiplied || !price) return by("fixed", amount, recorded.amount);
  const how = edit?.fields.quantity || edit?.fields.price ? "multiplied" : "recorded";
  return by(how, amount, recorded.amount, { quantity, price, exact: exactAmount(quantity, price) });
}

/**
 * The chargeable sum of a group of rows.
 *
 * @param details those of the group, with the edits in place and without what is taken off
 * @param recorded the platform's own sum of it, where it keeps one
 */
export const explainedGroup = (
  details: readonly LineDetail[],
  totals: RunningTotals,
  group: string,
  recorded: Decimal | null,
): Explained =>
  by(
    "sum",
    (totals.byGroup.get(group) ?? noTotals).chargeable,
    recorded,
    {},
    details.flatMap(({ billingType, amount }) => (billingType === "chargeable" && amount ? amount : [])),
  );

export type ExplainedTotal = "amount" | "discount" | "freight" | "tax" | "total" | "remaining";

/**
 * The invoice's totals, and what remains of its contract lines. The figures are those that the screen shows: recorded, or
 * with the edits in place.
 *
 * @param shown recorded or previewed
 * @param totals of the rows as shown; null where the recorded ones stand
 */
export function explainedTotals(
  loaded: LoadedInvoice,
  shown: InvoiceTotals,
  totals: RunningTotals | null,
  rules: MoneyRules,
): Readonly<Record<ExplainedTotal, Explained>> {
  const { header, recorded } = loaded.invoice;
  const [now, was] = [totalsParts(shown, header), totalsParts(recorded, header)];
  const sums = loaded.lines.map((line) => {
    const counted = totals?.byGroup.get(lineGroup(line.id)) ?? noTotals;
    return {
      amount: totals ? counted.chargeable : line.chargeable,
      tax: totals && (line.isProduct || loaded.hasDetailTax) ? counted.tax : line.tax,
    };
  });
  const { discountAmount, discountPercent: rate } = header;
  const { contract, before, thisInvoice, remaining } = contractProgress(loaded, totals);
  return {
    amount: by(
      "sum",
      now.amount,
      was.amount,
      {},
      sums.map(({ amount }) => amount),
    ),
    discount: by("discount", now.discount, was.discount, {
      ...{ discountAmount, rate, amount: now.amount },
      share: percentageOf(now.amount, rate, rules),
    }),
    freight: by("freight", now.freight, was.freight),
    tax: by(
      "sum",
      now.tax,
      was.tax,
      {},
      sums.map(({ tax }) => tax),
    ),
    total: by("total", now.total, was.total, { ...now }),
    remaining: by("remaining", remaining, contractProgress(loaded, null).remaining, { contract, before, thisInvoice }),
  };
}
