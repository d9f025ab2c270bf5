import { element } from "../dom/element.js";

/** What is stored, then what is shown. */
export type Choice = readonly [value: string, label: string];

let made = 0;

/** A labelled input or choice in the panel; its name is that of the address's query. */
export function panelField(label: string, name: string, input: HTMLInputElement | HTMLSelectElement): HTMLElement {
  input.id = `panel-field-${++made}`;
  input.name = name;
  return element("div", { class: "panel-field" }, element("label", { for: input.id }, label), input);
}

/** A drop-down of fixed choices. */
export function choiceOf(choices: readonly Choice[], chosen: string): HTMLSelectElement {
  const select = element("select");
  showChoices(select, choices, chosen);
  return select;
}

/** Puts other choices into a drop-down. */
export function showChoices(select: HTMLSelectElement, choices: readonly Choice[], chosen: string): void {
  select.replaceChildren(...choices.map(([value, label]) => element("option", { value }, label)));
  select.value = chosen;
}
