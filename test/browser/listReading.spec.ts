import type { Locator, Page } from "@playwright/test";
import { isAccessibleInEveryLook } from "./support/everyLook";
import { expect, test, wellKnownInvoices } from "./support/fixtures";
import { lineGrid } from "./support/invoiceScreen";

const { draft } = wellKnownInvoices;

test.use({ viewport: { width: 1440, height: 900 } });

const rows = (page: Page): Locator => page.locator(".pinv-table tbody tr");
const openerOf = (page: Page, index: number): Locator => rows(page).nth(index).locator("td:nth-child(2) button");
const ticked = (page: Page): Promise<number> => page.locator(".pinv-table tbody input:checked").count();

async function openList(page: Page, query = ""): Promise<void> {
  await page.goto(`/invoices${query}`);
  await expect(page.getByRole("button", { name: draft.number, exact: true })).toBeVisible();
}

test("fourteen invoices are in sight, one line each, and only the page scrolls", async ({ page }) => {
  await openList(page);
  await expect(page.locator(".pinv-table .pinv-pill").first()).toBeVisible();
  const boxes = await rows(page).evaluateAll((all) =>
    all.map((row) => row.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(boxes.filter(({ bottom }) => bottom <= 900).length).toBeGreaterThanOrEqual(14);
  expect(boxes.filter(({ height }) => height < 36 || height > 40)).toEqual([]);
  const inside = await page.locator(".pinv-table-scroll").evaluate((list) => list.scrollHeight - list.clientHeight);
  expect(inside).toBeLessThanOrEqual(0);
});

test("no row moves while it is found out which are project invoices", async ({ page }) => {
  await page.addInitScript(() => {
    const seen = ((window as unknown as { seen: Set<string> }).seen = new Set<string>());
    new MutationObserver(() => {
      const first = document.querySelectorAll(".pinv-table tbody tr td:nth-child(2)")[0]?.textContent;
      if (first) seen.add(first);
    }).observe(document, { childList: true, subtree: true });
  });
  await openList(page);
  await expect(page.getByRole("button", { name: /^\d+ Ready to send/ })).toBeVisible();
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen).toEqual([await openerOf(page, 0).textContent()]);
});

test("by keyboard: one Tab in, keys that move, select, open, and one Tab out", async ({ page }) => {
  await openList(page);
  // once it is known which are project invoices the others leave the list: no row is another by then
  await expect(page.getByRole("button", { name: /^\d+ Ready to send/ })).toBeVisible();
  await openerOf(page, 0).focus();
  const stops = page.locator('.pinv-table :is(button, input, th, td)[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(openerOf(page, 1)).toBeFocused();
  await expect(stops).toHaveCount(1);
  await page.keyboard.press("Space");
  expect(await ticked(page)).toBe(1);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  expect(await ticked(page)).toBe(3);
  await page.keyboard.press("Shift+ArrowUp");
  expect(await ticked(page)).toBe(2);
  await page.keyboard.press("PageDown");
  await expect(openerOf(page, 12)).toBeFocused();
  await page.keyboard.press("Shift+Space");
  expect(await ticked(page)).toBe(12);
  await page.keyboard.press("Control+a");
  expect(await ticked(page)).toBe(await rows(page).count());
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  const heading = page.getByRole("columnheader").nth(1).getByRole("button");
  await expect(heading).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".pinv-table") !== null)).toBe(false);
  await page.keyboard.press("Shift+Tab");
  await expect(heading).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(rows(page).first().locator("td").nth(2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(lineGrid(page)).toBeVisible();
});

test("the selected invoices are copied as a table, with status and attention", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openList(page);
  await openerOf(page, 0).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+c");
  await expect(page.getByText("2 invoices copied")).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [headings = "", ...lines] = copied.trimEnd().split(/\r?\n/);
  expect(headings.split("\t").slice(0, 4)).toEqual(["Invoice number", "Invoice status", "Attention", "Name"]);
  expect(lines.map((line) => line.split("\t")[0])).toEqual([
    await openerOf(page, 0).textContent(),
    await openerOf(page, 1).textContent(),
  ]);
});

for (const { locale, title } of [
  { locale: "1033", title: "Keys of the list" },
  { locale: "1030", title: "Listens taster" },
]) {
  test(`? shows the keys and gives the focus back: ${locale}`, async ({ page }) => {
    await openList(page, `?lang=${locale}`);
    await openerOf(page, 2).focus();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog").getByText(title)).toBeVisible();
    await isAccessibleInEveryLook(page);
    await page.keyboard.press("Escape");
    await expect(openerOf(page, 2)).toBeFocused();
  });
}

test("at 320 pixels a row is a card, and nothing is cut off", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await openList(page);
  await expect(page.locator(".pinv-table .pinv-pill").first()).toBeVisible();
  const cut = await page
    .locator(".pinv-table td, .pinv-table-scroll")
    .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.outerHTML));
  expect(cut).toEqual([]);
});
