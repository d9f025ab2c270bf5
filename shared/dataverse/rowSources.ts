import { grouped } from "../core/grouped";
import { err, ok } from "../core/result";
import { InvoiceId, RowId } from "../invoicing/ids";
import { InvoicingError } from "../invoicing/invoicingError";
import { LineDetail, loadedInvoice, LoadedInvoice } from "../invoicing/invoice";
import { isEditableStatus } from "../invoicing/invoiceStatus";
import { Answer } from "../procedures/reviewPort";
import { detailFromRow } from "./detailFromRow";
import { ReadApi, readLegible } from "./readRows";
import { UserDay, WireRow } from "./row";
import { readByIds, readSources } from "./sources";
import { sourcesOnQuery, sourcesQuery } from "./sourceTables";
import { actualTable, lineDetailTable, lookupValue } from "./tables";

/** An actual, as the line detail that would be made of it. */
type Actual = LineDetail;

export interface SourceConnection {
  readonly reads: ReadApi;
  readonly userDay: UserDay;
}

/** The actuals that stand on these invoices. Where they may not be read, none: each row's link is asked then. */
export async function readActualsOn(
  { reads, userDay }: SourceConnection,
  invoices: readonly InvoiceId[],
): Answer<readonly Actual[]> {
  const read = await readLegible(reads, sourcesOnQuery(invoices), actualFrom(userDay));
  if (read.ok) return ok(read.value.rows);
  return isWithheld(read.error) ? ok([]) : read;
}

/**
 * Puts what the transaction behind each row holds beside the row.
 *
 * A line detail does not name its transaction, and links are read by the rows' ids. So where the rows of one day, work
 * and person are in every column as the actuals of these, each counts as its like, untouched; where any is not, all of
 * them ask for their links, because a changed row may have come to look as another's transaction does. Of two rows that
 * have changed places in every column it is the same invoice and the same money.
 *
 * @param actuals those on the rows' invoices
 * @returns where the organisation withholds them, `areSourcesKnown` false, and a changed row stands for its own
 */
export async function withSources(
  connection: SourceConnection,
  invoices: readonly LoadedInvoice[],
  actuals: readonly Actual[],
): Answer<readonly LoadedInvoice[]> {
  const details = invoices.flatMap((each) => (isOpen(each) ? each.details : []));
  const actualsAt = grouped(actuals, placeOf, (actual) => actual);
  const found = new Map<RowId, Actual>();
  const changed: RowId[] = [];
  for (const [place, rows] of grouped(details, placeOf, (detail) => detail)) {
    const spare = grouped(actualsAt.get(place) ?? [], columnsOf, (actual) => actual);
    const pairs = rows.map((row) => [row, spare.get(columnsOf(row))?.pop()] as const);
    const areUntouched = pairs.every(([, actual]) => actual);
    for (const [row, actual] of pairs) {
      if (actual && areUntouched) found.set(row.id, actual);
      // a product line and a draft's milestone have no actual
      else if (row.isCorrection || !["milestone", "product"].includes(row.transactionClass)) changed.push(row.id);
    }
  }
  const linked = await readLinked(connection, changed, actuals);
  if (!linked.ok && !isWithheld(linked.error)) return linked;
  if (linked.ok) for (const [row, actual] of linked.value) found.set(row, actual);
  const sourced = (detail: LineDetail): LineDetail => ({
    ...detail,
    source: found.get(detail.id) ?? (linked.ok ? null : detail),
  });
  return ok(
    invoices.map((each) =>
      isOpen(each)
        ? loadedInvoice(each.invoice, each.lines, each.details.map(sourced), { ...each, areSourcesKnown: linked.ok })
        : each,
    ),
  );
}

/** What is sent is settled: nothing can be left of it any more. */
const isOpen = ({ invoice }: LoadedInvoice): boolean => isEditableStatus(invoice.status);

async function readLinked(
  { reads, userDay }: SourceConnection,
  rows: readonly RowId[],
  actuals: readonly Actual[],
): Answer<readonly (readonly [RowId, Actual])[]> {
  const links = await readSources(reads, rows);
  if (!links.ok) return links;
  const known = new Map<string, Actual>(actuals.map((actual) => [actual.id, actual]));
  const wanted = [...links.value].filter(([, { kind }]) => kind === "actual");
  const missing = wanted.map(([, { id }]) => id).filter((id) => !known.has(id));
  const others = await readByIds(reads, missing, sourcesQuery, actualFrom(userDay));
  if (!others.ok) return others;
  for (const actual of others.value) known.set(actual.id, actual);
  const pairs: (readonly [RowId, Actual])[] = [];
  for (const [row, { id }] of wanted) {
    const actual = known.get(id);
    if (!actual) return err({ kind: "gone" });
    pairs.push([row, actual]);
  }
  return ok(pairs);
}

/** What another try would not change: it is not for this user, or it cannot be read safely. */
const isWithheld = ({ kind }: InvoicingError): boolean =>
  kind === "forbidden" || kind === "unreadableRow" || kind === "gone";

/** An actual has the columns of a line detail, but for those of its place on an invoice. */
const actualFrom =
  (userDay: UserDay) =>
  (row: WireRow): Actual =>
    detailFromRow(
      { ...row, [lineDetailTable.id]: row[actualTable.id], [lookupValue(lineDetailTable.columns.line)]: "-" },
      userDay,
      null,
    );

/** What no edit changes. */
const placeOf = (row: LineDetail): string =>
  [row.transactionClass, row.date, row.project, row.task, row.roleOrCategory, row.resource, row.unit].join("\n");

const columnsOf = (row: LineDetail): string =>
  [placeOf(row), row.billingType, row.description, row.quantity, row.price, row.amount].join("\n");
