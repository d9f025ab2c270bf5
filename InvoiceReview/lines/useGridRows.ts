import * as React from "react";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { RowId } from "../../shared/invoicing/ids";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen, openWorkspace } from "../edits/selectors";
import { arrangedLines } from "./arrangedLines";
import { describeLines } from "./describeLine";
import { GridRow, gridRows } from "./gridRows";
import { LinesEvent, LinesState } from "./linesState";
import { LineWords } from "./lineValue";

export interface ShownRows {
  readonly rows: readonly GridRow[];
  readonly words: LineWords | null;
  /** The same with every group open. */
  readonly allOpen: () => readonly GridRow[];
}

/** The rows change with the invoice, its collapsed groups, filters and order: never with an edit. */
export function useGridRows(): ShownRows {
  const store = useStore<LinesState, LinesEvent>();
  const surroundings = useSurroundings();
  const { loaded, grouping, collapsed, filter, filters, sorted } = useSelected((state: LinesState) => {
    const load = loadedOpen(state)?.load;
    return { ...state.grid, loaded: load?.loaded, grouping: load?.totals.grouping ?? [] };
  }, isShallowSame);
  // only which rows are edited matters here, not how
  const edited = useSelected((state: LinesState) =>
    filter === "changed" ? [...openWorkspace(state).edits.rows.keys()].join() : null,
  );
  // a line whose edit is taken back stays until the filter is chosen again: it may be that a button below is pressed
  const [listed, setListed] = React.useState<Listed>({ edited: null, rows: null });
  if (listed.edited !== edited) {
    const rows = edited === null ? null : [...(listed.rows ?? []), ...(edited.split(",").filter(Boolean) as RowId[])];
    setListed({ edited, rows: rows && new Set(rows) });
  }
  const shown = listed.rows;
  const words = loaded ? describeLines(loaded.invoice.currency, surroundings) : null;
  const details = React.useMemo(
    () => (words ? arrangedLines(store.state(), shown, words) : []),
    // the state is asked for once: an edit moves no line
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [store, loaded, shown, filters, sorted],
  );
  const rowsWith = (closed: ReadonlySet<string>): readonly GridRow[] =>
    loaded ? gridRows(loaded, details, grouping, closed, shown) : [];
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const rows = React.useMemo(() => rowsWith(collapsed), [loaded, details, grouping, collapsed, shown]);
  return { rows, words, allOpen: () => rowsWith(new Set()) };
}

/** The rows that a filtered grid shows, and the edited ones that they were last added from. Both null without a filter. */
interface Listed {
  readonly edited: string | null;
  readonly rows: ReadonlySet<RowId> | null;
}
