import * as React from "react";
import { Icon, IconName } from "../../shared/ui/icons";
import { useGridColumns } from "./useGridColumns";
import { useCursorOn, useCursorStore } from "./cursorContext";
import { rowHeightPx } from "./rowHeightPx";
import { useCellFocus } from "./useCellFocus";

interface RowFrameProps {
  /** Its place among all rows, also those that are not in the page. */
  readonly index: number;
  readonly look: string;
  readonly "data-row"?: string;
  readonly children: React.ReactNode;
}

/** A row of the grid in its place, below the heading. */
export function RowFrame({ index, look, children, ...shared }: RowFrameProps): React.ReactElement {
  return (
    <div
      {...shared}
      role="row"
      aria-rowindex={index + 2}
      className={`pinv-grid-row pinv-grid-${look}`}
      style={{ transform: `translateY(${index * rowHeightPx}px)` }}
    >
      {children}
    </div>
  );
}

interface WideRowProps extends RowFrameProps {
  readonly rowKey: string;
  readonly icon: IconName;
  /** Whether what it heads is shown; undefined where it heads nothing that can be closed. */
  readonly isExpanded?: boolean;
  readonly onPress?: () => void;
}

/** A row of one cell across all columns. */
export function WideRow({
  index,
  look,
  children,
  rowKey,
  icon,
  isExpanded,
  onPress,
}: WideRowProps): React.ReactElement {
  const cursorStore = useCursorStore();
  const columns = useGridColumns();
  const isActive = useCursorOn(rowKey) !== null;
  const cell = useCellFocus(isActive);
  return (
    <RowFrame index={index} look={look}>
      <div
        ref={cell}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns.length}
        aria-expanded={isExpanded}
        aria-readonly={onPress ? undefined : true}
        className="pinv-grid-group"
        tabIndex={isActive ? 0 : -1}
        onClick={() => {
          cursorStore.dispatch({ type: "moved", rowKey, column: cursorStore.state().column });
          onPress?.();
        }}
      >
        <Icon name={icon} />
        {children}
      </div>
    </RowFrame>
  );
}
