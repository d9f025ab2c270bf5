import { err, ok } from "../core/result";
import { Answer, Refusal, SaveAnswer, WrittenRow } from "../procedures/reviewPort";
import { BatchPart, batchAnswers, batchBody } from "./batch";
import { DataverseConnection } from "./dataverseReviewPort";
import { errorFromAnswer } from "./webApiFailure";
import { failedAnswer, webRequest } from "./webRequest";

export type SendConnection = Pick<DataverseConnection, "fetch" | "serviceRoot" | "random">;

/**
 * Sends rows in one $batch whose parts are independent: each has its own If-Match, a refused one does not stop the
 * rest.
 */
export async function sendParts(
  connection: SendConnection,
  rows: readonly { readonly row: WrittenRow; readonly part: BatchPart }[],
): Answer<SaveAnswer> {
  const boundary = `batch_${connection.random().toString(36).slice(2)}`;
  const answer = await webRequest(
    connection.fetch,
    `${connection.serviceRoot}$batch`,
    "POST",
    { "Content-Type": `multipart/mixed;boundary=${boundary}`, Prefer: "odata.continue-on-error" },
    batchBody(
      rows.map(({ part }) => part),
      boundary,
      connection.serviceRoot,
    ),
  );
  if (!answer.ok) return err(answer.error);
  const answers = batchAnswers(answer.value.body, answer.value.contentType);
  const saved: WrittenRow[] = [];
  const refused: Refusal[] = [];
  rows.forEach(({ row }, index) => {
    const part = answers[index];
    // a part without an answer may or may not have been carried out: the read-back tells
    if (!part) refused.push({ row, error: { kind: "noAnswer" } });
    else if (part.status < 400) saved.push(row);
    else {
      const failed = failedAnswer(part.status, part.body, (name) => part.headers.get(name));
      refused.push({ row, error: errorFromAnswer(failed) });
    }
  });
  return ok({ saved, refused });
}
