import { grouped } from "../core/grouped";
import {
  type DetailFigures,
  type LineTotals,
  lineTotals,
  noTotals,
  plusTotals,
  withDetail,
  withoutDetail,
} from "./lineTotals";

/** A line detail's figures and every group of the screen that they count in (its contract line, its class, …). */
export interface CountedDetail {
  readonly groups: readonly string[];
  readonly figures: DetailFigures;
}

/** Totals that follow edits: of everything, and of each group that has details. */
export interface RunningTotals {
  readonly whole: LineTotals;
  readonly byGroup: ReadonlyMap<string, LineTotals>;
}

/**
 * Adds up all details once, when an invoice is opened.
 *
 * Details that count in the very same groups are added up first and carried to their groups together: the
 * money is added once per detail, not once per detail and group.
 */
export function startTotals(details: Iterable<CountedDetail>): RunningTotals {
  const alike = grouped(details, ({ groups }) => JSON.stringify(groups));
  let whole = noTotals;
  const byGroup = new Map<string, LineTotals>();
  for (const same of alike.values()) {
    const totals = lineTotals(same.map(({ figures }) => figures));
    whole = plusTotals(whole, totals);
    for (const group of same[0]?.groups ?? []) byGroup.set(group, plusTotals(byGroup.get(group) ?? noTotals, totals));
  }
  return { whole, byGroup };
}

/**
 * The totals after one detail was changed, added (`before` is null) or taken off (`after` is null).
 *
 * Gives the same figures as `startTotals` over all details; a group without details is gone. Adds and
 * subtracts only in the groups of that detail, so it costs the same at 100 and at 100,000 details. What
 * was handed out before stays as it was.
 *
 * @param before the detail as it is counted now
 */
export function changeTotals(
  totals: RunningTotals,
  before: CountedDetail | null,
  after: CountedDetail | null,
): RunningTotals {
  let whole = totals.whole;
  const byGroup = new Map(totals.byGroup);
  for (const [detail, counted] of [[before, withoutDetail] as const, [after, withDetail] as const]) {
    if (!detail) continue;
    whole = counted(whole, detail.figures);
    for (const group of detail.groups) byGroup.set(group, counted(byGroup.get(group) ?? noTotals, detail.figures));
  }
  for (const group of before?.groups ?? []) {
    if (byGroup.get(group)?.count === 0) byGroup.delete(group);
  }
  return { whole, byGroup };
}
