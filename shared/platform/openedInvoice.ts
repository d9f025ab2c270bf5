/** A data set, as far as it tells which view it shows; not every host can. */
interface ViewSource {
  getViewId?(): string;
}

/** Where it stands in what the browser keeps with the page's entry in its history. */
const place = "pinvOpened";

/**
 * Keeps which invoice is open in a view with the page's entry in the browser's history: reloading and Back bring both.
 * A page of an app that is left and come back to is the same document, and knows it by when that began. The address stays as it
 * is: it is the host's. Where the host keeps something there that is no record, or the browser
 * keeps nothing, nothing is kept.
 */
export function keepOpened(view: ViewSource, invoice: string | null): void {
  const { state } = history as { readonly state: unknown };
  const isSo = invoice === null ? !(place in Object(state)) : keptOpened(view) === invoice;
  if (isSo || typeof state !== "object" || Array.isArray(state)) return;
  try {
    history.replaceState({ ...state, [place]: invoice && [viewOf(view), invoice, performance.timeOrigin] }, "");
  } catch {
    // a page that may not write its history opens as it did before
  }
}

/** The invoice that was open in this view when the page was left or loaded again. */
export function keptOpened(view: ViewSource): string | null {
  const kept = (history.state as Readonly<Record<string, unknown>> | null)?.[place];
  if (!Array.isArray(kept)) return null;
  const [of, invoice, since] = kept as readonly unknown[];
  const isMeant = of === viewOf(view) && (since === performance.timeOrigin || isComingBack());
  return isMeant && typeof invoice === "string" ? invoice : null;
}

/** Whether the page was loaded again or come back to. Whoever gives its address once more wants the list. */
const isComingBack = (): boolean =>
  (performance.getEntriesByType?.("navigation")[0] as PerformanceNavigationTiming | undefined)?.type !== "navigate";

const viewOf = (view: ViewSource): string => view.getViewId?.() ?? "";
