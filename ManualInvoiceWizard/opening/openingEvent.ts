import { Result } from "../../shared/core/result";
import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { RowVersion } from "../../shared/invoicing/invoice";
import { ContractId } from "../../shared/invoicing/ids";
import { Availability } from "../../shared/invoicing/acts/invoiceActions";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { CreationIntent } from "../../shared/invoicing/journal/journal";
import { ContractBacklog, InvoicedProject, ProjectContracts } from "../../shared/procedures/creation/creationPort";
import { RemovalLacks } from "../../shared/procedures/creation/creationRequest";
import { ReconcileReport } from "../../shared/procedures/creation/reconcileOutcome";
import { StartAgainEvent } from "../finish/finishEvent";
import { Remedy } from "./openingState";

/** What opening a project reads, in one wave. */
export interface ProjectRead extends ProjectContracts {
  readonly project: InvoicedProject;
  readonly availability: Availability;
  /** A hint of the client's; the server decides. */
  readonly lacks: CreationLacks;
  /** The user's, when all was read. */
  readonly today: CalendarDate;
}

/** Privileges that the user is known to lack, by their names in roles. `begin`: without them nothing can be begun. */
export interface CreationLacks {
  readonly begin: readonly string[];
  readonly removal: RemovalLacks;
}

/** Why a project could not be opened. */
export type OpeningError = InvoicingError | { readonly kind: "journalColumnGone" };

export interface ProjectReply {
  readonly type: "projectRead";
  readonly read: Result<ProjectRead, OpeningError>;
}

export interface BacklogReply {
  readonly type: "backlogRead";
  readonly read: Result<ContractBacklog, InvoicingError>;
  /** Whether the project was saved between two reads of it, by anybody. */
  readonly isMoving: boolean;
}

export interface IntentReply {
  readonly type: "intentLookedAt";
  readonly report: ReconcileReport;
}

/** What to do about an intent that was not finished. */
export type RemedyEvent =
  | { readonly type: "remedyChosen"; readonly remedy: Remedy }
  | { readonly type: "remedyAgreed" | "remedyDeclined" | "lookAgainPressed" };

/** What the user does on these pages. */
export type OpeningEvent = RemedyEvent | StartAgainEvent;

/** What these pages wait for, one at a time. */
export type OpeningErrand =
  | { readonly effect: "readProject"; readonly project: ProjectId }
  | {
      readonly effect: "readBacklog";
      readonly contract: ContractId;
      readonly project: ProjectId;
      /** The project's, when it was opened. */
      readonly version: RowVersion;
    }
  | { readonly effect: "lookAtIntent"; readonly project: ProjectId; readonly intent: CreationIntent }
  | {
      readonly effect: "remedy";
      readonly remedy: Remedy;
      readonly project: ProjectId;
      readonly intent: CreationIntent;
      /** What the user saw and was asked about (`lookedText`); null where no draft was found. */
      readonly looked: string | null;
      readonly journalLimit: number;
    };
