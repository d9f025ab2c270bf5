import { Decimal, zero } from "../../calculation/money";
import { totalsByCurrency } from "../../calculation/totalsByCurrency";
import { InvoiceFacts } from "../invoiceFacts";
import { InvoiceStatus } from "../invoiceStatus";
import { CalendarDate } from "../words/calendarDate";
import { Currency } from "../words/currency";
import { ageDays, criteria, Find } from "./finds";

/** Invoices that are alike in all that is asked of them, with what they come to: some of a whole view, or a single one. */
export interface InvoiceGroup {
  readonly isProjectInvoice: boolean;
  readonly status: InvoiceStatus;
  /** The age they are of, by its first day. */
  readonly past: number;
  readonly hasPricingError: boolean;
  readonly isCorrective: boolean;
  readonly hasTotal: boolean;
  /** null where it is not known. */
  readonly isRecent: boolean | null;
  /** null where it is not known. */
  readonly currency: Currency | null;
  readonly count: number;
  /** Before tax. */
  readonly amount: Decimal;
}

/** What some invoices come to in one of their currencies, before tax. */
export type CurrencySum = Pick<InvoiceGroup, "count" | "amount"> & { readonly currency: Currency };

export interface Figures {
  /** Also of those whose currency is not known. */
  readonly count: number;
  /** One a currency, by their codes: never one added to another. */
  readonly sums: readonly CurrencySum[];
}

/** The age of what has been waiting since a day. */
export const ageAfter = (isPast: (days: number) => boolean): number =>
  ageDays.reduce<number>((age, days) => (days > 0 && isPast(days) ? days : age), 0);

/** An invoice whose facts were read. Whether it was changed lately is none of them. */
export function groupOf({ invoice, amount, hasPricingError }: InvoiceFacts, today: CalendarDate): InvoiceGroup {
  const { isProjectInvoice, status, isCorrective, currency, recorded, dueDate } = invoice;
  const days = dueDate === null ? 0 : (Date.parse(today) - Date.parse(dueDate)) / 86_400_000;
  const past = ageAfter((from) => days >= from);
  const hasTotal = recorded.total.gt(0);
  const known = { isProjectInvoice, status, isCorrective, currency, past, hasPricingError, hasTotal };
  return { ...known, isRecent: null, count: 1, amount };
}

export const countOf = (groups: readonly InvoiceGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

/** Those that a find means. */
export const foundIn = (groups: readonly InvoiceGroup[], find: Find): readonly InvoiceGroup[] =>
  groups.filter(
    (group) =>
      group.isProjectInvoice &&
      criteria[find].some(
        ({ status, past: [from, to] = [0, Infinity], hasPricingError, isCorrective, hasTotal, isRecent }) =>
          status.includes(group.status) &&
          group.past >= from &&
          group.past <= to &&
          isAsAsked(hasPricingError, group.hasPricingError) &&
          isAsAsked(isCorrective, group.isCorrective) &&
          isAsAsked(hasTotal, group.hasTotal) &&
          isAsAsked(isRecent, group.isRecent),
      ),
  );

const isAsAsked = (asked: boolean | undefined, is: boolean | null): boolean => asked === undefined || asked === is;

/** How many they are, and what they come to. */
export function figuresOf(groups: readonly InvoiceGroup[]): Figures {
  const known = groups.flatMap(({ count, amount, currency }) =>
    currency ? { count, amount, tax: zero, total: zero, of: currency, currency: currency.code } : [],
  );
  const sums = totalsByCurrency(known).map(({ of, count, amount }) => ({ currency: of, count, amount }));
  return { count: countOf(groups), sums: sums.sort((a, b) => (a.currency.code < b.currency.code ? -1 : 1)) };
}
