import { Decimal, MoneyRules } from "../../calculation/money";
import { InvoicingError } from "../invoicingError";
import { isEditableStatus, InvoiceStatus } from "../invoiceStatus";
import { InvoiceId } from "../ids";
import { Invoice, LoadedInvoice } from "../invoice";
import { Currency } from "../words/currency";
import { Told } from "./told";
import { FigureDifference } from "./figureDifferences";
import { groupedOutcomes, lineOutcomes, OutcomeGroup } from "./lineOutcome";
import { isToldOf } from "./bulkConfirmation";
import { Lacks, Right } from "../edits/reviewRules";
import { financeLines, Product, RecalculateFlaw, recalculateFlaws } from "./product";
import { RecordedBlocker, recordedBlockers } from "./recordedBlockers";

/** What is done with one invoice or with many. */
export type ManyAct = "recalculate" | "recalculateAndSend" | "send" | "putInReview" | "backToDraft" | "markPaid";

/** What is done with one invoice alone: each makes or unmakes something that has to be looked at. */
export type SoloAct = "addLines" | "correct" | "discard";

/** The acts on an invoice, in the product's own verbs. */
export type InvoiceAction = ManyAct | SoloAct;

/** Whether the organisation has the message behind an act. "unknown": could not be read, so it is offered. */
export type Availability = "there" | "missing" | "unknown";

/** Why an act is not offered, or what stands against it. Every one has words and, where it helps, figures. */
export type Blocker =
  | { readonly kind: "notProjectInvoice" }
  | { readonly kind: "status"; readonly status: InvoiceStatus }
  | { readonly kind: "controlDisabled" }
  | { readonly kind: "noPrivilege"; readonly name: string }
  | { readonly kind: "messageMissing"; readonly name: string }
  | { readonly kind: "actionRunning" }
  | { readonly kind: "outcomeUnknown" }
  | { readonly kind: "alreadyPaid" }
  | { readonly kind: "alreadyDraft" }
  | { readonly kind: "alreadyInReview" }
  | RecordedBlocker
  | { readonly kind: "unsavedEdits"; readonly count: number }
  | { readonly kind: "conflicts"; readonly count: number }
  | { readonly kind: "changedByPlatform"; readonly count: number };

export type Warning =
  | { readonly kind: "platformDiffers"; readonly differences: readonly FigureDifference[] }
  | { readonly kind: "corrective" }
  | { readonly kind: "noInvoiceDate" }
  | { readonly kind: "zeroTotal" }
  | { readonly kind: "negativeTotal" }
  /** A confirmation together with others has failed, or we do not know its word. */
  | { readonly kind: "bulkState"; readonly words: string }
  /** What this version of the product is known to do wrong when it recalculates. */
  | { readonly kind: RecalculateFlaw; readonly version: string }
  /** Finance does not take so many lines. */
  | { readonly kind: "beyondFinance"; readonly lines: number }
  /** Unsaved changes that go with the draft, and those that stay beside what is added. */
  | { readonly kind: "editsLost" | "editsKept"; readonly count: number }
  /** What it does to lines beyond billing them, in money. */
  | OutcomeGroup;

/** What is known beside the invoice when an act is considered. */
export interface ActionSituation {
  readonly isReadOnly: boolean;
  readonly lacks: Lacks;
  readonly isRunning: boolean;
  /** A one-way act was asked for and its effect is not known yet. */
  readonly isOutcomeUnknown: boolean;
  /** The name of a message that it takes and the organisation lacks. */
  readonly lackedMessage: string | null;
  readonly editCount: number;
  readonly conflictCount: number;
  /** Rows that the platform changed after the user's edit and nobody has looked at. */
  readonly changedByPlatformCount: number;
  /** Recorded figures that do not follow from what stands below them. */
  readonly differences: readonly FigureDifference[];
  /** It stands as the platform recalculated it for us last, and differs still: the platform's figures stand. */
  readonly isRecalculated: boolean;
  readonly product: Product;
}

