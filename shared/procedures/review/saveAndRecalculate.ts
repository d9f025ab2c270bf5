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
  /** Read back; `refused` rows keep their edits, as do those that stopping left. Recalculated only when all were saved. */
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
 * @param isStopped asked between batches: the user wants no further one to be written; what is written stays, and is read
 */
export async function* saveAndRecalculate(
  request: SaveRequest,
  port: Port,
  now: () => number,
  isStopped: () => boolean = () => false,
): AsyncGenerator<Progress, SaveOutcome> {
  const { id, writes } = request;
  const removed = writes.flatMap((write) => (write.kind === "removal" ? [write.row] : []));
  const sources = removed.length > 0 ? await port.readSources(removed) : null;
  const { tried, refused, isCompared } = yield* writeInBatches(id, writes, port, now, isStopped);
  const recalculates = request.recalculates && refused.length === 0 && tried === writes.length;
  let recalculateError: InvoicingError | null = null;
  if (recalculates) {
    yield { stage: "recalculating" };
    const asked = await port.request("recalculate", id);
    if (!asked.ok) recalculateError = asked.error;
  }
  yield { stage: "reading" };
  let read = await port.readInvoice(id);
  // nobody knows what was done until it is read
  if (!read.ok) read = await port.readInvoice(id);
  if (!read.ok) return { kind: "notReadBack", error: recalculateError ?? read.error, refused };
  const settled = settle(writes.slice(0, tried), refused, read.value);
  return {
    kind: "done",
    after: read.value,
    ...settled,
    isRecalculated: recalculates && recalculateError === null,
    recalculateError,
    isCompared,
    released: sources?.ok ? await releasedSources(removed, sources.value, settled.saved, port) : [],
  };
}

/** How many rows were tried, which of them were refused, and whether any was compared by us. */
type Written = Required<Omit<SaveAnswer, "saved">> & { readonly tried: number };

async function* writeInBatches(
  id: InvoiceId,
  writes: readonly RowWrite[],
  port: InvoiceWriter,
  now: () => number,
  isStopped: () => boolean,
): AsyncGenerator<Progress, Written> {
  const refused: Refusal[] = [];
  let isCompared = false;
  let rows = firstBatchRows;
  for (let from = 0; from < writes.length;) {
    if (from > 0 && isStopped()) return { tried: from, refused, isCompared };
    yield { stage: "saving", done: from, of: writes.length, later: Math.max(0, writes.length - from - rows) };
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
      return { tried: writes.length, refused: [...refused, ...rest], isCompared };
    }
    rows = nextBatchRows(rows, now() - startedMs);
  }
  return { tried: writes.length, refused, isCompared };
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
