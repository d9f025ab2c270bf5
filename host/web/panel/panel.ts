import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import type { PageSettings } from "../settings/pageSettings.js";
import { dataPart } from "./dataPart.js";
import { faultsPart } from "./faultsPart.js";
import { settingsPart } from "./settingsPart.js";
import { tracePart } from "./tracePart.js";

export interface Panel {
  readonly button: HTMLElement;
  readonly element: HTMLElement;
}

/**
 * The host's own switches, beside the app. Its parts read from the host each time the panel opens.
 *
 * @param apply  takes new settings in
 * @param reload shows the current page afresh, after the data under it changed
 */
export function createPanel(app: App, apply: (settings: PageSettings) => void, reload: () => void): Panel {
  const { text } = app;
  const body = element("div", { class: "panel-body" });
  const panel = element(
    "aside",
    { class: "panel", id: "host-panel", "aria-label": text("Panel_Title"), hidden: true },
    element(
      "div",
      { class: "panel-head" },
      element("h2", {}, text("Panel_Title")),
      element(
        "button",
        { type: "button", class: "icon-button", "aria-label": text("Panel_Close"), onclick: () => show(false) },
        icon("close"),
      ),
    ),
    body,
  );
  const button = element(
    "button",
    {
      type: "button",
      class: "bar-button",
      "aria-label": text("App_OpenSettings"),
      "aria-controls": "host-panel",
      "aria-expanded": "false",
      onclick: () => show(panel.hidden),
    },
    icon("settings"),
  );

  function show(shown: boolean): void {
    panel.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
    if (!shown) return button.focus();
    body.replaceChildren(settingsPart(app, apply), faultsPart(app), dataPart(app, reload), tracePart(app));
    panel.querySelector<HTMLElement>("select, input, button")?.focus();
  }

  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(false);
  });
  return { button, element: panel };
}
