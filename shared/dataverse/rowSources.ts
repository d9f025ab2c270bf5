import { err, ok } from "../core/result";
import { InvoiceId, RowId } from "../invoicing/ids";
import { isRefusal } from "../invoicing/invoicingError";
import { LineDetail } from "../invoicing/invoice";
import { SourceFigures } from "../invoicing/sourceFigures";
import { Answer } from "../procedures/reviewPort";
import { detailFromRow, UserDay } from "./detailFromRow";
import { ReadApi, readRows } from "./readRows";
import { WireRow } from "./row";
import { readByIds, readSources } from "./sources";
import { sourcesOnQuery, sourcesQuery } from "./sourceTables";
import { actualTable, lineDetailTable, lookupValue } from "./tables";

/** An actual, as the line detail that would be made of it. */
type Actual = LineDetail;

export interface BackedDetails {
  readonly details: readonly LineDetail[];
  /** false: the organisation would not tell, and each row stands for its own transaction. */
  readonly areSourcesKnown: boolean;
}

/** The actuals that stand on these invoices. Where they may not be read, none: each row's link is asked then. */
export async function readActualsOn(
  reads: ReadApi,
  userDay: UserDay,
  invoices: readonly InvoiceId[],
): Answer<readonly Actual[]> {
  const read = await readRows(reads, sourcesOnQuery(invoices), (row) => actualFromRow(row, userDay));
  return read.ok || !isRefusal(read.error) ? read : ok([]);
}

/**
 * Puts what the transaction behind each row holds beside the row.
 *
 * A line detail does not name its transaction, and links are read by the rows' ids. So a row that is in every column
 * as one of the actuals on its invoice counts as that one's, untouched; only rows that are not ask for their links: a
 * changed row, one added by hand, a correction. Of two rows that have changed places in every column alike it is the
 * same invoice and the same money.
 *
 * @param actuals those on the rows' invoices
 */
export async function withSources(
  reads: ReadApi,
  userDay: UserDay,
  details: readonly LineDetail[],
  actuals: readonly Actual[],
): Answer<BackedDetails> {
  const spare = new Map<string, Actual[]>();
  for (const actual of actuals) {
    const key = columnsOf(actual);
    const same = spare.get(key);
    if (same) same.push(actual);
    else spare.set(key, [actual]);
  }
  const found = new Map<RowId, SourceFigures>();
  const changed: RowId[] = [];
  for (const detail of details) {
    if (detail.transactionClass === "milestone" && !detail.isCorrection) continue;
    const same = spare.get(columnsOf(detail))?.pop();
    if (same) found.set(detail.id, figuresOf(same));
    else changed.push(detail.id);
  }
  const linked = await readLinked(reads, userDay, changed, actuals);
  if (!linked.ok && !isRefusal(linked.error)) return linked;
  if (linked.ok) for (const [row, actual] of linked.value) found.set(row, figuresOf(actual));
  const isUnknown = new Set(linked.ok ? [] : changed);
  return ok({
    details: details.map((detail) => {
      const source = found.get(detail.id) ?? (isUnknown.has(detail.id) ? figuresOf(detail) : null);
      return source ? { ...detail, source } : detail;
    }),
    areSourcesKnown: linked.ok,
  });
}

async function readLinked(
  reads: ReadApi,
  userDay: UserDay,
  rows: readonly RowId[],
  actuals: readonly Actual[],
): Answer<readonly (readonly [RowId, Actual])[]> {
  const links = await readSources(reads, rows);
  if (!links.ok) return links;
  const known = new Map<string, Actual>(actuals.map((actual) => [actual.id, actual]));
  const wanted = [...links.value].filter(([, { kind }]) => kind === "actual");
  const missing = [...new Set(wanted.map(([, { id }]) => id))].filter((id) => !known.has(id));
  const others = await readByIds(reads, missing, sourcesQuery, (row) => actualFromRow(row, userDay));
  if (!others.ok) return others;
  for (const actual of others.value) known.set(actual.id, actual);
  const pairs = wanted.map(([row, { id }]) => [row, known.get(id)] as const);
  const gone = pairs.some(([, actual]) => actual === undefined);
  return gone ? err({ kind: "gone" }) : ok(pairs as [RowId, Actual][]);
}

const figuresOf = ({ quantity, price, amount, billingType }: LineDetail): SourceFigures => ({
  quantity,
  price,
  amount,
  billingType,
});

/** An actual has the columns of a line detail, but for those of its place on an invoice. */
const actualFromRow = (row: WireRow, userDay: UserDay): Actual =>
  detailFromRow(
    { ...row, [lineDetailTable.id]: row[actualTable.id], [lookupValue(lineDetailTable.columns.line)]: "-" },
    userDay,
    null,
  );

const columnsOf = (row: LineDetail): string =>
  [
    ...[row.transactionClass, row.billingType, row.description, row.date, row.quantity, row.price, row.amount],
    ...[row.project, row.task, row.roleOrCategory, row.resource, row.unit],
  ].join("\n");
