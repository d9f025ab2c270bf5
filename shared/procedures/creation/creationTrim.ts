import { InvoicingError } from "../../invoicing/invoicingError";
import { firstBatchRows } from "./batchSize";
import { matchDraft, rowText } from "./creationMatch";
import { CreationProgress, StopReason } from "./creationOutcome";
import { patiently } from "./creationPatience";
import { DraftRow, InvoiceCreator } from "./creationPort";
import { proveGivenBack, Proving, ProvingPort } from "./creationProof";
import { removeBatch, removeInBatches, Removing } from "./creationRemoval";
import { Source } from "../review/reviewPort";

/** What trimming needs. */
export interface Trimming extends Removing, Proving {
  readonly port: Pick<InvoiceCreator, "readDraftRows" | "removeRows"> & ProvingPort;
  /** Ids of the sources that stay on the draft. */
  readonly wanted: ReadonlySet<string>;
  /** Rows without a link that are known to belong on the draft. */
  readonly unlinkedAllowed: number;
  /** What the user was asked about: only these are taken off, as they were then. Without it, all that is not wanted. */
  readonly shown?: readonly DraftRow[];
}

/** Readings without any row gone before it is given up. */
const idleReadings = 5;

/**
 * Takes off a draft what is not wanted on it, until reading it back shows nothing more to take off.
 *
 * The first row of each kind of source is taken off alone, and its source read back: unless that can be invoiced
 * again, nothing further is taken off. The rest goes in batches that grow while they are quick.
 *
 * @returns null when the draft holds no more than is wanted
 */
export async function* trimDraft(trimming: Trimming): AsyncGenerator<CreationProgress, StopReason | null> {
  const { invoice, port, wait, wanted, unlinkedAllowed } = trimming;
  const shown = trimming.shown && new Set(trimming.shown.map(rowText));
  const proven = new Set<Source["kind"]>();
  let unclear: DraftRow | null = null;
  let hindrance: InvoicingError | null = null;
  let batchRows = firstBatchRows;
  let most = 0;
  let left = Infinity;
  for (let idle = 0; ;) {
    const read = await patiently(() => port.readDraftRows(invoice), wait);
    if (!read.ok) return { kind: "failed", error: read.error };
    const { outside, unlinked } = matchDraft(read.value, wanted);
    if (unclear?.source && !read.value.some(({ row }) => row === unclear?.row)) {
      // its answer was lost and it is gone: what became of its source counts as much
      const stop = await proveGivenBack(unclear.source, trimming);
      if (stop) return stop;
      proven.add(unclear.source.kind);
    }
    if (outside.length === 0) return null;
    if (shown && !outside.every((row) => shown.has(rowText(row)))) return { kind: "changedSince" };
    if (unlinked.length > unlinkedAllowed) return { kind: "sourceUnknown", rows: unlinked.length };
    idle = outside.length < left ? 0 : idle + 1;
    if (idle === idleReadings) return { kind: "removalRefused", error: hindrance ?? { kind: "conflict" } };
    left = outside.length;
    most = Math.max(most, left);
    const firsts: Firsts = yield* removeFirsts(trimming, outside, proven);
    if (firsts.stop) return firsts.stop;
    unclear = firsts.unclear;
    hindrance = firsts.hindrance;
    if (unclear) continue;
    const rest = outside.filter((row) => !firsts.removed.has(row));
    const removal = yield* removeInBatches(trimming, rest, most - rest.length, batchRows);
    if (removal.stop) return removal.stop;
    ({ hindrance, batchRows } = removal);
  }
}

interface Firsts {
  readonly stop: StopReason | null;
  readonly removed: ReadonlySet<DraftRow>;
  /** Perhaps taken off; the next reading tells. */
  readonly unclear: DraftRow | null;
  readonly hindrance: InvoicingError | null;
}

/** Takes off one row of every kind of source that was not read back yet. */
async function* removeFirsts(
  trimming: Trimming,
  outside: readonly DraftRow[],
  proven: Set<Source["kind"]>,
): AsyncGenerator<CreationProgress, Firsts> {
  const removed = new Set<DraftRow>();
  for (const row of outside) {
    if (!row.source || proven.has(row.source.kind)) continue;
    yield { stage: "provingRemoval" };
    const { stop, hindrance } = await removeBatch(trimming, [row]);
    if (stop || hindrance) return { stop, removed, unclear: row, hindrance };
    const notBack = await proveGivenBack(row.source, trimming);
    if (notBack) return { stop: notBack, removed, unclear: null, hindrance };
    removed.add(row);
    proven.add(row.source.kind);
  }
  return { stop: null, removed, unclear: null, hindrance: null };
}
