import * as React from "react";

/** Gives the cell with the cursor the focus, when the focus is in its grid already: rendering never steals it. */
export function useCellFocus(isActive: boolean): React.RefObject<HTMLDivElement> {
  const cell = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const element = cell.current;
    if (!isActive || !element) return;
    const grid = element.closest('[role="grid"]');
    const focused = document.activeElement;
    const isInGrid = grid?.contains(focused) === true;
    // focus falls to the page when the cell that had it leaves the page
    if (isInGrid && !element.contains(focused)) element.focus({ preventScroll: true });
  }, [isActive]);
  return cell;
}
