import { grouped } from "../../core/grouped";
import { err, ok, Result } from "../../core/result";
import { InvoiceId, plainId } from "../../invoicing/ids";
import { Invoice, LineDetail, LoadedInvoice } from "../../invoicing/invoice";
import { Answer, ReadingTold } from "../../procedures/review/reviewPort";
import { DataverseConnection } from "../dataverseConnection";
import { absentFields } from "../organisation/absentFields";
import { detailFromRow } from "./detailFromRow";
import { invoiceFromRow } from "./invoiceFromRow";
import { loadedFromRows } from "./loadedFromRows";
import { legibleText } from "../wire/mapRows";
import { detailsQuery, invoicesQuery, linesQuery, Query } from "./queries";
import { InvoicingError } from "../../invoicing/invoicingError";
import { unreadableRow, UnreadRow } from "../../invoicing/unreadRow";
import { Finding } from "../organisation/organisation";
import { BulkColumn } from "../organisation/bulkColumn";
import { ReviewFindings } from "./reviewFindings";
import { readActualsOn, withSources } from "./rowSources";
import { readByIds } from "./sources";
import { asRead, WireRow } from "../wire/row";
import { invoiceLineTable, lineDetailTable } from "../tables";

type Told = (reading: ReadingTold) => void;

interface Connection extends Pick<DataverseConnection, "reads" | "userDay" | "seesSources" | "organisation"> {
  readonly findings: ReviewFindings;
}

/**
 * One wave of four reads; a further page only beyond 5,000 line details. A second for the links of rows that are not as
 * their transactions are; a correction, whose transactions stand on another invoice, takes a third. A header that
 * cannot be read is an error; a line or detail that cannot be hides nothing else.
 *
 * @param by as `InvoiceReader` says
 */
export async function readInvoice(
  connection: Connection,
  id: InvoiceId,
  by?: "links",
  told?: Told,
): Answer<LoadedInvoice> {
  return (await readInvoices(connection, [id], by, told)).get(id) ?? err({ kind: "gone" });
}

/** Several in the waves and reads of one. */
export async function readInvoices(
  connection: Connection,
  ids: readonly InvoiceId[],
  by?: "links",
  told?: Told,
): Promise<ReadonlyMap<InvoiceId, Result<LoadedInvoice, InvoicingError>>> {
  const { bulk } = connection.findings;
  const unread = new Map<string, UnreadRow>();
  // the last look before sending knows whatever can be known; the first rows wait for nothing that can follow
  const headers = async (): Answer<readonly Invoice[]> =>
    readHeaders(connection, ids, by ? await bulk.ask() : bulk.known(), unread);
  const read = await readLoaded(connection, ids, headers(), by, told);
  const loaded = new Map(read.ok ? read.value.map((each) => [plainId(each.invoice.id), each]) : []);
  const resultOf = (id: InvoiceId): Result<LoadedInvoice, InvoicingError> => {
    if (!read.ok) return read;
    const [one, odd] = [loaded.get(plainId(id)), unread.get(plainId(id))];
    return one ? ok(one) : err(odd ? unreadableRow(odd) : { kind: "gone" });
  };
  return new Map(ids.map((id) => [id, resultOf(id)]));
}

/** The same of several invoices whose headers are there: a wave of three reads for a usual page, and the links. */
export async function readOpenLines(
  connection: Connection,
  invoices: readonly Invoice[],
): Answer<ReadonlyMap<InvoiceId, LoadedInvoice>> {
  const ids = invoices.map(({ id }) => id);
  const headers = async (): Answer<readonly Invoice[]> => {
    // those that are there do not say yet how far a confirmation in bulk is
    const bulk = await connection.findings.bulk.ask();
    return bulk ? readHeaders(connection, ids, bulk) : ok(invoices);
  };
  const read = await readLoaded(connection, ids, headers());
  return read.ok ? ok(new Map(read.value.map((each) => [each.invoice.id, each]))) : read;
}

/** @param unread takes in the headers that could not be read */
async function readHeaders(
  { reads }: Connection,
  ids: readonly InvoiceId[],
  bulk: BulkColumn | null,
  unread = new Map<string, UnreadRow>(),
): Answer<readonly Invoice[]> {
  const read = await readByIds(reads, ids, invoicesQuery(bulk), (row) => invoiceFromRow(row, bulk));
  if (!read.ok) return read;
  for (const row of read.value.unread) unread.set(plainId(row.id), row);
  return ok(read.value.rows);
}

async function readLoaded(
  connection: Connection,
  ids: readonly InvoiceId[],
  headers: Answer<readonly Invoice[]>,
  by?: "links",
  told?: Told,
): Answer<readonly LoadedInvoice[]> {
  const { userDay, organisation, findings } = connection;
  const byInvoice = async (
    query: (ids: readonly InvoiceId[]) => Query,
    column: string,
  ): Answer<ReadonlyMap<string, readonly WireRow[]>> => {
    const read = await readByIds(connection.reads, ids, query, asRead);
    return read.ok ? ok(grouped(read.value.rows, (row) => plainId(legibleText(row, column)))) : read;
  };
  const query = (some: readonly InvoiceId[]): Query => ({
    ...detailsQuery(findings.tax.known())(some),
    told: told && counted(told),
  });
  const readDetails = async () => byInvoice(query, lineDetailTable.columns.invoice);
  const [invoices, lines, [details, taxColumn], actuals] = await Promise.all([
    headers,
    byInvoice(linesQuery, invoiceLineTable.columns.invoice),
    withTax(findings.tax, readDetails),
    readActualsOn(connection, ids),
  ]);
  if (!invoices.ok) return invoices;
  if (!lines.ok) return lines;
  if (!details.ok) return details;
  if (!actuals.ok) return actuals;
  const loaded: LoadedInvoice[] = [];
  const absent = absentFields(organisation);
  for (const invoice of invoices.value) {
    const id = plainId(invoice.id);
    const [lineRows, detailRows] = [lines, details].map(({ value }) => value.get(id) ?? []);
    const detailFrom = (row: WireRow): LineDetail => detailFromRow(row, invoice, userDay, taxColumn);
    loaded.push(await loadedFromRows(invoice, lineRows, detailRows, detailFrom, absent));
  }
  return withSources(connection, loaded, actuals.value, by);
}

/** How far reading is. What is read a second time, because it was changed meanwhile, makes it no more than there is. */
function counted(told: Told): (rows: number, of?: number) => void {
  let done = 0;
  let all: number | null = null;
  return (rows, of = all ?? undefined) => {
    all = of ?? null;
    done = Math.min(done + rows, all ?? Infinity);
    told({ done, of: all });
  };
}

/**
 * Reads beside the question which column holds tax, so that nobody waits for it; once more where there turns out to be
 * one that the read did not know of, or the named one to be none.
 */
async function withTax<T>(tax: Finding<string>, read: () => Promise<T>): Promise<readonly [T, string | null]> {
  const before = tax.known();
  const [first, asked] = await Promise.all([read(), tax.ask()]);
  const found = asked === tax.known() ? asked : await tax.ask();
  return [found === before ? first : await read(), found];
}
