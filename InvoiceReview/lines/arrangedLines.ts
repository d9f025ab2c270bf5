import { previewDetail } from "../../shared/invoicing/edits/previewDetail";
import { RowId } from "../../shared/invoicing/ids";
import { LineDetail } from "../../shared/invoicing/invoice";
import { loadedOpen, openWorkspace, rulesOf } from "../edits/selectors";
import { readFilter } from "./lineFilter";
import { compareLines, DataColumn, LineWords } from "./lineValue";
import { LinesState } from "./linesState";

/** What a line shows in a column, with the edits that are pending. */
export function shownText(state: LinesState, row: RowId, key: DataColumn, words: LineWords): string {
  const loaded = loadedOpen(state)?.load.loaded;
  const detail = loaded?.detailById.get(row);
  if (!loaded || !detail) return "";
  const edit = openWorkspace(state).edits.rows.get(row);
  const preview = previewDetail(detail, edit, rulesOf(state, loaded.invoice));
  return words.textIn(preview, key);
}

/**
 * The lines that pass the filters, in the order that they are sorted in, both by what they are with the edits that are
 * pending now. A later edit moves none of them: what is being worked on stays where it is.
 *
 * @param listed null for all; otherwise only these are asked about
 */
export function arrangedLines(
  state: LinesState,
  listed: ReadonlySet<RowId> | null,
  words: LineWords,
): readonly LineDetail[] {
  const open = loadedOpen(state);
  if (!open) return [];
  const { invoice, details } = open.load.loaded;
  const { filters, sorted } = state.grid;
  if (!listed && filters.size === 0 && !sorted) return details;
  const { rows } = openWorkspace(state).edits;
  const rules = rulesOf(state, invoice);
  const preview = (detail: LineDetail): LineDetail => previewDetail(detail, rows.get(detail.id), rules);
  const asked = [...filters].flatMap(([key, text]) => {
    const read = readFilter(key, text, words);
    return read.ok ? [read.value] : [];
  });
  const passing = details.filter(
    (detail) => (listed?.has(detail.id) ?? true) && asked.every((passes) => passes(preview(detail))),
  );
  return sorted ? passing.sort((a, b) => compareLines(preview(a), preview(b), sorted.by, sorted.isReverse)) : passing;
}
