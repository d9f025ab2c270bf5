import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page of the journeys has. */
const mostStops = 160;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab (or Shift+Tab) until something has the focus; fails when the keyboard does not get there. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${mostStops} times ${key} did not reach ${String(target)}`);
}

/** Goes down the rows of the list that has the focus until something has it. */
export async function downTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < mostStops && !(await isFocused(target)); step += 1) await page.keyboard.press("ArrowDown");
  await expect(target).toBeFocused();
}

/** Moves the grid's cursor to a cell with arrow keys: first to its row, then along it. */
export async function arrowTo(page: Page, row: Locator, cell: Locator): Promise<void> {
  const stands = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? "");
  await page.keyboard.press("Control+Home");
  const wanted = await row.getAttribute("data-row");
  for (let step = 0; step < mostStops && (await stands()) !== wanted; step += 1) await page.keyboard.press("ArrowDown");
  for (let step = 0; step < mostStops && !(await isFocused(cell)); step += 1) await page.keyboard.press("ArrowRight");
  await expect(cell).toBeFocused();
}
