import { beforeTax } from "../calculation/beforeTax";
import { ok } from "../core/result";
import { InvoiceId, plainId } from "../invoicing/ids";
import { InvoiceFacts, PageFacts } from "../invoicing/invoiceFacts";
import { Answer } from "../procedures/reviewPort";
import { DataverseConnection } from "./dataverseReviewPort";
import { invoiceFromRow } from "./invoiceFromRow";
import { loadedFromRows } from "./loadedFromRows";
import { legibleText } from "./mapRows";
import { factLinesQuery, factsQuery } from "./queries";
import { readLegible, readRows } from "./readRows";
import { detailsFromSums, rowSumsQuery } from "./rowSums";
import { asRead, optionOf, WireRow } from "./row";
import { invoiceLineTable, invoiceTable, lineDetailTable, lookupValue } from "./tables";

/**
 * One wave of three reads for a whole page of the list. An invoice that cannot be read is named beside the others;
 * rows that could not be counted leave everything else.
 */
export async function readFacts(
  { reads, taxColumn }: Pick<DataverseConnection, "reads" | "taxColumn">,
  ids: readonly InvoiceId[],
): Answer<PageFacts> {
  const facts = new Map<InvoiceId, InvoiceFacts>();
  if (ids.length === 0) return ok({ facts, unread: new Map() });
  const [invoices, lines, sums] = await Promise.all([
    readLegible(reads, factsQuery(ids), (row) => ({
      invoice: invoiceFromRow(row),
      hasPricingError: (optionOf(row, invoiceTable.columns.pricingError) ?? 0) !== 0,
    })),
    readRows(reads, factLinesQuery(ids), asRead),
    readRows(reads, rowSumsQuery(ids, taxColumn), asRead),
  ]);
  if (!invoices.ok) return invoices;
  if (!lines.ok) return lines;
  const linesOf = byInvoice(lines.value, invoiceLineTable.columns.invoice);
  const sumsOf = byInvoice(sums.ok ? sums.value : [], lineDetailTable.columns.invoice);
  for (const { invoice, hasPricingError } of invoices.value.rows) {
    const id = plainId(invoice.id) as InvoiceId;
    const { total, tax } = invoice.recorded;
    const loaded = sums.ok
      ? await loadedFromRows(invoice, linesOf(id), sumsOf(id), (row) => detailsFromSums(row, taxColumn))
      : null;
    facts.set(id, { invoice, amount: beforeTax(total, tax), hasPricingError, loaded });
  }
  return ok({ facts, unread: new Map(invoices.value.unread.map((each) => [plainId(each.id) as InvoiceId, each])) });
}

function byInvoice(rows: readonly WireRow[], column: string): (id: InvoiceId) => readonly WireRow[] {
  const found = new Map<string, WireRow[]>();
  for (const row of rows) {
    const id = plainId(legibleText(row, lookupValue(column)));
    found.set(id, [...(found.get(id) ?? []), row]);
  }
  return (id) => found.get(id) ?? [];
}
