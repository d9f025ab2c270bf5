import { backlogContracts, backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { expect, test } from "./support/fixtures";
import type { HostDoor } from "./support/hostDoor";
import { pageTasksDuring } from "./support/pageTasks";
import { noteRequests, wavesOf } from "./support/requestWaves";
import {
  choice,
  creations,
  english,
  heading,
  leaveOut,
  openWizard,
  press,
  total,
  wizard,
} from "./support/wizardScreen";

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

test("20,000 transactions are read in at most two waves after the contract is known", async ({ page }) => {
  const asked = noteRequests(page);
  await openWizard(page, backlogProjects.network);
  await expect(total(page)).toContainText("20000 items", { timeout: 30_000 });
  const known = asked.find(({ url }) => url.includes("salesorderdetails?$select=_salesorderid_value"));
  const after = asked.filter(({ from }) => known && from >= known.to);
  expect(after.filter(({ url }) => url.includes("msdyn_actuals")).length).toBe(5);
  expect(wavesOf(after)).toBeLessThanOrEqual(2);
});

/** How many rows the contract's drafts bill, and how many of its transactions are ready to invoice. */
async function billedAndReady(door: HostDoor): Promise<unknown> {
  const contract = backlogContracts.network;
  const [counts] = await door.query<{ billed: number; ready: number }>(
    `select
       (select count(*) from msdyn_invoicelinetransaction d join invoice i on i.invoiceid = d.msdyn_invoice
        where i.salesorderid = ?) as billed,
       (select count(*) from msdyn_actual where msdyn_salescontract = ? and msdyn_billingstatus = 192350004) as ready`,
    [contract, contract],
  );
  return counts;
}

for (const { what, leavesOut, billed } of [
  { what: "nothing taken off", leavesOut: null, billed: 20_000 },
  { what: "2,857 rows taken off", leavesOut: english.expense, billed: 17_143 },
]) {
  test(`Finish of 20,000 transactions, ${what}: the page answers all the while`, async ({ page, browser, door }) => {
    test.setTimeout(180_000);
    await openWizard(page, backlogProjects.network);
    await expect(total(page)).toContainText("20000 items", { timeout: 30_000 });
    if (leavesOut) await leaveOut(page, leavesOut);
    await press(page, english.next);
    await expect(heading(page, english.beforeItExists)).toBeFocused();
    const started = Date.now();
    const tasks = await pageTasksDuring(browser, page, async () => {
      await press(page, english.finish);
      await expect(wizard(page).getByRole("status")).toBeVisible();
      await expect(heading(page, english.created)).toBeFocused({ timeout: 120_000 });
    });
    console.log(
      `Finish, ${what}: ${((Date.now() - started) / 1000).toFixed(1)} s; longest task ${tasks.longestCpuMs.toFixed(0)} ms ` +
        `of the processor, ${tasks.longestMs.toFixed(0)} ms by the clock; ${tasks.long} of ${tasks.count} over 50 ms`,
    );
    expect(tasks.count).toBeGreaterThan(0);
    expect(tasks.longestCpuMs).toBeLessThanOrEqual(100);
    expect(await billedAndReady(door)).toEqual({ billed, ready: 20_000 - billed });
    expect(await creations(door)).toBe(1);
  });
}
