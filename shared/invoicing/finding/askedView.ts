import { CalendarDate } from "../words/calendarDate";

/** A view of invoices, as whoever shows it is asked for its figures. */
export interface AskedView {
  /** null where it cannot be told which view it is. */
  readonly id: string | null;
  /** What narrows it beside its own query, what the control narrows it to left out; as it was got, for whoever set it. */
  readonly filter: object | null;
  /** In the user's time zone. */
  readonly today: CalendarDate;
}
