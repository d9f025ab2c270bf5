import { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import { SelectionRule } from "../../shared/invoicing/backlog/selectionRule";
import { offeredTypes, transactionClasses } from "../../shared/invoicing/words/transactionClass";
import { ContractBacklog, ProjectContract } from "../../shared/procedures/creation/creationPort";
import { asCutOff } from "./cutOffText";
import { WizardSettings } from "../review/wizardSettings";
import { OpenProject, Work } from "../review/work";

/** Choices made anew from earlier ones, and how many of those no longer exist. */
export type FirstChoices = Pick<Work, "choices" | "dropped">;

/**
 * What the first step begins with: no type and no unit, which means all of them, and the day that the maker set.
 * Choices taken along from an earlier look at the same contract stand, as far as the backlog still has them.
 */
export function firstChoices(
  { project, contracts, today }: OpenProject,
  contract: ProjectContract,
  backlog: ContractBacklog,
  defaultCutOff: WizardSettings["defaultCutOff"],
  resume: BacklogChoices | null,
): FirstChoices {
  const scheduled = defaultCutOff === "schedule" ? backlog.scheduledCutOff : null;
  if (resume?.contract === contract.id && resume.project === project.id) {
    return stillThere({ ...resume, cutOff: asCutOff(resume.cutOff, today) }, backlog.items);
  }
  const choices: BacklogChoices = {
    contract: contract.id,
    project: project.id,
    currency: contract.currency.code,
    cutOff: asCutOff(scheduled ?? today, today),
    itemTypes: new Set(),
    units: new Set(),
    resourcingUnits: new Set(),
    leftOut: new Set(),
  };
  // the contract that was chosen is one the project is no longer on
  const isGone = resume !== null && !contracts.some(({ id }) => id === resume.contract);
  return { choices, dropped: isGone ? 1 + ticksOf(resume) : 0 };
}

const ticksOf = ({ itemTypes, units, resourcingUnits, leftOut }: BacklogChoices): number =>
  itemTypes.size + units.size + resourcingUnits.size + leftOut.size;

/** Choices of what the backlog has; a type that is always offered can always be chosen. */
function stillThere(choices: BacklogChoices, items: readonly BacklogItem[]): FirstChoices {
  const among = <Id>(chosen: ReadonlySet<Id>, there: readonly (Id | undefined)[]): ReadonlySet<Id> => {
    const known = new Set(there);
    return new Set([...chosen].filter((id) => known.has(id)));
  };
  const left: BacklogChoices = {
    ...choices,
    itemTypes: among(choices.itemTypes, offeredTypes(items)),
    units: among(
      choices.units,
      items.map(({ unit }) => unit?.id),
    ),
    resourcingUnits: among(
      choices.resourcingUnits,
      items.map(({ resourcingUnit }) => resourcingUnit?.id),
    ),
    leftOut: among(
      choices.leftOut,
      items.map(({ id }) => id),
    ),
  };
  return { choices: left, dropped: ticksOf(choices) - ticksOf(left) };
}

/**
 * The parameters of the last invoice, as far as they still mean something: its types, and those of its units that the
 * backlog still has; a set that loses its last member means all, so that what was lost is counted. The cut-off date
 * stays, because last month's would leave this month out.
 */
export function asLastTime(choices: BacklogChoices, last: SelectionRule, items: readonly BacklogItem[]): FirstChoices {
  const itemTypes = last.itemTypes.length === transactionClasses.length ? [] : last.itemTypes; // all of them is no choice
  const { units, resourcingUnits } = last;
  return stillThere(
    { ...choices, itemTypes: new Set(itemTypes), units: new Set(units), resourcingUnits: new Set(resourcingUnits) },
    items,
  );
}
