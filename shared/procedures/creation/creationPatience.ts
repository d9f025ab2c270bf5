import { InvoicingError, isRefusal, isWaitedFor } from "../../invoicing/invoicingError";
import { Result } from "../../core/result";
import { Wait } from "../progress";
import { Answer } from "../review/reviewPort";

/** How often something harmless is asked again. */
const tries = 4;

/** Seconds before the next try; grows with each. */
const pauseSeconds = [1, 3, 8];

/**
 * Asks for something that may be asked twice (a read, a recalculation), and again when there was no answer. A busy
 * service was waited for by the port already, or the user has cancelled that. Never for the creating message.
 */
export async function patiently<T>(ask: () => Answer<T>, wait: Wait): Promise<Result<T, InvoicingError>> {
  for (let done = 1; ; done += 1) {
    const answer = await ask();
    if (answer.ok || done === tries || isRefusal(answer.error) || isWaitedFor(answer.error)) return answer;
    await wait((pauseSeconds[done - 1] ?? 8) * 1000);
  }
}
