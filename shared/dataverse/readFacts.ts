import { beforeTax } from "../calculation/beforeTax";
import { grouped } from "../core/grouped";
import { ok } from "../core/result";
import { InvoiceId, plainId } from "../invoicing/ids";
import { InvoiceLine } from "../invoicing/invoice";
import { InvoiceFacts, PageFacts, RowFacts } from "../invoicing/invoiceFacts";
import { Answer } from "../procedures/reviewPort";
import { currencyFromRow, dayOf, isProjectInvoice, statusFromRow } from "./invoiceFromRow";
import { lineFromRow } from "./lineFromRow";
import { legibleText } from "./mapRows";
import { factLinesQuery, factsQuery } from "./queries";
import { ReadApi, readLegible } from "./readRows";
import { RowGroup, rowGroupFrom, rowFactsOf } from "./rowFacts";
import { rowFactsQuery } from "./rowFactsQuery";
import { amountOrZero, flagOf, legibly, optionOf, requiredText, versionOf, WireRow } from "./row";
import { invoiceLineTable, invoiceTable, lookupValue } from "./tables";

const { columns } = invoiceTable;

/** A line with the invoice that it is on; null where the line cannot be read, which says nothing against the others. */
interface PlacedLine {
  readonly invoice: string;
  readonly line: InvoiceLine | null;
}

export interface FactsConnection {
  readonly reads: ReadApi;
  readonly taxColumn: string | null;
}

/**
 * One wave of three reads for a whole page of the list. An invoice that cannot be read is named beside the others;
 * rows that could not be counted leave everything else.
 */
export async function readFacts({ reads, taxColumn }: FactsConnection, ids: readonly InvoiceId[]): Answer<PageFacts> {
  if (ids.length === 0) return ok({ facts: new Map(), unread: new Map() });
  const [invoices, lines, groups] = await Promise.all([
    readLegible(reads, factsQuery(ids), factsFromRow),
    readLegible(reads, factLinesQuery(ids), (row) => row),
    readLegible(reads, rowFactsQuery(ids, taxColumn), rowGroupFrom),
  ]);
  if (!invoices.ok) return invoices;
  if (!lines.ok) return lines;
  const linesOf = byInvoice(lines.value.rows.map(placedLine));
  const groupsOf = groups.ok ? byInvoice(groups.value.rows) : null;
  const facts = invoices.value.rows.map((each): InvoiceFacts => {
    const here = linesOf.get(each.id) ?? [];
    const legible = here.flatMap(({ line }) => line ?? []);
    const unreadLines = here.length - legible.length;
    const rows = groupsOf && rowsOf(groupsOf.get(each.id) ?? [], legible, unreadLines, taxColumn !== null);
    return { ...each, lines: legible, rows };
  });
  return ok({
    facts: new Map(facts.map((each) => [each.id, each])),
    unread: new Map(invoices.value.unread.map((each) => [plainId(each.id) as InvoiceId, each])),
  });
}

function rowsOf(
  groups: readonly RowGroup[],
  lines: readonly InvoiceLine[],
  unreadLines: number,
  hasDetailTax: boolean,
): RowFacts {
  const facts = rowFactsOf(groups, new Set<string>(lines.map(({ id }) => plainId(id))), unreadLines, hasDetailTax);
  // a product line has no rows below it: it stands for itself
  const products = lines.filter(({ isProduct }) => isProduct);
  const own = products.map((line): [string, InvoiceLine] => [line.id, line]);
  return { ...facts, sums: new Map([...facts.sums, ...own]), hasBilled: facts.hasBilled || products.length > 0 };
}

const byInvoice = <T extends { readonly invoice: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  grouped(
    all,
    ({ invoice }) => invoice,
    (each) => each,
  );

function placedLine(row: WireRow): PlacedLine {
  const invoice = plainId(legibleText(row, lookupValue(invoiceLineTable.columns.invoice)));
  return { invoice, line: legibly(() => lineFromRow(row), null) };
}

function factsFromRow(row: WireRow): Omit<InvoiceFacts, "lines" | "rows"> {
  const tax = amountOrZero(row, columns.tax);
  const total = amountOrZero(row, columns.total);
  return {
    id: plainId(requiredText(row, invoiceTable.id)) as InvoiceId,
    version: versionOf(row),
    status: statusFromRow(row),
    isProjectInvoice: isProjectInvoice(row),
    isCorrective: flagOf(row, columns.hasCorrections),
    currency: currencyFromRow(row),
    amount: beforeTax(total, tax),
    tax,
    total,
    dueDate: dayOf(row, columns.dueDate),
    hasPricingError: (optionOf(row, columns.pricingError) ?? 0) !== 0,
    header: {
      discountPercent: amountOrZero(row, columns.discountPercent),
      discountAmount: amountOrZero(row, columns.discountAmount),
      freight: amountOrZero(row, columns.freight),
    },
    recorded: { lineItemAmount: amountOrZero(row, columns.lineItemAmount), tax, total },
  };
}
