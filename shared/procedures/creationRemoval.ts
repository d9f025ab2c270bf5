import { InvoicingError, isRefusal } from "../invoicing/invoicingError";
import { InvoiceId } from "../invoicing/ids";
import { nextBatchRows } from "./batchSize";
import { CreationProgress, StopReason } from "./creationOutcome";
import { restFor } from "./creationPatience";
import { DraftRow, InvoiceCreator } from "./creationPort";
import { Wait } from "./progress";

/** What taking rows off needs. `now`: milliseconds, for sizing batches. */
export interface Removing {
  readonly invoice: InvoiceId;
  readonly port: Pick<InvoiceCreator, "removeRows">;
  readonly wait: Wait;
  readonly now: () => number;
}

/** `stop`: nothing further makes sense. `hindrance`: some rows may still be there; reading tells which. */
export interface Removal {
  readonly stop: StopReason | null;
  readonly hindrance: InvoicingError | null;
}

/** Takes all the rows off in batches; gives the size that the next batch should have. */
export async function* removeInBatches(
  { invoice, port, wait, now }: Removing,
  rows: readonly DraftRow[],
  alreadyDone: number,
  firstBatch: number,
): AsyncGenerator<CreationProgress, Removal & { readonly batchRows: number }> {
  let batchRows = firstBatch;
  let hindrance: InvoicingError | null = null;
  for (let from = 0; from < rows.length;) {
    yield { stage: "removing", done: alreadyDone + from, of: alreadyDone + rows.length };
    const batch = rows.slice(from, from + batchRows);
    const startedMs = now();
    const removal: Removal = yield* removeBatch({ invoice, port, wait, now }, batch);
    batchRows = nextBatchRows(batchRows, now() - startedMs);
    if (removal.stop) return { ...removal, batchRows };
    hindrance = removal.hindrance ?? hindrance;
    from += batch.length;
  }
  return { stop: null, hindrance, batchRows };
}

/**
 * Takes one batch off, each row under its own version, so that repeating it after a lost answer takes off nothing
 * else. A refusal for good stops everything; a busy service and an answer that never came are rested for.
 */
export async function* removeBatch(
  { invoice, port, wait }: Removing,
  batch: readonly DraftRow[],
): AsyncGenerator<CreationProgress, Removal> {
  const answer = await port.removeRows(invoice, batch);
  // a row that is gone already is what was wanted
  const error = answer.ok ? answer.value.refused.find((row) => row.error.kind !== "gone")?.error : answer.error;
  if (!error) return { stop: null, hindrance: null };
  const mayPass = error.kind === "busy" || error.kind === "conflict" || !isRefusal(error);
  if (!mayPass) return { stop: { kind: "removalRefused", error }, hindrance: error };
  if (error.kind !== "conflict") yield* restFor(error, 2, wait);
  return { stop: null, hindrance: error };
}
