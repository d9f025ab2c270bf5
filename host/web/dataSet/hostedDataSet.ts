import { notImitated } from "../context/notImitated.js";
import type { Behaves } from "../manners/observed.js";
import type { LanguageId } from "../settings/pageSettings.js";
import { inLanguage } from "../texts/inLanguage.js";
import type { View, ViewColumn } from "../views/view.js";
import { entityRecord } from "./entityRecord.js";
import { createPageCursor } from "./pageCursor.js";
import type { LoadedPage, PageLoader } from "./pageLoader.js";
import type { PagingManner } from "./pagingManner.js";
import { firstPageQuery } from "./pageQuery.js";
import { noPages, onlyPage, withNextPage, withPreviousPage, type PageWindow } from "./pageWindow.js";

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;
type FilterExpression = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;
type SortStatus = ComponentFramework.PropertyHelper.DataSetApi.SortStatus;

export interface HostedDataSetOptions {
  readonly view: View;
  readonly languageId: LanguageId;
  readonly loadPage: PageLoader;
  readonly pageSize: number;
  readonly manner: PagingManner;
  readonly behaves: Behaves;
  /** Lets the time pass that a refresh takes beside its request. */
  pause(): Promise<void>;
  /** The data set changed and the control should be told. Also after a selection: controls must not echo it. */
  changed(): void;
  open(reference: ComponentFramework.EntityReference): void;
  warn(message: string): void;
}

export interface HostedDataSet {
  /** What goes into `context.parameters` now. A new object each time; `sorting` is the one a control may change. */
  current(): DataSet;
  /** Reads the first page. Until it is there the data set says `loading` and has no columns. */
  start(): void;
  /** The grid's own keyword filter, which the platform keeps beside the control's filter. */
  search(keyword: string): void;
}

/**
 * A data set as a model-driven grid gives it to a control.
 *
 * - Pages join or replace each other as its manner says; `setPageSize` acts on the next refresh.
 * - A page asked for while one is loading is dropped with a warning, and as observed so is a refresh of the control's.
 * - A changed sorting resets the filter, unless it was set again since the last load.
 */
