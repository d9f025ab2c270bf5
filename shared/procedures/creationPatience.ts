import { InvoicingError, isRefusal } from "../invoicing/invoicingError";
import { Result } from "../core/result";
import { CreationProgress } from "./creationOutcome";
import { Wait } from "./progress";
import { Answer } from "./reviewPort";

/** How often something harmless is asked again. */
const tries = 4;

/** Seconds before the next try where the service names none; grows with each. */
const pauseSeconds = [1, 3, 8];

/**
 * Asks for something that may be asked twice (a read, a recalculation), and again when the service is busy or gave no
 * answer. Honours the time the service asks for. Never for the creating message.
 */
export async function* patiently<T>(
  ask: () => Answer<T>,
  wait: Wait,
): AsyncGenerator<CreationProgress, Result<T, InvoicingError>> {
  for (let done = 1; ; done += 1) {
    const answer = await ask();
    if (answer.ok || done === tries || !isWorthAsking(answer.error)) return answer;
    yield* restFor(answer.error, pauseSeconds[done - 1] ?? 8, wait);
  }
}

/** Waits as long as a busy service asks for, and says so; a short pause after an answer that never came. */
export async function* restFor(
  error: InvoicingError,
  shortSeconds: number,
  wait: Wait,
): AsyncGenerator<CreationProgress, void> {
  const seconds = (error.kind === "busy" && error.retryAfterSeconds) || shortSeconds;
  if (error.kind === "busy") yield { stage: "busy", seconds };
  await wait(seconds * 1000);
}

const isWorthAsking = (error: InvoicingError): boolean => error.kind === "busy" || !isRefusal(error);
