import { isArrived } from "../../invoicing/edits/rowEdit";
import { InvoicingError, isWaitedFor } from "../../invoicing/invoicingError";
import { InvoiceId } from "../../invoicing/ids";
import { hasRow, LoadedInvoice } from "../../invoicing/invoice";
import { firstBatchRows, nextBatchRows } from "../creation/batchSize";
import { Progress } from "../progress";
import { releasedSources, ReleasedSource } from "./releasedSources";
import {
  InvoiceMessages,
  InvoiceReader,
  InvoiceWriter,
  Refusal,
  rowOf,
  RowWrite,
  SaveAnswer,
  SourceReader,
  WrittenRow,
} from "./reviewPort";

export interface SaveRequest {
  readonly id: InvoiceId;
  readonly writes: readonly RowWrite[];
  /** Whether to ask the platform to recalculate once every row is saved. */
  readonly recalculates: boolean;
}

export type SaveOutcome =
  /** Read back; `refused` rows keep their edits. Recalculated only when none was refused. */
  | {
      readonly kind: "done";
      readonly after: LoadedInvoice;
      readonly saved: readonly WrittenRow[];
      readonly refused: readonly Refusal[];
      readonly isRecalculated: boolean;
      readonly recalculateError: InvoicingError | null;
      readonly released: readonly ReleasedSource[];
      /** As `SaveAnswer` has it, of any batch. */
      readonly isCompared: boolean;
    }
  /** What happened could not be read back: nothing is called saved. */
  | { readonly kind: "notReadBack"; readonly error: InvoicingError; readonly refused: readonly Refusal[] };

type Port = InvoiceReader & InvoiceWriter & InvoiceMessages & SourceReader;

/**
 * Writes the pending rows, asks for a recalculation when none was refused, and reads back what came of it.
 *
 * A row counts as saved when the read-back shows it, whatever the answer to the write said: an answer that was lost
 * on the way back must not make a saved row look unsaved, nor the other way round.
 *
 * @param now milliseconds, for sizing batches
 */
export async function* saveAndRecalculate(
  request: SaveRequest,
  port: Port,
  now: () => number,
): AsyncGenerator<Progress, SaveOutcome> {
  const { id, writes } = request;
  const removed = writes.flatMap((write) => (write.kind === "removal" ? [write.row] : []));
  const sources = removed.length > 0 ? await port.readSources(removed) : null;
  const { refused, isCompared } = yield* writeInBatches(id, writes, port, now);
  let recalculateError: InvoicingError | null = null;
  if (request.recalculates && refused.length === 0) {
    yield { stage: "recalculating" };
    const asked = await port.request("recalculate", id);
    if (!asked.ok) recalculateError = asked.error;
  }
  yield { stage: "reading" };
  let read = await port.readInvoice(id);
  // nobody knows what was done until it is read
  if (!read.ok) read = await port.readInvoice(id);
  if (!read.ok) return { kind: "notReadBack", error: recalculateError ?? read.error, refused };
  const settled = settle(writes, refused, read.value);
  return {
    kind: "done",
    after: read.value,
    ...settled,
    isRecalculated: request.recalculates && refused.length === 0 && recalculateError === null,
    recalculateError,
    isCompared,
    released: sources?.ok ? await releasedSources(removed, sources.value, settled.saved, port) : [],
  };
}

async function* writeInBatches(
  id: InvoiceId,
  writes: readonly RowWrite[],
  port: InvoiceWriter,
  now: () => number,
): AsyncGenerator<Progress, Required<Omit<SaveAnswer, "saved">>> {
  const refused: Refusal[] = [];
  let isCompared = false;
  let rows = firstBatchRows;
  for (let from = 0; from < writes.length;) {
    yield { stage: "saving", done: from, of: writes.length };
    const batch = writes.slice(from, from + rows);
    const startedMs = now();
    const answer = await port.saveRows(id, batch);
    if (answer.ok) {
      refused.push(...answer.value.refused);
      isCompared ||= answer.value.isCompared === true;
      from += batch.length;
    }
    // the next batch would be refused for the same reason; after an answer that never came what stands is read first
    const error = answer.ok ? refused.find((row) => isWaitedFor(row.error))?.error : answer.error;
    if (error) {
      const rest = writes.slice(from).map((write) => ({ row: rowOf(write), error }));
      return { refused: [...refused, ...rest], isCompared };
    }
    rows = nextBatchRows(rows, now() - startedMs);
  }
  return { refused, isCompared };
}

function settle(
  writes: readonly RowWrite[],
  refused: readonly Refusal[],
  after: LoadedInvoice,
): { saved: readonly WrittenRow[]; refused: readonly Refusal[] } {
  const unclear = new Map(refused.map((refusal) => [refusal.row, refusal.error]));
  const saved: WrittenRow[] = [];
  const still: Refusal[] = [];
  for (const write of writes) {
    // taken off between its writing and the read-back: its edit has no place any more
    const isLost = write.kind !== "header" && !hasRow(after, write.row);
    const error = unclear.get(rowOf(write)) ?? (isLost && ({ kind: "gone" } as const));
    // recorded as wanted is saved even where it was refused: another window may have written the very same
    if (!error || isRecorded(write, after)) saved.push(rowOf(write));
    else still.push({ row: rowOf(write), error });
  }
  return { saved, refused: still };
}

function isRecorded(write: RowWrite, after: LoadedInvoice): boolean {
  if (write.kind === "header") return isArrived(write.fields, after.invoice);
  if (write.kind === "removal") return !hasRow(after, write.row);
  const detail = after.detailById.get(write.row);
  return detail !== undefined && isArrived(write.fields, detail);
}
