import { InvoiceId } from "../invoicing/ids";
import { Answer, rowOf, RowWrite, SaveAnswer } from "../procedures/reviewPort";
import { DataverseConnection } from "./dataverseReviewPort";
import { SendConnection, sendParts } from "./sendParts";
import { batchPart } from "./writeParts";

/**
 * Writes rows in one $batch. The header goes first, because writing a line changes the invoice's own version on the
 * server (facts 5.1).
 */
export async function saveRows(
  connection: SendConnection & Pick<DataverseConnection, "taxColumn">,
  invoice: InvoiceId,
  writes: readonly RowWrite[],
): Answer<SaveAnswer> {
  const order = (write: RowWrite): number => ["header", "productLine", "detail", "removal"].indexOf(write.kind);
  const sorted = [...writes].sort((a, b) => order(a) - order(b));
  return sendParts(
    connection,
    sorted.map((write) => ({ row: rowOf(write), part: batchPart(invoice, write, connection.taxColumn) })),
  );
}
