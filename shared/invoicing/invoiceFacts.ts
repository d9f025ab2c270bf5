import { HeaderInput, InvoiceTotals } from "../calculation/invoiceTotals";
import { LineTotals } from "../calculation/lineTotals";
import { Decimal, Rounding } from "../calculation/money";
import { assertNever } from "../core/assertNever";
import { CalendarDate } from "./calendarDate";
import { Currency } from "./currency";
import { FigureDifference, sumDifferences, tellingDifference } from "./figureDifferences";
import { InvoiceId } from "./ids";
import { InvoiceLine, LineDetail } from "./invoice";
import { InvoiceStatus, isEditableStatus } from "./invoiceStatus";
import { groupedOutcomes, isLoss, lineOutcomes, OutcomeGroup } from "./lineOutcome";
import { UnreadRow } from "./unreadRow";
import { RecordedBlocker, recordedBlockers } from "./recordedBlockers";

/** What the list needs of an invoice beyond the maker's columns. Amounts as recorded, in its currency. */
export interface InvoiceFacts {
  readonly id: InvoiceId;
  readonly version: string;
  readonly status: InvoiceStatus;
  readonly isProjectInvoice: boolean;
  readonly isCorrective: boolean;
  readonly currency: Currency;
  readonly amount: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
  readonly dueDate: CalendarDate | null;
  readonly hasPricingError: boolean;
  readonly header: HeaderInput;
  readonly recorded: Pick<InvoiceTotals, "lineItemAmount" | "tax" | "total">;
  readonly lines: readonly InvoiceLine[];
  /** Of the rows below the lines; null where they could not be counted. */
  readonly rows: RowFacts | null;
}

/** Sums over the rows of one invoice, worked out where they live. */
export interface RowFacts {
  /** By line. */
  readonly sums: ReadonlyMap<string, Pick<LineTotals, "chargeable" | "tax">>;
  readonly hasDetailTax: boolean;
  /** Lines and details that could not be read. */
  readonly unread: number;
  readonly unpriced: number;
  readonly hasBilled: boolean;
}

/** A page of the list: an invoice that could not be read takes nothing from the others. */
export interface PageFacts {
  readonly facts: ReadonlyMap<InvoiceId, InvoiceFacts>;
  readonly unread: ReadonlyMap<InvoiceId, UnreadRow>;
}

/** Why an invoice in the list deserves a look. Named, never only coloured. */
export type Attention =
  | { readonly kind: "notProjectInvoice" }
  | Exclude<RecordedBlocker, { kind: "staleTotals" }>
  | { readonly kind: "staleTotals"; readonly recorded: Decimal | null; readonly calculated: Decimal | null }
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
export const mayLose = (facts: InvoiceFacts): boolean => facts.isProjectInvoice && isEditableStatus(facts.status);

/**
 * Every reason that would keep an open invoice from being sent as it is recorded, from the same function as the Send
 * question; and what else is worth a look. Only whether a single row's amount is its quantity × price is not known here.
 *
 * @param today in the user's time zone
 * @param recalculatedVersion the version that the platform recalculated for us last; its figures stand
 */
export function attentionOf(
  facts: InvoiceFacts,
  today: CalendarDate,
  openLines: OpenLines,
  rounding: Rounding,
  recalculatedVersion: string | null = null,
): readonly Attention[] {
  if (!facts.isProjectInvoice) return [{ kind: "notProjectInvoice" }];
  if (mayLose(facts)) {
    return [...openAttention(facts, rounding, recalculatedVersion), ...lossesOf(facts, openLines, rounding)];
  }
  const isOverdue = facts.status === "confirmed" && facts.dueDate !== null && facts.dueDate < today;
  return isOverdue && facts.dueDate ? [{ kind: "overdue", since: facts.dueDate }] : [];
}

function openAttention(facts: InvoiceFacts, rounding: Rounding, recalculatedVersion: string | null): Attention[] {
  const { rows } = facts;
  const reasons = rows
    ? recordedBlockers({
        ...rows,
        differences: differencesOf(facts, rows, rounding),
        isRecalculated: facts.version === recalculatedVersion,
      }).map(attentionFrom)
    : [{ kind: "notCounted" } as const];
  if (facts.hasPricingError) reasons.push({ kind: "pricingError" });
  if (facts.total.isZero() && rows?.hasBilled) reasons.push({ kind: "nothingToBill" });
  return reasons;
}

function lossesOf(facts: InvoiceFacts, openLines: OpenLines, rounding: Rounding): readonly Attention[] {
  const total: readonly Attention[] = facts.total.lt(0) ? [{ kind: "negativeTotal" }] : [];
  if (openLines === null) return [...total, { kind: "linesUnknown" }];
  const rules = { decimals: facts.currency.decimals, rounding };
  const outcomes = (openLines ?? []).flatMap((line) => lineOutcomes(facts, line, rules));
  return [...total, ...groupedOutcomes(outcomes.filter(isLoss))];
}

function attentionFrom(blocker: RecordedBlocker): Attention {
  switch (blocker.kind) {
    case "staleTotals": {
      const { recorded, calculated } = tellingDifference(blocker.differences);
      return { kind: "staleTotals", recorded, calculated };
    }
    case "unreadRows":
    case "withoutPrice":
    case "nothingChargeable":
      return blocker;
    default:
      return assertNever(blocker);
  }
}

function differencesOf(facts: InvoiceFacts, rows: RowFacts, rounding: Rounding): readonly FigureDifference[] {
  if (rows.unread > 0) return [];
  return sumDifferences(facts, rows.sums, rows.hasDetailTax, { decimals: facts.currency.decimals, rounding });
}
