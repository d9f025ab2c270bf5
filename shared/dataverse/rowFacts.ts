import { Decimal, sum, zero } from "../calculation/money";
import { RowFacts } from "../invoicing/invoiceFacts";
import { plainId } from "../invoicing/ids";
import { legibleText } from "./mapRows";
import { billingTypeFromOption, multiplyQuantityByPrice, transactionClassFromOption } from "./optionSets";
import { amountOrNull, amountOrZero, optionOf, UnreadableColumn, WireRow } from "./row";
import { rowFact } from "./rowFactsQuery";

/** Rows of one line that are alike but for their figures. */
export interface RowGroup {
  readonly invoice: string;
  readonly line: string;
  readonly isChargeable: boolean;
  readonly unread: number;
  readonly unpriced: number;
  readonly billed: number;
  readonly amount: Decimal;
  readonly tax: Decimal;
}

/** A group in which something cannot be read says how many it might be, and nothing else. */
export function rowGroupFrom(row: WireRow): RowGroup {
  const count = optionOf(row, rowFact.count) ?? 0;
  const place = { invoice: plainId(legibleText(row, rowFact.invoice)), line: plainId(legibleText(row, rowFact.line)) };
  const none = { isChargeable: false, unread: 0, unpriced: 0, billed: 0, amount: zero, tax: zero };
  try {
    const billingType = billingTypeFromOption(optionOf(row, rowFact.billingType) ?? NaN);
    if (billingType === undefined || place.line === "") return { ...place, ...none, unread: count };
    // beyond 15 digits is a figure above all others
    amountOrNull(row, rowFact.highestPrice);
    amountOrNull(row, rowFact.highestQuantity);
    const [prices, amounts] = [optionOf(row, rowFact.prices) ?? 0, optionOf(row, rowFact.amounts) ?? 0];
    const method = optionOf(row, rowFact.method);
    const isMultiplied =
      transactionClassFromOption(optionOf(row, rowFact.transactionClass) ?? NaN) !== "milestone" &&
      (method === null || method === multiplyQuantityByPrice);
    return {
      ...place,
      isChargeable: billingType === "chargeable",
      unread: 0,
      unpriced: count - (isMultiplied ? Math.min(prices, amounts) : amounts),
      billed: amounts,
      amount: amountOrZero(row, rowFact.amount),
      tax: amountOrZero(row, rowFact.tax),
    };
  } catch (failure) {
    if (failure instanceof UnreadableColumn) return { ...place, ...none, unread: count };
    throw failure;
  }
}

/** Sums over the groups of one invoice. Of its rows only the chargeable ones are billed. */
export function rowFactsOf(
  groups: readonly RowGroup[],
  lines: ReadonlySet<string>,
  unreadLines: number,
  hasDetailTax: boolean,
): RowFacts {
  const billed = groups.filter(({ isChargeable }) => isChargeable);
  const count = (of: readonly RowGroup[], what: "unread" | "unpriced" | "billed"): number =>
    of.reduce((all, group) => all + group[what], 0);
  const sums = new Map(
    [...new Set(billed.map(({ line }) => line))].map((line) => {
      const here = billed.filter((group) => group.line === line);
      return [line, { chargeable: sum(here.map(({ amount }) => amount)), tax: sum(here.map(({ tax }) => tax)) }];
    }),
  );
  // a row whose line is not on the invoice is one that nobody can read
  const astray = groups.filter(({ line }) => line !== "" && !lines.has(line));
  return {
    sums,
    hasDetailTax: hasDetailTax && groups.length > 0,
    unread: count(groups, "unread") + unreadLines + (unreadLines === 0 ? astray.length : 0),
    unpriced: count(billed, "unpriced"),
    hasBilled: count(billed, "billed") > 0,
  };
}
