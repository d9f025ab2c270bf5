import { press, pressing, type Act, type Doing } from "./act";
import { pointAt } from "./places";

const wizard = ".pinv-wizard";

/** Everything that can be done in the wizard: contract, parameters, review, and what is left of an earlier run. */
export const wizardActs: readonly Act[] = [
  pressing("chooses the contract", 5, `${wizard} input[type=radio]`),
  pressing("ticks", 6, `${wizard} input[type=checkbox]`),
  pressing("opens or closes", 1, `${wizard} summary`),
  pressing("presses", 8, `${wizard} button`),
  { name: "goes on with", weight: 10, where: `${wizard} .ms-Button--primary`, perform: press },
  { name: "sets the cut-off to", weight: 3, where: `${wizard} input[type=date]`, perform: setCutOff },
  { name: "walks through the rows by", weight: 2, where: `${wizard} input[tabindex='0']`, perform: walk },
];

const days = ["2026-10-31", "2026-11-15", "2026-09-30", "2026-10-05", "2099-01-01", "1890-01-01", ""];

async function setCutOff({ window, chance, place, selector }: Doing): Promise<string> {
  const day = chance.pick(days);
  await window.page.locator(selector).nth(place.index).fill(day, { timeout: 5_000 });
  return day || "nothing";
}

async function walk({ window: { page }, chance, place, selector }: Doing): Promise<string | null> {
  const point = await pointAt(page, selector, place);
  if (!point) return null;
  await page.mouse.click(point.x, point.y);
  const keys = Array.from({ length: 1 + chance.below(4) }, () =>
    chance.pick(["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "Space", "Tab"]),
  );
  for (const key of keys) await page.keyboard.press(key);
  return keys.join(" ");
}
