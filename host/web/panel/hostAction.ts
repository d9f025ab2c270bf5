import type { App } from "../app/app.js";
import { element } from "../dom/element.js";

/** A line in a part of the panel that says how the last action went, aloud to screen readers. */
export function outcomeLine(): HTMLElement {
  return element("p", { class: "panel-outcome", role: "status" });
}

/** Does something at the host's door and says in the line that it is done or why it was refused. */
export async function hostAction(app: App, line: HTMLElement, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
    line.textContent = app.text("Panel_Done");
  } catch (cause) {
    line.textContent = app.text("Panel_Failed", { message: cause instanceof Error ? cause.message : String(cause) });
  }
}
