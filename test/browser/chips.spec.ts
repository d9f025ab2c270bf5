import type { Locator, Page } from "@playwright/test";
import { isAccessibleInEveryLook } from "./support/everyLook";
import { expect, test } from "./support/fixtures";

const chips = (page: Page): Locator => page.getByRole("group", { name: "Narrow the list" });
const rows = (page: Page): Locator => page.locator(".pinv-table tbody tr");
const isRead = async (page: Page): Promise<void> => {
  await expect(page.locator(".pinv-table")).toHaveAttribute("aria-busy", "false");
  await expect(chips(page).getByRole("button").first()).toHaveAttribute("aria-disabled", "false");
};

test.describe("what the list can be narrowed to", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const { name, sql } of [
    { name: "Sent, unpaid", sql: "msdyn_projectinvoicestatus = 192350002 and statecode <> 2" },
    { name: "In review", sql: "msdyn_projectinvoicestatus = 192350001" },
  ]) {
    test(`a chip says how many there are, narrows the list to them, and is taken off again: ${name}`, async ({
      page,
      door,
    }) => {
      await page.goto("/invoices?rows=10");
      const [found] = await door.query<{ n: number }>(
        `select count(*) as n from invoice where msdyn_ordertype = 192350001 and ${sql}`,
      );
      const chip = chips(page).getByRole("button", { name });
      await expect(chip.locator("strong")).toHaveText(String(found?.n));
      await isRead(page);
      await chip.click();
      await expect(chip).toHaveAttribute("aria-pressed", "true");
      await expect(rows(page)).toHaveCount(Math.min(found?.n ?? NaN, 10));
      await isRead(page);
      await chip.click();
      await expect(chip).toHaveAttribute("aria-pressed", "false");
      await expect(rows(page)).toHaveCount(10);
    });
  }

  test("attention by one cause: over the whole view, and of its lines over what is loaded", async ({ page }) => {
    await page.goto("/invoices");
    await isRead(page);
    const choice = page.getByRole("combobox", { name: "Causes" });
    await choice.selectOption("corrective");
    await expect(rows(page)).toHaveCount(1);
    await isRead(page);
    await choice.selectOption("");
    await isRead(page);
    await expect(choice.locator("optgroup[label^='Within the'] option[value='withoutPrice']")).toBeAttached();
    await choice.selectOption("withoutPrice");
    await expect(rows(page)).toHaveCount(1);
    await expect(chips(page).getByRole("status")).toContainText(/Within the \d+ loaded/);
    await choice.selectOption("");
    await expect(rows(page)).not.toHaveCount(1);
  });

  test("ages of the unpaid and of the backlog narrow the list, and nothing is against axe", async ({ page, door }) => {
    await page.goto("/invoices");
    await isRead(page);
    await page.getByRole("button", { name: "Ageing" }).click();
    const ages = page.getByRole("table", { name: "Ageing" });
    const contract = ages
      .getByRole("row", { name: /Not billed, Contoso/ })
      .getByRole("button")
      .first();
    await contract.click();
    await expect(contract).toHaveAttribute("aria-pressed", "true");
    const [found] = await door.query<{ n: number }>(
      `select count(*) as n from invoice i join salesorder o on o.salesorderid = i.salesorderid
        where o.name like 'Contoso%' and i.msdyn_ordertype = 192350001`,
    );
    await expect(rows(page)).toHaveCount(found?.n ?? NaN);
    await isRead(page);
    const old = ages
      .getByRole("row", { name: /Unpaid, JPY/ })
      .getByRole("button")
      .last();
    const count = /\((\d+)\)/.exec((await old.textContent()) ?? "")?.[1];
    await old.click();
    await expect(old).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator(".pinv-table tbody td:last-child", { hasText: "¥" })).toHaveCount(Number(count));
    await isAccessibleInEveryLook(page);
  });

  test("status and attention sort what is loaded, by keyboard as well", async ({ page }) => {
    await page.goto("/invoices");
    await isRead(page);
    const status = page.getByRole("columnheader", { name: "Invoice status" });
    await status.getByRole("button").click();
    await expect(status).toHaveAttribute("aria-sort", "ascending");
    await expect(rows(page).last().locator(".pinv-pill").first()).toHaveText("Paid");
    await page.keyboard.press("Enter");
    await expect(status).toHaveAttribute("aria-sort", "descending");
    await expect(rows(page).first().locator(".pinv-pill").first()).toHaveText("Paid");
    await expect(chips(page).getByRole("status")).toContainText("loaded");
  });
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 320, height: 900 },
]) {
  test(`nothing moves when the figures come, and no chip is cut off: ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/invoices");
    await rows(page).first().waitFor();
    const before = await chips(page).boundingBox();
    await isRead(page);
    await expect(chips(page).locator("strong").first()).not.toHaveText("–");
    expect(await chips(page).boundingBox()).toEqual(before);
    const place = await page.locator("body").evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(place).toBeLessThanOrEqual(0);
    if (width === 1440) expect(before?.height).toBeLessThanOrEqual(40);
  });
}
