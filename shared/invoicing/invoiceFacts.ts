import { Decimal, Rounding, sum } from "../calculation/money";
import { CalendarDate } from "./calendarDate";
import { Currency } from "./currency";
import { InvoiceId } from "./ids";
import { LineDetail } from "./invoice";
import { isEditableStatus, InvoiceStatus } from "./invoiceStatus";
import { groupedOutcomes, isLoss, lineOutcomes, OutcomeGroup } from "./lineOutcome";

/** What the list needs of an invoice beyond the maker's columns. Amounts as recorded, in its currency. */
export interface InvoiceFacts {
  readonly id: InvoiceId;
  readonly status: InvoiceStatus;
  readonly isProjectInvoice: boolean;
  readonly isCorrective: boolean;
  readonly currency: Currency;
  readonly amount: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
  readonly lineItemAmount: Decimal;
  readonly dueDate: CalendarDate | null;
  readonly hasPricingError: boolean;
  /** Its invoice lines' own amounts before tax, for telling stale totals. */
  readonly lineAmounts: readonly Decimal[];
  /** The line details of an invoice that can be changed, with their transactions; null where they cannot be read. */
  readonly openLines: readonly LineDetail[] | null;
}

/** Why an invoice in the list deserves a look. Named, never only coloured. */
export type Attention =
  | { readonly kind: "notProjectInvoice" }
  | { readonly kind: "staleTotals"; readonly recorded: Decimal; readonly lines: Decimal }
  | { readonly kind: "pricingError" }
  | { readonly kind: "nothingToBill" }
  | { readonly kind: "overdue"; readonly since: CalendarDate }
  /** What sending would lose, and what it would credit. */
  | OutcomeGroup
  | { readonly kind: "negativeTotal" }
  | { readonly kind: "linesUnknown" };

/** @param today in the user's time zone */
export function attentionOf(facts: InvoiceFacts, today: CalendarDate, rounding: Rounding): readonly Attention[] {
  if (!facts.isProjectInvoice) return [{ kind: "notProjectInvoice" }];
  const reasons: Attention[] = [];
  const isOpen = facts.status === "draft" || facts.status === "inReview";
  const lines = sum(facts.lineAmounts);
  if (isOpen && !lines.eq(facts.lineItemAmount)) {
    reasons.push({ kind: "staleTotals", recorded: facts.lineItemAmount, lines });
  }
  if (isOpen && facts.hasPricingError) reasons.push({ kind: "pricingError" });
  if (isOpen && facts.total.isZero() && lines.isZero()) reasons.push({ kind: "nothingToBill" });
  if (isEditableStatus(facts.status)) reasons.push(...lossesOf(facts, rounding));
  if (facts.status === "confirmed" && facts.dueDate !== null && facts.dueDate < today) {
    reasons.push({ kind: "overdue", since: facts.dueDate });
  }
  return reasons;
}

function lossesOf(facts: InvoiceFacts, rounding: Rounding): readonly Attention[] {
  const total: readonly Attention[] = facts.total.lt(0) ? [{ kind: "negativeTotal" }] : [];
  if (facts.openLines === null) return [...total, { kind: "linesUnknown" }];
  const rules = { decimals: facts.currency.decimals, rounding };
  const outcomes = facts.openLines.flatMap((line) => lineOutcomes(facts, line, rules));
  return [...total, ...groupedOutcomes(outcomes.filter(isLoss))];
}
