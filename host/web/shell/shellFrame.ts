import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import type { Page } from "../pages/page.js";
import type { Navigator } from "../router/navigator.js";
import type { ShellText } from "../texts/shellTexts.js";
import { createSiteMap } from "./siteMap.js";

export interface ShellFrame {
  /** Puts a page into the main part; the page before it has been disposed of by then. */
  show(page: Page): void;
  /** Says that a page is on its way. */
  showWaiting(): void;
}

/** The chrome around every page: app bar, site map, main part, the story that is tried, and the settings panel at the end. */
export function createShellFrame(
  root: HTMLElement,
  navigator: Navigator,
  text: ShellText,
  userName: string,
  panel: { readonly button: HTMLElement; readonly element: HTMLElement },
  story: HTMLElement | null,
): ShellFrame {
  const siteMap = createSiteMap(navigator, text);
  const main = element("main", { id: "main", class: "main", tabindex: -1 });
  const toggle = element(
    "button",
    {
      type: "button",
      class: "bar-button",
      "aria-label": text("App_ToggleSiteMap"),
      "aria-controls": "site-map",
      "aria-expanded": "false",
      onclick: () => showSiteMap(toggle.getAttribute("aria-expanded") !== "true"),
    },
    icon("menu"),
  );
  let hasShown = false;
  const narrow = window.matchMedia("(max-width: 1023px)");

  function showSiteMap(shown: boolean): void {
    toggle.setAttribute("aria-expanded", String(shown));
    siteMap.element.hidden = !shown;
  }
  // beside a story the page has the room
  showSiteMap(!narrow.matches && !story);
  narrow.addEventListener("change", () => showSiteMap(!narrow.matches));
  siteMap.element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !narrow.matches) return;
    showSiteMap(false);
    toggle.focus();
  });

  root.replaceChildren(
    element("a", { class: "skip-link", href: "#main" }, text("App_SkipToContent")),
    element(
      "header",
      { class: "app-bar" },
      toggle,
      element("span", { class: "app-name" }, text("App_Name")),
      element("span", { class: "app-bar-space" }),
      element("span", { class: "app-user" }, userName),
      panel.button,
    ),
    element("div", { class: "app-body" }, siteMap.element, main, ...(story ? [story] : []), panel.element),
  );

  return {
    show(page) {
      document.title = `${page.title} – ${text("App_Name")}`;
      siteMap.select(page.section);
      if (narrow.matches) showSiteMap(false);
      main.replaceChildren(...page.content);
      main.scrollTop = 0;
      // the link or button that led here went away with the page before: the focus must not be lost with it
      if (hasShown && document.activeElement === document.body) main.focus({ preventScroll: true });
      hasShown = true;
      page.shown?.();
    },
    showWaiting: () => main.replaceChildren(element("p", { class: "waiting", role: "status" }, text("List_Loading"))),
  };
}
