import { ListCommand, ListView, ViewColumn } from "../procedures/review/listView";

type DataSet = ComponentFramework.PropertyTypes.DataSet;

/** What a column of a view is wide unless its maker says otherwise, and at most, as the designer of views has it. */
const [usual, widest] = [100, 400];
const numberTypes = new Set(["Currency", "Decimal", "FP", "Whole.None"]);

export function dataSetView(dataSet: DataSet): ListView {
  const shown = dataSet.columns.filter((column) => column.isHidden !== true).sort((a, b) => a.order - b.order);
  const sorting = new Map((dataSet.sorting ?? []).map((sort) => [sort.name, sort.sortDirection]));
  return {
    isLoading: dataSet.loading,
    error: dataSet.error ? shownText(dataSet.errorMessage) : null,
    columns: shown.map((column) => ({
      name: column.name,
      title: shownText(column.displayName),
      isNumber: numberTypes.has(column.dataType),
      isSortable: column.disableSorting !== true,
      widthShare: column.visualSizeFactor > 0 ? Math.min(column.visualSizeFactor, widest) : usual,
      sorted: sortedWord(sorting.get(column.name)),
    })),
    rows: dataSet.sortedRecordIds.flatMap((id) => {
      const record = dataSet.records[id];
      return record ? [{ id, cells: shown.map((column) => shownText(record.getFormattedValue(column.name))) }] : [];
    }),
    hasNextPage: dataSet.paging.hasNextPage,
    hasPreviousPage: dataSet.paging.hasPreviousPage,
    totalRows: dataSet.paging.totalResultCount >= 0 ? dataSet.paging.totalResultCount : null,
  };
}

/** Whatever the typings say: hosts give numbers as well, and nothing; anything else is no text, and would break the list. */
const shownText = (value: unknown): string =>
  typeof value === "string" || Number.isFinite(value) ? String(value) : "";

const sortedWord = (direction: number | undefined): ViewColumn["sorted"] =>
  (["ascending", "descending"] as const)[direction ?? -1] ?? null;

/** Sets the control's part of a data set's filter, which acts with the next refresh. */
export type Narrow = (dataSet: DataSet, to: Extract<ListCommand, { readonly kind: "filter" }>) => void;

/** Carries out a list's command on the live data set. Sorting and refreshing never run while it is loading. */
export function runListCommand(
  dataSet: DataSet,
  command: Exclude<ListCommand, { readonly kind: "nextPage" } | { readonly kind: "previousPage" }>,
  narrow: Narrow,
): void {
  if (command.kind === "select") {
    dataSet.setSelectedRecordIds([...command.ids]);
    return;
  }
  if (dataSet.loading) return;
  if (command.kind === "sort") return sortBy(dataSet, command.column);
  if (command.kind === "filter") narrow(dataSet, command);
  dataSet.refresh();
}

/** Sorting drops the data set's filter, so it is set again (facts/pcf.md 5). */
function sortBy(dataSet: DataSet, column: string): void {
  const current = dataSet.sorting.find((sort) => sort.name === column)?.sortDirection;
  const filter = dataSet.filtering?.getFilter();
  dataSet.sorting.splice(0, dataSet.sorting.length, { name: column, sortDirection: current === 0 ? 1 : 0 });
  if (filter) dataSet.filtering.setFilter(filter);
  dataSet.refresh();
}
