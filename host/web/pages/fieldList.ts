import { element } from "../dom/element.js";

export interface Field {
  readonly label: string;
  readonly value: string;
}

/** A section of read-only fields, as a form shows them. */
export function fieldList(title: string, fields: readonly Field[]): HTMLElement {
  return element(
    "section",
    { class: "card form-section" },
    element("h2", {}, title),
    element(
      "dl",
      { class: "fields" },
      ...fields.map((field) =>
        element("div", { class: "field" }, element("dt", {}, field.label), element("dd", {}, field.value)),
      ),
    ),
  );
}
