import { InvoicingError } from "../../invoicing/invoicingError";
import { Result, err, ok } from "../../core/result";
import { unreadableRow } from "../../invoicing/unreadRow";
import { Query } from "../review/queries";
import { MappedRows, mapRows } from "./mapRows";
import { WireRow } from "./row";
import { errorFromThrown } from "./webApiFailure";
import { isOnline } from "./webRequest";

/** The documented part of `context.webAPI` that reads. */
export interface ReadApi {
  retrieveMultipleRecords(
    table: string,
    options?: string,
    maxPageSize?: number,
  ): Promise<{ readonly entities: readonly WireRow[]; readonly nextLink?: string | undefined }>;
}

/** Rows a page: the largest that the platform gives (facts 5.1). */
export const pageRows = 5000;

/** Reads all pages of a query and maps every row, for what must be whole: one unreadable row makes it an error. */
export async function readRows<T>(
  api: ReadApi,
  query: Query,
  map: (row: WireRow) => T,
): Promise<Result<readonly T[], InvoicingError>> {
  const read = await readLegible(api, query, map);
  if (!read.ok) return read;
  const [odd] = read.value.unread;
  return odd ? err(unreadableRow(odd)) : ok(read.value.rows);
}

/** Reads all pages of a query, never with a gap; a row that cannot be read is named beside the others. */
export async function readLegible<T>(
  api: ReadApi,
  query: Query,
  map: (row: WireRow) => T,
): Promise<Result<MappedRows<T>, InvoicingError>> {
  const rows: WireRow[] = [];
  try {
    for (let options: string | null = query.options; options !== null;) {
      const page: Awaited<ReturnType<ReadApi["retrieveMultipleRecords"]>> = await api.retrieveMultipleRecords(
        query.table,
        options,
        pageRows,
      );
      rows.push(...page.entities);
      options = nextOptions(page.nextLink, options);
    }
  } catch (thrown) {
    return err(errorFromThrown(thrown, isOnline()));
  }
  return ok(await mapRows(query.table, rows, map));
}

/** The next page's options are the link's query; the same link again would read for ever. */
function nextOptions(nextLink: string | undefined, current: string): string | null {
  const start = nextLink?.indexOf("?") ?? -1;
  if (!nextLink || start < 0) return null;
  const next = nextLink.slice(start);
  return next === current ? null : next;
}
