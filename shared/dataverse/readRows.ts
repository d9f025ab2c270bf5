import { InvoicingError } from "../invoicing/invoicingError";
import { Result, err } from "../core/result";
import { Query } from "./queries";
import { mapRows } from "./mapRows";
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

/** Reads all pages of a query and maps every row; one unreadable row makes the whole an error, never a gap. */
export async function readRows<T>(
  api: ReadApi,
  query: Query,
  map: (row: WireRow) => T,
): Promise<Result<readonly T[], InvoicingError>> {
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
  return mapRows(query.table, rows, map);
}

/** The next page's options are the link's query; the same link again would read for ever. */
function nextOptions(nextLink: string | undefined, current: string): string | null {
  const start = nextLink?.indexOf("?") ?? -1;
  if (!nextLink || start < 0) return null;
  const next = nextLink.slice(start);
  return next === current ? null : next;
}
