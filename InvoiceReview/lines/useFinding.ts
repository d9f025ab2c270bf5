import * as React from "react";
import { useSelected } from "../../shared/ui/room";
import { shownText } from "./arrangedLines";
import { findCell } from "./findCell";
import { GridKeyboard } from "./gridKeyboard";
import { GridPlace } from "./gridMoves";
import { isDataColumn } from "./lineValue";
import { LinesState } from "./linesState";
import { ShownRows } from "./useGridRows";

/** What looks for a text in the cells, and gives the focus back to them. */
export interface Finding {
  /** Goes to the next place, or the one before. @returns whether there is one */
  readonly find: (text: string, step: 1 | -1) => boolean;
  readonly onDismiss: () => void;
}

/** Looking for a text in the lines, as long as the user does; null otherwise. */
export function useFinding(
  { store, cursor, columns, indexOf, reveal }: GridKeyboard,
  { words, allOpen }: ShownRows,
  scroller: React.RefObject<HTMLElement>,
): Finding | null {
  const isFinding = useSelected((state: LinesState) => state.grid.isFinding);
  const [sought, setSought] = React.useState<GridPlace | null>(null);
  React.useEffect(() => {
    const index = sought && indexOf.get(sought.rowKey);
    // what is found in a closed group has its place once the groups are open
    if (!sought || index === null || index === undefined) return;
    setSought(null);
    cursor.dispatch({ type: "moved", ...sought });
    reveal(index);
  }, [sought, indexOf, reveal, cursor]);
  if (!isFinding) return null;
  return {
    find(text, step) {
      const state = store.state();
      const shownData = columns.map(({ key }) => key).filter(isDataColumn);
      const place =
        words &&
        findCell(allOpen(), shownData, cursor.state(), text, step, (row, key) => shownText(state, row, key, words));
      if (!place) return false;
      if (!indexOf.has(place.rowKey)) store.dispatch({ type: "groupsOpened" });
      setSought(place);
      return true;
    },
    onDismiss() {
      store.dispatch({ type: "findToggled", isFinding: false });
      scroller.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
    },
  };
}
