import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import { hostDoor } from "../door/hostDoor.js";
import type { ShellTextKey } from "../texts/shellTexts.js";
import { hostAction, outcomeLine } from "./hostAction.js";
import { choiceOf, panelField, showChoices, type Choice } from "./panelField.js";

const advances: readonly { readonly label: ShellTextKey; readonly ms: number }[] = [
  { label: "Panel_OneMinute", ms: 60_000 },
  { label: "Panel_OneHour", ms: 3_600_000 },
  { label: "Panel_OneDay", ms: 86_400_000 },
];

/** The scenario under the page and the host's clock, on which delays and recorded times run. */
export function dataPart(app: App, reload: () => void): HTMLElement {
  const { text } = app;
  const outcome = outcomeLine();
  const scenarios = choiceOf([["", "–"]], "");
  void hostDoor.scenarios().then((all) => {
    const choices = all.map(({ name, description }): Choice => [name, `${name}: ${description}`]);
    showChoices(scenarios, [["", "–"], ...choices], "");
  });
  let current = "";
  const kinds = choiceOf([["", "–"]], "");
  void hostDoor.kinds().then((all) => {
    current = all.find(({ isCurrent }) => isCurrent)?.name ?? "";
    showChoices(
      kinds,
      all.map(({ name, description }): Choice => [name, `${name}: ${description}`]),
      current,
    );
  });
  const clock = element("p", { class: "panel-note" });
  async function showClock(): Promise<void> {
    clock.textContent = `${text("Panel_Clock")}: ${(await hostDoor.clock()).now}`;
  }
  void showClock();

  return element(
    "section",
    { class: "panel-part" },
    element("h3", {}, text("Panel_Data")),
    panelField(text("Panel_Scenario"), "scenario", scenarios),
    panelField(text("Panel_Kind"), "kind", kinds),
    element(
      "button",
      {
        type: "button",
        class: "button",
        onclick: () =>
          void hostAction(app, outcome, async () => {
            await hostDoor.reset({
              ...(scenarios.value !== "" && { scenario: scenarios.value }),
              ...(kinds.value !== "" && { kind: kinds.value }),
            });
            // its views and forms are read at the start of the page
            if (kinds.value === current) reload();
            else location.reload();
          }),
      },
      text("Panel_Reset"),
    ),
    clock,
    ...advances.map(({ label, ms }) =>
      element(
        "button",
        {
          type: "button",
          class: "button",
          onclick: () => void hostAction(app, outcome, () => hostDoor.advanceClock(ms)).then(showClock),
        },
        text("Panel_Advance", { amount: text(label) }),
      ),
    ),
    outcome,
  );
}
