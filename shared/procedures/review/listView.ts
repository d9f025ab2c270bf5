import { Find } from "../../invoicing/finding/finds";
import { ContractId } from "../../invoicing/ids";
import { CalendarDate } from "../../invoicing/words/calendarDate";

/** What the list is narrowed to, by the platform. */
export interface Narrowing {
  readonly find: Find | null;
  readonly contract: ContractId | null;
  /** Whether sales and service invoices are left out. */
  readonly isProjectOnly: boolean;
}

/** One column of the maker's view, in the maker's order. */
export interface ViewColumn {
  readonly name: string;
  readonly title: string;
  readonly isNumber: boolean;
  readonly isSortable: boolean;
  /** How wide the maker wants it, against the other columns; above 0, of no unit. */
  readonly widthShare: number;
  readonly sorted: "ascending" | "descending" | null;
}

export interface ViewRow {
  readonly id: string;
  readonly cells: readonly string[];
}

/** What the list shows of the maker's view: plain values, so that an unchanged data set gives an equal view. */
export interface ListView {
  readonly isLoading: boolean;
  readonly error: string | null;
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly ViewRow[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** null where the platform does not know. */
  readonly totalRows: number | null;
}

/** What the user may ask of the maker's view. */
export type ListCommand =
  | { readonly kind: "refresh" }
  | { readonly kind: "sort"; readonly column: string }
  | { readonly kind: "nextPage" }
  | { readonly kind: "previousPage" }
  /** Beside what narrows it already. */
  | { readonly kind: "filter"; readonly to: Narrowing; readonly today: CalendarDate }
  | { readonly kind: "select"; readonly ids: readonly string[] };
