import { InvoiceId } from "../../shared/invoicing/ids";
import { Surroundings } from "../../shared/ui/surroundings";
import { CopiedRows } from "../../shared/core/copiedTable";
import { attentionWords, statusWords } from "./describeListedRow";
import { listedRow } from "./listedRow";
import { choicesOf } from "../columns/columnChoices";
import { shownView } from "./shownColumns";
import { ListRoomState } from "./listEvent";

/** Invoices of the list as a table for a spreadsheet: its columns as they stand there, with status and attention. */
export function copiedInvoices(state: ListRoomState, ids: ReadonlySet<string>, surroundings: Surroundings): CopiedRows {
  if (!state.list.view) return [];
  const view = shownView(state.list.view, choicesOf(state, "list"));
  const { texts } = surroundings;
  const rows = view.rows.flatMap(({ id, cells }) => {
    if (!ids.has(id)) return [];
    const listed = listedRow(state, id as InvoiceId);
    const attention = attentionWords(listed, surroundings).map(({ text }) => text);
    return [amongColumns(cells, statusWords(listed, surroundings), attention.join("; "))];
  });
  const titles = view.columns.map(({ title }) => title);
  return [amongColumns(titles, texts("Column_status"), texts("Column_attention")), ...rows];
}

/** Status and attention stand behind the first of the maker's columns. */
const amongColumns = ([first = "", ...rest]: readonly string[], ...own: readonly string[]): readonly string[] => [
  first,
  ...own,
  ...rest,
];
