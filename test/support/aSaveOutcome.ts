import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { SaveOutcome } from "../../shared/procedures/review/saveAndRecalculate";

type Done = Extract<SaveOutcome, { kind: "done" }>;

/** How saving ended: nothing saved, refused or recalculated but what is told. */
export const aSaveOutcome = (after: LoadedInvoice, parts: Partial<Done> = {}): Done => ({
  ...{ kind: "done", after, saved: [], refused: [], released: [] },
  ...{ isRecalculated: false, recalculateError: null, isCompared: false },
  ...parts,
});
