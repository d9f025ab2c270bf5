import { isRefusal, isWaitedFor } from "../../invoicing/invoicingError";
import { InvoiceId } from "../../invoicing/ids";
import { LoadedInvoice } from "../../invoicing/invoice";
import { StatusAct } from "../messageNames";
import { Progress, Wait } from "../progress";
import { Answer, InvoiceMessages, InvoiceReader } from "./reviewPort";
import { WithoutEffect } from "./sought";

export type StatusOutcome =
  | { readonly kind: "paid" | "inReview" | "draft"; readonly after: LoadedInvoice }
  | { readonly kind: "alreadyPaid"; readonly after: LoadedInvoice }
  /** It has another status than it is changed from: nothing was asked for. */
  | { readonly kind: "notConfirmed"; readonly after: LoadedInvoice }
  | WithoutEffect;

/** From which status to which; what it is where somebody else was first, and where it has another status. */
const changes = {
  markPaid: { from: "confirmed", to: "paid", already: "alreadyPaid", other: "notConfirmed" },
  putInReview: { from: "draft", to: "inReview", already: "changedMeanwhile", other: "changedMeanwhile" },
  backToDraft: { from: "inReview", to: "draft", already: "changedMeanwhile", other: "changedMeanwhile" },
} as const satisfies Readonly<Record<StatusAct, object>>;

export const statusActs = Object.keys(changes) as readonly StatusAct[];

/** Quick acts: when an answer is lost, a few looks tell. */
const looksMs = [0, 1000, 3000, 8000, 18_000];

/** Changes the status of an invoice, once, and reads it back: paid, in review, a draft again. What is so already is left alone. */
export async function* changeStatus(
  act: StatusAct,
  id: InvoiceId,
  port: InvoiceReader & InvoiceMessages,
  wait: Wait,
): AsyncGenerator<Progress, StatusOutcome> {
  const { from, to, already, other } = changes[act];
  for (let repeats = 0; ; repeats += 1) {
    yield { stage: "reading" };
    const now = await port.readInvoice(id);
    if (!now.ok) return { kind: "refused", error: now.error, after: null };
    const { status, version } = now.value.invoice;
    if (status !== from) return { kind: status === to ? already : other, after: now.value };
    yield { stage: "asking" };
    const asked = await port.request(act, id, version);
    // by the end of a wait somebody else may have changed it
    if (asked.ok || !(await port.waitWhileBusy(asked.error, repeats)))
      return yield* lookFor(act, asked, id, port, wait);
  }
}

async function* lookFor(
  act: StatusAct,
  asked: Awaited<Answer<"answered">>,
  id: InvoiceId,
  port: InvoiceReader,
  wait: Wait,
): AsyncGenerator<Progress, StatusOutcome> {
  const { to, already } = changes[act];
  const isRefused = !asked.ok && isRefusal(asked.error);
  for (const pause of isRefused ? [0] : looksMs) {
    if (pause > 0) await wait(pause);
    yield { stage: "reading" };
    const read = await port.readInvoice(id);
    if (read.ok && read.value.invoice.status === to) return { kind: isRefused ? already : to, after: read.value };
    if (!asked.ok && isRefused) return { kind: "refused", error: asked.error, after: read.ok ? read.value : null };
    if (!read.ok && isWaitedFor(read.error)) break;
  }
  return { kind: "notKnownYet" };
}
