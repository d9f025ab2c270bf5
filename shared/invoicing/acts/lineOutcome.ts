import { Decimal, MoneyRules, sum } from "../../calculation/money";
import { keptOf, lostByPrice, restOf } from "../../calculation/restOf";
import { RowId } from "../ids";
import { LineDetail } from "../invoice";

/**
 * What sending does to a row beyond billing it, worst first.
 *
 * - writtenOff: the rest of a lowered quantity becomes non-chargeable
 * - notBilled: a chargeable transaction stands on the invoice as one that is not charged; of a correction, what it keeps
 * - priceLowered: less is billed than the transaction holds, because its price, or its amount, is another one
 * - negative: the row is a credit; one that is not charged credits nothing
 * - sourceUnknown: nobody could tell what the transaction holds, or at what price, so that this may be any of the above
 * - raised: more is billed than the transaction holds
 * - priceRaised: the same the other way round
 * - staysBillable: on a correction, what is no longer billed can be billed again
 */
export const outcomeKinds = [
  "writtenOff",
  "notBilled",
  "priceLowered",
  "negative",
  "sourceUnknown",
  "raised",
  "priceRaised",
  "staysBillable",
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export interface LineOutcome {
  readonly kind: OutcomeKind;
  readonly row: RowId;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Decimal;
  /** What the transaction holds; null where that is not the point, or not known. */
  readonly of: Decimal | null;
  /** null without a price. */
  readonly amount: Decimal | null;
  readonly isProduct: boolean;
}

/** Whether the customer may be charged less by it. */
export const isWarning = ({ kind }: { readonly kind: OutcomeKind }): boolean => outcomeKinds.indexOf(kind) < 5;

/** Whether taking the line off may be the better way; a product line cannot be. */
export const mayTakeOff = ({ kind, isProduct }: LineOutcome): boolean => outcomeKinds.indexOf(kind) < 4 && !isProduct;

/**
 * What sending would do to a row as it now stands. Of a row without a transaction (added by hand, a product line)
 * nothing can be left. Source: facts 3.6, 3.7.
 *
 * @param line as recorded, or with its pending edit in place
 */
export function lineOutcomes(line: LineDetail, rules: MoneyRules): readonly LineOutcome[] {
  const outcomes: LineOutcome[] = [];
  const source = line.source === "unknown" ? null : line.source;
  const add = (kind: OutcomeKind, quantity: Decimal, amount: Decimal | null): void => {
    const { id: row, description: name, unit } = line;
    const of = kind === "negative" ? null : (source?.quantity ?? null);
    outcomes.push({ kind, row, name, unit, quantity, of, amount, isProduct: line.origin === "productLine" });
  };
  // a corrective invoice may hold rows that correct nothing
  const { isCorrection } = line;
  const isCharged = line.billingType === "chargeable";
  if (source?.billingType === "chargeable") {
    // a draft's row that is not charged leaves nothing behind: all of its transaction goes uncharged
    const rest = isCharged || isCorrection ? restOf(source, line, rules, line) : null;
    const kept = isCharged ? null : keptOf(source, rest);
    if (kept) add("notBilled", kept.quantity, kept.amount);
    if (rest && (isCharged || !rest.isBeyond)) {
      add(rest.isBeyond ? "raised" : isCorrection ? "staysBillable" : "writtenOff", rest.quantity, rest.amount);
    }
    const lost = isCharged ? lostByPrice(source, line, rest, rules) : null;
    if (lost && !lost.isZero()) add(lost.lt(0) ? "priceRaised" : "priceLowered", line.quantity, lost.abs());
  }
  if (isCharged && (line.quantity.lt(0) || line.amount?.lt(0))) add("negative", line.quantity, line.amount);
  if (line.source === "unknown") add("sourceUnknown", line.quantity, line.amount);
  return outcomes;
}

/** All that happens in one way, with what it comes to. */
export interface OutcomeGroup {
  readonly kind: OutcomeKind;
  /** Largest first; those without a price last. */
  readonly rows: readonly LineOutcome[];
  /** What is above zero and what is below it, where there is any: a loss and a gain are two things, and never 0.00. */
  readonly amounts: readonly Decimal[];
  readonly unpriced: number;
}

export function groupedOutcomes(outcomes: readonly LineOutcome[]): readonly OutcomeGroup[] {
  return outcomeKinds.flatMap((kind) => {
    const rows = outcomes.filter((each) => each.kind === kind).sort(largestFirst);
    const priced = rows.flatMap(({ amount }) => amount ?? []);
    const apart = [priced.filter((each) => !each.lt(0)), priced.filter((each) => each.lt(0))];
    const amounts = apart.flatMap((some) => (some.length > 0 ? sum(some) : []));
    return rows.length > 0 ? [{ kind, rows, amounts, unpriced: rows.length - priced.length }] : [];
  });
}

function largestFirst({ amount: a }: LineOutcome, { amount: b }: LineOutcome): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return b.abs().cmp(a.abs());
}
