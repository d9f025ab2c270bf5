import * as React from "react";
import { SourceId } from "../../shared/invoicing/backlog/backlog";
import { useTickFocus } from "./useTickFocus";
import { useStore } from "../../shared/ui/room";
import { ReviewEvent } from "./reviewEvent";
import { ReviewState } from "./reviewState";

interface TickCellProps {
  readonly ids: readonly SourceId[];
  readonly label: string;
  readonly isTicked: boolean;
  /** Some of several are ticked, not all. */
  readonly isSome?: boolean;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}

/** The tick of a row, or of a group of them; the only place in a row that takes the focus. */
export function TickCell({ ids, label, isTicked, isSome = false, isActive, onFocus }: TickCellProps) {
  const store = useStore<ReviewState, ReviewEvent>();
  const tick = useTickFocus(isActive);
  React.useEffect(() => {
    if (tick.current) tick.current.indeterminate = isSome; // no attribute says so
  }, [tick, isSome]);
  return (
    <span role="gridcell" className="pinv-row-tick">
      <input
        ref={tick}
        type="checkbox"
        checked={isTicked}
        tabIndex={isActive ? 0 : -1}
        aria-label={label}
        onFocus={onFocus}
        onChange={() => store.dispatch({ type: "itemsTicked", ids, isTicked: !isTicked })}
      />
    </span>
  );
}
