import * as React from "react";
import { edgesNow, fillDown, GridPlaces } from "./gridGestures";
import { Corner, RangeEdges } from "./gridRange";
import { ColumnKey } from "./gridColumns";

/** The mark at the last cell of what is selected. By keyboard it is Ctrl+D, so nobody has to find it. */
export const fillHandle = "pinv-fill";

const isHandle = (target: EventTarget): boolean => (target as Element).classList.contains(fillHandle);

/** Whether a press goes on with what is selected, instead of beginning anew in its cell. */
export const isRangePress = (event: React.MouseEvent): boolean => event.shiftKey || isHandle(event.target);

interface RangeMouse {
  readonly onMouseDown: (event: React.MouseEvent) => void;
  readonly onMouseMove: (event: React.MouseEvent) => void;
  readonly onMouseUp: () => void;
}

/** Selecting by mouse: dragged over cells, or up to the one that is pressed with Shift; dragged at its corner it is filled down. */
export function useRangeMouse(grid: GridPlaces): RangeMouse {
  const drag = React.useRef<{ readonly from: Corner; readonly filled: RangeEdges | null } | null>(null);
  const { cursor, indexOf, columns } = grid;
  const selectTo = (from: Corner, to: Corner): void => {
    const { rowKey, column, range } = cursor.state();
    if (rowKey !== null && !isAt(range?.to ?? from, to)) {
      cursor.dispatch({ type: "moved", rowKey, column, range: { from, to } });
    }
  };
  return {
    onMouseDown: (event) => {
      const at = cornerAt(event.target, indexOf);
      const { range, rowKey, column, editing } = cursor.state();
      if (!at || event.button !== 0 || editing) return;
      const filled = isHandle(event.target) ? edgesNow(grid) : null;
      const first = range?.from ?? { row: indexOf.get(rowKey ?? "") ?? at.row, column };
      const from = filled ? { row: filled.top, column: columns[filled.left]?.key ?? column } : first;
      drag.current = { from: isRangePress(event) ? from : at, filled };
      if (!isRangePress(event)) return;
      event.preventDefault(); // the focus stays where it is
      selectTo(from, at);
    },
    onMouseMove: (event) => {
      if (event.buttons !== 1) drag.current = null; // let go outside the grid
      const at = drag.current && cornerAt(event.target, indexOf);
      if (!drag.current || !at) return;
      const { from, filled } = drag.current;
      const column = columns[filled?.right ?? -1]?.key ?? at.column;
      selectTo(from, { row: Math.max(filled?.bottom ?? 0, at.row), column });
    },
    onMouseUp: () => {
      const filled = drag.current?.filled;
      drag.current = null;
      if (filled && edgesNow(grid).bottom > filled.bottom) fillDown(grid, filled);
    },
  };
}

const isAt = (one: Corner, other: Corner): boolean => one.row === other.row && one.column === other.column;

/** The cell of a line that something stands in; null elsewhere. */
function cornerAt(target: EventTarget, indexOf: ReadonlyMap<string, number>): Corner | null {
  const cell = (target as Element).closest<HTMLElement>("[data-column]");
  const row = indexOf.get(cell?.closest<HTMLElement>("[data-row]")?.getAttribute("data-row") ?? "");
  return cell && row !== undefined ? { row, column: cell.getAttribute("data-column") as ColumnKey } : null;
}
