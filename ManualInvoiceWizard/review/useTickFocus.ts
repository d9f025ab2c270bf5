import * as React from "react";

/** Gives the active row's tick the focus when the focus is in its grid already: rendering never steals it. */
export function useTickFocus(isActive: boolean): React.RefObject<HTMLInputElement> {
  const tick = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => {
    const element = tick.current;
    if (!isActive || !element || element === document.activeElement) return;
    if (!element.closest('[role="grid"]')?.contains(document.activeElement)) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" }); // with its margin, so that the bar with the total does not hide it
  }, [isActive]);
  return tick;
}
