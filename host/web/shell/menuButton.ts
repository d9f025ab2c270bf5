import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";

export interface MenuItem {
  readonly label: string;
  run(): void;
}

/** A command with a menu: arrows move, Esc closes and returns, Tab and a press elsewhere close. */
export function menuButton(label: string, items: readonly MenuItem[]): HTMLElement {
  const entries = items.map((item) =>
    element(
      "button",
      {
        type: "button",
        class: "menu-item",
        role: "menuitem",
        tabindex: -1,
        onclick: () => {
          close(true);
          item.run();
        },
      },
      item.label,
    ),
  );
  const menu = element("div", { class: "menu", role: "menu", "aria-label": label, hidden: true }, ...entries);
  const button = element(
    "button",
    { type: "button", class: "command", "aria-haspopup": "menu", "aria-expanded": "false", onclick: () => toggle() },
    label,
    icon("chevronDown"),
  );
  const frame = element("div", { class: "menu-frame" }, button, menu);

  function open(): void {
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    entries[0]?.focus();
  }
  function close(returnFocus: boolean): void {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (returnFocus) button.focus();
  }
  function toggle(): void {
    if (menu.hidden) open();
    else close(true);
  }
  function move(step: number): void {
    const at = entries.findIndex((entry) => entry === document.activeElement);
    entries[(at + step + entries.length) % entries.length]?.focus();
  }

  frame.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && menu.hidden) open();
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp" && !menu.hidden) move(-1);
    else if (event.key === "Escape" && !menu.hidden) close(true);
    else return;
    event.preventDefault();
  });
  frame.addEventListener("focusout", (event) => {
    if (!menu.hidden && !frame.contains(event.relatedTarget as Node | null)) close(false);
  });
  return frame;
}
