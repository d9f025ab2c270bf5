import { err, ok } from "../../core/result";
import { compareInvoices, Comparison } from "../../invoicing/comparing/compareInvoices";
import { InvoiceId } from "../../invoicing/ids";
import { Answer, InvoicesReader } from "./reviewPort";

/** Reads two invoices as they are now and lays them side by side; why not, where one of them cannot be read. */
export async function readComparison(
  ids: readonly [left: InvoiceId, right: InvoiceId],
  port: InvoicesReader,
): Answer<Comparison> {
  const read = await port.readInvoices(ids);
  const [left, right] = ids.map((id) => read.get(id) ?? err({ kind: "gone" } as const));
  if (!left?.ok) return left ?? err({ kind: "gone" });
  return right?.ok ? ok(compareInvoices(left.value, right.value)) : (right ?? err({ kind: "gone" }));
}
