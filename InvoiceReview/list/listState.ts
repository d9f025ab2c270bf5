import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { InvoiceId } from "../../shared/invoicing/ids";
import { InvoiceFacts, OpenLines } from "../../shared/invoicing/invoiceFacts";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { UnreadRow } from "../../shared/invoicing/unreadRow";
import { ListView } from "../../shared/procedures/review/listView";

/** The list of invoices: the maker's view as the platform gives it, and our own facts of the rows on it. */
export interface ListState {
  readonly view: ListView | null;
  /** With every row that is loaded, in the platform's order; `view` has those of them that are shown. */
  readonly all: ListView | null;
  readonly facts: ReadonlyMap<InvoiceId, InvoiceFacts>;
  /** Invoices that could not be read: shown as that, counted in no sum. */
  readonly unread: ReadonlyMap<InvoiceId, UnreadRow>;
  /** Read after the facts, so that these wait for no lines. */
  readonly openLines: ReadonlyMap<InvoiceId, OpenLines>;
  readonly factsError: InvoicingError | null;
  /** How often facts were asked for: an answer to an earlier time, or of an earlier page, is not the state now. */
  readonly reads: number;
  /** Facts were asked for and have not come. */
  readonly isReading: boolean;
  readonly selected: ReadonlySet<InvoiceId>;
  /** The invoice that was open last: coming back, the focus goes to it. */
  readonly leftFor: InvoiceId | null;
  /** Where in the view the open invoice stands, or stood last. */
  readonly place: number;
  /** The step that goes on to another page: the invoice at its near end is opened once its rows are there. */
  readonly stepping: 1 | -1 | null;
  /** The row that was ticked or opened last: where a range begins. */
  readonly anchor: InvoiceId | null;
  /** In the user's time zone; for telling what is overdue. */
  readonly today: CalendarDate;
}

export const emptyList: ListState = {
  view: null,
  all: null,
  facts: new Map(),
  unread: new Map(),
  openLines: new Map(),
  factsError: null,
  reads: 0,
  isReading: false,
  selected: new Set(),
  leftFor: null,
  place: 0,
  stepping: null,
  anchor: null,
  today: "0001-01-01" as CalendarDate,
};

export const idsInView = (view: ListView): readonly InvoiceId[] => view.rows.map((row) => row.id as InvoiceId);

/** How far a tick reaches: this row, all from the last one ticked (Shift), or those too (Ctrl and Shift). */
export type Reach = "one" | "range" | "more";

/** What is selected once a row was ticked; a range takes the place of what was selected, as in a file manager. */
export function selectionAfter(list: ListState, id: InvoiceId, reach: Reach): readonly InvoiceId[] {
  const ids = list.view ? idsInView(list.view) : [];
  const selected = new Set(reach === "range" ? [] : list.selected);
  if (reach === "one") {
    if (!selected.delete(id)) selected.add(id);
    return [...selected];
  }
  const ends = [ids.indexOf(id), list.anchor ? ids.indexOf(list.anchor) : -1].filter((at) => at >= 0);
  const range = ids.slice(Math.min(...ends), Math.max(...ends) + 1);
  return [...new Set([...selected, ...range])];
}
