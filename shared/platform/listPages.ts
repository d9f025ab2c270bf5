import { ListCommand, ListView } from "../procedures/review/listView";
import { dataSetView, runListCommand } from "./dataSetView";

type DataSet = ComponentFramework.PropertyTypes.DataSet;

export interface ListPages {
  /** The page that the user is on. While the data set loads: what was shown before, marked as loading. */
  readonly view: (dataSet: DataSet) => ListView;
  /** Carries out a command; `view` is to be read again after it. */
  readonly run: (dataSet: DataSet, command: ListCommand) => void;
}

/**
 * The pages of the maker's view, counted here: a model-driven app appends each page that is loaded, then says that
 * there is none before, and goes back to the first one with each refresh, showing no rows until it is there
 * (pcf-compact-list and pcf-kanban-board, observed). After a write the list therefore loads its way back to where the
 * user was.
 */
export function createListPages(): ListPages {
  let page = 1;
  /** On the way to `page`; else somebody else took the data set to its first page, and it leads. */
  let isOnTheWay = false;
  /** Since it was last asked for anything. */
  let sawLoading = false;
  /** How many rows there were when the next page was asked for: each is asked for once. */
  let askedAt = -1;
  let shown: ListView | null = null;

  const turnTo = (next: number): void => {
    page = Math.max(1, next);
    isOnTheWay = true;
    sawLoading = false;
    askedAt = -1;
  };

  return {
    view(dataSet) {
      const { paging, sortedRecordIds } = dataSet;
      const read = dataSetView(dataSet);
      if (read.error !== null) return read;
      const before = shown ? { ...shown, isLoading: true } : read;
      const count = sortedRecordIds.length;
      if (read.isLoading) sawLoading = true;
      const isNoMore = count === askedAt;
      // the same rows are the answer once it has loaded, or where it no longer promises any: the next page has gone
      if (read.isLoading || (isNoMore && !sawLoading && paging.hasNextPage)) return before;
      askedAt = -1;
      const size = paging.pageSize > 0 ? paging.pageSize : count || 1;
      const held = Math.max(1, Math.ceil(count / size));
      if (isOnTheWay && held < page && paging.hasNextPage && !isNoMore) {
        askedAt = count;
        sawLoading = false;
        paging.loadNextPage();
        return before;
      }
      if (sawLoading || held < page) isOnTheWay = false;
      if (!isOnTheWay) page = Math.min(page, held);
      shown = {
        ...read,
        rows: read.rows.slice((page - 1) * size, page * size),
        hasNextPage: paging.hasNextPage || page < held,
        hasPreviousPage: page > 1,
      };
      return shown;
    },
    run(dataSet, command) {
      if (command.kind === "nextPage") turnTo(page + 1);
      else if (command.kind === "previousPage") turnTo(page - 1);
      else {
        if (command.kind !== "select") turnTo(command.kind === "sort" ? 1 : page);
        runListCommand(dataSet, command);
      }
    },
  };
}
