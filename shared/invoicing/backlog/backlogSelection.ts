import { RunningTally, Tally } from "../../calculation/tally";
import { BacklogItem, NamedUnit, UnitId } from "./backlog";
import { BacklogChoices } from "./backlogChoices";
import { CalendarDate } from "../words/calendarDate";
import { ChoiceKind, choiceReasons, ExclusionReason, hasNoPrice, stateReason } from "./exclusionReason";
import { TransactionClass } from "../words/transactionClass";

export interface LeftOutItem {
  readonly item: BacklogItem;
  readonly reason: ExclusionReason;
}

export interface UnitTally extends NamedUnit {
  readonly tally: Tally;
}

/** What a set of choices puts on the invoice, what it leaves out and why, and what every other choice would add. */
export interface BacklogSelection {
  readonly chosen: readonly BacklogItem[];
  readonly total: Tally;
  readonly leftOut: readonly LeftOutItem[];
  /** By type of item: what it holds under all the other choices, whether it is ticked or not. */
  readonly byType: ReadonlyMap<TransactionClass, Tally>;
  readonly byUnit: readonly UnitTally[];
  readonly byResourcingUnit: readonly UnitTally[];
  /** Everything that is left out for its day, as `leftOut` tells it, and the first of its days; null where nothing is. */
  readonly afterCutOff: { readonly firstDay: CalendarDate; readonly tally: Tally } | null;
}

/**
 * Sorts the backlog by the user's choices in one pass: pure, no request, the same cost for every choice.
 *
 * A tally of a choice counts what passes all other choices, so that ticking it adds exactly that. An item that would
 * fail only for its missing price is a gap and counts nowhere.
 */
export function selectFromBacklog(items: readonly BacklogItem[], choices: BacklogChoices): BacklogSelection {
  const chosen: BacklogItem[] = [];
  const leftOut: LeftOutItem[] = [];
  const total = new RunningTally();
  const byType = new Map<TransactionClass, RunningTally>();
  const byUnit = new Map<UnitId, UnitCount>();
  const byResourcingUnit = new Map<UnitId, UnitCount>();
  const later = new RunningTally();
  let firstDay: CalendarDate | null = null;
  for (const item of items) {
    const state = stateReason(item, choices);
    const reasons = state ? [] : choiceReasons(item, choices);
    const isGap = hasNoPrice(item);
    const reason: ExclusionReason | null = state ?? firstReason(reasons) ?? (isGap ? { kind: "noPrice" } : null);
    if (reason) leftOut.push({ item, reason });
    if (reason?.kind === "afterCutOff" && item.date) {
      later.add(item);
      if (firstDay === null || item.date < firstDay) firstDay = item.date;
    }
    if (!reason) {
      chosen.push(item);
      total.add(item);
    }
    if (state || isGap) continue;
    if (isOnly(reasons, "otherType")) tallyAt(byType, item.itemType).add(item);
    if (item.unit) unitAt(byUnit, item.unit, item, isOnly(reasons, "otherUnit"));
    if (item.resourcingUnit)
      unitAt(byResourcingUnit, item.resourcingUnit, item, isOnly(reasons, "otherResourcingUnit"));
  }
  return {
    chosen,
    total,
    leftOut,
    byType,
    byUnit: unitTallies(byUnit),
    byResourcingUnit: unitTallies(byResourcingUnit),
    afterCutOff: firstDay && { firstDay, tally: later },
  };
}

const firstReason = (reasons: readonly ChoiceKind[]): ExclusionReason | null =>
  reasons[0] ? { kind: reasons[0] } : null;

/** Whether the item passes every choice but perhaps this one. */
const isOnly = (reasons: readonly ChoiceKind[], kind: ChoiceKind): boolean =>
  reasons.every((reason) => reason === kind);

interface UnitCount {
  readonly unit: NamedUnit;
  readonly tally: RunningTally;
}

function tallyAt<Key>(tallies: Map<Key, RunningTally>, key: Key): RunningTally {
  const known = tallies.get(key);
  if (known) return known;
  const made = new RunningTally();
  tallies.set(key, made);
  return made;
}

/** A unit stays on the screen with nothing in it, as long as some item of the backlog has it. */
function unitAt(units: Map<UnitId, UnitCount>, unit: NamedUnit, item: BacklogItem, counts: boolean): void {
  const known = units.get(unit.id) ?? { unit, tally: new RunningTally() };
  units.set(unit.id, known);
  if (counts) known.tally.add(item);
}

const unitTallies = (units: ReadonlyMap<UnitId, UnitCount>): readonly UnitTally[] =>
  [...units.values()].map(({ unit, tally }) => ({ ...unit, tally })).sort((a, b) => (a.name < b.name ? -1 : 1));
