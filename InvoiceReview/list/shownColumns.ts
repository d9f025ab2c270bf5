import { ListView, ViewColumn } from "../../shared/procedures/review/listView";
import { ColumnChoices, shownPlaces } from "../columns/columnChoices";

/** Where columns of the control's own have their widths, beside the maker's. */
export const ownColumns = { status: ".status", attention: ".attention" } as const;

/** The view as the user has its columns. The first names the invoice, and stays. */
export function shownView(view: ListView, choices: ColumnChoices): ListView {
  const places = shownPlaces(
    view.columns.map(({ name }) => name),
    choices,
  );
  const arranged = <Each>(all: readonly Each[]): readonly Each[] => places.map((place) => all[place] as Each);
  // the same view where nothing was chosen, so that nothing is drawn again
  if (places.length === view.columns.length && places.every((place, index) => place === index)) return view;
  return {
    ...view,
    columns: arranged<ViewColumn>(view.columns),
    rows: view.rows.map((row) => ({ ...row, cells: arranged(row.cells) })),
  };
}
