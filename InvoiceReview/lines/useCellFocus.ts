import * as React from "react";

/** Set on a grid while the focus is in it, also after the focused cell has left the page. */
export const focusMark = "data-has-focus";

/** Gives the cell with the cursor the focus, when the focus is in its grid already: rendering never steals it. */
export function useCellFocus(isActive: boolean): React.RefObject<HTMLDivElement> {
  const cell = React.useRef<HTMLDivElement>(null);
  // before it is painted: after it the move would take a second layout, and a second frame
  React.useLayoutEffect(() => {
    const element = cell.current;
    if (!isActive || !element) return;
    const focused = document.activeElement;
    const grid = element.closest('[role="grid"]');
    // a cell that leaves the page takes the focus with it, to the page's body
    const isLost = focused === document.body && grid?.hasAttribute(focusMark) === true;
    const isInGrid = grid?.contains(focused) === true && !element.contains(focused);
    if (isLost || isInGrid) element.focus({ preventScroll: true });
  }, [isActive]);
  return cell;
}
