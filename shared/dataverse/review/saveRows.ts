import { err, ok } from "../../core/result";
import { isSameValue } from "../../invoicing/edits/editableField";
import { InvoiceId } from "../../invoicing/ids";
import { namedEdits } from "../../invoicing/edits/rowEdit";
import { Answer, rowOf, RowWrite, SaveAnswer } from "../../procedures/review/reviewPort";
import { invoiceFromRow } from "./invoiceFromRow";
import { invoicesQuery } from "./queries";
import { readRows } from "../wire/readRows";
import { ComparingConnection, sendCompared } from "../wire/sendCompared";
import { ReviewFindings } from "./reviewFindings";
import { batchPart } from "./writeParts";

/** Writes rows in one $batch, in the order given. */
export async function saveRows(
  connection: ComparingConnection & { readonly findings: Pick<ReviewFindings, "tax"> },
  invoice: InvoiceId,
  writes: readonly RowWrite[],
): Answer<SaveAnswer> {
  // where tax can be edited its column is known: it was read from there
  const taxColumn = connection.findings.tax.known();
  return sendCompared(
    connection,
    writes.map((write) => ({
      row: rowOf(write),
      part: batchPart(invoice, write, taxColumn),
      ...(write.kind === "header" && { isAsSeen: () => isHeaderAsSeen(connection, invoice, write) }),
    })),
  );
}

/** By its fields: where the service compares no versions of invoices, the lines of the same batch have moved this one. */
async function isHeaderAsSeen(
  { reads }: ComparingConnection,
  invoice: InvoiceId,
  { fields }: Extract<RowWrite, { kind: "header" }>,
): Answer<boolean> {
  const read = await readRows(reads, invoicesQuery()([invoice]), invoiceFromRow);
  if (!read.ok) return read;
  const [now] = read.value;
  return now ? ok(namedEdits(fields).every(({ field, base }) => isSameValue(now[field], base))) : err({ kind: "gone" });
}
