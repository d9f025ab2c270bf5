import { Decimal } from "./money";

/** What an amount is more than another, in one currency: amount − other. Exact, as both are; nothing is rounded. */
export const differenceBetween = (amount: Decimal, other: Decimal): Decimal => amount.minus(other);
