import type { Organisation } from "../app/organisation.js";
import type { Named } from "../texts/inLanguage.js";

/** The data types a data-set column may say it has; the platform's own words. */
export type ColumnDataType =
  | "SingleLine.Text"
  | "Multiple"
  | "Currency"
  | "Decimal"
  | "Whole.None"
  | "OptionSet"
  | "TwoOptions"
  | "DateAndTime.DateOnly"
  | "DateAndTime.DateAndTime"
  | "Lookup.Simple"
  | "Lookup.Customer"
  | "Lookup.Owner";

export interface ViewColumn {
  readonly name: string;
  readonly label: Named;
  readonly dataType: ColumnDataType;
  /** Share of the width, as the layout of a view has it, in pixels. */
  readonly width: number;
  /** What to order by where it is not the column itself: a lookup is ordered by the name it shows. */
  readonly orderBy?: string;
}

/** A saved view or sub-grid: what the platform would keep as FetchXML and LayoutXML. */
export interface View {
  readonly id: string;
  readonly table: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly title: Named;
  readonly columns: readonly ViewColumn[];
  /** Columns a control may add with addColumn, beside those of the view. */
  readonly further: readonly ViewColumn[];
  /** OData; empty for every row. */
  readonly filter: string;
  readonly sorting: readonly ComponentFramework.PropertyHelper.DataSetApi.SortStatus[];
  /** Text columns the grid's keyword filter looks in. */
  readonly quickFind: readonly string[];
}

/** A view as the makers of an organisation have it: without what is not there. */
export function viewSeen(view: View, { has }: Pick<Organisation, "has">): View {
  const isThere = ({ name }: { readonly name: string }): boolean => has(view.table, name);
  return { ...view, columns: view.columns.filter(isThere), further: view.further.filter(isThere) };
}

/** The property of a row on the wire: a lookup's value has a name of its own. */
export function wireName(column: ViewColumn): string {
  return column.dataType.startsWith("Lookup.") ? `_${column.name}_value` : column.name;
}
