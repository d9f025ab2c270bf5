import { Result } from "../../core/result";
import { InvoicingError, isWaitedFor } from "../../invoicing/invoicingError";
import { growingPauses, Progress, Wait } from "../progress";

/** What something came to by now; null where nothing has come of it. */
export type Found<Done> = () => Promise<Result<Done | null, InvoicingError>>;

/**
 * Watches for the effect of a request that was made before, with growing pauses. Only reads.
 *
 * @returns null where nobody knows by the end
 */
export async function* watchFor<Done>(
  found: Found<Done>,
  watchMs: number,
  wait: Wait,
): AsyncGenerator<Progress, Done | null> {
  let watchedMs = 0;
  for (const pause of [0, ...growingPauses(watchMs)]) {
    if (pause > 0) {
      yield { stage: "stillRunning", seconds: Math.round(watchedMs / 1000) };
      await wait(pause);
      watchedMs += pause;
    }
    const read = await found();
    if (read.ok && read.value) return read.value;
    if (!read.ok && isWaitedFor(read.error)) break; // waited for already, or the user has enough of it
  }
  return null;
}
