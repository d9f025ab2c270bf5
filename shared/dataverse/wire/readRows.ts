import { pageRows, ReadApi } from "./readApi";
import { InvoicingError } from "../../invoicing/invoicingError";
import { Result, err, ok } from "../../core/result";
import { unreadableRow } from "../../invoicing/unreadRow";
import { Query } from "../review/queries";
import { nextOptions, readBeside, readPages } from "./readBeside";
import { readSpreading } from "./spread";
import { MappedRows, mapRows } from "./mapRows";
import { WireRow } from "./row";
import { errorFromThrown } from "./webApiFailure";
import { isOnline } from "./webRequest";

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
  let rows: readonly WireRow[];
  try {
    rows = await readAll(api, query);
  } catch (thrown) {
    return err(errorFromThrown(thrown, isOnline()));
  }
  return ok(await mapRows(query.table, rows, map));
}

async function readAll(api: ReadApi, query: Query): Promise<readonly WireRow[]> {
  const { table, options, spread } = query;
  if (!spread) return readPages(api, query);
  const ask = async () => readSpreading(api, table, spread);
  const early = spread.isAskedAtOnce ? ask() : null;
  const { entities: rows, nextLink } = await api.retrieveMultipleRecords(table, options, pageRows);
  const next = nextOptions(nextLink, options);
  if (next === null) return rows;
  query.told?.(rows.length);
  const spreading = await (early ?? ask());
  const whole = spreading && (await readBeside(api, query, spread, rows, spreading));
  return whole ?? readPages(api, query, { rows, next });
}
