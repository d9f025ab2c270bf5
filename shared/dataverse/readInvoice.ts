import { err, ok } from "../core/result";
import { InvoiceId } from "../invoicing/ids";
import { loadedInvoice, LoadedInvoice } from "../invoicing/invoice";
import { isEditableStatus } from "../invoicing/invoiceStatus";
import { Answer } from "../procedures/reviewPort";
import { DataverseConnection } from "./dataverseReviewPort";
import { detailFromRow } from "./detailFromRow";
import { invoiceFromRow } from "./invoiceFromRow";
import { isProductLine, lineFromRow, productRowFromRow } from "./lineFromRow";
import { detailsQuery, invoiceQuery, linesQuery } from "./queries";
import { readRows } from "./readRows";
import { readActualsOn, withSources } from "./rowSources";

/**
 * One wave of four reads; a further page only beyond 5,000 line details. A second for the links of rows that are not as
 * their transactions are; a correction, whose transactions stand on another invoice, takes a third.
 */
export async function readInvoice(
  connection: Pick<DataverseConnection, "reads" | "userDay" | "taxColumn">,
  id: InvoiceId,
): Answer<LoadedInvoice> {
  const { reads, userDay, taxColumn } = connection;
  const [invoices, lines, details, actuals] = await Promise.all([
    readRows(reads, invoiceQuery(id), invoiceFromRow),
    readRows(reads, linesQuery(id), (row) => ({
      line: lineFromRow(row),
      product: isProductLine(row) ? productRowFromRow(row) : null,
    })),
    readRows(reads, detailsQuery(id, taxColumn), (row) => detailFromRow(row, userDay, taxColumn)),
    readActualsOn(connection, [id]),
  ]);
  if (!invoices.ok) return invoices;
  if (!lines.ok) return lines;
  if (!details.ok) return details;
  if (!actuals.ok) return actuals;
  const invoice = invoices.value[0];
  if (!invoice) return err({ kind: "gone" });
  // what is sent is settled: nothing can be left of it any more
  const backed = isEditableStatus(invoice.status)
    ? await withSources(connection, details.value, actuals.value)
    : ok({ details: details.value, areSourcesKnown: true });
  if (!backed.ok) return backed;
  const products = lines.value.flatMap(({ product }) => product ?? []);
  return ok(
    loadedInvoice(
      invoice,
      lines.value.map(({ line }) => line),
      [...backed.value.details, ...products],
      backed.value.areSourcesKnown,
    ),
  );
}
