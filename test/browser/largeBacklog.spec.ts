import { backlogContracts, backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { expect, test } from "./support/fixtures";
import type { HostDoor } from "./support/hostDoor";
import { large } from "./support/largeSize";
import { measured } from "./support/measured";
import { noteRequests, requestsOf, wavesOf } from "./support/requestWaves";
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

test.use({ scenario: large.scenario });

const many = large.size.toLocaleString("en");

test(`${many} transactions: choices make no request, ticks and keys work to the last row`, async ({ page, door }) => {
  await openWizard(page, backlogProjects.network);
  await expect(total(page)).toContainText(`${large.size} transactions`);
  await door.clearTrace();
  for (const name of [english.expense, english.expense, "Hour", "Hour"]) await choice(page, name).click();
  await wizard(page).getByLabel("Cut-off date", { exact: true }).fill("2026-09-30");
  await expect(total(page)).toContainText(`${large.untilSeptember} transactions`);
  await press(page, english.next);
  await expect(heading(page, english.beforeItExists)).toBeFocused();
  const rows = wizard(page).locator('[role="grid"] [role="row"]');
  expect(await rows.count()).toBeLessThan(80);

  await wizard(page).locator("[data-row] input").first().focus();
  await page.keyboard.press("End");
  await expect(wizard(page).locator("[data-row] input:focus")).toBeInViewport();
  await page.keyboard.press("Space");
  await expect(total(page)).toContainText(`${large.untilSeptember - 1} transactions`);
  expect(await door.trace()).toEqual([]);
});

test(`${many} transactions are read in at most two waves after the contract is known`, async ({ page }) => {
  await noteRequests(page);
  await openWizard(page, backlogProjects.network);
  await expect(total(page)).toContainText(`${large.size} transactions`);
  const asked = await requestsOf(page);
  const known = asked.find(({ url }) => url.includes("salesorderdetails?$select=_salesorderid_value"));
  const after = asked.filter(({ from }) => known && from >= known.to);
  expect(after.filter(({ url }) => url.includes("msdyn_actuals")).length).toBe(large.requests);
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
  { what: "nothing taken off", leavesOut: null, billed: large.size },
  { what: "expenses taken off", leavesOut: english.expense, billed: large.withoutExpenses },
]) {
  test(`Finish of ${many} transactions, ${what}: the page says how far it is, and creates once`, async ({
    page,
    browser,
    door,
  }) => {
    await openWizard(page, backlogProjects.network);
    await expect(total(page)).toContainText(`${large.size} transactions`);
    if (leavesOut) await leaveOut(page, leavesOut);
    await press(page, english.next);
    await expect(heading(page, english.beforeItExists)).toBeFocused();
    await measured(browser, page, `Finish of ${many}, ${what}`, async () => {
      await press(page, english.finish);
      await expect(wizard(page).getByRole("status")).toBeVisible();
      await expect(heading(page, english.created)).toBeFocused();
    });
    expect(await billedAndReady(door)).toEqual({ billed, ready: large.size - billed });
    expect(await creations(door)).toBe(1);
  });
}
