import { InvoicingError, isRefusal, isWaitedFor } from "../../invoicing/invoicingError";
import { InvoiceId } from "../../invoicing/ids";
import { LoadedInvoice } from "../../invoicing/invoice";
import { Progress, Wait } from "../progress";
import { Answer, InvoiceMessages, InvoiceReader } from "./reviewPort";

export type PaidOutcome =
  | { readonly kind: "paid"; readonly after: LoadedInvoice }
  | { readonly kind: "alreadyPaid"; readonly after: LoadedInvoice }
  | { readonly kind: "notConfirmed"; readonly after: LoadedInvoice }
  | { readonly kind: "refused"; readonly error: InvoicingError; readonly after: LoadedInvoice | null }
  | { readonly kind: "notKnownYet" };

/** A quick act: when its answer is lost, a few looks tell. */
const looksMs = [0, 1000, 3000, 8000, 18_000];

/** Marks a confirmed invoice as paid, once, and reads it back. One that is paid already is left alone. */
export async function* markPaid(
  id: InvoiceId,
  port: InvoiceReader & InvoiceMessages,
  wait: Wait,
): AsyncGenerator<Progress, PaidOutcome> {
  for (let repeats = 0; ; repeats += 1) {
    yield { stage: "reading" };
    const now = await port.readInvoice(id);
    if (!now.ok) return { kind: "refused", error: now.error, after: null };
    if (now.value.invoice.status === "paid") return { kind: "alreadyPaid", after: now.value };
    if (now.value.invoice.status !== "confirmed") return { kind: "notConfirmed", after: now.value };
    yield { stage: "asking" };
    const asked = await port.request("markPaid", id);
    // by the end of a wait somebody else may have marked it
    if (asked.ok || !(await port.waitWhileBusy(asked.error, repeats))) return yield* lookFor(asked, id, port, wait);
  }
}

async function* lookFor(
  asked: Awaited<Answer<"answered">>,
  id: InvoiceId,
  port: InvoiceReader,
  wait: Wait,
): AsyncGenerator<Progress, PaidOutcome> {
  const isRefused = !asked.ok && isRefusal(asked.error);
  for (const pause of isRefused ? [0] : looksMs) {
    if (pause > 0) await wait(pause);
    yield { stage: "reading" };
    const read = await port.readInvoice(id);
    if (read.ok && read.value.invoice.status === "paid") {
      return { kind: isRefused ? "alreadyPaid" : "paid", after: read.value };
    }
    if (!asked.ok && isRefused) return { kind: "refused", error: asked.error, after: read.ok ? read.value : null };
    if (!read.ok && isWaitedFor(read.error)) break;
  }
  return { kind: "notKnownYet" };
}
