import { type Decimal, zero } from "./money";

/** What a set of records comes to in one of their currencies. */
export interface CurrencyTotal {
  /** ISO code. */
  readonly currency: string;
  readonly count: number;
  readonly amount: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
}

/**
 * Adds up records of several currencies, each currency for itself; the only way to add across records.
 *
 * No currency is ever added to another and none is converted. Nothing is rounded.
 *
 * @returns one total per currency, in order of first appearance
 */
export function totalsByCurrency(items: Iterable<Omit<CurrencyTotal, "count">>): readonly CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>();
  for (const { currency, amount, tax, total } of items) {
    const before = totals.get(currency) ?? { currency, count: 0, amount: zero, tax: zero, total: zero };
    totals.set(currency, {
      currency,
      count: before.count + 1,
      amount: before.amount.plus(amount),
      tax: before.tax.plus(tax),
      total: before.total.plus(total),
    });
  }
  return [...totals.values()];
}
