import { emptyTally, Tally } from "../../shared/calculation/tally";
import { BacklogItem, NamedUnit } from "../../shared/invoicing/backlog/backlog";
import { UnitTally } from "../../shared/invoicing/backlog/backlogSelection";
import { ExclusionReason } from "../../shared/invoicing/backlog/exclusionReason";
import { offeredTypes, TransactionClass } from "../../shared/invoicing/words/transactionClass";
import { selectionOf } from "../review/selection";
import { Work } from "../review/work";

/** One thing to tick, with what it would add under all the other choices. */
export interface Choice<Id> {
  readonly id: Id;
  readonly isChosen: boolean;
  readonly tally: Tally;
}

export type UnitChoice = Choice<NamedUnit["id"]> & { readonly name: string };

export function itemTypeChoices(work: Work): readonly Choice<TransactionClass>[] {
  const { byType } = selectionOf(work);
  return offeredTypes(work.backlog.items).map((type) => ({
    id: type,
    isChosen: work.choices.itemTypes.has(type),
    tally: byType.get(type) ?? emptyTally,
  }));
}

export const unitChoices = (work: Work): readonly UnitChoice[] =>
  choicesAmong(selectionOf(work).byUnit, work.choices.units);

/** Offered only where there is more than one to choose from, or one was chosen when there was. */
export function resourcingUnitChoices(work: Work): readonly UnitChoice[] {
  const { byResourcingUnit } = selectionOf(work);
  const { resourcingUnits } = work.choices;
  return byResourcingUnit.length > 1 || resourcingUnits.size > 0 ? choicesAmong(byResourcingUnit, resourcingUnits) : [];
}

const choicesAmong = (units: readonly UnitTally[], chosen: ReadonlySet<NamedUnit["id"]>): readonly UnitChoice[] =>
  units.map(({ id, name, tally }) => ({ id, name, isChosen: chosen.has(id), tally }));

/** A milestone of the contract's lines, and what stands against it: its state, or another choice. */
export interface MilestoneChoice {
  readonly item: BacklogItem;
  readonly isTicked: boolean;
  /** null where it is on the invoice, or would be with its tick. */
  readonly reason: ExclusionReason | null;
}

export function milestoneChoices(work: Work): readonly MilestoneChoice[] {
  const reasons = new Map(selectionOf(work).leftOut.map(({ item, reason }) => [item.id, reason]));
  return work.backlog.items
    .filter((item) => item.kind === "milestone" && reasons.get(item.id)?.kind !== "otherProject")
    .map((item) => {
      const reason = reasons.get(item.id) ?? null;
      return {
        item,
        isTicked: !work.choices.leftOut.has(item.id),
        reason: reason?.kind === "leftOut" ? null : reason,
      };
    });
}
