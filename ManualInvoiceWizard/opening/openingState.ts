import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { CreationIntent } from "../../shared/invoicing/journal/journal";
import { UnreadRow } from "../../shared/invoicing/unreadRow";
import { CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import { JournalProblem, ProjectContract } from "../../shared/procedures/creation/creationPort";
import { ReconcileReport } from "../../shared/procedures/creation/reconcileOutcome";
import { ReviewState } from "../review/reviewState";
import { OpenProject, Work } from "../review/work";

/** What a user chose and left, to come back to while the page lives. */
export interface Left {
  readonly choices: BacklogChoices;
  readonly cutOffText: string | null;
  readonly step: "parameters" | "review";
}

export type Kept = ReadonlyMap<ProjectId, Left>;

export interface OpeningState extends ReviewState {
  readonly kept: Kept;
}

/** Why nothing can be begun; each is a page that says what to do. */
export type BlockedReason =
  | { readonly kind: "noProject" | "noContract" | "noJournalColumn" | "customApiUnnamed" }
  | {
      readonly kind: "messageMissing" | "journalColumnGone" | "journalKept" | "noPrivilege" | JournalProblem;
      readonly name: string;
    }
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

export interface AtOpening {
  readonly step: "opening";
  readonly project: ProjectId;
  readonly resume: Left | null;
}

export interface AtBlocked {
  readonly step: "blocked";
  readonly project: ProjectId | null;
  readonly reason: BlockedReason;
}

/** The journal holds an intent that nobody finished; it comes before anything new. */
export interface AtUnfinished {
  readonly step: "unfinished";
  readonly open: OpenProject;
  readonly intent: CreationIntent;
  readonly now: Unfinished;
}

export interface AtContract {
  readonly step: "contract";
  readonly open: OpenProject;
  /** null while several are there and none is chosen; its backlog is being read where `error` is null. */
  readonly contract: ProjectContract | null;
  readonly error: InvoicingError | null;
  readonly resume: Left | null;
}

export interface AtNothing {
  readonly step: "nothing";
  readonly work: Work;
  readonly why: "nothingReady" | "allUnpriced";
}

export type OpeningPages = AtOpening | AtBlocked | AtUnfinished | AtContract | AtNothing;
