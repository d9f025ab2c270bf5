import { Decimal } from "../../calculation/money";
import { TotalsParts } from "../../calculation/totalsParts";
import { BacklogItem, ProjectId, SourceId } from "../../invoicing/backlog/backlog";
import { FoundHere } from "../../invoicing/backlog/foundHere";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { Currency } from "../../invoicing/words/currency";
import { ContractId, InvoiceId, RowId } from "../../invoicing/ids";
import { RowVersion } from "../../invoicing/invoice";
import { SelectionRule } from "../../invoicing/backlog/selectionRule";
import { UnreadRow } from "../../invoicing/unreadRow";
import { Answer, AskAgain, SaveAnswer, Source, SourceStatus } from "../review/reviewPort";

/** A project with its journal, and the version that a write of the journal is based on. */
export interface InvoicedProject {
  readonly id: ProjectId;
  readonly version: RowVersion;
  /** The journal column's text; "" where it is empty. */
  readonly journal: string;
  /** Why its journal could not be written, where that is known without writing. */
  readonly journalProblem?: JournalProblem;
}

/** The column takes no update, or its table checks no versions. */
export type JournalProblem = "journalReadOnly" | "journalUnversioned";

/** A contract that the project is on. */
export interface ProjectContract {
  readonly id: ContractId;
  readonly name: string;
  readonly currency: Currency;
}

/** The contracts that a project is on. */
export interface ProjectContracts {
  readonly contracts: readonly ProjectContract[];
  /** Those that cannot be read safely and so not be invoiced; by the contract's own id and name, where these can. */
  readonly unreadContracts: readonly UnreadRow[];
}

/** A draft invoice of a contract. One that could not be read safely is named by what could. */
export interface ContractDraft {
  readonly id: InvoiceId;
  readonly number: string;
  readonly name: string;
  /** Id of the user. */
  readonly createdBy: string;
  readonly createdByName: string;
  /** ISO instant. */
  readonly createdOn: string;
  /** null where the draft could not be read safely. */
  readonly total: Decimal | null;
  readonly unread?: UnreadRow;
}

/** A draft with its recorded totals, read by itself: its thousands of rows are not needed to compare them. */
export interface RecordedDraft extends ContractDraft {
  readonly total: Decimal;
  readonly currency: Currency;
  /** What its total is made of: its lines before tax, and what the platform brought along with its header. */
  readonly parts: TotalsParts;
}

/** Everything that the wizard's choices need, read in one wave once the contract is known. */
export interface ContractBacklog {
  readonly items: readonly BacklogItem[];
  readonly drafts: readonly ContractDraft[];
  /** Names of other projects that the contract covers. */
  readonly otherProjects: readonly string[];
  /** Names of the customers that the contract bills; more than one means split billing. */
  readonly customers: readonly string[];
  /** The contract line's next invoice schedule cut-off that is not in the future; null where there is none. */
  readonly scheduledCutOff: CalendarDate | null;
  readonly found: FoundHere;
}

/** One row of a draft, with the source it bills; null where no link says. */
export interface DraftRow {
  readonly row: RowId;
  readonly kind: "detail" | "productLine";
  readonly version: RowVersion;
  readonly source: Source | null;
  /** Of a row without a link: id of the transaction that says of itself that it stands on this draft as this row. */
  readonly bySource?: string;
}

/** What a customer's own message answers. */
export interface CustomCreation {
  readonly invoice: InvoiceId;
  readonly detailCount: number | null;
}

export interface BacklogReader {
  readProject(id: ProjectId): Answer<InvoicedProject>;
  readContracts(project: ProjectId): Answer<ProjectContracts>;
  readBacklog(contract: ContractId, project: ProjectId): Answer<ContractBacklog>;
}

export interface JournalWriter {
  /** Writes the journal under the version it was read at; a conflict means that somebody else is at work. */
  writeJournal(project: ProjectId, version: RowVersion, text: string): Answer<"written">;
}

export interface InvoiceCreator extends AskAgain {
  /** What time it is where drafts get theirs; ISO instant. */
  readServerTime(): Answer<string>;
  /** Whether the organisation has the message behind the way of creating; asked once. */
  readCreationAvailability(): Promise<"there" | "missing" | "unknown">;
  /** Asks for the contract's draft. An answer is not the effect: read the drafts to know. */
  requestCreation(contract: ContractId): Answer<"answered">;
  /** Asks the customer's own message for one draft by the rule, with the milestones that it is to take. */
  requestCustomCreation(rule: SelectionRule, milestones: readonly SourceId[], run: string): Answer<CustomCreation>;
  readDrafts(contract: ContractId): Answer<readonly ContractDraft[]>;
  readDraft(invoice: InvoiceId): Answer<RecordedDraft>;
  readDraftRows(invoice: InvoiceId): Answer<readonly DraftRow[]>;
  /** Takes rows off a draft, one batch, each under its own version. */
  removeRows(invoice: InvoiceId, rows: readonly DraftRow[]): Answer<SaveAnswer>;
  readSourceStatus(source: Source): Answer<SourceStatus>;
  /** Asks for a draft's recalculation. An answer is not the effect. */
  recalculate(invoice: InvoiceId): Answer<"answered">;
}

/** What invoicing a project by hand needs from wherever projects and invoices live. */
export interface CreationPort extends BacklogReader, JournalWriter, InvoiceCreator {}
