import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import { hostDoor, type Fault } from "../door/hostDoor.js";
import type { ShellTextKey } from "../texts/shellTexts.js";
import { hostAction, outcomeLine } from "./hostAction.js";

/** Ready-made troubles of the outside world. "After" means that the effect happens and only the answer suffers. */
const readyFaults: readonly { readonly label: ShellTextKey; readonly fault: Fault }[] = [
  {
    label: "Fault_SendLost",
    fault: { method: "POST", path: "msdyn_PostInvoice", when: "after", drop: true, times: 1 },
  },
  {
    label: "Fault_SendLate",
    fault: { method: "POST", path: "msdyn_PostInvoice", when: "after", delayMs: 120000, times: 1 },
  },
  {
    label: "Fault_SendRefused",
    fault: {
      method: "POST",
      path: "msdyn_PostInvoice",
      when: "before",
      status: 400,
      code: "0x80040265",
      message: "The invoice was refused by a business rule of the organisation.",
      times: 1,
    },
  },
  {
    label: "Fault_Conflict",
    fault: {
      method: "PATCH",
      path: ".",
      when: "before",
      status: 412,
      code: "0x80060882",
      message: "The version of the existing record doesn't match the RowVersion property provided.",
      times: 1,
    },
  },
  {
    label: "Fault_Busy",
    fault: {
      path: ".",
      when: "before",
      status: 429,
      code: "0x80072322",
      message: "Number of requests exceeded the limit of 6000 over time window of 300 seconds.",
      retryAfterSeconds: 10,
      times: 1,
    },
  },
  { label: "Fault_Unavailable", fault: { path: ".", when: "before", status: 503, retryAfterSeconds: 5, times: 1 } },
  { label: "Fault_Slow", fault: { path: ".", when: "before", delayMs: 1500, times: 100000 } },
];

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
