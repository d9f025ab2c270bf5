import { err, ok } from "../core/result";
import { InvoiceId } from "../invoicing/ids";
import { Answer, Refusal, rowOf, RowWrite, SaveAnswer, WrittenRow } from "../procedures/reviewPort";
import { batchAnswers, batchBody } from "./batch";
import { DataverseConnection } from "./dataverseReviewPort";
import { errorFromAnswer } from "./webApiFailure";
import { failedAnswer, webRequest } from "./webRequest";
import { batchPart } from "./writeParts";

/**
 * Writes rows in one $batch whose parts are independent: each has its own If-Match, a refused one does not stop the
 * rest. The header goes first, because writing a line changes the invoice's own version on the server (facts 5.1).
 */
export async function saveRows(
  connection: Pick<DataverseConnection, "fetch" | "serviceRoot" | "random" | "taxColumn">,
  invoice: InvoiceId,
  writes: readonly RowWrite[],
): Answer<SaveAnswer> {
  const order = (write: RowWrite): number => ["header", "productLine", "detail", "removal"].indexOf(write.kind);
  const sorted = [...writes].sort((a, b) => order(a) - order(b));
  const boundary = `batch_${connection.random().toString(36).slice(2)}`;
  const parts = sorted.map((write) => batchPart(invoice, write, connection.taxColumn));
  const answer = await webRequest(
    connection.fetch,
    `${connection.serviceRoot}$batch`,
    "POST",
    { "Content-Type": `multipart/mixed;boundary=${boundary}`, Prefer: "odata.continue-on-error" },
    batchBody(parts, boundary, connection.serviceRoot),
  );
  if (!answer.ok) return err(answer.error);
  const answers = batchAnswers(answer.value.body, answer.value.contentType);
  const saved: WrittenRow[] = [];
  const refused: Refusal[] = [];
  sorted.forEach((write, index) => {
    const part = answers[index];
    // a part without an answer may or may not have been carried out: the read-back tells
    if (!part) refused.push({ row: rowOf(write), error: { kind: "noAnswer" } });
    else if (part.status < 400) saved.push(rowOf(write));
    else {
      const failed = failedAnswer(part.status, part.body, (name) => part.headers.get(name));
      refused.push({ row: rowOf(write), error: errorFromAnswer(failed) });
    }
  });
  return ok({ saved, refused });
}
