import { detailAmount } from "./lineDetail";
import { type Decimal, type MoneyRules, zero } from "./money";

/** What a transaction holds, or what a line bills of it: in the line's unit and the transaction's currency. */
export interface HeldFigures {
  readonly quantity: Decimal;
  /** null means "no price", not 0. */
  readonly price: Decimal | null;
  readonly amount: Decimal | null;
}

/** The part of a transaction that its line does not bill, or bills beyond it. The quantity is above zero. */
export interface Rest {
  readonly isBeyond: boolean;
  readonly quantity: Decimal;
  /** Rounded once; null without a price. */
  readonly amount: Decimal | null;
}

/**
 * What a line leaves of the transaction behind it: at most what the transaction holds, however far below zero the
 * line goes. What it bills beyond the transaction is the same the other way round.
 *
 * On a draft the rest is priced as the line is. On a correction it keeps the price it was billed at, and where that is
 * the line's price too it is the difference of the two amounts, so that both parts come to the whole.
 *
 * @returns null where nothing is left or added, and for a credit that is made larger: a credit holds nothing to leave
 *
 * Source: facts 3.6, 3.7. The prices are inferred. Worked example: docs/calculation.md, "Lowered quantity".
 */
export function restOf(
  held: HeldFigures,
  line: HeldFigures,
  rules: MoneyRules,
  { isCorrection }: { readonly isCorrection: boolean },
): Rest | null {
  const left = held.quantity.minus(line.quantity);
  const isBeyond = left.lt(0);
  if (left.isZero() || (!isBeyond && held.quantity.lte(0))) return null;
  const quantity = isBeyond ? left.neg() : line.quantity.lt(0) ? held.quantity : left;
  const priced = isCorrection && !isBeyond ? held : line;
  const isDifference = priced === held && !line.quantity.lt(0) && isSamePrice(held, line);
  const amount =
    isDifference && held.amount && line.amount
      ? held.amount.minus(line.amount)
      : detailAmount(quantity, priced.price, rules);
  return { isBeyond, quantity, amount };
}

/**
 * What a line bills less than the transaction behind it by its price, or by another amount, beside what its quantity
 * leaves or adds. Below zero it bills more. Nothing is rounded again: rest, line and this come to the transaction.
 *
 * @returns null where one has no amount, for a credit, which is said as a whole, and where both are their quantity at one
 *   price: what is over then comes of rounding the parts
 */
export function lostByPrice(
  held: HeldFigures,
  line: HeldFigures,
  rest: Rest | null,
  rules: MoneyRules,
): Decimal | null {
  if (!held.amount || !line.amount || held.quantity.lt(0)) return null;
  if (isSamePrice(held, line) && isMultiplied(held, rules) && isMultiplied(line, rules)) return null;
  const billedLess = held.amount.minus(line.quantity.lt(0) ? zero : line.amount);
  const apart = rest?.amount ?? zero;
  return rest?.isBeyond ? billedLess.plus(apart) : billedLess.minus(apart);
}

/** Of figures that have an amount. */
const isMultiplied = ({ quantity, price, amount }: HeldFigures, rules: MoneyRules): boolean =>
  detailAmount(quantity, price, rules)?.eq(amount ?? zero) ?? false;

const isSamePrice = ({ price: a }: HeldFigures, { price: b }: HeldFigures): boolean =>
  a !== null && b !== null && a.eq(b);

/**
 * What stays with a line of the transaction behind it once the rest is off, so that both come to the whole; nothing is
 * rounded again. null where nothing stays.
 */
export function keptOf(held: HeldFigures, rest: Rest | null): Pick<HeldFigures, "quantity" | "amount"> | null {
  if (!rest || rest.isBeyond) return held;
  const quantity = held.quantity.minus(rest.quantity);
  return quantity.isZero() ? null : { quantity, amount: held.amount && rest.amount && held.amount.minus(rest.amount) };
}
