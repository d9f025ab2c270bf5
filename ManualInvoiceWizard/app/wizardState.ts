import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { Availability } from "../../shared/invoicing/acts/invoiceActions";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { CreationIntent, Journal } from "../../shared/invoicing/journal/journal";
import { UnreadRow } from "../../shared/invoicing/unreadRow";
import { CreationOutcome, CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import {
  ContractBacklog,
  InvoicedProject,
  ProjectContract,
  ProjectContracts,
} from "../../shared/procedures/creation/creationPort";
import { RemovalLacks } from "../../shared/procedures/creation/creationRequest";
import { ForgetOutcome, ReconcileReport, TakeBackOutcome } from "../../shared/procedures/creation/reconcileOutcome";
import { WizardSettings } from "../review/wizardSettings";

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
  /** In invoice order; amounts in the contract's currency are rounded to its decimals. */
  readonly backlog: ContractBacklog;
  readonly choices: BacklogChoices;
  /** What stands in the cut-off date's field where that is no cut-off date; the choices then have the one before. */
  readonly cutOffText: string | null;
  /** How many of the choices that were left earlier, or made last time, no longer exist. */
  readonly dropped: number;
}

/** What a user chose and left, to come back to while the page lives. */
export interface Left {
  readonly choices: BacklogChoices;
  readonly cutOffText: string | null;
  readonly step: "parameters" | "review";
}

export type Kept = ReadonlyMap<ProjectId, Left>;

/** Why nothing can be begun; each is a page that says what to do. */
export type BlockedReason =
  | { readonly kind: "noProject" | "noContract" | "noJournalColumn" | "customApiUnnamed" }
  | { readonly kind: "messageMissing" | "journalColumnGone" | "journalKept" | "noPrivilege"; readonly name: string }
  | { readonly kind: "journalUnreadable"; readonly found: string }
  /** Of the project's contracts none could be read. */
  | { readonly kind: "contractUnread"; readonly rows: readonly UnreadRow[] }
  | { readonly kind: "notOpened"; readonly error: InvoicingError };

/** What to do about an intent that was not finished. None of them asks for an invoice again. */
export type Remedy = "finish" | "takeBack" | "forget";

/** Those that may take lines off a draft. */
export type RemovingRemedy = Exclude<Remedy, "forget">;

/** Where looking after an unfinished intent stands. */
export type Unfinished =
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly report: ReconcileReport }
  /** A remedy takes lines off a draft: the user is asked once, with the draft, its maker and the money. */
  | {
      readonly kind: "asking";
      readonly remedy: RemovingRemedy;
      readonly report: Extract<ReconcileReport, { kind: "ours" }>;
    }
  | { readonly kind: "working"; readonly remedy: Remedy; readonly progress: CreationProgress | null };

/** How a run ended: one that made an invoice, or one that tidied up after another. */
export type RunOutcome = CreationOutcome | TakeBackOutcome | ForgetOutcome;

/** One shape a page: it holds what exists there and nothing else. */
export type WizardPage =
  | { readonly step: "opening"; readonly project: ProjectId; readonly resume: Left | null }
  | { readonly step: "blocked"; readonly project: ProjectId | null; readonly reason: BlockedReason }
  /** The journal holds an intent that nobody finished; it comes before anything new. */
  | {
      readonly step: "unfinished";
      readonly open: OpenProject;
      readonly intent: CreationIntent;
      readonly now: Unfinished;
    }
  /** `contract` is null while several are there and none is chosen; its backlog is being read where `error` is null. */
  | {
      readonly step: "contract";
      readonly open: OpenProject;
      readonly contract: ProjectContract | null;
      readonly error: InvoicingError | null;
      readonly resume: Left | null;
    }
  | { readonly step: "nothing"; readonly work: Work; readonly why: "nothingReady" | "allUnpriced" }
  | { readonly step: "parameters"; readonly work: Work }
  | { readonly step: "review"; readonly work: Work }
  | { readonly step: "finishing"; readonly work: Work; readonly progress: CreationProgress | null }
  /** `work` is null where the run tidied up: no choices were made then. */
  | {
      readonly step: "finished";
      readonly open: OpenProject;
      readonly work: Work | null;
      readonly outcome: RunOutcome;
    };

export interface WizardState {
  readonly settings: WizardSettings;
  /** Id of the acting user. */
  readonly user: string;
  /** The control is disabled, or the app is offline. */
  readonly isReadOnly: boolean;
  readonly page: WizardPage;
  /** Number of the errand that was begun last. The page waits for no other. */
  readonly errand: number;
  readonly kept: Kept;
  /** Seconds until a busy service is asked again; null while nothing waits for it. */
  readonly busySeconds: number | null;
}

export const firstState = (settings: WizardSettings, user: string, kept: Kept = new Map()): WizardState => ({
  settings,
  user,
  isReadOnly: false,
  page: { step: "blocked", project: null, reason: { kind: "noProject" } },
  errand: 0,
  kept,
  busySeconds: null,
});
