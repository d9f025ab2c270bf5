import { entitySetName } from "../context/entitySetName.js";
import { wireName, type View, type ViewColumn } from "../views/view.js";
import { filterText } from "./filterText.js";

export interface PageRequest {
  readonly view: View;
  readonly columns: readonly ViewColumn[];
  readonly sorting: readonly ComponentFramework.PropertyHelper.DataSetApi.SortStatus[];
  /** What the control filters by, on top of the view's own filter. */
  readonly filter: ComponentFramework.PropertyHelper.DataSetApi.FilterExpression | null;
  /** What the user typed into the grid's keyword filter. */
  readonly keyword: string;
}

/** The Web API query, below the base, that reads a data set's first page. */
export function firstPageQuery({ view, columns, sorting, filter, keyword }: PageRequest): string {
  const selected = new Set([view.primaryId, view.primaryName, ...columns.map(wireName)]);
  const query: string[] = [`$select=${[...selected].join(",")}`];

  const filters = [view.filter, filter ? filterText(filter, view) : "", keywordFilter(view, keyword)]
    .filter((part) => part !== "")
    .map((part) => `(${part})`);
  if (filters.length > 0) query.push(`$filter=${encodeURIComponent(filters.join(" and "))}`);

  const order = sorting
    .filter(({ sortDirection }) => sortDirection !== -1)
    .map(({ name, sortDirection }) => `${orderPath(columns, name)}${sortDirection === 1 ? " desc" : ""}`);
  // the id at the end keeps rows of equal value in one order, so that no page repeats or loses one
  query.push(`$orderby=${encodeURIComponent([...order, view.primaryId].join(","))}`, "$count=true");
  return `${entitySetName(view.table)}?${query.join("&")}`;
}

function orderPath(columns: readonly ViewColumn[], name: string): string {
  return columns.find((column) => column.name === name)?.orderBy ?? name;
}

function keywordFilter(view: View, keyword: string): string {
  const words = keyword.trim().replace(/'/g, "''");
  return words === "" ? "" : view.quickFind.map((column) => `contains(${column},'${words}')`).join(" or ");
}
