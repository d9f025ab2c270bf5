import type { App } from "../app/app.js";
import type { Child } from "../dom/element.js";
import { commandBar } from "../shell/commandBar.js";

/** The commands of every form, and those of this one behind them. */
export function formCommands(app: App, listPath: string, ...further: readonly Child[]): HTMLElement {
  const { text, navigator } = app;
  return commandBar(
    text("Command_Bar"),
    [
      { label: text("Command_Back"), icon: "back", run: () => navigator.back(listPath) },
      { label: text("Command_Refresh"), icon: "refresh", run: () => navigator.go(location.pathname) },
      {
        label: text("Command_OpenNewWindow"),
        icon: "openNew",
        run: () => void window.open(navigator.hrefOf(location.pathname), "_blank", "noopener"),
      },
    ],
    ...further,
  );
}
