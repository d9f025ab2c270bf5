import * as React from "react";

export const rowHeightPx = 40;

/** Rows kept in the page beyond each edge of the view, so that a fast scroll never shows a gap. */
const spareRows = 12;

export interface RowWindow {
  readonly first: number;
  readonly last: number;
  /** Whole rows that fit into the view. */
  readonly pageRows: number;
  /** Scrolls a row into view, as far as needed. */
  readonly reveal: (index: number) => void;
}

/** Which rows of a list with rows of one height lie in the view of its scroller. */
export function useWindow(scroller: React.RefObject<HTMLElement>, rowCount: number): RowWindow {
  const [place, setPlace] = React.useState({ first: 0, fit: 20 });
  const isEmpty = rowCount === 0;

  React.useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => {
      const first = Math.floor(element.scrollTop / rowHeightPx);
      const fit = Math.ceil(element.clientHeight / rowHeightPx);
      // steps of half the spare rows: most scroll events change nothing
      const step = Math.max(1, Math.floor(spareRows / 2));
      const stepped = Math.floor(first / step) * step;
      setPlace((now) => (now.first === stepped && now.fit === fit ? now : { first: stepped, fit }));
    };
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      element.removeEventListener("scroll", measure);
      observer?.disconnect();
    };
  }, [scroller, isEmpty]);

  const reveal = React.useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeightPx;
      const viewHeight = element.clientHeight - rowHeightPx; // the heading stays at the top
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeightPx > element.scrollTop + viewHeight) element.scrollTop = top + rowHeightPx - viewHeight;
    },
    [scroller],
  );
  const first = Math.max(0, place.first - spareRows);
  const last = Math.min(rowCount - 1, place.first + place.fit + spareRows + Math.floor(spareRows / 2));
  return { first, last, pageRows: Math.max(1, place.fit - 2), reveal };
}
