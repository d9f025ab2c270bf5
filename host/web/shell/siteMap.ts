import { element } from "../dom/element.js";
import { icon, type IconName } from "../dom/icon.js";
import type { Page } from "../pages/page.js";
import type { Navigator } from "../router/navigator.js";
import type { ShellText, ShellTextKey } from "../texts/shellTexts.js";
import { shellLink } from "./shellLink.js";

const entries: readonly { section: NonNullable<Page["section"]>; path: string; label: ShellTextKey; icon: IconName }[] =
  [
    { section: "invoices", path: "/invoices", label: "Nav_Invoices", icon: "invoice" },
    { section: "projects", path: "/projects", label: "Nav_Projects", icon: "project" },
  ];

export interface SiteMap {
  readonly element: HTMLElement;
  select(section: Page["section"]): void;
}

/** The navigation at the side: Invoices and Projects. */
export function createSiteMap(navigator: Navigator, text: ShellText): SiteMap {
  const links = entries.map((entry) => ({
    section: entry.section,
    link: shellLink(navigator, entry.path, { class: "site-map-link" }, icon(entry.icon), text(entry.label)),
  }));
  return {
    element: element(
      "nav",
      { class: "site-map", id: "site-map", "aria-label": text("App_SiteMap") },
      element("ul", {}, ...links.map(({ link }) => element("li", {}, link))),
    ),
    select(section) {
      for (const entry of links) {
        if (entry.section === section) entry.link.setAttribute("aria-current", "page");
        else entry.link.removeAttribute("aria-current");
      }
    },
  };
}
