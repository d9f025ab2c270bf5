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

/** One record, or several that were added up already, with how many they are. */
type Added = Omit<CurrencyTotal, "count"> & Partial<CurrencyTotal>;

/**
 * Adds up records of several currencies, each currency for itself; the only way to add across records.
 *
 * No currency is ever added to another and none is converted. Nothing is rounded.
 *
 * @returns one total per currency, in order of first appearance, with whatever else the first record of it says
 */
export function totalsByCurrency<Item extends Added>(items: Iterable<Item>): readonly (Item & CurrencyTotal)[] {
  const totals = new Map<string, Item & CurrencyTotal>();
  for (const item of items) {
    const { currency, count = 1, amount, tax, total } = item;
    const before = totals.get(currency) ?? { ...item, count: 0, amount: zero, tax: zero, total: zero };
    totals.set(currency, {
      ...before,
      count: before.count + count,
      amount: before.amount.plus(amount),
      tax: before.tax.plus(tax),
      total: before.total.plus(total),
    });
  }
  return [...totals.values()];
}