/** What keeps an act from being offered at all: the button is disabled and says so. */
export function offerBlockers(action: InvoiceAction, invoice: Invoice, situation: ActionSituation): readonly Blocker[] {
  if (!invoice.isProjectInvoice) return [{ kind: "notProjectInvoice" }];
  const blockers: Blocker[] = [];
  const status = actRules[action].status(invoice.status);
  if (status) blockers.push(status);
  if (situation.isReadOnly) blockers.push({ kind: "controlDisabled" });
  // which further privileges a message checks is not published: there the server answers
  const name = situation.lacks[actRules[action].right ?? "invoice"];
  if (name) blockers.push({ kind: "noPrivilege", name });
  const { lackedMessage } = situation;
  if (lackedMessage !== null) blockers.push({ kind: "messageMissing", name: lackedMessage });
  if (situation.isRunning) blockers.push({ kind: "actionRunning" });
  if (situation.isOutcomeUnknown) blockers.push({ kind: "outcomeUnknown" });
  return blockers.length > 0 ? blockers : actRules[action].offering(situation);
}

/** What stands against an act that its user is asked about. Empty means that it may be done. */
export const agreeBlockers = (
  action: InvoiceAction,
  loaded: LoadedInvoice,
  situation: ActionSituation,
): readonly Blocker[] =>
  actRules[action].agreeing?.(loaded, situation) ?? offerBlockers(action, loaded.invoice, situation);

/** What does not stand against an act, and should be known before. */
export const actWarnings = (
  action: InvoiceAction,
  loaded: LoadedInvoice,
  situation: ActionSituation,
  rules: MoneyRules,
): readonly Warning[] => actRules[action].warnings(loaded, situation, rules);

/**
 * The rules by which one act differs from another. What is asked about is an invoice as it is recorded, or as it is
 * expected where it is saved and recalculated first (`asRecalculated`).
 */
interface ActRules {
  /** What it takes, where that is another right than to write invoices. */
  readonly right?: Right;
  /** Whether an invoice of this status may get it. */
  readonly status: (status: InvoiceStatus) => Blocker | null;
  /** What disables its button where nothing that concerns every act does. */
  readonly offering: (situation: ActionSituation) => readonly Blocker[];
  /** Everything that stands against agreeing; left out where that is what keeps it from being offered. */
  readonly agreeing?: (asked: LoadedInvoice, situation: ActionSituation) => readonly Blocker[];
  readonly warnings: (asked: LoadedInvoice, situation: ActionSituation, rules: MoneyRules) => readonly Warning[];
}

const ofDraft: ActRules["status"] = (status) => (isEditableStatus(status) ? null : { kind: "status", status });
const nothing = (): readonly never[] => [];
const ofConflicts: ActRules["offering"] = ({ conflictCount: count }) =>
  count > 0 ? [{ kind: "conflicts", count }] : [];

/** What is about an invoice as it is expected, saved and recalculated, is not held against what is recorded. */
const asSaved = (situation: ActionSituation): ActionSituation => ({ ...situation, editCount: 0, differences: [] });

/** In review on and off: what stands against it is the status alone. */
const between = (from: InvoiceStatus, to: InvoiceStatus, already: Blocker): ActRules => ({
  status: (status) => (status === from ? null : status === to ? already : { kind: "status", status }),
  offering: nothing,
  warnings: nothing,
});

const actRules: Readonly<Record<InvoiceAction, ActRules>> = {
  recalculate: {
    status: ofDraft,
    offering: ofConflicts,
    warnings: recalculateWarnings,
  },
  recalculateAndSend: {
    status: ofDraft,
    offering: ofConflicts,
    agreeing: (loaded, situation) => sendBlockers(loaded, asSaved(situation)),
    warnings: (loaded, situation, rules) => [
      ...recalculateWarnings(loaded, situation),
      ...sendWarnings(loaded, asSaved(situation), rules),
    ],
  },
  send: { status: ofDraft, offering: nothing, agreeing: sendBlockers, warnings: sendWarnings },
  putInReview: between("draft", "inReview", { kind: "alreadyInReview" }),
  backToDraft: between("inReview", "draft", { kind: "alreadyDraft" }),
  markPaid: {
    status: (status) =>
      status === "confirmed" ? null : status === "paid" ? { kind: "alreadyPaid" } : { kind: "status", status },
    offering: nothing,
    warnings: nothing,
  },
  addLines: {
    status: ofDraft,
    offering: nothing,
    warnings: (_, { editCount: count }) => (count > 0 ? [{ kind: "editsKept", count }] : []),
  },
  correct: {
    status: (status) => (status === "confirmed" || status === "paid" ? null : { kind: "status", status }),
    offering: nothing,
    warnings: nothing,
  },
  discard: {
    right: "discard",
    status: ofDraft,
    offering: nothing,
    // one that is being confirmed in bulk is a draft still
    agreeing: (loaded, situation) => [
      ...offerBlockers("discard", loaded.invoice, situation),
      ...recordedBlockers(loaded, situation).filter(({ kind }) => kind === "bulkRunning"),
    ],
    warnings: (_, { editCount: count }) => (count > 0 ? [{ kind: "editsLost", count }] : []),
  },
};

