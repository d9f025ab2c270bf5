import { Decimal } from "../../calculation/money";
import { grouped } from "../../core/grouped";
import { inSlices } from "../../core/inSlices";
import { ok, Result } from "../../core/result";
import { InvoiceId, RowId } from "../../invoicing/ids";
import { InvoicingError } from "../../invoicing/invoicingError";
import { DetailWord, LineDetail, loadedInvoice, LoadedInvoice } from "../../invoicing/invoice";
import { isEditableStatus } from "../../invoicing/invoiceStatus";
import { SourceFigures } from "../../invoicing/acts/sourceFigures";
import { Answer, Source } from "../../procedures/review/reviewPort";
import { sharedFromRow } from "./detailFromRow";
import { MappedRows } from "../wire/mapRows";
import { ReadApi } from "../wire/readApi";
import { amountOrNull, requiredText, UserDay, WireRow } from "../wire/row";
import { readByIds, readLinks, sourcesByRow } from "./sources";
import { milestonesQuery, sourcesOnQuery, sourcesQuery } from "./sourceTables";
import { Organisation } from "../organisation/organisation";
import { actualTable, comparedActual, lineDetailTable, milestoneTable } from "../tables";

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
  readonly organisation: Organisation;
  /** Whether this user sees every link and every transaction there is: what one may not see answers as none. */
  readonly seesSources: Promise<boolean>;
}

/** The actuals that stand on these invoices. Where they may not be read, none: each row's link is asked then. */
export async function readActualsOn(
  { reads, userDay, organisation }: SourceConnection,
  invoices: readonly InvoiceId[],
): Answer<readonly Actual[]> {
  const read = await readByIds(reads, invoices, sourcesOnQuery, actualFrom(userDay));
  // an actual that names no invoice is not found by it
  if (organisation.lacks(actualTable.name, comparedActual.columns.invoice)) return ok([]);
  return legibleOf(read);
}

/** The rows that can be read; none where they are withheld from this user. */
function legibleOf<T>(read: Result<MappedRows<T>, InvoicingError>): Result<readonly T[], InvoicingError> {
  if (read.ok) return ok(read.value.rows);
  return isWithheld(read.error) ? ok([]) : read;
}

/**
 * Puts what the transaction behind each row holds beside the row.
 *
 * A line detail does not name its transaction, and links are read by the rows' ids. So where the rows of one day, work
 * and person are in every column as the actuals of these, none left over, each counts as its like, untouched; otherwise
 * all of them ask for their links, because a changed row may have come to look as another's transaction does. Of two rows
 * that have changed places in every column only the links tell, which is why Send reads by them.
 *
 * @param actuals those on the rows' invoices
 * @returns a row whose link or transaction is withheld, or cannot be read, has an unknown source; the others have theirs,
 *   and one added by hand none
 */
export async function withSources(
  connection: SourceConnection,
  invoices: readonly LoadedInvoice[],
  actuals: readonly Actual[],
  by?: "links",
): Answer<readonly LoadedInvoice[]> {
  const isAsked = (each: LoadedInvoice): boolean => by !== undefined || isOpen(each);
  const details = invoices.flatMap((each) => (isAsked(each) ? each.details : []));
  const actualsAt = grouped(actuals, ({ place }) => place);
  const placed: { readonly row: LineDetail; readonly place: string; readonly columns: string }[] = [];
  await inSlices(details, (row) => placed.push({ row, place: placeOf(row), columns: columnsOf(row) }));
  const found = new Map<RowId, LineDetail["source"]>();
  const changed: LineDetail[] = [];
  for (const [place, rows] of grouped(placed, (each) => each.place)) {
    const there = actualsAt.get(place) ?? [];
    const spare = grouped(there, ({ columns }) => columns);
    const pairs = rows.map((each) => [each.row, spare.get(each.columns)?.pop()] as const);
    const areUntouched = !by && rows.length === there.length && pairs.every(([, actual]) => actual);
    for (const [row, actual] of pairs) {
      if (actual && areUntouched) found.set(row.id, actual.figures);
      // a product line has no transaction; a milestone of a draft has no actual, and is always asked for its link
      else if (row.transactionClass !== "product") changed.push(row);
    }
  }
  const linked = await readLinked(connection, changed, actuals);
  if (!linked.ok) return linked;
  for (const row of changed) found.set(row.id, linked.value(row));
  const sourced: LoadedInvoice[] = [];
  for (const each of invoices) {
    const { invoice, lines, details: all, unread, absent } = each;
    const rows: LineDetail[] = [];
    if (isAsked(each)) await inSlices(all, (row) => rows.push({ ...row, source: found.get(row.id) ?? null }));
    sourced.push(isAsked(each) ? loadedInvoice(invoice, lines, rows, unread, absent) : each);
  }
  return ok(sourced);
}

