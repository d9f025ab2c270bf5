import { ok } from "../../core/result";
import { InvoicingError, isRefusal } from "../../invoicing/invoicingError";
import { InvoiceId } from "../../invoicing/ids";
import { LoadedInvoice } from "../../invoicing/invoice";
import { isEditableStatus } from "../../invoicing/invoiceStatus";
import { areSourcesSame } from "../../invoicing/acts/areSourcesSame";
import { Progress, Wait } from "../progress";
import { InvoiceMessages, InvoiceReader } from "./reviewPort";
import { WithoutEffect } from "./sought";
import { Found, watchFor } from "./watchFor";

export type ConfirmOutcome =
  /** Read back as confirmed (or paid since). `byAnother`: it already was, or somebody else's request did it. */
  | { readonly kind: "confirmed"; readonly after: LoadedInvoice; readonly byAnother: boolean }
  /** Only what stands behind its rows by their links is another since the user looked: nothing was asked for. */
  | { readonly kind: "sourcesDiffer"; readonly after: LoadedInvoice }
  | WithoutEffect;

/** How long the effect is watched for before we say that it is not known yet (facts 3.9: jobs outlive two minutes). */
const watchMs = 150_000;

/**
 * Confirms once and finds out what happened. Asks again only where a busy service did not carry it out; ends with what is
 * known.
 *
 * @param seen the invoice as the user saw it when confirming: if it has changed since, or what stands behind its rows is
 *   something else by their links, nothing is asked for
 */
export async function* confirmInvoice(
  seen: LoadedInvoice,
  port: InvoiceReader & InvoiceMessages,
  wait: Wait,
): AsyncGenerator<Progress, ConfirmOutcome> {
  const id = seen.invoice.id;
  for (let repeats = 0; ; repeats += 1) {
    yield { stage: "reading" };
    const now = await port.readInvoice(id, "links");
    if (!now.ok) return { kind: "refused", error: now.error, after: null };
    if (!isEditableStatus(now.value.invoice.status)) return { kind: "confirmed", after: now.value, byAnother: true };
    // one that is being confirmed in bulk is a draft still, whose version need not have moved
    if (!isUnchanged(seen, now.value) || now.value.invoice.bulk?.stage !== seen.invoice.bulk?.stage)
      return { kind: "changedMeanwhile", after: now.value };
    if (!areSourcesSame(seen, now.value)) return { kind: "sourcesDiffer", after: now.value };
    yield { stage: "asking" };
    const asked = await port.request("send", id);
    if (asked.ok || !isRefusal(asked.error)) return yield* findOutConfirm(id, port, wait);
    // a wait may take minutes: what is sent is looked at once more
    if (!(await port.waitWhileBusy(asked.error, repeats))) return afterRefusal(id, asked.error, port);
  }
}

/** Watches for the effect of a request that was made before. Only reads. */
export async function* findOutConfirm(
  id: InvoiceId,
  port: InvoiceReader,
  wait: Wait,
): AsyncGenerator<Progress, ConfirmOutcome> {
  const found: Found<LoadedInvoice> = async () => {
    const read = await port.readInvoice(id);
    return read.ok && !isConfirmed(read.value) ? ok(null) : read;
  };
  const after = yield* watchFor(found, watchMs, wait);
  return after ? { kind: "confirmed", after, byAnother: false } : { kind: "notKnownYet" };
}

/** A refusal may be the second of two presses in two windows: then the invoice is confirmed all the same. */
async function afterRefusal(id: InvoiceId, error: InvoicingError, port: InvoiceReader): Promise<ConfirmOutcome> {
  const read = await port.readInvoice(id);
  if (read.ok && isConfirmed(read.value)) return { kind: "confirmed", after: read.value, byAnother: true };
  return { kind: "refused", error, after: read.ok ? read.value : null };
}

const isConfirmed = ({ invoice }: LoadedInvoice): boolean =>
  invoice.status === "confirmed" || invoice.status === "paid";

/** Row versions tell whether what the user saw and agreed to is still what will be sent. */
export function isUnchanged(seen: LoadedInvoice, now: LoadedInvoice): boolean {
  return (
    seen.invoice.version === now.invoice.version &&
    now.unread.length === 0 &&
    seen.details.length === now.details.length &&
    now.details.every(({ id, version }) => seen.detailById.get(id)?.version === version)
  );
}
