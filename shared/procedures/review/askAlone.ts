import { SoloAct } from "../../invoicing/acts/invoiceActions";
import { InvoicingError, isRefusal } from "../../invoicing/invoicingError";
import { LoadedInvoice } from "../../invoicing/invoice";
import { Progress, Wait } from "../progress";
import { InvoiceMessages, InvoiceReader } from "./reviewPort";
import { Sought, WithoutEffect } from "./sought";
import { Found, watchFor } from "./watchFor";

/** By what an act is known to have taken effect. */
export interface Alone<Done> {
  readonly act: SoloAct;
  readonly sought: Sought;
  /** How long an effect is looked for that no answer speaks of. */
  readonly watchMs: number;
  /** What makes asking needless or wrong; null where it may be asked for. */
  readonly before: (now: LoadedInvoice) => Promise<Done | WithoutEffect | null>;
  readonly found: Found<Done>;
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

/** Looks for what was asked for before. */
export async function* findOutAlone<Done>(
  { sought, watchMs, found }: Alone<Done>,
  wait: Wait,
): AsyncGenerator<Progress, Done | WithoutEffect> {
  return (yield* watchFor(found, watchMs, wait)) ?? { kind: "notKnownYet", sought };
}

/** What was refused may have happened all the same, by the first of two presses. */
async function afterRefusal<Done>(found: Found<Done>, error: InvoicingError): Promise<Done | WithoutEffect> {
  const read = await found();
  return read.ok && read.value ? read.value : { kind: "refused", error, after: null };
}
