import { element } from "../dom/element.js";

let made = 0;

/** A labelled input or choice in the panel. */
export function panelField(label: string, input: HTMLInputElement | HTMLSelectElement): HTMLElement {
  input.id = `panel-field-${++made}`;
  return element("div", { class: "panel-field" }, element("label", { for: input.id }, label), input);
}

/** A drop-down of fixed choices. */
export function choiceOf(
  choices: readonly (readonly [value: string, label: string])[],
  chosen: string,
): HTMLSelectElement {
  const select = element(
    "select",
    {},
    ...choices.map(([value, label]) => element("option", { value, selected: value === chosen }, label)),
  );
  return select;
}
