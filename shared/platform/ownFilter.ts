type DataSet = ComponentFramework.PropertyTypes.DataSet;
type Filter = ReturnType<DataSet["filtering"]["getFilter"]>;

/** The control's part of a data set's filter. What was there before stays, and is there again once ours is taken off. */
export interface OwnFilter {
  /** Puts ours in the place of what was ours; it acts with the next refresh. null takes it off. */
  readonly set: (dataSet: DataSet, ours: Filter | null) => void;
  /** What is not ours. The view's own filter, its quick find and a form's are in none that a host tells. */
  readonly foreign: (dataSet: DataSet) => Filter | null;
  /** Whether ours is on: another view, or a host that forgot it, takes it off. */
  readonly isOn: (dataSet: DataSet) => boolean;
}

/** @param both what two filters let through */
export function createOwnFilter(both: (ours: Filter | null, foreign: Filter | null) => Filter | null): OwnFilter {
  let on: { readonly view: string | null; readonly foreign: Filter | null; readonly whole: readonly string[] } | null =
    null;
  const now = (dataSet: DataSet): Filter | null => dataSet.filtering?.getFilter?.() ?? null;
  // a host may give what it was given at once in words of its own, or later as it was
  const isThere = (dataSet: DataSet): boolean => on !== null && on.whole.includes(JSON.stringify(now(dataSet)));
  const isOn = (dataSet: DataSet): boolean => isThere(dataSet) && on?.view === viewOf(dataSet);
  const foreign = (dataSet: DataSet): Filter | null => (on && isThere(dataSet) ? on.foreign : now(dataSet));
  return {
    isOn,
    foreign,
    set(dataSet, ours) {
      const before = foreign(dataSet);
      const next = both(ours, before);
      if (next) dataSet.filtering.setFilter(next);
      else dataSet.filtering.clearFilter();
      on = ours && {
        view: viewOf(dataSet),
        foreign: before,
        whole: [now(dataSet), next].map((each) => JSON.stringify(each)),
      };
    },
  };
}

/** Whether a data set can be narrowed at all; the typings know no host that cannot. */
export const isNarrowable = (dataSet: DataSet): boolean =>
  typeof (dataSet.filtering as Partial<DataSet["filtering"]> | undefined)?.setFilter === "function";

/** The id of the view; null where the host does not tell. */
export const viewOf = (dataSet: DataSet): string | null =>
  (dataSet as Partial<Pick<DataSet, "getViewId">>).getViewId?.() || null;
