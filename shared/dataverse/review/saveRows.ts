import { err, ok } from "../../core/result";
import { headerValue } from "../../invoicing/edits/editableField";
import { InvoiceId } from "../../invoicing/ids";
import { Answer, rowOf, RowWrite, SaveAnswer } from "../../procedures/review/reviewPort";
import { DataverseConnection } from "../dataverseConnection";
import { invoiceFromRow } from "./invoiceFromRow";
import { invoicesQuery } from "./queries";
import { readRows } from "../wire/readRows";
import { ComparingConnection, sendCompared } from "../wire/sendCompared";
import { batchPart } from "./writeParts";

/**
 * Writes rows in one $batch. The header goes first, because writing a line changes the invoice's own version on the
 * server (facts 5.1).
 */
export async function saveRows(
  connection: ComparingConnection & Pick<DataverseConnection, "taxColumn">,
  invoice: InvoiceId,
  writes: readonly RowWrite[],
): Answer<SaveAnswer> {
  const order = (write: RowWrite): number => ["header", "productLine", "detail", "removal"].indexOf(write.kind);
  const sorted = [...writes].sort((a, b) => order(a) - order(b));
  return sendCompared(
    connection,
    sorted.map((write) => ({
      row: rowOf(write),
      part: batchPart(invoice, write, connection.taxColumn),
      ...(write.kind === "header" && { isAsSeen: () => isHeaderAsSeen(connection, invoice, write) }),
    })),
  );
}

/** By its fields: where the service compares no versions of invoices, the lines of the same batch have moved this one. */
async function isHeaderAsSeen(
  { reads }: ComparingConnection,
  invoice: InvoiceId,
  { changes, bases }: Extract<RowWrite, { kind: "header" }>,
): Answer<boolean> {
  const read = await readRows(reads, invoicesQuery([invoice]), invoiceFromRow);
  if (!read.ok) return read;
  const [now] = read.value;
  return now ? ok(changes.every(([field], place) => headerValue(now, field) === bases[place])) : err({ kind: "gone" });
}
