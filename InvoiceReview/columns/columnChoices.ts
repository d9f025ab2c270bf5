import { toggled } from "../../shared/core/toggled";
import { Turns } from "../../shared/core/turns";

/** What the user has made of a table's columns, for the visit; by the columns' names. */
export interface ColumnChoices {
  readonly hidden: ReadonlySet<string>;
  /** Pixels. */
  readonly widths: ReadonlyMap<string, number>;
  /** All of the table's columns once one was moved; empty before. */
  readonly order: readonly (string | undefined)[];
}

export const asTheyWere: ColumnChoices = { hidden: new Set(), widths: new Map(), order: [] };

/** Narrower than this a heading cannot be taken hold of any more, in pixels. */
export const narrowestPx = 48;

/** The list of invoices, and the lines of one. */
export type ColumnsOf = "list" | "lines";

export interface ColumnsState {
  /** None of a table whose columns are as they were. */
  readonly columns: ReadonlyMap<ColumnsOf, ColumnChoices>;
}

export const choicesOf = ({ columns }: ColumnsState, of: ColumnsOf): ColumnChoices => columns.get(of) ?? asTheyWere;

/** The places of a table's columns in the user's order. The first names the row and stays; what is new comes last. */
export function orderedPlaces(names: readonly string[], { order }: ColumnChoices): readonly number[] {
  const rank = (place: number): number => {
    const at = order.indexOf(names[place]);
    return place === 0 ? -1 : at < 0 ? order.length + place : at;
  };
  return [...names.keys()].sort((a, b) => rank(a) - rank(b));
}

/** The same without what is hidden; the first never is. */
export const shownPlaces = (names: readonly string[], choices: ColumnChoices): readonly number[] =>
  orderedPlaces(names, choices).filter((place) => place === 0 || !choices.hidden.has(names[place] ?? ""));

export type ColumnsEvent = { readonly of: ColumnsOf } & (
  | { readonly type: "columnToggled"; readonly name: string }
  | { readonly type: "columnWidened"; readonly name: string; readonly px: number }
  /** One was moved: the names of all as they are to stand. */
  | { readonly type: "columnsOrdered"; readonly order: ColumnChoices["order"] }
  | { readonly type: "columnsReset" }
);

const chosen = <State extends ColumnsState>(state: State, of: ColumnsOf, change: Partial<ColumnChoices>): [State] => [
  { ...state, columns: new Map(state.columns).set(of, { ...choicesOf(state, of), ...change }) },
];

export const columnTurns: Turns<ColumnsState, ColumnsEvent, never> = {
  columnToggled: (state, { of, name }) => chosen(state, of, { hidden: toggled(choicesOf(state, of).hidden, name) }),
  columnWidened: (state, { of, name, px }) =>
    chosen(state, of, { widths: new Map(choicesOf(state, of).widths).set(name, px) }),
  columnsOrdered: (state, { of, order }) => chosen(state, of, { order }),
  columnsReset: (state, { of }) => chosen(state, of, asTheyWere),
};
