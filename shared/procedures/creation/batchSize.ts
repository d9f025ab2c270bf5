/** Rows in the first batch; batches then grow or shrink by how long they took. */
export const firstBatchRows = 25;

const largestBatchRows = 500;

/** 60 % of the two minutes that one request may take (facts 3.9). */
const comfortableMs = 72_000;

/** Doubles while a batch of twice the size would stay comfortable; halves after an uncomfortable one. */
export function nextBatchRows(rows: number, tookMs: number): number {
  if (tookMs > comfortableMs) return Math.max(1, Math.floor(rows / 2));
  return tookMs * 2 <= comfortableMs ? Math.min(rows * 2, largestBatchRows) : rows;
}
