import { CalendarDate } from "../words/calendarDate";
import { ProjectId, SourceId, UnitId } from "./backlog";
import { ContractId } from "../ids";
import { TransactionClass } from "../words/transactionClass";

/** What a user chooses to invoice. Each choice narrows; an empty set does not. */
export interface BacklogChoices {
  readonly contract: ContractId;
  readonly project: ProjectId;
  /** The contract's currency, ISO code: an invoice has one. */
  readonly currency: string;
  /** Up to and including this day, in the user's time zone. */
  readonly cutOff: CalendarDate;
  /** None chosen means all. */
  readonly itemTypes: ReadonlySet<TransactionClass>;
  /** Units of measure; none chosen means all. Never converted into one another. Milestones are in none. */
  readonly units: ReadonlySet<UnitId>;
  /** Organizational units that the resources come from; none chosen means all. */
  readonly resourcingUnits: ReadonlySet<UnitId>;
  /** Milestones and transactions that the user took out one by one. */
  readonly leftOut: ReadonlySet<SourceId>;
}
