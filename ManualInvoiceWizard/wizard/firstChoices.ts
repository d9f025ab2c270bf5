import { BacklogItem } from "../../shared/invoicing/backlog";
import { BacklogChoices } from "../../shared/invoicing/backlogChoices";
import { CalendarDate } from "../../shared/invoicing/calendarDate";
import { SelectionRule } from "../../shared/invoicing/selectionRule";
import { transactionClasses } from "../../shared/invoicing/transactionClass";
import { ContractBacklog, ProjectContract } from "../../shared/procedures/creationPort";
import { WizardSettings } from "./wizardSettings";
import { OpenProject } from "./wizardState";

/**
 * What the first step begins with: every type of item, no unit (which means all), and the day that the maker set.
 * Choices taken along from an earlier look at the same contract stand as they were.
 */
export function firstChoices(
  { project, today }: OpenProject,
  contract: ProjectContract,
  backlog: ContractBacklog,
  defaultCutOff: WizardSettings["defaultCutOff"],
  resume: BacklogChoices | null,
): BacklogChoices {
  const scheduled = defaultCutOff === "schedule" ? backlog.scheduledCutOff : null;
  if (resume?.contract === contract.id && resume.project === project.id) {
    return { ...resume, cutOff: notAfter(resume.cutOff, today) };
  }
  return {
    contract: contract.id,
    project: project.id,
    currency: contract.currency.code,
    cutOff: notAfter(scheduled ?? today, today),
    itemTypes: new Set(transactionClasses),
    units: new Set(),
    resourcingUnits: new Set(),
    leftOut: new Set(),
  };
}

/**
 * The parameters of the last invoice, as far as they still mean something: its types, and those of its units that the
 * backlog still has. The cut-off date stays, because last month's would leave this month out.
 */
export function asLastTime(
  choices: BacklogChoices,
  last: SelectionRule,
  items: readonly BacklogItem[],
): BacklogChoices {
  const units = new Set(items.flatMap(({ unit }) => (unit ? [unit.id] : [])));
  const resourcing = new Set(items.flatMap(({ resourcingUnit }) => (resourcingUnit ? [resourcingUnit.id] : [])));
  return {
    ...choices,
    itemTypes: new Set(last.itemTypes),
    units: new Set(last.units.filter((unit) => units.has(unit))),
    resourcingUnits: new Set(last.resourcingUnits.filter((unit) => resourcing.has(unit))),
  };
}

const notAfter = (day: CalendarDate, latest: CalendarDate): CalendarDate => (day > latest ? latest : day);
