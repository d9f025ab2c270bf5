import type { Page } from "@playwright/test";
import { isAccessible } from "./support/everyLook";
import { expect, test } from "./support/fixtures";
import { pressSlowly } from "./support/slowPress";

test.use({ viewport: { width: 1440, height: 900 } });

const numbers = async (page: Page): Promise<readonly string[]> =>
  page.locator(".pinv-table tbody .pinv-link").allTextContents();

async function openList(page: Page): Promise<readonly string[]> {
  await page.goto("/invoices");
  await expect(page.locator(".pinv-pill").first()).toBeVisible();
  return numbers(page);
}

const title = (page: Page, name = "") => page.getByRole("heading", { level: 2, name });

test("by mouse: on to the next and back to the previous, and to the very row in the list", async ({ page }) => {
  const names = await openList(page);
  const [, , third = "", fourth = ""] = names;
  await pressSlowly(page, page.getByRole("button", { name: third, exact: true }));
  await expect(title(page, third)).toBeFocused();
  await pressSlowly(page, page.getByRole("button", { name: "Next", exact: true }));
  await expect(title(page, fourth)).toBeFocused();
  await pressSlowly(page, page.getByRole("button", { name: "Previous", exact: true }));
  await expect(title(page, third)).toBeFocused();
  await pressSlowly(page, page.getByRole("button", { name: "Next", exact: true }));
  await expect(title(page, fourth)).toBeFocused();
  await isAccessible(page);
  await pressSlowly(page, page.getByRole("button", { name: "Back to the list" }));
  await expect(page.getByRole("button", { name: fourth, exact: true })).toBeFocused();
});

test("by keyboard alone: Ctrl with ↓ and ↑, from the lines too, and at the beginning nothing", async ({ page }) => {
  const [first = "", second = ""] = await openList(page);
  await page.getByRole("button", { name: first, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(title(page, first)).toBeFocused();
  await expect(page.getByRole("button", { name: "Previous", exact: true })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Control+ArrowUp");
  await page.keyboard.press("Control+ArrowDown");
  await expect(title(page, second)).toBeFocused();
  await page.keyboard.press("Control+ArrowUp");
  await expect(title(page, first)).toBeFocused();
});

test("reload and the browser's Back come back to the invoice; closed, they come back to the list", async ({ page }) => {
  const [, second = ""] = await openList(page);
  await page.getByRole("button", { name: second, exact: true }).click();
  await expect(title(page, second)).toBeVisible();
  await page.reload();
  await expect(title(page, second)).toBeVisible();
  await page.getByRole("link", { name: "Projects" }).click();
  await expect(title(page, second)).toBeHidden();
  await page.goBack();
  await expect(title(page, second)).toBeVisible();
  await page.getByRole("button", { name: "Back to the list" }).click();
  await expect(page.locator(".pinv-table tbody tr").first()).toBeVisible();
  await page.reload();
  await expect(page.locator(".pinv-table tbody tr").first()).toBeVisible();
  await expect(title(page, second)).toBeHidden();
});
