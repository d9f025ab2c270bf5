import { Patience } from "../../core/busyGate";
import { InvoicingError } from "../../invoicing/invoicingError";

/**
 * What sending a request a second time can do.
 *
 * - `nothing`: reads, and rows that are written each under its own version: a second sending finds another version. Rows
 *   that are written under any version are not sent again at all (decision 0009)
 * - `twice`: it could take effect twice, so that it is sent again only where it was certainly not carried out
 */
export type SecondSending = "nothing" | "twice";

/** Sendings after the first. */
const mostRepeats = 5;

/** Longer is told as an error: nobody sits and watches for so long. */
const longestSeconds = 300;

/** Where the service does not say when to come back. */
const ownPauses = [5, 10, 20];

/**
 * How long to wait before a request is sent again; null where it is not. 429 and the codes of service protection say that
 * nothing was carried out; 503 leaves it open (facts 5.3, 5.4).
 *
 * @param repeats how often it was sent again already
 * @returns whole seconds, at least one
 */
export function busyPause(error: InvoicingError, repeats: number, second: SecondSending): number | null {
  if (repeats >= mostRepeats) return null;
  const seconds = pauseAfter(error, repeats, second);
  return seconds == null || seconds > longestSeconds ? null : Math.max(1, Math.ceil(seconds));
}

/**
 * Waits for a busy service before a request is sent again.
 *
 * @param patience left out where nothing is sent again, whatever the answer
 * @returns whether to send it again; false also where the user cancelled
 */
export async function isToBeRepeated(
  patience: Patience | undefined,
  error: InvoicingError,
  repeats: number,
  second: SecondSending,
): Promise<boolean> {
  const seconds = busyPause(error, repeats, second);
  return seconds !== null && (patience?.(seconds) ?? false);
}

function pauseAfter(error: InvoicingError, repeats: number, second: SecondSending): number | null | undefined {
  if (error.kind === "busy") return error.retryAfterSeconds ?? ownPauses[repeats];
  return error.kind === "unavailable" && second === "nothing" ? error.retryAfterSeconds : null;
}
