import { totalsParts } from "../../calculation/totalsParts";
import { ContractId, InvoiceId, plainId, RowId } from "../../invoicing/ids";
import { InvoicingError } from "../../invoicing/invoicingError";
import { err, ok, Result } from "../../core/result";
import { ContractDraft, DraftRow, RecordedDraft } from "../../procedures/creation/creationPort";
import { Answer, Source } from "../../procedures/review/reviewPort";
import {
  connectionsBetweenQuery,
  contractInvoicesQuery,
  draftDetailsQuery,
  draftLinesQuery,
  draftQuery,
  draftsQuery,
} from "./creationQueries";
import { currencyFromRow, recordedTotals } from "../review/invoiceFromRow";
import { isProductLine } from "../review/lineFromRow";
import { activeState, openInvoiceStatuses } from "../optionSets";
import { ReadApi } from "../wire/readApi";
import { readLegible, readRows } from "../wire/readRows";
import { legibleText, unreadRow } from "../wire/mapRows";
import { amountOrZero, nameOf, legibly, requiredText, UnreadableColumn, versionOf, WireRow } from "../wire/row";
import { readSources, sourceFromConnection, sourcesByRow } from "../review/sources";
import { secondEvidence } from "./secondEvidence";
import { draftLineBacklog } from "./backlogTables";
import { createdByColumn, createdOnColumn, invoiceLineTable, invoiceTable, lineDetailTable } from "../tables";

const { columns } = invoiceTable;

export const readDrafts = async (reads: ReadApi, contract: ContractId): Answer<readonly ContractDraft[]> =>
  readRows(reads, draftsQuery(contract), draftFromRow);

/** A contract's invoices by number, where they have one, and those of them that are drafts. */
export interface ContractInvoices {
  readonly drafts: readonly ContractDraft[];
  readonly names: ReadonlyMap<string, string>;
}

export async function readContractInvoices(reads: ReadApi, contract: ContractId): Answer<ContractInvoices> {
  const read = await readRows(reads, contractInvoicesQuery(contract), (row) => ({
    ...draftFromRow(row),
    isDraft: row[columns.state] === activeState && openInvoiceStatuses.some((open) => row[columns.status] === open),
  }));
  if (!read.ok) return read;
  return ok({
    drafts: read.value.flatMap(({ isDraft, ...draft }) => (isDraft ? [draft] : [])),
    names: new Map(read.value.map(({ id, number, name }) => [id, number || name])),
  });
}

export async function readDraft(reads: ReadApi, invoice: InvoiceId): Answer<RecordedDraft> {
  const read = await readRows(reads, draftQuery(invoice), (row) => {
    const parts = totalsParts(recordedTotals(row), { freight: amountOrZero(row, columns.freight) });
    return { ...draftFromRow(row), total: parts.total, currency: currencyFromRow(row), parts };
  });
  if (!read.ok) return read;
  const [draft] = read.value;
  return draft ? ok(draft) : err({ kind: "gone" });
}

/** One odd draft hides no other: what of it can be read names it. What its maker and its time are for is `draftsOf`'s. */
function draftFromRow(row: WireRow): ContractDraft {
  const createdOn = legibleText(row, createdOnColumn);
  const draft = {
    id: plainId(requiredText(row, invoiceTable.id)) as InvoiceId,
    number: legibleText(row, columns.number),
    name: legibleText(row, columns.name),
    createdBy: plainId(legibleText(row, createdByColumn)),
    createdByName: legibly(() => nameOf(row, createdByColumn), ""),
    createdOn,
  };
  try {
    requiredText(row, createdByColumn);
    if (Number.isNaN(Date.parse(createdOn))) throw new UnreadableColumn(createdOnColumn, row[createdOnColumn]);
    return { ...draft, total: amountOrZero(row, columns.total) };
  } catch (failure) {
    return { ...draft, total: null, unread: unreadRow(invoiceTable.name, row, failure) };
  }
}

/** More rows than this, and their links are read by the time of the draft's making: a page instead of 100 requests. */
const manyRows = 500;

/** Links are written with their line details; a margin for jobs that write them afterwards. */
const marginMs = 120_000;

interface Detail {
  readonly id: RowId;
  readonly version: string;
  readonly createdMs: number;
}

/**
 * The rows of a draft, each with its source: line details by their links, product lines by their contract line. A row
 * of which that cannot be read is one whose source is not known; what a transaction says of it is put beside it.
 */
export async function readDraftRows(reads: ReadApi, invoice: InvoiceId): Answer<readonly DraftRow[]> {
  const [details, lines] = await Promise.all([
    readRows(reads, draftDetailsQuery(invoice), detailFromRow),
    readRows(reads, draftLinesQuery(invoice), productRowFromRow),
  ]);
  if (!details.ok) return details;
  if (!lines.ok) return lines;
  const sources = await readSourcesOf(reads, details.value);
  if (!sources.ok) return sources;
  const isUnlinked = details.value.some(({ id }) => !sources.value.has(id));
  const evidence = isUnlinked ? await secondEvidence(reads, invoice) : ok(new Map<RowId, string>());
  if (!evidence.ok) return evidence;
  const rows = details.value.map(({ id, version }): DraftRow => {
    const source = sources.value.get(id) ?? null;
    const bySource = source ? undefined : evidence.value.get(id);
    return { row: id, kind: "detail", version, source, ...(bySource !== undefined && { bySource }) };
  });
  return ok([...rows, ...lines.value.flatMap((line) => line ?? [])]);
}

const detailFromRow = (row: WireRow): Detail => ({
  id: plainId(requiredText(row, lineDetailTable.id)) as RowId,
  version: versionOf(row),
  createdMs: Date.parse(legibleText(row, createdOnColumn)),
});

function productRowFromRow(row: WireRow): DraftRow | null {
  if (!legibly(() => isProductLine(row), true)) return null;
  const contractLine = plainId(legibleText(row, draftLineBacklog.columns.contractLine));
  return {
    row: plainId(requiredText(row, invoiceLineTable.id)) as RowId,
    kind: "productLine",
    version: versionOf(row),
    source: contractLine === "" ? null : { kind: "product", id: contractLine },
  };
}

async function readSourcesOf(
  reads: ReadApi,
  details: readonly Detail[],
): Promise<Result<ReadonlyMap<RowId, Source>, InvoicingError>> {
  const ids = details.map(({ id }) => id);
  const times = details.map(({ createdMs }) => createdMs).filter((ms) => !Number.isNaN(ms));
  if (times.length <= manyRows) return readSources(reads, ids);
  const from = new Date(Math.min(...times) - marginMs).toISOString();
  const to = new Date(Math.max(...times) + marginMs).toISOString();
  const together = await readLegible(reads, connectionsBetweenQuery(from, to), sourceFromConnection);
  if (!together.ok) return together;
  const found = sourcesByRow(together.value.rows);
  const rest = await readSources(
    reads,
    ids.filter((id) => !found.has(id)),
  );
  return rest.ok ? ok(new Map([...found, ...rest.value])) : rest;
}