/** What is sent is settled: nothing can be left of it any more, and its transactions are read when somebody asks for them. */
const isOpen = ({ invoice }: LoadedInvoice): boolean => isEditableStatus(invoice.status);

async function readLinked(
  { reads, userDay, seesSources, organisation }: SourceConnection,
  rows: readonly LineDetail[],
  actuals: readonly Actual[],
): Answer<(row: LineDetail) => LineDetail["source"]> {
  const links = await readLinks(
    reads,
    rows.map(({ id }) => id),
  );
  if (!links.ok) return isWithheld(links.error) ? ok(() => "unknown") : links;
  const linked = sourcesByRow(links.value.rows);
  const known = new Map(actuals.map(({ id, figures }) => [id, figures]));
  const idsOf = (of: Source["kind"]): readonly string[] =>
    [...linked.values()].flatMap(({ kind, id }) => (kind === of ? id : []));
  const claimed = new Set(idsOf("actual"));
  const missing = [...claimed].filter((id) => !known.has(id));
  const [byId, asked] = await Promise.all([
    readByIds(reads, missing, sourcesQuery, actualFrom(userDay)),
    readByIds(reads, idsOf("milestone"), milestonesQuery, milestoneAmount),
  ]);
  const others = legibleOf(byId);
  if (!others.ok) return others;
  const milestones = legibleOf(asked);
  if (!milestones.ok) return milestones;
  for (const { id, figures } of others.value) known.set(id, figures);
  const amounts = new Map(milestones.value);
  // where no transaction has an amount, amounts are not for this user; otherwise one without has no price
  const areShown = [...known.values()].some(({ amount }) => amount);
  const unclaimed = new Set(actuals.filter(({ id }) => !claimed.has(id)).map(({ place }) => place));
  const areAllSeen = links.value.unread.length === 0 && canCompare(organisation) && (await seesSources);
  // only a row for which no source speaks was added by hand
  const isByHand = (row: LineDetail): boolean =>
    areAllSeen && !row.isCorrection && row.transactionClass !== "milestone" && !unclaimed.has(placeOf(row));
  return ok((row) => {
    const source = linked.get(row.id);
    if (!source) return isByHand(row) ? null : "unknown";
    if (source.kind === "actual") return (areShown && known.get(source.id)) || "unknown";
    const amount = amounts.get(source.id);
    // a milestone is charged, and by its amount alone
    return amount ? { quantity: row.quantity, price: amount, amount, billingType: "chargeable" } : "unknown";
  });
}

const milestoneAmount = (row: WireRow): readonly [id: string, amount: Decimal | null] => [
  requiredText(row, milestoneTable.id),
  amountOrNull(row, milestoneTable.columns.amount),
];

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

type SharedColumns = Omit<ReturnType<typeof sharedFromRow>, Exclude<DetailWord, keyof typeof comparedActual.columns>>;

/** Whether rows and actuals have each column by which they are compared: without, no actual speaks for a row. */
const canCompare = ({ lacks }: Organisation): boolean =>
  Object.values(comparedActual.columns).every(
    (column) => !lacks(actualTable.name, column) && !lacks(lineDetailTable.name, column),
  );

/** What no edit changes. */
const placeOf = (row: SharedColumns): string =>
  [row.transactionClass, row.date, row.project, row.task, row.roleOrCategory, row.resource, row.unit].join("\n");

const columnsOf = (row: SharedColumns): string =>
  [placeOf(row), row.billingType, row.description, row.quantity, row.price, row.amount].join("\n");
