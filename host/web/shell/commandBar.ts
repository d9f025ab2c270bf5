import { element, type Child } from "../dom/element.js";
import { icon, type IconName } from "../dom/icon.js";

export interface Command {
  readonly label: string;
  readonly icon: IconName;
  run(): void;
}

/** The bar of commands above a list or form. Menus and further parts go behind the plain commands. */
export function commandBar(label: string, commands: readonly Command[], ...further: readonly Child[]): HTMLElement {
  return element(
    "div",
    { class: "command-bar", role: "group", "aria-label": label },
    ...commands.map((command) =>
      element(
        "button",
        { type: "button", class: "command", onclick: () => command.run() },
        icon(command.icon),
        command.label,
      ),
    ),
    ...further,
  );
}
