import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import { hostDoor } from "../door/hostDoor.js";
import { hostAction, outcomeLine } from "./hostAction.js";
import { readyFaults } from "./readyFaults.js";

/** Sets and clears faults at the host's door. */
export function faultsPart(app: App): HTMLElement {
  const { text } = app;
  const count = element("p", { class: "panel-note" });
  const outcome = outcomeLine();

  async function showCount(): Promise<void> {
    const set = await hostDoor.faults();
    count.textContent =
      set.length === 0 ? text("Panel_FaultsNone") : text("Panel_FaultsSet", { count: String(set.length) });
  }
  const act = async (action: () => Promise<unknown>): Promise<void> => {
    await hostAction(app, outcome, action);
    await showCount();
  };
  void showCount();

  return element(
    "section",
    { class: "panel-part" },
    element("h3", {}, text("Panel_Faults")),
    count,
    ...readyFaults.map(({ label, fault }) =>
      element(
        "button",
        { type: "button", class: "button", onclick: () => void act(() => hostDoor.setFault(fault)) },
        text(label),
      ),
    ),
    element(
      "button",
      { type: "button", class: "button", onclick: () => void act(hostDoor.clearFaults) },
      text("Panel_FaultsClear"),
    ),
    outcome,
  );
}
