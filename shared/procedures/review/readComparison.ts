import { err, ok, Result } from "../../core/result";
import { compareInvoices, Comparison } from "../../invoicing/comparing/compareInvoices";
import { InvoiceId } from "../../invoicing/ids";
import { LoadedInvoice } from "../../invoicing/invoice";
import { InvoicingError } from "../../invoicing/invoicingError";
import { Answer, InvoicesReader } from "./reviewPort";

/** Reads two invoices as they are now and lays them side by side; why not, where one of them cannot be read. */
export async function readComparison(
  ids: readonly [left: InvoiceId, right: InvoiceId],
  port: InvoicesReader,
): Answer<Comparison> {
  const read = await port.readInvoices(ids);
  const of = (id: InvoiceId): Result<LoadedInvoice, InvoicingError> => read.get(id) ?? err({ kind: "gone" });
  const [left, right] = [of(ids[0]), of(ids[1])];
  if (!left.ok) return left;
  return right.ok ? ok(compareInvoices(left.value, right.value)) : right;
}
