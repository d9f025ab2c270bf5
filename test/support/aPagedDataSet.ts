import { aDataSet } from "./aDataSet";

type DataSet = ComponentFramework.PropertyTypes.DataSet;

/** How a data set pages, one answer for each thing that was seen, or documented, to differ. */
export interface PagingManner {
  /** What a next page does to the rows that were there: `circles` starts again after the second (PowerApps-Samples 470). */
  readonly next: "appends" | "replaces" | "circles";
  /** What asking for one page by its number does. `wrong` shows another one, `late` comes after a call with nothing new. */
  readonly exact: "works" | "missing" | "ignored" | "first" | "wrong" | "late";
  /** Whether a load is seen as `loading` before its rows come. */
  readonly tellsLoading: boolean;
  /** Whether rows are kept while a refresh loads. */
  readonly keepsRows: boolean;
  /** What it says is on a page, where that is not so. */
  readonly tellsSize?: number;
}

/** As real forms were seen to (facts: observed, data set). */
export const asObserved: PagingManner = { next: "appends", exact: "works", tellsLoading: true, keepsRows: false };

export interface PagedDataSet {
  /** As the platform hands it over now: a new object each time. */
  readonly dataSet: () => DataSet;
  /** Takes what is under way to its end, one call of the platform after the other. */
  readonly settle: (calls: () => void) => void;
  /** Pages and refreshes asked for. */
  readonly loads: () => number;
  /** Rows on a page from the next load on. */
  readonly resize: (rows: number) => void;
  /** Other rows from the next refresh on. */
  readonly become: (names: readonly string[]) => void;
}

/** A data set over rows of these names. What it says of pages before and of page numbers is never to be used. */
export function aPagedDataSet(given: readonly string[], size: number, manner: PagingManner): PagedDataSet {
  let names = given;
  let coming = given;
  let rowsAPage = size;
  let [from, to] = [0, Math.min(size, names.length)];
  let phase: "idle" | "asked" | "loading" = "idle";
  let isRefresh = false;
  let then = (): void => undefined;
  let loads = 0;

  const load = (answer: () => void, refreshes = false): void => {
    // a second call in flight was seen to be dropped, a refresh too (facts: observed, data set)
    if (phase !== "idle") return;
    loads += 1;
    isRefresh = refreshes;
    phase = "asked";
    then = answer;
  };
  const only = (first: number): void => {
    if (first >= names.length || first < 0) return;
    [from, to] = [first, Math.min(first + rowsAPage, names.length)];
  };
  const next = (): void => {
    if (manner.next === "circles" && to >= 2 * size) only(0);
    else if (manner.next === "appends") to = Math.min(to + rowsAPage, names.length);
    else only(to);
  };
  const exact = (page: number): void => {
    const shown = { first: 1, wrong: page + 1, ignored: 0 }[manner.exact as string] ?? page;
    only((shown - 1) * rowsAPage);
  };
  const dataSet = (): DataSet => {
    const isEmptied = phase === "loading" && isRefresh && !manner.keepsRows;
    const rows = isEmptied ? [] : names.slice(from, to);
    const fake = aDataSet({
      loading: phase === "loading",
      columns: [{ name: "n" }],
      rows: Object.fromEntries(rows.map((n) => [n, { n }])),
      paging: {
        totalResultCount: -1,
        pageSize: manner.tellsSize ?? rowsAPage,
        hasNextPage: to < names.length,
        hasPreviousPage: manner.next === "replaces" && from > 0,
        firstPageNumber: Math.ceil(to / size),
        loadNextPage: () => load(next),
        ...(manner.exact === "missing" ? {} : { loadExactPage: (page) => load(() => exact(page)) }),
      },
    });
    return {
      ...fake.dataSet,
      refresh: () => {
        // it reads what there is when it is asked for
        const read = coming;
        load(() => {
          names = read;
          only(0);
        }, true);
      },
    };
  };
  return {
    dataSet,
    settle: (calls) => {
      for (let turns = 0; phase !== "idle"; turns += 1) {
        if (turns > 1000) throw new Error("It loads without end.");
        if (manner.exact === "late") calls();
        if (manner.tellsLoading) {
          phase = "loading";
          calls();
        }
        phase = "idle";
        then();
        calls();
      }
    },
    loads: () => loads,
    resize: (rows) => (rowsAPage = rows),
    become: (next) => (coming = next),
  };
}