function recalculateWarnings(_: LoadedInvoice, { product }: ActionSituation): readonly Warning[] {
  return recalculateFlaws(product).map((kind) => ({ kind, version: product.version }));
}

/** What stands against sending an invoice that is offered for it. Empty means that it may be sent: one-way. */
export function sendBlockers(loaded: LoadedInvoice, situation: ActionSituation): readonly Blocker[] {
  const blockers: Blocker[] = [...offerBlockers("send", loaded.invoice, situation)];
  if (situation.editCount > 0) blockers.push({ kind: "unsavedEdits", count: situation.editCount });
  if (situation.conflictCount > 0) blockers.push({ kind: "conflicts", count: situation.conflictCount });
  if (situation.changedByPlatformCount > 0) {
    blockers.push({ kind: "changedByPlatform", count: situation.changedByPlatformCount });
  }
  return [...blockers, ...recordedBlockers(loaded, situation)];
}

/** What does not stand against sending, and should be known before. */
export function sendWarnings(loaded: LoadedInvoice, situation: ActionSituation, rules: MoneyRules): readonly Warning[] {
  const { invoice, details, absent } = loaded;
  const { bulk } = invoice;
  const warnings: Warning[] = [...groupedOutcomes(details.flatMap((line) => lineOutcomes(line, rules)))];
  if (isToldOf(bulk)) warnings.push({ kind: "bulkState", words: bulk.words });
  if (invoice.recorded.total.lt(0)) warnings.push({ kind: "negativeTotal" });
  if (situation.differences.length > 0 && situation.isRecalculated) {
    warnings.push({ kind: "platformDiffers", differences: situation.differences });
  }
  if (invoice.isCorrective) warnings.push({ kind: "corrective" });
  if (invoice.invoiceDate === null && !absent.header.includes("invoiceDate")) warnings.push({ kind: "noInvoiceDate" });
  if (situation.product.isLinkedToFinance && details.length > financeLines) {
    warnings.push({ kind: "beyondFinance", lines: details.length });
  }
  if (invoice.recorded.total.isZero()) warnings.push({ kind: "zeroTotal" });
  return warnings;
}

interface OfTransactions {
  readonly told: readonly Told[];
  readonly currency: Currency;
}

/** How an act ended, for the notice above the invoice. */
export type ActionNotice =
  | { readonly kind: "saved"; readonly count: number }
  | { readonly kind: "someRefused"; readonly saved: number; readonly refused: number }
  | { readonly kind: "confirmed"; readonly byAnother: boolean }
  | { readonly kind: "paid" }
  | { readonly kind: "inReview" }
  | { readonly kind: "draft" }
  | { readonly kind: "alreadyPaid" }
  | { readonly kind: "sourceNotFound" }
  /** Nobody changed it; by their links the lines have other transactions than was said when it was asked about. */
  | { readonly kind: "sourcesDiffer" }
  /** Recalculated it is not what was agreed to, whose total was this: it was not sent. */
  | { readonly kind: "otherThanAgreed"; readonly agreed: Decimal }
  /** The drafts that correct it; `isFound`: they were there before, and nothing was asked for. */
  | { readonly kind: "corrected"; readonly drafts: readonly InvoiceId[]; readonly isFound: boolean }
  /** What became of each transaction. */
  | ({ readonly kind: "discarded" } & OfTransactions)
  | ({ readonly kind: "linesAdded" } & OfTransactions)
  | { readonly kind: "failed"; readonly action: InvoiceAction | "open"; readonly error: InvoicingError };
