import * as React from "react";

/** Rows kept in the page beyond each edge of the view, so that a fast scroll never shows a gap. */
const spareRows = 12;

export interface RowList {
  readonly rowCount: number;
  /** All rows have one height. */
  readonly rowHeightPx: number;
  /** What a heading that stays in place covers of the view; nothing, where it is left out. */
  readonly headingPx?: number;
  /** A row that stays in the page wherever the view is, so that focus is never lost. */
  readonly kept?: number | undefined;
}

export interface RowWindow {
  /** Indexes of the rows that are in the page. */
  readonly shown: readonly number[];
  /** How far PageUp and PageDown go, in rows. */
  readonly pageRows: number;
  /** Scrolls a row into view, as far as needed. */
  readonly reveal: (index: number) => void;
}

/** Which rows of a long list lie in the view of its scroller. */
export function useRowWindow(scroller: React.RefObject<HTMLElement>, list: RowList): RowWindow {
  const { rowCount, rowHeightPx, headingPx = 0, kept } = list;
  const [place, setPlace] = React.useState({ first: 0, fit: 20 });
  // an empty list has no scroller
  const isEmpty = rowCount === 0;

  React.useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => {
      // steps of half the spare rows: most scroll events change nothing
      const step = spareRows / 2;
      const first = Math.floor(element.scrollTop / rowHeightPx / step) * step;
      const fit = Math.ceil(element.clientHeight / rowHeightPx);
      setPlace((now) => (now.first === first && now.fit === fit ? now : { first, fit }));
    };
    measure();
    element.onscroll = measure;
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      element.onscroll = null;
      observer?.disconnect();
    };
  }, [scroller, rowHeightPx, isEmpty]);

  const reveal = React.useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeightPx;
      const viewPx = element.clientHeight - headingPx;
      element.scrollTop = Math.min(top, Math.max(element.scrollTop, top + rowHeightPx - viewPx));
    },
    [scroller, rowHeightPx, headingPx],
  );

  const first = Math.max(0, place.first - spareRows);
  const last = Math.min(rowCount - 1, place.first + place.fit + spareRows * 1.5);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  if (kept !== undefined && kept < rowCount && (kept < first || kept > last)) shown.push(kept);
  return { shown, pageRows: Math.max(1, place.fit - 1 - (headingPx > 0 ? 1 : 0)), reveal };
}
