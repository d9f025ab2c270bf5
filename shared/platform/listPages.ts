import { ListCommand, ListView, ViewRow } from "../procedures/review/listView";
import { dataSetView, Narrow, runListCommand } from "./dataSetView";

type DataSet = ComponentFramework.PropertyTypes.DataSet;

export interface ListPages {
  /** The page that the user is on. While the data set loads: what was shown before, marked as loading. */
  readonly view: (dataSet: DataSet) => ListView;
  /** Carries out a command; `view` is to be read again after it. */
  readonly run: (dataSet: DataSet, command: ListCommand) => void;
}

/**
 * The pages of the maker's view, counted here by what came and not by what the data set says of it (host/web/README.md
 * has the ways that were seen). A next page may be appended or take the place of the one before: its ids tell. Rows that
 * came are kept, so the way back needs no load; the data set is only asked to follow, and what it makes of that is
 * looked at. A refresh goes back to the first page: after a write the list loads its way to where the user was.
 */
export function createListPages(narrow: Narrow): ListPages {
  let page = 1;
  /** From the view's first row on, without a gap, as far as they came. */
  let rows: readonly ViewRow[] = [];
  /** Rows on a page: as many as came at first, where the data set promises more than it gives. */
  let size = 1;
  /** Whether there are rows after these, as the data set said when it held the last of them. */
  let hasMore = false;
  /** How far the rows reach that it holds. */
  let end = 0;
  /** Their ids. */
  let held = "";
  /** On the way to `page`; else somebody else took the data set to its first page, and it leads. */
  let isOnTheWay = false;
  /** What is not answered yet: a next page, all of it anew, or a page by its number, of the data set as it was then. */
  let asked: "next" | "anew" | DataSet | null = null;
  let sawLoading = false;
  /** After a write that came while it loaded: what it reads may be older, and another refresh would be dropped. */
  let isRefreshDue = false;
  let shown: ListView | null = null;

  const turnTo = (next: number, dataSet: DataSet): void => {
    page = next;
    isOnTheWay = true;
    const first = rows[(page - 1) * size];
    const paging: Partial<DataSet["paging"]> = dataSet.paging;
    if (!first || dataSet.sortedRecordIds.includes(first.id) || !paging.loadExactPage) return;
    asked = dataSet;
    paging.loadExactPage(page);
  };

  return {
    view(dataSet) {
      const { paging } = dataSet;
      const read = dataSetView(dataSet);
      if (read.error !== null) return read;
      const before = shown ? { ...shown, isLoading: true } : read;
      if (read.isLoading) {
        sawLoading = true;
        return before;
      }
      const ids = idsOf(read);
      if (isRefreshDue) {
        isRefreshDue = sawLoading = false;
        held = ids;
        asked = "anew";
        dataSet.refresh();
        return before;
      }
      const isOther = ids !== held;
      const isAnswer = isOther || sawLoading;
      const isNext = asked === "next";
      // the same rows are the answer once it has loaded, or where it no longer promises any: the next page has gone
      if (isNext && !isAnswer && paging.hasNextPage) return before;
      const isLed = !asked && isOther && ids !== (shown && idsOf(shown));
      let at = rows.findIndex(({ id }) => id === read.rows[0]?.id);
      if (isLed || (asked === "anew" && isAnswer)) {
        isOnTheWay = !isLed;
        rows = [];
        at = 0;
        size = Math.min(paging.pageSize > 0 ? paging.pageSize : Infinity, read.rows.length) || 1;
      } else if (isNext && at < 0) at = rows.length;
      if (at >= 0) {
        const reached = at + read.rows.length;
        // no further than before: it has gone, or the data set goes round in circles
        if (isNext && reached <= end) isOnTheWay = false;
        end = reached;
        rows = [...rows.slice(0, at), ...read.rows, ...rows.slice(end)];
        if (end >= rows.length) hasMore = paging.hasNextPage;
      }
      // a page that was asked for by its number may never come: the next call without it is the answer
      if (isAnswer || (asked !== "anew" && asked !== dataSet)) asked = null;
      sawLoading = false;
      held = ids;
      if (isOnTheWay && hasMore && rows.length < page * size) {
        asked = "next";
        paging.loadNextPage();
        return before;
      }
      isOnTheWay = false;
      page = Math.max(1, Math.min(page, Math.ceil(rows.length / size)));
      shown = {
        ...read,
        rows: rows.slice((page - 1) * size, page * size),
        hasNextPage: hasMore || page * size < rows.length,
        hasPreviousPage: page > 1,
      };
      return shown;
    },
    run(dataSet, command) {
      if (command.kind === "nextPage") turnTo(page + 1, dataSet);
      else if (command.kind === "previousPage") turnTo(page - 1, dataSet);
      else {
        if (command.kind === "refresh" && dataSet.loading) isRefreshDue = true;
        if (command.kind !== "select" && !dataSet.loading) asked = "anew";
        if (command.kind === "sort" || command.kind === "filter") page = 1;
        runListCommand(dataSet, command, narrow);
      }
    },
  };
}

const idsOf = ({ rows }: ListView): string => rows.map(({ id }) => id).join();
