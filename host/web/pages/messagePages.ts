import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import type { Page } from "./page.js";

/** The page for an address that names nothing. */
export function notFoundPage(app: App): Page {
  const title = app.text("NotFound_Title");
  return {
    title,
    section: null,
    content: [
      element(
        "section",
        { class: "card message" },
        element("h1", {}, title),
        element("p", {}, app.text("NotFound_Text")),
      ),
    ],
  };
}

/** The page in the place of one that could not be read: the reason and another try. */
export function failurePage(app: App, cause: unknown): Page {
  const title = app.text("Failure_Title");
  return {
    title,
    section: null,
    content: [
      element(
        "section",
        { class: "card message", role: "alert" },
        element("h1", {}, title),
        element("p", {}, cause instanceof Error ? cause.message : String(cause)),
        element(
          "button",
          { type: "button", class: "button primary", onclick: () => app.navigator.go(location.pathname) },
          app.text("Failure_Retry"),
        ),
      ),
    ],
  };
}
