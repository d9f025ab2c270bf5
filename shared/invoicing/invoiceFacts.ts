import { Decimal, Rounding } from "../calculation/money";
import { CalendarDate } from "./calendarDate";
import { figureDifferences } from "./figureDifferences";
import { InvoiceId } from "./ids";
import { Invoice, LineDetail, LoadedInvoice } from "./invoice";
import { recordedStanding } from "./invoiceActions";
import { moneyRulesOf } from "./invoiceFigures";
import { isEditableStatus } from "./invoiceStatus";
import { groupedOutcomes, isLoss, lineOutcomes, OutcomeGroup } from "./lineOutcome";
import { RecordedBlocker, recordedBlockers } from "./recordedBlockers";
import { UnreadRow } from "./unreadRow";

/** What the list needs of an invoice beyond the maker's columns. */
export interface InvoiceFacts {
  readonly invoice: Invoice;
  /** The recorded total before tax, in its currency. */
  readonly amount: Decimal;
  readonly hasPricingError: boolean;
  /** With sums of alike rows for its details, if it is open; null where they could not be counted. */
  readonly loaded: LoadedInvoice | null;
}

/** A page of the list: an invoice that could not be read takes nothing from the others. */
export interface PageFacts {
  readonly facts: ReadonlyMap<InvoiceId, InvoiceFacts>;
  readonly unread: ReadonlyMap<InvoiceId, UnreadRow>;
}

/** Why an invoice in the list deserves a look. Named, never only coloured. */
export type Attention =
  | RecordedBlocker
  | { readonly kind: "notProjectInvoice" }
  | { readonly kind: "notCounted" }
  | { readonly kind: "pricingError" }
  | { readonly kind: "nothingToBill" }
  | { readonly kind: "overdue"; readonly since: CalendarDate }
  /** What sending would lose, and what it would credit. */
  | OutcomeGroup
  | { readonly kind: "negativeTotal" }
  | { readonly kind: "linesUnknown" };

/** The line details of an invoice that may still be sent; undefined while they are read, null where they cannot be. */
export type OpenLines = readonly LineDetail[] | null | undefined;

/** Whether sending it could still lose something. */
export const mayLose = ({ invoice }: InvoiceFacts): boolean =>
  invoice.isProjectInvoice && isEditableStatus(invoice.status);

/**
 * Every reason that would keep an open invoice from being sent as it is recorded, from the same function as the Send
 * question; and what else is worth a look. Only whether a single row's amount is its quantity × price is not known here.
 *
 * @param today in the user's time zone
 * @param recalculatedVersion the version that the platform recalculated for us last; its figures stand
 */
export function attentionOf(
  { invoice, loaded, hasPricingError }: InvoiceFacts,
  today: CalendarDate,
  openLines: OpenLines,
  rounding: Rounding,
  recalculatedVersion: string | null,
): readonly Attention[] {
  const { status, dueDate, version, recorded } = invoice;
  if (!invoice.isProjectInvoice) return [{ kind: "notProjectInvoice" }];
  if (status === "confirmed" && dueDate !== null && dueDate < today) return [{ kind: "overdue", since: dueDate }];
  if (!isEditableStatus(status)) return [];
  const reasons: Attention[] = [];
  if (loaded) {
    const differences = figureDifferences(loaded, moneyRulesOf(invoice, rounding));
    const isRecalculated = version === recalculatedVersion;
    reasons.push(...recordedBlockers(recordedStanding(loaded, { differences, isRecalculated })));
  } else reasons.push({ kind: "notCounted" });
  if (hasPricingError) reasons.push({ kind: "pricingError" });
  const isBilling = !reasons.some(({ kind }) => kind === "nothingChargeable");
  if (recorded.total.isZero() && isBilling) reasons.push({ kind: "nothingToBill" });
  return [...reasons, ...lossesOf(invoice, openLines, rounding)];
}

function lossesOf(invoice: Invoice, openLines: OpenLines, rounding: Rounding): readonly Attention[] {
  const total: readonly Attention[] = invoice.recorded.total.lt(0) ? [{ kind: "negativeTotal" }] : [];
  if (openLines === null) return [...total, { kind: "linesUnknown" }];
  const outcomes = (openLines ?? []).flatMap((line) => lineOutcomes(invoice, line, moneyRulesOf(invoice, rounding)));
  return [...total, ...groupedOutcomes(outcomes.filter(isLoss))];
}
