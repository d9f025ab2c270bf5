import { ReviewPort } from "../procedures/review/reviewPort";
import { DataverseConnection } from "./dataverseConnection";
import { askColumns } from "./organisation/askColumns";
import { knowingReads } from "./organisation/knowingReads";
import { spareInReview } from "./review/spareInReview";
import { readAvailability } from "./review/readAvailability";
import { readOrganisation } from "./review/readOrganisation";
import { readFacts } from "./review/readFacts";
import { hastyReads, patientReads, waitWhileBusy } from "./wire/patientReads";
import { readInvoice, readInvoices, readOpenLines } from "./review/readInvoice";
import { reviewFindings } from "./review/reviewFindings";
import { readBacklogAges } from "./review/readBacklogAges";
import { viewSummaries } from "./review/readViewSummary";
import { requestAction } from "./review/requestAction";
import { saveRows } from "./review/saveRows";
import { readCorrections } from "./review/readCorrections";
import { readPending } from "./review/readPending";
import { readSources, readSourceStatus, readSourceStatuses } from "./review/sources";

/** Reviewing invoices over Dataverse: reads as they are given, writes and messages by the Web API. */
export function dataverseReviewPort(given: DataverseConnection): ReviewPort {
  const findings = reviewFindings(given);
  const known = {
    ...given,
    findings,
    reads: knowingReads({ ...given, spare: spareInReview(given.taxColumn), askColumns: askColumns(given) }),
  };
  const connection = { ...known, reads: patientReads(known) };
  return {
    readInvoice: (id, by, told) => readInvoice(connection, id, by, told),
    readInvoices: (ids, by) => readInvoices(connection, ids, by),
    saveRows: (id, writes) => saveRows({ ...given, findings, reads: hastyReads(known.reads) }, id, writes),
    request: (...asked) => requestAction(connection, ...asked),
    waitWhileBusy: waitWhileBusy(connection),
    readOrganisation: () => readOrganisation(connection),
    readAvailability: () => readAvailability(connection),
    readSources: (rows) => readSources(connection.reads, rows),
    readSourceStatus: (source) => readSourceStatus(connection.reads, source),
    readSourceStatuses: (sources) => readSourceStatuses(connection.reads, sources),
    readCorrections: (of) => readCorrections(connection.reads, of),
    readPending: (invoice, nowMs) => readPending(connection, invoice, nowMs),
    readFacts: (ids) => readFacts(connection.reads, ids),
    readOpenLines: (invoices) => readOpenLines(connection, invoices),
    readViewSummary: viewSummaries(connection.reads),
    readBacklogAges: (today) => readBacklogAges(connection.reads, today),
  };
}
