import { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { Availability } from "../../shared/invoicing/acts/invoiceActions";
import { Journal } from "../../shared/invoicing/journal/journal";
import {
  ContractBacklog,
  InvoicedProject,
  ProjectContract,
  ProjectContracts,
} from "../../shared/procedures/creation/creationPort";
import { RemovalLacks } from "../../shared/procedures/creation/creationRequest";

/** A project as opening read it, with its journal understood. */
export interface OpenProject extends ProjectContracts {
  readonly project: InvoicedProject;
  readonly journal: Journal;
  /** Whether the organisation has the message behind the way of creating. */
  readonly availability: Availability;
  readonly removalLacks: RemovalLacks;
  /** The user's day when the project was read; no cut-off lies after it. */
  readonly today: CalendarDate;
}

/** What the two steps work on: everything is read, later choices need no request. */
export interface Work extends OpenProject {
  readonly contract: ProjectContract;
  /** Whether the project was saved since it was opened: what is kept in it at Finish may have to be tried again. */
  readonly isMoving: boolean;
  /** In invoice order; amounts in the contract's currency are rounded to its decimals. */
  readonly backlog: ContractBacklog;
  readonly choices: BacklogChoices;
  /** What stands in the cut-off date's field where that is no cut-off date; the choices then have the one before. */
  readonly cutOffText: string | null;
  /** How many of the choices that were left earlier, or made last time, no longer exist. */
  readonly dropped: number;
}
