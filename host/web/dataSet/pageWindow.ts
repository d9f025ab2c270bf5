import type { WireRow } from "./entityRecord.js";
import type { LoadedPage } from "./pageLoader.js";

/** The pages of a data set that are shown now, as page numbers from 1, both ends included. */
export interface PageWindow {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly WireRow[];
  readonly hasNext: boolean;
  readonly total: number;
}

export const noPages: PageWindow = { first: 1, last: 0, rows: [], hasNext: false, total: -1 };

/** Only this page is shown: a refresh, an exact page, or "load only the new page". */
export function onlyPage(before: PageWindow, number: number, page: LoadedPage): PageWindow {
  return {
    first: number,
    last: number,
    rows: page.rows,
    hasNext: page.nextLink !== null,
    total: page.total ?? before.total,
  };
}

/** The page after the shown ones joins them at the end: model-driven apps append, canvas apps replace. */
export function withNextPage(before: PageWindow, page: LoadedPage): PageWindow {
  return {
    first: before.first,
    last: before.last + 1,
    rows: [...before.rows, ...page.rows],
    hasNext: page.nextLink !== null,
    total: page.total ?? before.total,
  };
}

/** The page before the shown ones joins them at the front. */
export function withPreviousPage(before: PageWindow, page: LoadedPage): PageWindow {
  return { ...before, first: before.first - 1, rows: [...page.rows, ...before.rows] };
}
