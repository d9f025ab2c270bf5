import { CalendarDate } from "../words/calendarDate";
import { ProjectId, SourceId, UnitId } from "./backlog";
import { BacklogChoices } from "./backlogChoices";
import { ContractId } from "../ids";
import { TransactionClass, transactionClasses } from "../words/transactionClass";

/**
 * The choices as a rule that can be written down: small, whatever the number of transactions. It is what the journal
 * keeps and what a customer's own message is given. Sets are sorted lists, so that equal rules are equal texts;
 * types are named also where all are meant, as in every journal so far.
 */
export interface SelectionRule {
  readonly contract: ContractId;
  readonly project: ProjectId;
  readonly currency: string;
  readonly cutOff: CalendarDate;
  readonly itemTypes: readonly TransactionClass[];
  readonly units: readonly UnitId[];
  readonly resourcingUnits: readonly UnitId[];
  readonly leftOut: readonly SourceId[];
}

export function ruleOf(choices: BacklogChoices): SelectionRule {
  return {
    contract: choices.contract,
    project: choices.project,
    currency: choices.currency,
    cutOff: choices.cutOff,
    itemTypes: [...(choices.itemTypes.size > 0 ? choices.itemTypes : transactionClasses)].sort(),
    units: [...choices.units].sort(),
    resourcingUnits: [...choices.resourcingUnits].sort(),
    leftOut: [...choices.leftOut].sort(),
  };
}

export function choicesOf(rule: SelectionRule): BacklogChoices {
  return {
    ...rule,
    itemTypes: new Set(rule.itemTypes),
    units: new Set(rule.units),
    resourcingUnits: new Set(rule.resourcingUnits),
    leftOut: new Set(rule.leftOut),
  };
}
