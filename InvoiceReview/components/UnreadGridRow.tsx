import * as React from "react";
import { noAmount } from "../../shared/invoicing/formats";
import { describeUnread } from "../../shared/ui/describeUnread";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { gridColumns } from "../review/gridColumns";
import { GridRow } from "../review/gridRows";
import { useCursorOn, useCursorStore } from "./cursorContext";
import { rowHeightPx } from "./rowHeightPx";
import { useCellFocus } from "./useCellFocus";

interface UnreadGridRowProps {
  readonly row: Extract<GridRow, { kind: "unread" }>;
  readonly index: number;
}

/** The heading of what could not be read, and each such row: its name, its id, and why. Nothing in it can be edited. */
export const UnreadGridRow = React.memo(function UnreadGridRow({ row, index }: UnreadGridRowProps) {
  const { texts } = useSurroundings();
  const cursorStore = useCursorStore();
  const cursor = useCursorOn(row.key);
  const cell = useCellFocus(cursor !== null);
  const { unread } = row;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`pinv-grid-row pinv-grid-${unread ? "trouble" : "line"}`}
      style={{ transform: `translateY(${index * rowHeightPx}px)` }}
    >
      <div
        ref={cell}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={gridColumns.length}
        aria-readonly
        className="pinv-grid-group"
        tabIndex={cursor ? 0 : -1}
        onClick={() => cursorStore.dispatch({ type: "moved", rowKey: row.key, column: "description" })}
      >
        <Icon name="error" />
        {unread ? (
          <>
            <bdi className="pinv-clipped">{unread.name || noAmount}</bdi>
            <bdi>{unread.id}</bdi>
            <span>{describeUnread(unread, texts)}</span>
          </>
        ) : (
          texts("Grid_Unread")
        )}
      </div>
    </div>
  );
});
