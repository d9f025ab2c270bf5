import { CalendarDate } from "../../shared/invoicing/calendarDate";
import { InvoiceId } from "../../shared/invoicing/ids";
import { InvoiceFacts } from "../../shared/invoicing/invoiceFacts";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { ListView } from "../../shared/procedures/listView";

/** The list of invoices: the maker's view as the platform gives it, and our own facts of the rows on it. */
export interface ListState {
  readonly view: ListView | null;
  readonly facts: ReadonlyMap<InvoiceId, InvoiceFacts>;
  readonly factsError: InvoicingError | null;
  readonly selected: ReadonlySet<InvoiceId>;
  /** The invoice that was open last: coming back, the focus goes to it. */
  readonly leftFor: InvoiceId | null;
  /** In the user's time zone; for telling what is overdue. */
  readonly today: CalendarDate;
}

export const emptyList: ListState = {
  view: null,
  facts: new Map(),
  factsError: null,
  selected: new Set(),
  leftFor: null,
  today: "0001-01-01" as CalendarDate,
};

export const idsInView = (view: ListView): readonly InvoiceId[] => view.rows.map((row) => row.id as InvoiceId);
