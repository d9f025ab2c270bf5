import { VersionedMap } from "../core/versionedMap";
import { type DetailFigures, type LineTotals, RunningLine } from "./lineTotals";

/** A line detail's figures and every group of the screen that they count in (its contract line, its class, …). */
export interface CountedDetail {
  readonly groups: readonly string[];
  readonly figures: DetailFigures;
}

/** Totals that follow edits: of everything, and of each group that has details. */
export interface RunningTotals {
  readonly whole: LineTotals;
  readonly byGroup: VersionedMap<LineTotals>;
}

/**
 * Adds up all details once, when an invoice is opened.
 *
 * Details that count in the very same groups are added up first and carried to their groups together: the
 * money is added once per detail, not once per detail and group.
 */
export function startTotals(details: Iterable<CountedDetail>): RunningTotals {
  const all: Alike[] = [];
  // those of one innermost group are mostly in the same others too
  const byLast = new Map<string | undefined, Alike>();
  for (const { groups, figures } of details) {
    const last = groups[groups.length - 1];
    const known = byLast.get(last);
    let alike = known;
    while (alike && !isSame(alike.groups, groups)) alike = alike.next;
    if (!alike) {
      alike = { groups, running: new RunningLine(), next: known };
      byLast.set(last, alike);
      all.push(alike);
    }
    alike.running.add(figures, 1);
  }
  const whole = new RunningLine();
  const byGroup = new Map<string, RunningLine>();
  for (const { groups, running } of all) {
    const totals = running.totals();
    whole.addTotals(totals);
    for (const group of groups) runningOf(byGroup, group).addTotals(totals);
  }
  return { whole: whole.totals(), byGroup: VersionedMap.of([...byGroup].map(totalsOfGroup)) };
}

interface Alike {
  readonly groups: readonly string[];
  readonly running: RunningLine;
  readonly next: Alike | undefined;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((group, place) => group === other[place]);

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
  const whole = new RunningLine(totals.whole);
  const byGroup = new Map<string, RunningLine>();
  for (const [before, after] of changes) {
    for (const [detail, times] of [[before, -1] as const, [after, 1] as const]) {
      if (!detail) continue;
      whole.add(detail.figures, times);
      for (const group of detail.groups)
        runningOf(byGroup, group, totals.byGroup.get(group)).add(detail.figures, times);
    }
  }
  return { whole: whole.totals(), byGroup: totals.byGroup.with([...byGroup].map(totalsOfGroup)) };
}

function runningOf(byGroup: Map<string, RunningLine>, group: string, before?: LineTotals): RunningLine {
  let running = byGroup.get(group);
  if (!running) byGroup.set(group, (running = new RunningLine(before)));
  return running;
}

const totalsOfGroup = ([group, running]: readonly [string, RunningLine]) =>
  [group, running.count === 0 ? undefined : running.totals()] as const;
