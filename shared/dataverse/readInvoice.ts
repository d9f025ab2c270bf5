import { err, ok } from "../core/result";
import { InvoiceId } from "../invoicing/ids";
import { loadedInvoice, LoadedInvoice } from "../invoicing/invoice";
import { isEditableStatus } from "../invoicing/invoiceStatus";
import { Answer } from "../procedures/reviewPort";
import { DataverseConnection } from "./dataverseReviewPort";
import { detailFromRow } from "./detailFromRow";
import { invoiceFromRow } from "./invoiceFromRow";
import { loadedFromRows } from "./loadedFromRows";
import { detailsQuery, invoiceQuery, linesQuery } from "./queries";
import { readRows } from "./readRows";
import { readActualsOn, withSources } from "./rowSources";
import { asRead } from "./row";

/**
 * One wave of four reads; a further page only beyond 5,000 line details. A second for the links of rows that are not as
 * their transactions are; a correction, whose transactions stand on another invoice, takes a third. A header that
 * cannot be read is an error; a line or detail that cannot be hides nothing else.
 */
export async function readInvoice(
  connection: Pick<DataverseConnection, "reads" | "userDay" | "taxColumn">,
  id: InvoiceId,
): Answer<LoadedInvoice> {
  const { reads, userDay, taxColumn } = connection;
  const [invoices, lines, details, actuals] = await Promise.all([
    readRows(reads, invoiceQuery(id), invoiceFromRow),
    readRows(reads, linesQuery(id), asRead),
    readRows(reads, detailsQuery(id, taxColumn), asRead),
    readActualsOn(connection, [id]),
  ]);
  if (!invoices.ok) return invoices;
  if (!lines.ok) return lines;
  if (!details.ok) return details;
  if (!actuals.ok) return actuals;
  const invoice = invoices.value[0];
  if (!invoice) return err({ kind: "gone" });
  const loaded = await loadedFromRows(invoice, lines.value, details.value, (row) => [
    detailFromRow(row, userDay, taxColumn),
  ]);
  // what is sent is settled: nothing can be left of it any more
  if (!isEditableStatus(invoice.status)) return ok(loaded);
  const backed = await withSources(connection, loaded.details, actuals.value);
  if (!backed.ok) return backed;
  return ok(loadedInvoice(invoice, loaded.lines, backed.value.details, { ...loaded, ...backed.value }));
}
