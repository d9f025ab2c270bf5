import { Result } from "../../shared/core/result";
import { ManyAct } from "../../shared/invoicing/acts/invoiceActions";
import { InvoiceId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { OneOfManyOutcome } from "../../shared/procedures/review/actOnMany";
import { BothOutcome, isRecalculated } from "../../shared/procedures/review/recalculateAndSend";
import { Progress } from "../../shared/procedures/progress";

/** The platform's own ceiling for acts on many. */
export const mostAtOnce = 250;

/** Each invoice that is acted on, as it was read for the question, or why it could not be read. */
export type ManyRead = ReadonlyMap<InvoiceId, Result<LoadedInvoice, InvoicingError>>;

export type Outcomes = ReadonlyMap<InvoiceId, OneOfManyOutcome>;

/** How far one act on many invoices is. At most one at a time; it stays while one moves about, until it is closed. */
export type Many =
  /** The question's invoices are being read. */
  | {
      readonly kind: "reading";
      readonly act: ManyAct;
      readonly ids: readonly InvoiceId[];
      readonly earlier: Ended | null;
    }
  /** The dry run: what will be done and what not, and why. */
  | {
      readonly kind: "asking";
      readonly act: ManyAct;
      readonly read: ManyRead;
      /** Those that the user has left out. */
      readonly leftOut: ReadonlySet<InvoiceId>;
      readonly earlier: Ended | null;
    }
  | {
      readonly kind: "running";
      readonly act: ManyAct;
      readonly read: ManyRead;
      readonly agreed: readonly InvoiceId[];
      readonly outcomes: Outcomes;
      /** What was asked of the platform last for an invoice; it is in none of the two before its turn. */
      readonly asked: ReadonlyMap<InvoiceId, Progress["stage"]>;
      /** The invoice that was heard of last. */
      readonly inHand: { readonly id: InvoiceId; readonly progress: Progress } | null;
      readonly isCancelled: boolean;
      readonly earlier: Ended | null;
    }
  | Ended;

/** The report: of each that was agreed to, what became of it. Where some are tried again it is the `earlier` one. */
export interface Ended {
  readonly kind: "ended";
  readonly act: ManyAct;
  readonly read: ManyRead;
  readonly outcomes: Outcomes;
}

/** The report of what ran, and of what had ended before it was tried again. */
export const endedOf = ({ act, read, outcomes, earlier }: Pick<Running, keyof Ended | "earlier">): Ended => ({
  kind: "ended",
  act,
  read: new Map([...(earlier?.read ?? []), ...read]),
  outcomes: new Map([...(earlier?.outcomes ?? []), ...outcomes]),
});

type Running = Extract<Many, { kind: "running" }>;

export const isCancelled = (many: Many | null): boolean => many?.kind === "running" && many.isCancelled;

/**
 * As a new control on the same page takes it up. What ran in one that has gone is cancelled: what had not had its turn
 * was not begun, and of what was asked for without a word of its end nobody knows.
 */
export function takenUpMany(many: Many | null): Ended | null {
  if (many?.kind === "ended") return many;
  if (many?.kind !== "running") return many?.earlier ?? null;
  const { agreed, outcomes, asked } = many;
  const left = agreed.map((id) => [id, outcomes.get(id) ?? leftOf(asked.get(id))] as const);
  return endedOf({ ...many, outcomes: new Map(left) });
}

function leftOf(stage: Progress["stage"] | undefined): OneOfManyOutcome {
  if (!stage) return { kind: "notStarted" };
  return stage === "asking" || stage === "stillRunning"
    ? { kind: "notKnownYet" }
    : { kind: "notReadBack", error: { kind: "noAnswer" }, refused: [] };
}

/**
 * What became of one, as the report says it. Known not to have happened are `refused`, `changed`, `notStarted`, and of
 * sending what came out `otherwise` once it was recalculated.
 */
export type ReportKind = "done" | "already" | "refused" | "changed" | "otherwise" | "notKnown" | "notStarted";

/** What the outcome of a single act comes to in the report. */
export function reportOf(outcome: OneOfManyOutcome | BothOutcome["sent"]): {
  readonly kind: ReportKind;
  readonly error?: InvoicingError;
} {
  switch (outcome.kind) {
    case "confirmed":
      return { kind: outcome.byAnother ? "already" : "done" };
    case "paid":
    case "inReview":
    case "draft":
      return { kind: "done" };
    case "done": {
      const error = outcome.recalculateError ?? outcome.refused[0]?.error;
      return error ? { kind: "refused", error } : { kind: "done" };
    }
    case "both":
      // what was not recalculated was not sent either
      return reportOf(isRecalculated(outcome.saved) ? outcome.sent : outcome.saved);
    case "otherThanAgreed":
      return { kind: "otherwise" };
    case "alreadyPaid":
      return { kind: "already" };
    case "refused":
      return { kind: "refused", error: outcome.error };
    case "changedMeanwhile":
    case "sourcesDiffer":
    case "notConfirmed":
      return { kind: "changed" };
    case "notReadBack":
      return { kind: "notKnown", error: outcome.error };
    case "notKnownYet":
      return { kind: "notKnown" };
    case "notStarted":
      return { kind: "notStarted" };
  }
}

/** Whether one may be tried again, in the order of the report: what is not done stands first. */
const mayRetry: Readonly<Record<ReportKind, boolean>> = {
  refused: true,
  notKnown: false,
  changed: true,
  otherwise: true,
  notStarted: true,
  already: false,
  done: false,
};

export const reportKinds = Object.keys(mayRetry) as readonly ReportKind[];

const idsWhose = (outcomes: Outcomes, is: (kind: ReportKind) => boolean): readonly InvoiceId[] =>
  [...outcomes].filter(([, outcome]) => is(reportOf(outcome).kind)).map(([id]) => id);

/** Those that may be tried again: of which it is known that nothing happened. */
export const retriable = (outcomes: Outcomes): readonly InvoiceId[] => idsWhose(outcomes, (kind) => mayRetry[kind]);

/** Those of which nobody knows: they can be looked at again. */
export const notKnownOf = (outcomes: Outcomes): readonly InvoiceId[] =>
  idsWhose(outcomes, (kind) => kind === "notKnown");
