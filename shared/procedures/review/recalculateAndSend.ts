import { Decimal, MoneyRules } from "../../calculation/money";
import { isAsAgreed } from "../../invoicing/acts/asRecalculated";
import { LoadedInvoice } from "../../invoicing/invoice";
import { Progress, Wait } from "../progress";
import { confirmInvoice, ConfirmOutcome } from "./confirmInvoice";
import { InvoiceMessages, InvoiceReader, InvoiceWriter, RowWrite, SourceReader } from "./reviewPort";
import { saveAndRecalculate, SaveOutcome } from "./saveAndRecalculate";

/** One invoice as the user agreed to it. */
export interface AgreedInvoice {
  /** As it was recorded then. */
  readonly seen: LoadedInvoice;
  /** What is to be saved before it is recalculated. */
  readonly writes: readonly RowWrite[];
  /** As the question showed it: saved and recalculated, where the act does that first. */
  readonly expected: LoadedInvoice;
  readonly rules: MoneyRules;
}

/** How each of the two ended. */
export interface BothOutcome {
  readonly kind: "both";
  readonly saved: SaveOutcome;
  readonly sent:
    | ConfirmOutcome
    /** Recalculated, it is not what was agreed to, whose total was this. */
    | { readonly kind: "otherThanAgreed"; readonly agreed: Decimal }
    | { readonly kind: "notStarted" };
}

type Port = InvoiceReader & InvoiceWriter & InvoiceMessages & SourceReader;

/**
 * Saves and recalculates an invoice, and confirms it where that was done, all of it, and came out as it was agreed to.
 *
 * @param now milliseconds, for sizing batches
 * @param isStopped as `saveAndRecalculate` has it: nothing is sent then
 * @returns how each ended; yields before the second begins what it comes to if that does not begin
 */
export async function* recalculateAndSend(
  { writes, expected, rules }: AgreedInvoice,
  port: Port,
  wait: Wait,
  now: () => number,
  isStopped?: () => boolean,
): AsyncGenerator<Progress | BothOutcome, BothOutcome> {
  const { id } = expected.invoice;
  const saved = yield* saveAndRecalculate({ id, writes, recalculates: true }, port, now, isStopped);
  const stopped = { kind: "both", saved, sent: { kind: "notStarted" } } as const;
  if (!isRecalculated(saved)) return stopped;
  if (!isAsAgreed(expected, saved.after, rules)) {
    return { ...stopped, sent: { kind: "otherThanAgreed", agreed: expected.invoice.recorded.total } };
  }
  yield stopped;
  return { ...stopped, sent: yield* confirmInvoice(saved.after, port, wait) };
}

/** Everything that was to be saved was, and the platform recalculated. */
export const isRecalculated = (saved: SaveOutcome): saved is Extract<SaveOutcome, { kind: "done" }> =>
  saved.kind === "done" && saved.isRecalculated;
