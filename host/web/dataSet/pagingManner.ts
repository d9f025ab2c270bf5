/** The ways in which data sets were seen, or are documented, to page; the first is the worst seen on a form. */
export const pagingWays = ["appended", "documented", "replaced", "exactMissing", "exactIgnored"] as const;
export type PagingWay = (typeof pagingWays)[number];

/** What a way of paging comes to, one answer for each question. */
export interface PagingManner {
  /** Whether a page that is loaded joins those that are there: never, always, or unless only the new one is asked for. */
  readonly joins: "never" | "always" | "unlessAlone";
  /** `afterResize` ignores it once a page size was set: it draws again with the rows that are there. */
  readonly exact: "works" | "missing" | "ignored" | "ignoredAfterResize";
  /** Whether `hasPreviousPage` and `firstPageNumber` say what is so. */
  readonly tellsPages: boolean;
}

export const pagingManners: Readonly<Record<PagingWay, PagingManner>> = {
  // pcfhub/pcf-compact-list SPEC.md, on a model-driven form, 2026-08-21: `loadNextPage(true)` appends all the same,
  // `hasPreviousPage` stays false, `firstPageNumber` is that of the last page; pcfhub/pcf-data-table, on a sub-grid,
  // 2026-09-21: `loadExactPage` works, until `setPageSize` was called
  appended: { joins: "always", exact: "ignoredAfterResize", tellsPages: false },
  // the typings: "Limits return value to only newly loaded page"
  documented: { joins: "unlessAlone", exact: "works", tellsPages: true },
  // develop1.net, 2020-05-07: canvas apps show the page just loaded alone
  replaced: { joins: "never", exact: "works", tellsPages: true },
  // pcf-start has none; MicrosoftDocs/powerapps-docs 1352: "not supported yet"
  exactMissing: { joins: "never", exact: "missing", tellsPages: false },
  exactIgnored: { joins: "never", exact: "ignored", tellsPages: false },
};
