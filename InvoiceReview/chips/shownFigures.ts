import { countOf, foundIn, groupOf, InvoiceGroup } from "../../shared/invoicing/finding/invoiceGroup";
import { ListRoomState } from "../list/listEvent";

/** The service counts no further than this (facts 5.1). */
const countedRows = 5000;

/** Over what the figures are: all of the view, all of it as far as can be told, or the invoices that are loaded. */
export interface ShownFigures {
  readonly over: "view" | "viewUnsearched" | "loaded";
  readonly groups: readonly InvoiceGroup[];
}

/**
 * A host tells neither the words of its search nor the form that a sub-grid stands on: what was counted over the view is
 * held against the rows that the list has (decision 0016).
 *
 * @returns null before anything is known
 */
export function shownFigures({ finding, list }: Pick<ListRoomState, "finding" | "list">): ShownFigures | null {
  const { groups, find, contract, isProjectOnly } = finding;
  const { all, today } = list;
  if (groups === undefined || !all) return null;
  const loaded = { over: "loaded", groups: [...list.facts.values()].map((facts) => groupOf(facts, today)) } as const;
  if (!groups) return loaded;
  const narrowedTo = find
    ? foundIn(groups, find)
    : groups.filter(({ isProjectInvoice }) => isProjectInvoice || !isProjectOnly);
  const isWhole = !all.hasNextPage && !all.hasPreviousPage;
  const rows = isWhole ? all.rows.length : all.totalRows;
  // how many a contract has was not counted
  if (contract !== null || rows === null || (rows === countedRows && !isWhole))
    return { over: "viewUnsearched", groups };
  // the rows of one answer are not held against the count of another
  return all.isLoading || rows === countOf(narrowedTo) ? { over: "view", groups } : loaded;
}
