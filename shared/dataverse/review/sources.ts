import { ok } from "../../core/result";
import { plainId, RowId } from "../../invoicing/ids";
import { Answer, Source, SourceStatus } from "../../procedures/review/reviewPort";
import { actualStatusFromOption, milestoneStatusFromOption } from "../optionSets";
import { MappedRows } from "../wire/mapRows";
import { grouped } from "../../core/grouped";
import { connectionsQuery, Query, statusesQuery, statusQuery } from "./queries";
import { ReadApi } from "../wire/readApi";
import { readLegible, readRows } from "../wire/readRows";
import { optionOf, requiredText, textOf, WireRow } from "../wire/row";
import { actualTable, connectionTable, contractLineTable, milestoneTable } from "../tables";

/** Ids in one request: each takes up to 45 characters of the address once a browser has encoded it, which stays below 8 kB. */
const idsPerRead = 150;

/** Requests at the same time: no more than a service lets a user have (facts 5.3). */
const readsAtOnce = 5;

/** Reads rows by ids, however many, in as few requests as an address can hold; odd rows are named beside the others. */
export async function readByIds<T, Id extends string>(
  reads: ReadApi,
  ids: readonly Id[],
  query: (ids: readonly Id[]) => Query,
  map: (row: WireRow) => T,
): Answer<MappedRows<T>> {
  const found: MappedRows<T>[] = [];
  const chunks: (readonly Id[])[] = [];
  for (let from = 0; from < ids.length; from += idsPerRead) chunks.push(ids.slice(from, from + idsPerRead));
  for (let from = 0; from < chunks.length; from += readsAtOnce) {
    const some = chunks.slice(from, from + readsAtOnce);
    const answers = await Promise.all(some.map(async (each) => readLegible(reads, query(each), map)));
    for (const answer of answers) {
      if (!answer.ok) return answer;
      found.push(answer.value);
    }
  }
  return ok({ rows: found.flatMap(({ rows }) => rows), unread: found.flatMap(({ unread }) => unread) });
}

/**
 * A line detail has no look-up to its source: a transaction connection links them, by id as text (facts 1.10). The source
 * of a row whose link cannot be read is not known.
 */
export async function readSources(reads: ReadApi, rows: readonly RowId[]): Answer<ReadonlyMap<RowId, Source>> {
  const links = await readLinks(reads, rows);
  return links.ok ? ok(sourcesByRow(links.value.rows)) : links;
}

export const readLinks = async (reads: ReadApi, rows: readonly RowId[]): Answer<MappedRows<Link | null>> =>
  readByIds(reads, rows, connectionsQuery, sourceFromConnection);

export const sourcesByRow = (links: readonly (Link | null)[]): ReadonlyMap<RowId, Source> =>
  new Map(links.flatMap((each) => (each ? [[each.row, each.source]] : [])));

interface Link {
  readonly row: RowId;
  readonly source: Source;
}

/** What a connection says of a line detail; null where it links it to something else than a source, or to none. */
export function sourceFromConnection(row: WireRow): Link | null {
  const table = textOf(row, connectionTable.columns.secondType);
  const kind = table === actualTable.name ? "actual" : table === milestoneTable.name ? "milestone" : null;
  const id = plainId(textOf(row, connectionTable.columns.second));
  if (kind === null || id === "") return null;
  return { row: plainId(textOf(row, connectionTable.columns.first)) as RowId, source: { kind, id } };
}

export async function readSourceStatus(reads: ReadApi, source: Source): Answer<SourceStatus> {
  const { table, column, status } = placeOf[source.kind];
  const read = await readRows(reads, statusQuery(table, column, source.id), (row) => status(optionOf(row, column)));
  return read.ok ? ok(read.value[0] ?? "unknown") : read;
}

/** Of several, by id: those of a kind together. */
export async function readSourceStatuses(
  reads: ReadApi,
  sources: readonly Source[],
): Answer<ReadonlyMap<string, SourceStatus>> {
  const found = new Map<string, SourceStatus>();
  for (const [kind, some] of grouped(sources, (source) => source.kind)) {
    const { table, column, status } = placeOf[kind];
    const ids = some.map(({ id }) => id);
    const read = await readByIds(reads, ids, statusesQuery(table, column), (row) =>
      found.set(plainId(requiredText(row, table.id)), status(optionOf(row, column))),
    );
    if (!read.ok) return read;
  }
  return ok(found);
}

/** Where each kind of source says how it stands, and in which words. */
const placeOf = {
  actual: { table: actualTable, column: actualTable.columns.billingStatus, status: actualStatusFromOption },
  milestone: { table: milestoneTable, column: milestoneTable.columns.invoiceStatus, status: milestoneStatusFromOption },
  product: {
    table: contractLineTable,
    column: contractLineTable.columns.billingStatus,
    status: actualStatusFromOption,
  },
};

export const sourceTable = (source: Source): string => placeOf[source.kind].table.name;
