import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import type { ShellText } from "../texts/shellTexts.js";

/** A view's title, with the chevron of a view selector, and the grid's keyword filter at the other end. */
export function listHeader(title: string, text: ShellText, search: (keyword: string) => void): HTMLElement {
  const label = text("List_QuickFind");
  const box = element("input", { type: "search", class: "quick-find-box", placeholder: label, "aria-label": label });
  const form = element(
    "form",
    {
      class: "quick-find",
      role: "search",
      onsubmit: (event) => {
        event.preventDefault();
        search(box.value);
      },
    },
    icon("search"),
    box,
  );
  // the browser's own cross empties the box: the list follows without Enter
  box.addEventListener("input", () => {
    if (box.value === "") search("");
  });
  return element(
    "div",
    { class: "list-header" },
    element("h1", { class: "view-title" }, title, icon("chevronDown")),
    form,
  );
}
