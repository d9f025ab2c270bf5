import { ok } from "../core/result";
import { plainId, RowId } from "../invoicing/ids";
import { Answer, Source, SourceStatus } from "../procedures/reviewPort";
import { actualStatusFromOption, milestoneStatusFromOption } from "./optionSets";
import { connectionsQuery, statusQuery } from "./queries";
import { ReadApi, readRows } from "./readRows";
import { optionOf, textOf } from "./row";
import { actualTable, connectionTable, contractLineTable, milestoneTable } from "./tables";

/** Ids in one request; each takes about 80 characters of the address. */
const idsPerRead = 50;

/** A line detail has no look-up to its source: a transaction connection links them, by id as text (facts 1.10). */
export async function readSources(reads: ReadApi, rows: readonly RowId[]): Answer<ReadonlyMap<RowId, Source>> {
  const found = new Map<RowId, Source>();
  for (let from = 0; from < rows.length; from += idsPerRead) {
    const some = rows.slice(from, from + idsPerRead);
    const read = await readRows(reads, connectionsQuery(some), (row) => ({
      row: plainId(textOf(row, connectionTable.columns.first)) as RowId,
      id: plainId(textOf(row, connectionTable.columns.second)),
      table: textOf(row, connectionTable.columns.secondType),
    }));
    if (!read.ok) return read;
    for (const { row, id, table } of read.value) {
      if (table === actualTable.name) found.set(row, { kind: "actual", id });
      if (table === milestoneTable.name) found.set(row, { kind: "milestone", id });
    }
  }
  return ok(found);
}

export async function readSourceStatus(reads: ReadApi, source: Source): Answer<SourceStatus> {
  const { table, column, status } = placeOf[source.kind];
  const read = await readRows(reads, statusQuery(table, column, source.id), (row) => status(optionOf(row, column)));
  return read.ok ? ok(read.value[0] ?? "unknown") : read;
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
