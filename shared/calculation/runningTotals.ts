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

/** A detail as it is counted now, and as it is to be counted: null before it is added, and once it is taken off. */
export type CountedChange = readonly [before: CountedDetail | null, after: CountedDetail | null];

/**
 * The totals after details were changed, added or taken off, in one step.
 *
 * Gives the same figures as `startTotals` over all details; a group without details is gone. Adds and
 * subtracts only in the groups of those details, so it costs the same at 100 and at 100,000 others. What
 * was handed out before stays as it was.
 */
export function changeTotals(totals: RunningTotals, changes: Iterable<CountedChange>): RunningTotals {
  let whole = totals.whole;
  const byGroup = new Map(totals.byGroup);
  for (const [before, after] of changes) {
    for (const [detail, counted] of [[before, withoutDetail] as const, [after, withDetail] as const]) {
      if (!detail) continue;
      whole = counted(whole, detail.figures);
      for (const group of detail.groups) byGroup.set(group, counted(byGroup.get(group) ?? noTotals, detail.figures));
    }
    for (const group of before?.groups ?? []) {
      if (byGroup.get(group)?.count === 0) byGroup.delete(group);
    }
  }
  return { whole, byGroup };
}