export function createHostedDataSet(options: HostedDataSetOptions): HostedDataSet {
  const { view, languageId, manner } = options;
  let shown: PageWindow = noPages;
  let columns: readonly ViewColumn[] = view.columns;
  let recordById: { [id: string]: EntityRecord } = {};
  let order: string[] = [];
  let selected: string[] = [];
  let sorting: SortStatus[] = view.sorting.map((sort) => ({ ...sort }));
  let loadedSorting = JSON.stringify(sorting);
  let filter: FilterExpression | null = null;
  let filterIsFresh = false;
  let keyword = "";
  let pageSize = options.pageSize;
  let isResized = false;
  let isLoading = true;
  let hasLoaded = false;
  let failure: string | null = null;
  let turn = 0;
  let cursor = createPageCursor(options.loadPage, "", pageSize);

  function refresh(): void {
    if (JSON.stringify(sorting) !== loadedSorting && !filterIsFresh) filter = null;
    loadedSorting = JSON.stringify(sorting);
    filterIsFresh = false;
    // no rows are shown until the first page is there (pcf-data-table SPEC.md, observed 2026-09-11)
    shown = { ...noPages, total: shown.total };
    order = [];
    recordById = {};
    cursor = createPageCursor(options.loadPage, firstPageQuery({ view, columns, sorting, filter, keyword }), pageSize);
    void load(1, (page) => onlyPage(noPages, 1, page), options.behaves("refresh") ? options.pause() : undefined);
  }

  function refreshAsked(): void {
    if (isLoading && options.behaves("refresh")) options.warn("refresh was dropped: the data set is loading.");
    else refresh();
  }

  function loadIfIdle(what: string, number: number, place: (page: LoadedPage) => PageWindow): void {
    if (isLoading) options.warn(`${what} was dropped: the data set is loading.`);
    else void load(number, place);
  }

  const isAlone = (only: boolean): boolean => manner.joins === "never" || (manner.joins === "unlessAlone" && only);

  function loadExactPage(number: number): void {
    const isIgnored = manner.exact === "ignored" || (manner.exact === "ignoredAfterResize" && isResized && number > 1);
    // it draws again, and nothing further arrives
    if (isIgnored) options.changed();
    else loadIfIdle("loadExactPage", number, (page) => onlyPage(shown, number, page));
  }

  async function load(number: number, place: (page: LoadedPage) => PageWindow, before?: Promise<void>): Promise<void> {
    const mine = ++turn;
    isLoading = true;
    failure = null;
    options.changed();
    try {
      if (before) {
        await before;
        if (mine !== turn) return;
      }
      const page = await cursor.page(number);
      if (mine !== turn) return;
      if (page) show(place(page));
      hasLoaded = true;
    } catch (cause) {
      if (mine !== turn) return;
      failure = cause instanceof Error ? cause.message : String(cause);
    }
    isLoading = false;
    options.changed();
  }

  function show(next: PageWindow): void {
    shown = next;
    const records = next.rows.map((row) => entityRecord(row, view, columns, options.behaves));
    order = records.map((record) => record.getRecordId());
    recordById = Object.fromEntries(records.map((record) => [record.getRecordId(), record]));
    selected = selected.filter((id) => id in recordById);
  }

  function addColumn(name: string, alias?: string): void {
    if (columns.some((column) => column.name === name)) return;
    const known = view.further.find((column) => column.name === name);
    if (alias || !known) notImitated(`addColumn("${name}"${alias ? `, "${alias}"` : ""}) on ${view.table}`);
    columns = [...columns, known];
  }

  function select(ids: string[]): void {
    selected = ids.filter((id) => id in recordById);
    options.changed();
  }

  return {
    start: refresh,
    search(words) {
      keyword = words;
      refresh();
    },
    current: (): DataSet => ({
      addColumn,
      columns: hasLoaded ? columns.map((column, index) => describeColumn(column, index, view, languageId)) : [],
      error: failure !== null,
      errorMessage: failure ?? "",
      loading: isLoading,
      records: recordById,
      sortedRecordIds: order,
      get sorting() {
        return sorting;
      },
      set sorting(next) {
        sorting = next;
      },
      filtering: {
        // none was set: the view's own filter, and that of a sub-grid, cannot be seen (pcf-chart-view, 2026-09-19)
        getFilter: () => filter as FilterExpression,
        setFilter(expression) {
          filter = expression;
          filterIsFresh = true;
        },
        clearFilter() {
          filter = null;
          filterIsFresh = true;
        },
      },
      linking: {
        getLinkedEntities: () => [],
        addLinkedEntity: () => notImitated("linking.addLinkedEntity"),
      },
      paging: {
        totalResultCount: shown.total,
        firstPageNumber: manner.tellsPages ? shown.first : shown.last,
        lastPageNumber: shown.last,
        pageSize,
        hasNextPage: shown.hasNext,
        hasPreviousPage: manner.tellsPages && shown.first > 1,
        loadNextPage(only = false) {
          const number = shown.last + 1;
          loadIfIdle("loadNextPage", number, (page) =>
            isAlone(only) ? onlyPage(shown, number, page) : withNextPage(shown, page),
          );
        },
        loadPreviousPage(only = false) {
          const number = shown.first - 1;
          if (number < 1) return options.warn("loadPreviousPage was dropped: the first page is shown.");
          loadIfIdle("loadPreviousPage", number, (page) =>
            isAlone(only) ? onlyPage(shown, number, page) : withPreviousPage(shown, page),
          );
        },
        // the typings know no host without it
        ...((manner.exact === "missing" ? {} : { loadExactPage }) as { loadExactPage: typeof loadExactPage }),
        reset: refreshAsked,
        setPageSize(rows) {
          pageSize = rows;
          isResized = true;
        },
      },
      clearSelectedRecordIds: () => select([]),
      getSelectedRecordIds: () => [...selected],
      setSelectedRecordIds: select,
      getTargetEntityType: () => view.table,
      getTitle: () => inLanguage(view.title, languageId),
      getViewId: () => view.id,
      openDatasetItem: options.open,
      refresh: refreshAsked,
    }),
  };
}

function describeColumn(
  column: ViewColumn,
  index: number,
  view: View,
  languageId: LanguageId,
): ComponentFramework.PropertyHelper.DataSetApi.Column {
  return {
    name: column.name,
    alias: column.name,
    displayName: inLanguage(column.label, languageId),
    dataType: column.dataType,
    order: view.columns.includes(column) ? index : -1,
    visualSizeFactor: column.width,
    isHidden: !view.columns.includes(column),
    isPrimary: column.name === view.primaryName,
    disableSorting: false,
  };
}
