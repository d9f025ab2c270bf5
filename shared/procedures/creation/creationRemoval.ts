import { InvoicingError, isRefusal, isWaitedFor } from "../../invoicing/invoicingError";
import { InvoiceId } from "../../invoicing/ids";
import { nextBatchRows } from "./batchSize";
import { CreationProgress, StopReason } from "./creationOutcome";
import { DraftRow, InvoiceCreator } from "./creationPort";
import { Wait } from "../progress";

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

/** After an answer that never came. */
const restMs = 2000;

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
    const removal: Removal = await removeBatch({ invoice, port, wait, now }, batch);
    batchRows = nextBatchRows(batchRows, now() - startedMs);
    if (removal.stop) return { ...removal, batchRows };
    hindrance = removal.hindrance ?? hindrance;
    from += batch.length;
  }
  return { stop: null, hindrance, batchRows };
}

/**
 * Takes one batch off, each row under its own version, so that repeating it after a lost answer takes off nothing
 * else. A refusal stops everything, also one of a service that is still busy after it was waited for; after an answer that
 * never came there is a rest.
 */
export async function removeBatch({ invoice, port, wait }: Removing, batch: readonly DraftRow[]): Promise<Removal> {
  const answer = await port.removeRows(invoice, batch);
  const errors = answer.ok ? answer.value.refused.map((row) => row.error) : [answer.error];
  // a row that is gone already is what was wanted; of a busy service nothing more is asked
  const error = errors.find(isWaitedFor) ?? errors.find(({ kind }) => kind !== "gone");
  // said to be gone, and there all the same: the next reading tells
  if (!error) return { stop: null, hindrance: errors[0] ?? null };
  const mayPass = error.kind === "conflict" || !(isRefusal(error) || isWaitedFor(error));
  if (!mayPass) return { stop: { kind: isRefusal(error) ? "removalRefused" : "failed", error }, hindrance: error };
  if (error.kind !== "conflict") await wait(restMs);
  return { stop: null, hindrance: error };
}
