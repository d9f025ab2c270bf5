import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import { hostDoor } from "../door/hostDoor.js";

/** As many as can be taken in at a glance. */
const shownRequests = 20;

/** The last requests that reached the Web API, newest first. */
export function tracePart(app: App): HTMLElement {
  const { text } = app;
  const rows = element("tbody");
  async function show(): Promise<void> {
    const latest = (await hostDoor.trace()).slice(-shownRequests).reverse();
    rows.replaceChildren(
      ...latest.map((request) =>
        element(
          "tr",
          {},
          element("td", { class: "trace-path" }, `${request.method} ${request.path}`),
          element("td", {}, String(request.status)),
          element("td", {}, String(Math.round(request.ms))),
          element("td", {}, String(request.bytes)),
          element("td", {}, String(request.wave)),
        ),
      ),
    );
  }
  void show();
  return element(
    "section",
    { class: "panel-part" },
    element("h3", {}, text("Panel_Trace")),
    element("button", { type: "button", class: "button", onclick: () => void show() }, text("Panel_TraceRefresh")),
    element(
      "button",
      { type: "button", class: "button", onclick: () => void hostDoor.clearTrace().then(show) },
      text("Panel_TraceClear"),
    ),
    element(
      "table",
      { class: "trace" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, text("Panel_TraceRequest")),
          element("th", { scope: "col" }, text("Panel_TraceStatus")),
          element("th", { scope: "col" }, text("Panel_TraceTime")),
          element("th", { scope: "col" }, text("Panel_TraceBytes")),
          element("th", { scope: "col" }, text("Panel_TraceWave")),
        ),
      ),
      rows,
    ),
  );
}
