import { ok, Result } from "../../core/result";
import { InvoicingError } from "../../invoicing/invoicingError";
import { Answer, Refusal, SaveAnswer, WrittenRow } from "../../procedures/review/reviewPort";
import { BatchPart, batchAnswers, batchBody } from "./batch";
import { busyPause } from "./busyPause";
import { DataverseConnection } from "../dataverseConnection";
import { errorFromAnswer } from "./webApiFailure";
import { failedAnswer, webRequest } from "./webRequest";

export type SendConnection = Pick<DataverseConnection, "fetch" | "serviceRoot" | "random" | "patience">;

/**
 * Sends rows in one $batch whose parts are independent: each has its own If-Match, a refused one does not stop the
 * rest. Those that a busy service turned away, all of them or some, are sent again by themselves.
 *
 * @param repeats how often they were sent again already, all together or by themselves
 */
export async function sendParts(
  connection: SendConnection,
  rows: readonly { readonly row: WrittenRow; readonly part: BatchPart }[],
  repeats = 0,
): Answer<SaveAnswer> {
  const boundary = `batch_${connection.random().toString(36).slice(2)}`;
  const answer = await webRequest(
    { fetch: connection.fetch },
    `${connection.serviceRoot}$batch`,
    "POST",
    { "Content-Type": `multipart/mixed;boundary=${boundary}`, Prefer: "odata.continue-on-error" },
    batchBody(
      rows.map(({ part }) => part),
      boundary,
      connection.serviceRoot,
    ),
  );
  const answers = answer.ok ? batchAnswers(answer.value.body, answer.value.contentType) : [];
  const saved: WrittenRow[] = [];
  const refused: Refusal[] = [];
  rows.forEach(({ row }, index) => {
    const part = answers[index];
    if (!answer.ok) refused.push({ row, error: answer.error });
    // a part without an answer may or may not have been carried out: the read-back tells
    else if (!part) refused.push({ row, error: { kind: "noAnswer" } });
    else if (part.status < 400) saved.push(row);
    else {
      const failed = failedAnswer(part.status, part.body, (name) => part.headers.get(name));
      refused.push({ row, error: errorFromAnswer(failed) });
    }
  });
  const pauses = new Map(refused.map(({ row, error }) => [row, busyPause(error, repeats, "nothing") ?? 0]));
  const seconds = Math.max(0, ...pauses.values());
  if (seconds === 0 || !(await connection.patience(seconds))) return answer.ok ? ok({ saved, refused }) : answer;
  const busy = rows.filter(({ row }) => pauses.get(row));
  const again = await sendParts(connection, busy, repeats + 1);
  if (busy.length === rows.length) return again;
  const last = ofEachRow(again, busy);
  return ok({
    saved: [...saved, ...last.saved],
    refused: [...refused.filter(({ row }) => !pauses.get(row)), ...last.refused],
  });
}

/** What the answer to a whole batch says of each of its rows: what kept the batch kept every one. */
export const ofEachRow = (
  answer: Result<SaveAnswer, InvoicingError>,
  rows: readonly { readonly row: WrittenRow }[],
): SaveAnswer =>
  answer.ok ? answer.value : { saved: [], refused: rows.map(({ row }) => ({ row, error: answer.error })) };
