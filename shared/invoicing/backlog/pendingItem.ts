import { CalendarDate } from "../words/calendarDate";
import { Told } from "../acts/told";
import { TransactionClass } from "../words/transactionClass";
import { SourceId } from "./backlog";
import { Standing, standsAgainst } from "./exclusionReason";

interface Dated {
  readonly id: SourceId;
  readonly date: CalendarDate | null;
}

/** A transaction of the contract that is not on the invoice: ready, by its class, or the reason why it is not added. */
export type PendingItem =
  | (Told<TransactionClass> & Dated & { readonly isReady: true })
  | (Told<PendingReason> & Dated & { readonly isReady: false });

export type PendingReason = Standing | "unreadable" | "afterToday";

/**
 * Why the platform will not add a transaction, by the rules of invoicing by hand; it takes what is past-dated, which is
 * read as up to and including today (facts 3.3; inferred). Null where it will.
 *
 * @param currency the invoice's, ISO code
 */
export const pendingReason = (
  item: Parameters<typeof standsAgainst>[0],
  date: CalendarDate | null,
  currency: string,
  today: CalendarDate | null,
): PendingReason | null =>
  standsAgainst(item, currency) ?? (date !== null && today !== null && date > today ? "afterToday" : null);
