import { webApiBase, type App } from "../app/app.js";
import type { WireRow } from "../dataSet/entityRecord.js";
import { createPageLoader } from "../dataSet/pageLoader.js";
import { element } from "../dom/element.js";
import { formPath } from "../router/route.js";
import { commandBar } from "../shell/commandBar.js";
import { shellLink } from "../shell/shellLink.js";
import { fieldText } from "./fieldText.js";
import { listHeader } from "./listHeader.js";
import type { Page } from "./page.js";

const columns = [
  { label: "Field_Project", name: "msdyn_subject" },
  { label: "Field_Customer", name: "_msdyn_customer_value" },
  { label: "Field_Start", name: "msdyn_scheduledstart" },
  { label: "Field_Finish", name: "msdyn_scheduledend" },
] as const;

/** Project Service > Projects: a plain list, because no control of this project sits on it. */
export async function projectsPage(app: App): Promise<Page> {
  const { text } = app;
  const select = ["msdyn_projectid", ...columns.map(({ name }) => name)].join(",");
  const loadPage = createPageLoader(app.fetch, webApiBase);
  const { rows } = await loadPage(`msdyn_projects?$select=${select}&$orderby=msdyn_subject`, 250);
  const body = element("tbody");
  const empty = element("p", { class: "list-empty", role: "status" });

  function show(keyword: string): void {
    const wanted = rows.filter((row) => fieldText(row, "msdyn_subject").toLowerCase().includes(keyword.toLowerCase()));
    body.replaceChildren(...wanted.map((row) => projectRow(app, row)));
    empty.textContent = wanted.length === 0 ? text("List_Empty") : "";
  }
  show("");

  const title = text("List_Projects");
  return {
    title,
    section: "projects",
    content: [
      commandBar(text("Command_Bar"), [
        { label: text("Command_Refresh"), icon: "refresh", run: () => app.navigator.go(location.pathname) },
      ]),
      element(
        "div",
        { class: "card list-card" },
        listHeader(title, text, show),
        element(
          "div",
          { class: "table-frame", tabindex: 0, role: "region", "aria-label": title },
          element(
            "table",
            { class: "plain-table" },
            element(
              "thead",
              {},
              element("tr", {}, ...columns.map(({ label }) => element("th", { scope: "col" }, text(label)))),
            ),
            body,
          ),
        ),
        empty,
      ),
    ],
  };
}

function projectRow(app: App, row: WireRow): HTMLElement {
  const path = formPath("msdyn_project", String(row.msdyn_projectid));
  const [first, ...others] = columns;
  return element(
    "tr",
    {},
    element("td", {}, shellLink(app.navigator, path, { class: "link" }, fieldText(row, first.name))),
    ...others.map(({ name }) => element("td", {}, fieldText(row, name))),
  );
}
