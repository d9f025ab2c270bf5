import { grouped } from "../core/grouped";
import { ok } from "../core/result";
import { InvoiceId, RowId } from "../invoicing/ids";
import { InvoicingError } from "../invoicing/invoicingError";
import { LineDetail, loadedInvoice, LoadedInvoice } from "../invoicing/invoice";
import { isEditableStatus } from "../invoicing/invoiceStatus";
import { SourceFigures } from "../invoicing/sourceFigures";
import { Answer } from "../procedures/reviewPort";
import { sharedFromRow } from "./detailFromRow";
import { ReadApi, readLegible } from "./readRows";
import { requiredText, UserDay, WireRow } from "./row";
import { readByIds, readLinks, sourcesByRow } from "./sources";
import { sourcesOnQuery, sourcesQuery } from "./sourceTables";
import { actualTable } from "./tables";

/** An actual: what it holds, and the columns by which its row is known. */
interface Actual {
  readonly id: string;
  readonly place: string;
  readonly columns: string;
  readonly figures: SourceFigures;
}

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
 * @returns a row whose link or transaction is withheld, or cannot be read, has an unknown source; the others have theirs
 */
export async function withSources(
  connection: SourceConnection,
  invoices: readonly LoadedInvoice[],
  actuals: readonly Actual[],
): Answer<readonly LoadedInvoice[]> {
  const details = invoices.flatMap((each) => (isOpen(each) ? each.details : []));
  const actualsAt = grouped(actuals, ({ place }) => place);
  const found = new Map<RowId, LineDetail["source"]>();
  const changed: RowId[] = [];
  for (const [place, rows] of grouped(details, placeOf)) {
    const spare = grouped(actualsAt.get(place) ?? [], ({ columns }) => columns);
    const pairs = rows.map((row) => [row, spare.get(columnsOf(row))?.pop()] as const);
    const areUntouched = pairs.every(([, actual]) => actual);
    for (const [row, actual] of pairs) {
      if (actual && areUntouched) found.set(row.id, actual.figures);
      // a product line and a draft's milestone have no actual
      else if (row.isCorrection || !["milestone", "product"].includes(row.transactionClass)) changed.push(row.id);
    }
  }
  const linked = await readLinked(connection, changed, actuals);
  if (!linked.ok) return linked;
  for (const row of changed) found.set(row, linked.value(row));
  const sourced = (detail: LineDetail): LineDetail => ({ ...detail, source: found.get(detail.id) ?? null });
  return ok(
    invoices.map((each) =>
      isOpen(each) ? loadedInvoice(each.invoice, each.lines, each.details.map(sourced), each.unread) : each,
    ),
  );
}

/** What is sent is settled: nothing can be left of it any more. */
const isOpen = ({ invoice }: LoadedInvoice): boolean => isEditableStatus(invoice.status);

async function readLinked(
  { reads, userDay }: SourceConnection,
  rows: readonly RowId[],
  actuals: readonly Actual[],
): Answer<(row: RowId) => LineDetail["source"]> {
  const links = await readLinks(reads, rows);
  if (!links.ok) return isWithheld(links.error) ? ok(() => "unknown") : links;
  // a link that cannot be read may be that of any row without one
  const otherwise = links.value.unread.length > 0 ? "unknown" : null;
  const linked = sourcesByRow(links.value.rows);
  const known = new Map(actuals.map(({ id, figures }) => [id, figures]));
  const missing = [...linked.values()].flatMap(({ kind, id }) => (kind === "actual" && !known.has(id) ? id : []));
  const others = await readByIds(reads, missing, sourcesQuery, actualFrom(userDay));
  if (others.ok) for (const { id, figures } of others.value.rows) known.set(id, figures);
  else if (!isWithheld(others.error)) return others;
  return ok((row) => {
    const source = linked.get(row);
    if (!source) return otherwise;
    return source.kind === "actual" ? (known.get(source.id) ?? "unknown") : null;
  });
}

/** What another try would not change: it is not for this user. */
const isWithheld = ({ kind }: InvoicingError): boolean => kind === "forbidden" || kind === "gone";

const actualFrom =
  (userDay: UserDay) =>
  (row: WireRow): Actual => {
    const actual = sharedFromRow(row, userDay);
    const { quantity, price, amount, billingType } = actual;
    const figures = { quantity, price, amount, billingType };
    return { id: requiredText(row, actualTable.id), place: placeOf(actual), columns: columnsOf(actual), figures };
  };

type SharedColumns = ReturnType<typeof sharedFromRow>;

/** What no edit changes. */
const placeOf = (row: SharedColumns): string =>
  [row.transactionClass, row.date, row.project, row.task, row.roleOrCategory, row.resource, row.unit].join("\n");

const columnsOf = (row: SharedColumns): string =>
  [placeOf(row), row.billingType, row.description, row.quantity, row.price, row.amount].join("\n");
