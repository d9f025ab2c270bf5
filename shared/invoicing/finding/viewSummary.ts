import { Decimal } from "../../calculation/money";
import { totalsByCurrency } from "../../calculation/totalsByCurrency";
import { each } from "../../core/each";
import { InvoiceFacts } from "../invoiceFacts";
import { CalendarDate } from "../words/calendarDate";
import { Currency } from "../words/currency";
import { Chip, chips, chipsOf } from "./chips";

/** What a chip's invoices come to in one of their currencies, before tax. */
export interface ChipSum {
  readonly currency: Currency;
  readonly count: number;
  readonly amount: Decimal;
}

export interface ChipFigures {
  /** Also of those whose currency is not known. */
  readonly count: number;
  /** One a currency, by their codes: never one added to another. */
  readonly sums: readonly ChipSum[];
}

/** The figures of the chips; null where one cannot be known. */
export type Figures = Readonly<Record<Chip, ChipFigures | null>>;

/** Over every invoice of a view, sales invoices among its rows and in none of its chips. */
export interface ViewSummary {
  readonly rows: number;
  readonly projectRows: number;
  readonly figures: Figures;
}

/** The figures over what is loaded, where the whole view cannot be asked for them. */
export function loadedFigures(facts: Iterable<InvoiceFacts>, today: CalendarDate): Figures {
  const all = [...facts].map((of) => ({ of, is: chipsOf(of, today) }));
  const within = (chip: Chip): readonly InvoiceFacts[] => all.flatMap(({ of, is }) => (is.includes(chip) ? of : []));
  return each(chips, (chip) => (chip === "paid" ? null : figuresOf(within(chip))));
}

function figuresOf(facts: readonly InvoiceFacts[]): ChipFigures {
  const currencies = new Map(facts.map(({ invoice: { currency } }) => [currency.code, currency]));
  const totals = totalsByCurrency(
    facts.map(({ invoice: { currency, recorded }, amount }) => ({ ...recorded, amount, currency: currency.code })),
  );
  const sums = totals.flatMap(({ currency: code, count, amount }) => {
    const currency = currencies.get(code);
    return currency ? [{ currency, count, amount }] : [];
  });
  return { count: facts.length, sums: inOrder(sums) };
}

/** By their currencies' codes, as the figures of a whole view and of what is loaded both are. */
export const inOrder = (sums: readonly ChipSum[]): readonly ChipSum[] =>
  [...sums].sort((a, b) => (a.currency.code < b.currency.code ? -1 : 1));

/** A view of invoices, as whoever shows it is asked for its figures. */
export interface AskedView {
  /** null where it cannot be told which view it is. */
  readonly id: string | null;
  /** What narrows it beside its own query, chips left out; as it was got, for whoever set it. */
  readonly filter: object | null;
  /** In the user's time zone. */
  readonly today: CalendarDate;
}
