import { Result } from "../../shared/core/result";
import { ProjectId, SourceId, UnitId } from "../../shared/invoicing/backlog/backlog";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { ContractId, InvoiceId } from "../../shared/invoicing/ids";
import { Availability } from "../../shared/invoicing/acts/invoiceActions";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { CreationIntent } from "../../shared/invoicing/journal/journal";
import { TransactionClass } from "../../shared/invoicing/words/transactionClass";
import { CreateMode, CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import { ContractBacklog, InvoicedProject, ProjectContracts } from "../../shared/procedures/creation/creationPort";
import { CreationSituation, RemovalLacks } from "../../shared/procedures/creation/creationRequest";
import { ReconcileReport } from "../../shared/procedures/creation/reconcileOutcome";
import { Remedy, RunOutcome } from "./wizardState";

/** What opening a project reads, in one wave. */
export interface ProjectRead extends ProjectContracts {
  readonly project: InvoicedProject;
  readonly availability: Availability;
  /** A hint of the client's; the server decides. */
  readonly lacks: CreationLacks;
}

/** Privileges that the user is known to lack, by their names in roles. `begin`: without them nothing can be begun. */
export interface CreationLacks {
  readonly begin: readonly string[];
  readonly removal: RemovalLacks;
}

/** Why a project could not be opened. */
export type OpeningError = InvoicingError | { readonly kind: "journalColumnGone" };

interface Numbered {
  /** Of the errands of one control no two have the same, whatever project or contract they are for. */
  readonly errand: number;
}

/** What the platform tells. */
export type PlatformEvent =
  | { readonly type: "placed"; readonly project: ProjectId | null }
  | { readonly type: "readOnlyRead"; readonly isReadOnly: boolean }
  | { readonly type: "busyTold"; readonly seconds: number | null };

/** What an errand brings back, with the errand's number. */
export type ReplyEvent = Numbered &
  (
    | {
        readonly type: "projectRead";
        readonly today: CalendarDate;
        readonly read: Result<ProjectRead, OpeningError>;
      }
    | { readonly type: "backlogRead"; readonly read: Result<ContractBacklog, InvoicingError> }
    | { readonly type: "progressed"; readonly progress: CreationProgress }
    | { readonly type: "runEnded"; readonly outcome: RunOutcome }
    | { readonly type: "intentLookedAt"; readonly report: ReconcileReport }
  );

/** A choice of what to invoice; none of them makes a request. */
export type ChoiceEvent =
  /** As the field gives it, a date or not. */
  | { readonly type: "cutOffTyped"; readonly text: string }
  | { readonly type: "itemTypeToggled"; readonly itemType: TransactionClass }
  | { readonly type: "unitToggled" | "resourcingUnitToggled"; readonly unit: UnitId }
  /** Milestones and transactions, one by one or by group. */
  | { readonly type: "itemsTicked"; readonly ids: readonly SourceId[]; readonly isTicked: boolean }
  /** Takes the parameters of the last invoice up again. */
  | { readonly type: "lastChoicesTaken" };

/** What the user does. */
export type UserEvent =
  | ChoiceEvent
  | { readonly type: "contractChosen"; readonly contract: ContractId }
  | { readonly type: "nextPressed" | "backPressed" | "finishPressed" }
  /** Reads everything again; choices of the same contract stand. */
  | { readonly type: "startAgainPressed" }
  /** What to do about an intent that was not finished. */
  | { readonly type: "remedyChosen"; readonly remedy: Remedy }
  | { readonly type: "remedyAgreed" | "remedyDeclined" }
  | { readonly type: "lookAgainPressed" | "waitCancelled" }
  | { readonly type: "invoiceOpened"; readonly invoice: InvoiceId };

export type WizardEvent = PlatformEvent | ReplyEvent | UserEvent;

/** What a page waits for, one at a time. */
export type Errand =
  | { readonly effect: "readProject"; readonly project: ProjectId }
  | { readonly effect: "readBacklog"; readonly contract: ContractId; readonly project: ProjectId }
  | { readonly effect: "create"; readonly mode: CreateMode; readonly situation: CreationSituation }
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

/** What is to happen outside, named as data. `performEffect` carries it out. */
export type WizardEffect =
  | (Errand & Numbered)
  | { readonly effect: "openInvoice"; readonly invoice: InvoiceId }
  | { readonly effect: "cancelWait" };
