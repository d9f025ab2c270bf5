type DataSet = ComponentFramework.PropertyTypes.DataSet;
type Column = ComponentFramework.PropertyHelper.DataSetApi.Column;
type Sort = ComponentFramework.PropertyHelper.DataSetApi.SortStatus;

interface DataSetParts {
  readonly table?: string;
  readonly loading?: boolean;
  readonly error?: string;
  readonly columns?: readonly (Partial<Column> & { readonly name: string })[];
  /** Column values by row id: text as shown, or what `getValue` gives. */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly sorting?: readonly Sort[];
  readonly paging?: Partial<DataSet["paging"]>;
  readonly filter?: object | null;
}

export interface FakeDataSet {
  readonly dataSet: DataSet;
  /** What was asked of it, in order: "refresh", "loadNextPage true" … */
  readonly calls: readonly string[];
}

/** A data set as the platform hands it over: complete, loaded and empty unless a test says otherwise. */
export function aDataSet(parts: DataSetParts = {}): FakeDataSet {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...all: readonly unknown[]): void => {
      calls.push([name, ...all.map((each) => JSON.stringify(each))].join(" "));
    };
  const rows = parts.rows ?? {};
  const record = (id: string, values: Readonly<Record<string, unknown>>) => ({
    getRecordId: () => id,
    getFormattedValue: (column: string) => (values[column] ?? null) as string,
    getValue: (column: string) => values[column],
    getNamedReference: () => ({ id: { guid: id }, name: "" }),
  });
  const dataSet = {
    getTargetEntityType: () => parts.table ?? "invoice",
    loading: parts.loading ?? false,
    error: parts.error !== undefined,
    errorMessage: parts.error ?? "",
    columns: (parts.columns ?? []).map((column, order) => ({
      displayName: column.name,
      dataType: "SingleLine.Text",
      alias: column.name,
      order,
      visualSizeFactor: 1,
      ...column,
    })),
    records: Object.fromEntries(Object.entries(rows).map(([id, values]) => [id, record(id, values)])),
    sortedRecordIds: Object.keys(rows),
    sorting: [...(parts.sorting ?? [])],
    filtering: {
      getFilter: () => parts.filter ?? null,
      setFilter: note("setFilter"),
      clearFilter: note("clearFilter"),
    },
    paging: {
      totalResultCount: Object.keys(rows).length,
      hasNextPage: false,
      hasPreviousPage: false,
      loadNextPage: note("loadNextPage"),
      loadPreviousPage: note("loadPreviousPage"),
      ...parts.paging,
    },
    refresh: note("refresh"),
    setSelectedRecordIds: note("select"),
    getSelectedRecordIds: () => [],
  };
  return { dataSet: dataSet as unknown as DataSet, calls };
}
