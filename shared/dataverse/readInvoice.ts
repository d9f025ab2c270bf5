import { err, ok } from "../core/result";
import { InvoiceId } from "../invoicing/ids";
import { InvoiceLine, LineDetail, loadedInvoice, LoadedInvoice } from "../invoicing/invoice";
import { isEditableStatus } from "../invoicing/invoiceStatus";
import { UnreadRow } from "../invoicing/unreadRow";
import { Answer } from "../procedures/reviewPort";
import { DataverseConnection } from "./dataverseReviewPort";
import { detailFromRow } from "./detailFromRow";
import { invoiceFromRow } from "./invoiceFromRow";
import { isProductLine, lineFromRow, productRowFromRow, unreadLine } from "./lineFromRow";
import { detailsQuery, invoiceQuery, linesQuery } from "./queries";
import { readLegible, readRows } from "./readRows";
import { readActualsOn, withSources } from "./rowSources";
import { lineDetailTable } from "./tables";

/**
 * One wave of four reads; a further page only beyond 5,000 line details. A second for the links of rows that are not as
 * their transactions are; a correction, whose transactions stand on another invoice, takes a third. A header that
 * cannot be read is an error; a line or detail that cannot be is named in `unread`, and the rest is there.
 */
export async function readInvoice(
  connection: Pick<DataverseConnection, "reads" | "userDay" | "taxColumn">,
  id: InvoiceId,
): Answer<LoadedInvoice> {
  const { reads, userDay, taxColumn } = connection;
  const [invoices, lines, details, actuals] = await Promise.all([
    readRows(reads, invoiceQuery(id), invoiceFromRow),
    readLegible(reads, linesQuery(id), (row) => ({
      line: lineFromRow(row),
      product: isProductLine(row) ? productRowFromRow(row) : null,
    })),
    readLegible(reads, detailsQuery(id, taxColumn), (row) => detailFromRow(row, userDay, taxColumn)),
    readActualsOn(connection, [id]),
  ]);
  if (!invoices.ok) return invoices;
  if (!lines.ok) return lines;
  if (!details.ok) return details;
  if (!actuals.ok) return actuals;
  const invoice = invoices.value[0];
  if (!invoice) return err({ kind: "gone" });
  const placed = withLines(
    lines.value.rows.map(({ line }) => line),
    lines.value.unread,
    details.value.rows,
  );
  // what is sent is settled: nothing can be left of it any more
  const backed = isEditableStatus(invoice.status)
    ? await withSources(connection, placed.details, actuals.value)
    : ok({ details: placed.details, areSourcesKnown: true });
  if (!backed.ok) return backed;
  const products = lines.value.rows.flatMap(({ product }) => product ?? []);
  const unread = [...lines.value.unread, ...details.value.unread, ...placed.astray];
  const { areSourcesKnown } = backed.value;
  return ok(loadedInvoice(invoice, placed.lines, [...backed.value.details, ...products], { areSourcesKnown, unread }));
}

/** Details keep a heading when their line cannot be read; one whose line is not on the invoice would be seen nowhere. */
function withLines(lines: readonly InvoiceLine[], unread: readonly UnreadRow[], details: readonly LineDetail[]) {
  const named = new Set<string>(details.map(({ lineId }) => lineId));
  const all = [...lines, ...unread.filter(({ id }) => named.has(id)).map(unreadLine)];
  const known = new Set(all.map(({ id }) => id));
  return {
    lines: all,
    details: details.filter(({ lineId }) => known.has(lineId)),
    astray: details.filter(({ lineId }) => !known.has(lineId)).map(withoutLine),
  };
}

const withoutLine = ({ id, description, lineId }: LineDetail): UnreadRow => ({
  id,
  name: description,
  table: lineDetailTable.name,
  column: lineDetailTable.columns.line,
  found: JSON.stringify(lineId),
});
