import { SoloAct } from "../../invoicing/acts/invoiceActions";
import { InvoicingError, isRefusal, isWaitedFor } from "../../invoicing/invoicingError";
import { LoadedInvoice } from "../../invoicing/invoice";
import { Result } from "../../core/result";
import { growingPauses, Progress, Wait } from "../progress";
import { InvoiceMessages, InvoiceReader } from "./reviewPort";
import { Sought, WithoutEffect } from "./sought";

/** By what an act is known to have taken effect. */
export interface Alone<Done> {
  readonly act: SoloAct;
  readonly sought: Sought;
  /** How long an effect is looked for that no answer speaks of. */
  readonly watchMs: number;
  /** What makes asking needless or wrong; null where it may be asked for. */
  readonly before: (now: LoadedInvoice) => Promise<Done | WithoutEffect | null>;
  /** What it came to by now; null where nothing has come of it. */
  readonly found: () => Promise<Result<Done | null, InvoicingError>>;
}

/** Asks once for what makes or unmakes something, and finds out by reading what came of it; never asks again by itself. */
export async function* askAlone<Done>(
  alone: Alone<Done>,
  port: InvoiceReader & InvoiceMessages,
  wait: Wait,
): AsyncGenerator<Progress, Done | WithoutEffect> {
  const { act, sought, before, found } = alone;
  const { id } = sought.seen.invoice;
  for (let repeats = 0; ; repeats += 1) {
    yield { stage: "reading" };
    const now = await port.readInvoice(id);
    const early = now.ok ? await before(now.value) : await afterRefusal(found, now.error);
    if (early) return early;
    yield { stage: "asking" };
    const asked = await port.request(act, id, now.ok ? now.value.invoice.version : undefined);
    if (asked.ok || !isRefusal(asked.error)) return yield* findOutAlone(alone, wait);
    if (!(await port.waitWhileBusy(asked.error, repeats))) return afterRefusal(found, asked.error);
  }
}

/** Watches for the effect of a request that was made before, with growing pauses. Only reads. */
export async function* findOutAlone<Done>(
  { sought, watchMs, found }: Alone<Done>,
  wait: Wait,
): AsyncGenerator<Progress, Done | WithoutEffect> {
  let watchedMs = 0;
  for (const pause of [0, ...growingPauses(watchMs)]) {
    if (pause > 0) {
      yield { stage: "stillRunning", seconds: Math.round(watchedMs / 1000) };
      await wait(pause);
      watchedMs += pause;
    }
    const read = await found();
    if (read.ok && read.value) return read.value;
    if (!read.ok && isWaitedFor(read.error)) break;
  }
  return { kind: "notKnownYet", sought };
}

/** What was refused may have happened all the same, by the first of two presses. */
async function afterRefusal<Done>(found: Alone<Done>["found"], error: InvoicingError): Promise<Done | WithoutEffect> {
  const read = await found();
  return read.ok && read.value ? read.value : { kind: "refused", error, after: null };
}
