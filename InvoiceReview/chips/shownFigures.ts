import { Figures, loadedFigures } from "../../shared/invoicing/finding/viewSummary";
import { ListRoomState } from "../list/listEvent";

/** The service counts no further than this (facts 5.1). */
const countedRows = 5000;

/** Over what the figures are: all of the view, all of it as far as can be told, or the invoices that are loaded. */
export interface ShownFigures {
  readonly over: "view" | "viewUnsearched" | "loaded";
  readonly figures: Figures;
}

/**
 * A host tells neither the words of its search nor the form that a sub-grid stands on: what was counted over the view is
 * held against the rows that the list has (decision 0016).
 *
 * @returns null before anything is known
 */
export function shownFigures({ finding, list }: Pick<ListRoomState, "finding" | "list">): ShownFigures | null {
  const { summary, chip, isProjectOnly } = finding;
  const { view } = list;
  if (summary === undefined || !view) return null;
  const loaded = { over: "loaded", figures: loadedFigures(list.facts.values(), list.today) } as const;
  if (!summary) return loaded;
  const { figures } = summary;
  const counted = chip ? figures[chip]?.count : isProjectOnly ? summary.projectRows : summary.rows;
  const isWhole = !view.hasNextPage && !view.hasPreviousPage;
  const rows = isWhole ? view.rows.length : view.totalRows;
  if (rows === null || (rows === countedRows && !isWhole)) return { over: "viewUnsearched", figures };
  // the rows of one answer are not held against the count of another
  return view.isLoading || rows === counted ? { over: "view", figures } : loaded;
}
