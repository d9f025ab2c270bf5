import { DetailEdit, HeaderEdits } from "../../invoicing/edits/rowEdit";
import { InvoiceId, RowId } from "../../invoicing/ids";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { Invoice, LoadedInvoice, RowVersion } from "../../invoicing/invoice";
import { Availability } from "../../invoicing/acts/invoiceActions";
import { PendingItem } from "../../invoicing/backlog/pendingItem";
import { Product } from "../../invoicing/acts/product";
import { MessageAct, SingleAct } from "../messageNames";
import { InvoicingError } from "../../invoicing/invoicingError";
import { AskedView } from "../../invoicing/finding/askedView";
import { BacklogAge } from "../../invoicing/finding/backlogAge";
import { InvoiceGroup } from "../../invoicing/finding/invoiceGroup";
import { PageFacts } from "../../invoicing/invoiceFacts";
import { Result } from "../../core/result";

export type Answer<T> = Promise<Result<T, InvoicingError>>;

/** One row to be written, under the version it was based on. */
export type RowWrite =
  | { readonly kind: "header"; readonly version: RowVersion; readonly fields: HeaderEdits }
  | {
      readonly kind: "detail" | "productLine";
      readonly row: RowId;
      readonly version: RowVersion;
      readonly fields: DetailEdit["fields"];
    }
  | { readonly kind: "removal"; readonly row: RowId; readonly version: RowVersion; readonly isProductLine?: boolean };

/** The header has no row id of its own in the grid. */
export type WrittenRow = RowId | "header";

export const rowOf = (write: RowWrite): WrittenRow => (write.kind === "header" ? "header" : write.row);

export interface Refusal {
  readonly row: WrittenRow;
  readonly error: InvoicingError;
}

/** Each row is written or refused on its own. */
export interface SaveAnswer {
  readonly saved: readonly WrittenRow[];
  readonly refused: readonly Refusal[];
  /**
   * Rows were sent that no service compares with their versions: they were compared just before, and what somebody else
   * wrote in the same moment may have been written over.
   */
  readonly isCompared?: boolean;
}

/** Where a row of an invoice came from. A product line's source is its contract line. */
export interface Source {
  readonly kind: "actual" | "milestone" | "product";
  readonly id: string;
}

/** What a source says of itself: back in the backlog, still tied to an invoice, or something we do not know. */
export type SourceStatus = "readyToInvoice" | "notReady" | "onInvoice" | "posted" | "unknown";

export interface InvoiceReader {
  /**
   * @param by "links": the transaction behind each row is found by its link alone, which takes more requests. Otherwise a
   *   row that looks as a transaction does may be taken for its own, where two rows have changed places
   * @param told how many lines of a large invoice have come
   */
  readInvoice(id: InvoiceId, by?: "links", told?: (reading: ReadingTold) => void): Answer<LoadedInvoice>;
}

/** Lines that have come; `of`: how many there are, null where that could not be counted. */
export interface ReadingTold {
  readonly done: number;
  readonly of: number | null;
}

export interface InvoicesReader {
  /**
   * Several at once, in as many requests as one needs: each invoice that was asked for, or why it could not be read.
   *
   * @param by as `InvoiceReader` has it
   */
  readInvoices(
    ids: readonly InvoiceId[],
    by?: "links",
  ): Promise<ReadonlyMap<InvoiceId, Result<LoadedInvoice, InvoicingError>>>;
}

export interface InvoiceWriter {
  /**
   * Writes at most one batch of rows. One request; in the order given; each row under its own version.
   *
   * @param writes the header before any row, because writing a row moves the invoice's own version (facts 5.1)
   */
  saveRows(id: InvoiceId, writes: readonly RowWrite[]): Answer<SaveAnswer>;
}

/** For an act that cannot be taken back: what it is about may be another once a busy service was waited for. */
export interface AskAgain {
  /**
   * Waits, where the service says for certain that nothing was carried out.
   *
   * @param repeats how often it was asked again already
   * @returns whether to look once more and ask again; false: it was carried out perhaps, refused, or the user cancelled
   */
  waitWhileBusy(error: InvoicingError, repeats: number): Promise<boolean>;
}

export interface OrganisationFacts {
  readonly product: Product;
  /** Whether an invoice that was read before says more when it is read again. */
  readonly isMoreKnown: boolean;
}

export interface InvoiceMessages extends AskAgain {
  /**
   * Asks for an act. An answer is not the effect: read the invoice to know.
   *
   * @param version what a change of a column is based on: it is refused where somebody else wrote since
   */
  request(action: SingleAct, id: InvoiceId, version?: RowVersion): Answer<"answered">;
  /** Which acts this organisation has; read once. */
  readAvailability(): Promise<Readonly<Record<MessageAct, Availability>>>;
  /** What can be known of the organisation, and what the first rows need not wait for; read once. */
  readOrganisation(): Promise<OrganisationFacts>;
}

export interface SourceReader {
  readSources(rows: readonly RowId[]): Answer<ReadonlyMap<RowId, Source>>;
  readSourceStatus(source: Source): Answer<SourceStatus>;
  /** Several in as few requests as an address holds, by their ids; what is not there any more has none. */
  readSourceStatuses(sources: readonly Source[]): Answer<ReadonlyMap<string, SourceStatus>>;
}

export interface CorrectionReader {
  /** The open drafts whose rows correct rows of this invoice. */
  readCorrections(of: LoadedInvoice): Answer<readonly InvoiceId[]>;
}

export interface PendingReader {
  /**
   * The unbilled transactions of the invoice's contract that are on no posted invoice and not on it: those that the
   * platform would add, and why not the others.
   *
   * @param nowMs milliseconds since 1970: what is dated later than today is not added
   */
  readPending(invoice: Invoice, nowMs: number): Answer<readonly PendingItem[]>;
}

export interface ListReader {
  /** The typed facts of the invoices on one page of the list. */
  readFacts(ids: readonly InvoiceId[]): Answer<PageFacts>;
  /** These invoices with their rows, and with what the rows' transactions hold. */
  readOpenLines(invoices: readonly Invoice[]): Answer<ReadonlyMap<InvoiceId, LoadedInvoice>>;
  /** Counts and sums over every invoice of a view. An error: they can only be had over what is loaded. */
  readViewSummary(view: AskedView): Answer<readonly InvoiceGroup[]>;
  /** What is done and on no invoice yet. @param today in the user's time zone */
  readBacklogAges(today: CalendarDate): Answer<readonly BacklogAge[]>;
}

/** What reviewing invoices needs from wherever invoices live. Nothing here knows tables or requests. */
export interface ReviewPort
  extends
    InvoiceReader,
    InvoicesReader,
    InvoiceWriter,
    InvoiceMessages,
    SourceReader,
    CorrectionReader,
    PendingReader,
    ListReader {}
