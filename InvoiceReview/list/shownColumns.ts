import { ListView, ViewColumn } from "../../shared/procedures/review/listView";

/** What the user has made of the list's columns, for the visit; by the columns' names. */
export interface ColumnChoices {
  readonly hidden: ReadonlySet<string>;
  /** Pixels. */
  readonly widths: ReadonlyMap<string, number>;
}

export const asTheMakerHasThem: ColumnChoices = { hidden: new Set(), widths: new Map() };

/** Where columns of the control's own have their widths, beside the maker's. */
export const ownColumns = { status: ".status", attention: ".attention" } as const;

/** Narrower than this a heading cannot be taken hold of any more, in pixels. */
export const narrowestPx = 48;

/** The view without what is hidden. The first column names the invoice, and stays. */
export function shownView(view: ListView, { hidden }: ColumnChoices): ListView {
  const isShown = ({ name }: ViewColumn, index: number): boolean => index === 0 || !hidden.has(name);
  const shown = view.columns.map(isShown);
  return shown.every(Boolean)
    ? view
    : {
        ...view,
        columns: view.columns.filter(isShown),
        rows: view.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => shown[index]) })),
      };
}
