import { InvoiceId } from "../invoicing/ids";
import { InvoiceAction } from "../invoicing/acts/invoiceActions";
import { Patience } from "../core/busyGate";
import { ReviewPort } from "../procedures/review/reviewPort";
import { MessageNames } from "../procedures/messageNames";
import { hastyReads, patientReads, waitWhileBusy } from "./wire/patientReads";
import { readAvailability } from "./review/readAvailability";
import { readFacts } from "./review/readFacts";
import { readInvoice, readOpenLines } from "./review/readInvoice";
import { ReadApi } from "./wire/readRows";
import { requestAction } from "./review/requestAction";
import { UserDay } from "./wire/row";
import { SourceConnection } from "./review/rowSources";
import { saveRows } from "./review/saveRows";
import { readSources, readSourceStatus } from "./review/sources";
import { Fetch } from "./wire/webRequest";

/** What the adapter needs of its surroundings. */
export interface DataverseConnection {
  readonly reads: ReadApi;
  readonly fetch: Fetch;
  /** What all requests wait with for a busy service. */
  readonly patience: Patience;
  /** "https://organisation/api/data/v9.2/", same origin as the page. */
  readonly serviceRoot: string;
  readonly userDay: UserDay;
  readonly seesSources: SourceConnection["seesSources"];
  /** The line details' tax column; null where the organisation has none. */
  readonly taxColumn: string | null;
  readonly messages: MessageNames;
  /** Whether a missing "paid" message may be replaced by the state change. */
  readonly paidFallback: boolean;
  /** For multipart boundaries; not for anything that must not be guessed. */
  readonly random: () => number;
}

/** Reviewing invoices over Dataverse: reads by `context.webAPI`, writes and messages by the Web API. */
export function dataverseReviewPort(given: DataverseConnection): ReviewPort {
  const connection = { ...given, reads: patientReads(given) };
  return {
    readInvoice: (id, by) => readInvoice(connection, id, by),
    saveRows: (id, writes) => saveRows({ ...given, reads: hastyReads(given.reads) }, id, writes),
    request: (action: InvoiceAction, id: InvoiceId) => requestAction(connection, action, id),
    waitWhileBusy: waitWhileBusy(connection),
    readAvailability: () => readAvailability(connection),
    readSources: (rows) => readSources(connection.reads, rows),
    readSourceStatus: (source) => readSourceStatus(connection.reads, source),
    readFacts: (ids) => readFacts(connection.reads, ids),
    readOpenLines: (invoices) => readOpenLines(connection, invoices),
  };
}
