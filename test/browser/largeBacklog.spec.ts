import { backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { expect, test } from "./support/fixtures";
import { choice, english, heading, openWizard, press, total, wizard } from "./support/wizardScreen";

test.use({ scenario: "backlog" });

test("20,000 transactions: choices make no request, ticks and keys work to the last row", async ({ page, door }) => {
  await openWizard(page, backlogProjects.network);
  await expect(total(page)).toContainText("20000 items", { timeout: 30_000 });
  await door.clearTrace();
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
    Object.assign(window, { tasks });
  });

  for (const name of [english.expense, english.expense, "Hour", "Hour"]) await choice(page, name).click();
  await wizard(page).getByLabel("Cut-off date", { exact: true }).fill("2026-09-30");
  await expect(total(page)).toContainText("16276 items");
  await press(page, english.next);
  await expect(heading(page, english.beforeItExists)).toBeFocused();
  const rows = wizard(page).locator('[role="grid"] [role="row"]');
  expect(await rows.count()).toBeLessThan(80);

  await wizard(page).locator("[data-row] input").first().focus();
  await page.keyboard.press("End");
  await expect(wizard(page).locator("[data-row] input:focus")).toBeInViewport();
  await page.keyboard.press("Space");
  await expect(total(page)).toContainText("16275 items");
  expect(await door.trace()).toEqual([]);

  const tasks = await page.evaluate(() => (window as unknown as { tasks: readonly number[] }).tasks);
  console.log(`Choices among 20,000 transactions: tasks over 50 ms were ${JSON.stringify(tasks)}.`);
});
