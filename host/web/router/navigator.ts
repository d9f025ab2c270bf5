import { searchOf, type PageSettings } from "../settings/pageSettings.js";

export interface Navigator {
  /** Shows another path in the same page life. The same path again is shown afresh, as a reload of a form is. */
  go(path: string): void;
  /** Back to the page before, as the browser's own button; where this page life has none, to the path given. */
  back(otherwise: string): void;
  /** An address for a link or a new window, settings included. */
  hrefOf(path: string): string;
}

/**
 * Client-side navigation: bundles stay loaded, and the address always says what is shown.
 *
 * @param settings asked at each step, because the panel may have changed them
 * @param show     called with the path after each step, also for the browser's back and forward
 */
export function createNavigator(settings: () => PageSettings, show: (path: string) => void): Navigator {
  const hrefOf = (path: string): string => path + searchOf(settings());
  window.addEventListener("popstate", () => show(location.pathname));
  const go = (path: string): void => {
    if (path === location.pathname) history.replaceState(history.state, "", hrefOf(path));
    else history.pushState({ ledHere: true }, "", hrefOf(path));
    show(path);
  };
  return {
    go,
    back(otherwise) {
      const state = history.state as { readonly ledHere?: boolean } | null;
      if (state?.ledHere) history.back();
      else go(otherwise);
    },
    hrefOf,
  };
}
