import { Decimal, Rounding } from "../calculation/money";
import { CalendarDate } from "./words/calendarDate";
import { isToldOf } from "./acts/bulkConfirmation";
import { figureDifferences } from "./acts/figureDifferences";
import { InvoiceId } from "./ids";
import { Invoice, LoadedInvoice } from "./invoice";
import { moneyRulesOf } from "./invoiceFigures";
import { isEditableStatus } from "./invoiceStatus";
import { groupedOutcomes, isWarning, lineOutcomes, OutcomeGroup } from "./acts/lineOutcome";
import { RecordedBlocker, recordedBlockers, standingOf } from "./acts/recordedBlockers";
import { UnreadRow } from "./unreadRow";

/** What the list needs of an invoice beyond the maker's columns. */
export interface InvoiceFacts {
  readonly invoice: Invoice;
  /** The recorded total before tax, in its currency. */
  readonly amount: Decimal;
  readonly hasPricingError: boolean;
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
  | { readonly kind: "pricingError" }
  | { readonly kind: "nothingToBill" }
  | { readonly kind: "overdue"; readonly since: CalendarDate }
  /** Not sent yet, and its own due date is over: the customer would get it late. */
  | { readonly kind: "draftPastDue"; readonly since: CalendarDate }
  /** What sending would lose or credit, or may. */
  | OutcomeGroup
  | { readonly kind: "negativeTotal" }
  | { readonly kind: "bulkState"; readonly words: string }
  | { readonly kind: "linesUnknown" };

/** An invoice that may still be sent, with its lines; undefined while they are read, null where they cannot be. */
export type OpenLines = LoadedInvoice | null | undefined;

/** Whether it may still be sent, so that its lines are worth reading. */
export const mayBeSent = ({ invoice }: InvoiceFacts): boolean =>
  invoice.isProjectInvoice && isEditableStatus(invoice.status);

/**
 * Every reason that would keep an open invoice from being sent as it is recorded, from the same function as the Send
 * question; and what else is worth a look. What only its lines tell waits for them.
 *
 * @param today in the user's time zone
 * @param standing how it stood when the platform recalculated it for us last; its figures stand
 */
export function attentionOf(
  { invoice, hasPricingError }: InvoiceFacts,
  today: CalendarDate,
  openLines: OpenLines,
  rounding: Rounding,
  standing: string | null,
): readonly Attention[] {
  const { status, dueDate, recorded } = invoice;
  if (!invoice.isProjectInvoice) return [{ kind: "notProjectInvoice" }];
  const since = dueDate !== null && dueDate < today ? dueDate : null;
  if (status === "confirmed" && since) return [{ kind: "overdue", since }];
  if (!isEditableStatus(status)) return [];
  const rules = moneyRulesOf(invoice, rounding);
  const reasons: Attention[] = [];
  if (openLines) {
    const differences = figureDifferences(openLines, rules);
    const isRecalculated = standingOf(invoice, differences) === standing;
    reasons.push(...recordedBlockers(openLines, { differences, isRecalculated }));
    const { bulk } = openLines.invoice;
    if (isToldOf(bulk)) reasons.push({ kind: "bulkState", words: bulk.words });
  }
  if (hasPricingError) reasons.push({ kind: "pricingError" });
  const isBilling = openLines !== undefined && !reasons.some(({ kind }) => kind === "nothingChargeable");
  if (recorded.total.isZero() && isBilling) reasons.push({ kind: "nothingToBill" });
  if (recorded.total.lt(0)) reasons.push({ kind: "negativeTotal" });
  if (openLines === null) reasons.push({ kind: "linesUnknown" });
  if (since) reasons.push({ kind: "draftPastDue", since });
  const outcomes = (openLines?.details ?? []).flatMap((line) => lineOutcomes(line, rules));
  return [...reasons, ...groupedOutcomes(outcomes.filter(isWarning))];
}
