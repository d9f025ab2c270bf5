import { Decimal } from "../../calculation/money";

/**
 * Whether a number has another sign than the recorded one: what was charged would be credited, or the other way round.
 * That is never done without a word; nothing and 0 count as not below zero, and making something 0 is no such change.
 *
 * @param current what the row has now: a change that was agreed to is not asked about again
 */
export function changesSign(recorded: Decimal | null, current: Decimal | null, next: Decimal | null): boolean {
  const isBelow = isBelowZero(next);
  return next !== null && !next.isZero() && isBelow !== isBelowZero(recorded) && isBelow !== isBelowZero(current);
}

const isBelowZero = (value: Decimal | null): boolean => value !== null && value.lt(0);
