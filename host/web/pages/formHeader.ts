import { element, type Child } from "../dom/element.js";

export interface HeaderField {
  readonly label: string;
  readonly value: Child;
}

/** The head of a form: the record's name and kind at one end, its header fields at the other. */
export function formHeader(name: string, kind: string, saved: string, fields: readonly HeaderField[]): HTMLElement {
  return element(
    "div",
    { class: "form-header" },
    element(
      "div",
      { class: "form-title" },
      element("h1", {}, name, " ", element("span", { class: "form-saved" }, `– ${saved}`)),
      element("p", { class: "form-kind" }, kind),
    ),
    element(
      "dl",
      { class: "header-fields" },
      ...fields.map((field) =>
        element("div", { class: "header-field" }, element("dt", {}, field.label), element("dd", {}, field.value)),
      ),
    ),
  );
}
