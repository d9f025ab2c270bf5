import { err, ok } from "../core/result";
import { InvoiceId } from "../invoicing/ids";
import { loadedInvoice, LoadedInvoice } from "../invoicing/invoice";
import { Answer } from "../procedures/reviewPort";
import { DataverseConnection } from "./dataverseReviewPort";
import { detailFromRow } from "./detailFromRow";
import { invoiceFromRow } from "./invoiceFromRow";
import { isProductLine, lineFromRow, productRowFromRow } from "./lineFromRow";
import { detailsQuery, invoiceQuery, linesQuery } from "./queries";
import { readRows } from "./readRows";

/** One wave of three reads; a further page only beyond 5,000 line details. */
export async function readInvoice(
  { reads, userDay, taxColumn }: Pick<DataverseConnection, "reads" | "userDay" | "taxColumn">,
  id: InvoiceId,
): Answer<LoadedInvoice> {
  const [invoices, lines, details] = await Promise.all([
    readRows(reads, invoiceQuery(id), invoiceFromRow),
    readRows(reads, linesQuery(id), (row) => ({
      line: lineFromRow(row),
      product: isProductLine(row) ? productRowFromRow(row) : null,
    })),
    readRows(reads, detailsQuery(id, taxColumn), (row) => detailFromRow(row, userDay, taxColumn)),
  ]);
  if (!invoices.ok) return invoices;
  if (!lines.ok) return lines;
  if (!details.ok) return details;
  const invoice = invoices.value[0];
  if (!invoice) return err({ kind: "gone" });
  const products = lines.value.flatMap(({ product }) => product ?? []);
  return ok(
    loadedInvoice(
      invoice,
      lines.value.map(({ line }) => line),
      [...details.value, ...products],
    ),
  );
}
