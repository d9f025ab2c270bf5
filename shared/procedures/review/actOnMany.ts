import { carryOut } from "../../core/carryOut";
import { createChannel } from "../../core/createChannel";
import { each } from "../../core/each";
import { createOneAtATime, OneAtATime } from "../../core/oneAtATime";
import { ManyAct } from "../../invoicing/acts/invoiceActions";
import { InvoiceId } from "../../invoicing/ids";
import { Progress, Wait } from "../progress";
import { confirmInvoice, ConfirmOutcome } from "./confirmInvoice";
import { gatheredReads } from "./gatheredReads";
import { changeStatus, statusActs, StatusOutcome } from "./changeStatus";
import { AgreedInvoice, BothOutcome, recalculateAndSend } from "./recalculateAndSend";
import { InvoicesReader, ReviewPort } from "./reviewPort";
import { saveAndRecalculate, SaveOutcome } from "./saveAndRecalculate";

/** What one of many ends in: as the single act ends, or not begun because the user cancelled before its turn. */
export type OneOfManyOutcome =
  ConfirmOutcome | StatusOutcome | SaveOutcome | BothOutcome | { readonly kind: "notStarted" };

/** What is told of one: how far it is, or what it ended in. */
export type ManyStep =
  | { readonly id: InvoiceId; readonly progress: Progress; readonly outcome: null }
  | { readonly id: InvoiceId; readonly progress: null; readonly outcome: OneOfManyOutcome };

export interface ManyRequest {
  readonly act: ManyAct;
  /** Each invoice as the user agreed to it. One that has changed since is not sent. */
  readonly agreed: readonly AgreedInvoice[];
}

/** What may differ by who calls. */
export interface ManyLimits {
  readonly wait: Wait;
  /** Milliseconds, for sizing batches. */
  readonly nowMs: () => number;
  /** Looked at before each invoice's turn; those before it end as they would. */
  readonly isCancelled: () => boolean;
}

/** Looked at together and read back together; fewer are looked at closer to their turn, for more requests (decision 0015). */
const atATime = 15;

/**
 * Does one act with many invoices, by the procedures of a single one. At most one invoice is asked about at any time; one
 * that fails keeps no other from its turn.
 *
 * @returns an outcome of each
 */
export async function* actOnMany(
  { act, agreed }: ManyRequest,
  port: ReviewPort,
  limits: ManyLimits,
): AsyncGenerator<ManyStep, ReadonlyMap<InvoiceId, OneOfManyOutcome>> {
  const outcomes = new Map<InvoiceId, OneOfManyOutcome>();
  for (let from = 0; from < agreed.length; from += atATime) {
    for await (const step of together(act, agreed.slice(from, from + atATime), port, limits)) {
      if (step.outcome) outcomes.set(step.id, step.outcome);
      yield step;
    }
  }
  return outcomes;
}

async function* together(
  act: ManyAct,
  agreed: readonly AgreedInvoice[],
  port: ReviewPort,
  limits: ManyLimits,
): AsyncGenerator<ManyStep, void> {
  const steps = createChannel<ManyStep>();
  const turn = createOneAtATime();
  const gathered = gatheredReads(agreed.length, port, limits.wait);
  const own: Omit<ReviewPort, keyof InvoicesReader> = {
    ...port,
    readInvoice: (id, by) => gathered.readInvoice(id, by),
    request: async (...asked) => port.request(...asked).finally(turn.give),
    saveRows: async (...asked) => port.saveRows(...asked).finally(turn.give),
  };
  const procedures = procedureOf(own, { ...limits, wait: gathered.wait });
  const works = agreed.map(async (one) => {
    const { id } = one.seen.invoice;
    const begin = async (): Promise<OneOfManyOutcome> =>
      limits.isCancelled()
        ? { kind: "notStarted" }
        : inTurn(procedures[act](one), turn, limits.isCancelled, (progress) =>
            steps.put({ id, progress, outcome: null }),
          );
    return gathered.work(async () =>
      carryOut(begin, thrownIn[act], (outcome) => steps.put({ id, progress: null, outcome })),
    );
  });
  void Promise.all(works).then(steps.close);
  yield* steps.all();
}

/** A procedure; one of two parts tells between them what it comes to if the second does not begin. */
type Work = AsyncGenerator<Progress | BothOutcome, OneOfManyOutcome>;

/** The single procedures. A new act does not compile until it is here. */
const procedureOf = (port: Omit<ReviewPort, keyof InvoicesReader>, { wait, nowMs }: Omit<ManyLimits, "isCancelled">) =>
  ({
    recalculate: ({ seen: { invoice }, writes }) =>
      saveAndRecalculate({ id: invoice.id, writes, recalculates: true }, port, nowMs),
    recalculateAndSend: (agreed) => recalculateAndSend(agreed, port, wait, nowMs),
    send: ({ seen }) => confirmInvoice(seen, port, wait),
    ...each(
      statusActs,
      (act) =>
        ({ seen: { invoice } }: AgreedInvoice) =>
          changeStatus(act, invoice.id, port, wait),
    ),
  }) satisfies Record<ManyAct, (agreed: AgreedInvoice) => Work>;

const notKnown = (): OneOfManyOutcome => ({ kind: "notKnownYet" });

/** A mistake of ours: of what is not taken back nobody knows whether it was asked for. */
const thrownIn: Readonly<Record<ManyAct, (message: string) => OneOfManyOutcome>> = {
  recalculate: (message) => ({ kind: "notReadBack", error: { kind: "broken", message }, refused: [] }),
  recalculateAndSend: notKnown,
  send: notKnown,
  ...each(statusActs, () => notKnown),
};

/** Whether a procedure asks the platform for its act as soon as it goes on. */
const asksNext: Readonly<Record<Progress["stage"], boolean>> = {
  reading: false,
  saving: true,
  recalculating: true,
  asking: true,
  stillRunning: false,
};

/** Lets a procedure ask the platform only when it is its turn, and not at all once it is cancelled. */
async function inTurn(
  work: Work,
  turn: OneAtATime,
  isCancelled: () => boolean,
  tell: (progress: Progress) => void,
): Promise<OneOfManyOutcome> {
  let stopped: OneOfManyOutcome = { kind: "notStarted" };
  let isSaving = false;
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
    if ("kind" in step.value) {
      stopped = step.value;
      continue;
    }
    if (asksNext[step.value.stage]) {
      await turn.take();
      // what is being saved is recalculated as well: each invoice is left whole
      if (!isSaving && isCancelled()) {
        turn.give();
        return stopped;
      }
    }
    isSaving = step.value.stage === "saving";
    tell(step.value);
  }
}
