import { ok } from "../../core/result";
import { InvoiceId } from "../../invoicing/ids";
import { isEditableStatus } from "../../invoicing/invoiceStatus";
import { Alone } from "./askAlone";
import { CorrectionReader } from "./reviewPort";
import { Sought, WithoutEffect } from "./sought";
import { Found } from "./watchFor";

/** The open drafts that correct it; `isFound`: they were there before, and nothing was asked for. */
export interface Corrected {
  readonly kind: "corrected";
  readonly drafts: readonly InvoiceId[];
  readonly isFound: boolean;
  readonly after: null;
}

/**
 * Has a confirmed or paid invoice corrected by a new draft. The draft is found by reading, not by the answer: it is the
 * contract's, open, has corrections, and its rows name this invoice's rows as their originals (facts 3.7). One that is
 * open already is taken: a second beside it would credit the same again.
 */
export function correcting(sought: Sought, port: CorrectionReader): Alone<Corrected> {
  const corrected = async (isFound: boolean): ReturnType<Found<Corrected>> => {
    const read = await port.readCorrections(sought.seen);
    if (!read.ok) return read;
    return ok(read.value.length > 0 ? { kind: "corrected", drafts: read.value, isFound, after: null } : null);
  };
  return {
    act: "correct",
    sought,
    // the platform may go on in the background for as long as when it confirms (facts 3.9)
    watchMs: 150_000,
    async before(now): Promise<Corrected | WithoutEffect | null> {
      const { status } = now.invoice;
      if (isEditableStatus(status) || status === "unknown") return { kind: "changedMeanwhile", after: now };
      const there = await corrected(true);
      return there.ok ? there.value : { kind: "refused", error: there.error, after: null };
    },
    found: async () => corrected(false),
  };
}
