import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { pressSlowly } from "./support/slowPress";

test.use({ viewport: { width: 1440, height: 900 } });

const heading = (page: Page, name: string): Locator => page.getByRole("columnheader", { name, exact: true });
const menu = (page: Page): Locator => page.getByRole("button", { name: "Columns" });
const widthOf = async (page: Page, name: string): Promise<number> =>
  (await heading(page, name).boundingBox())?.width ?? 0;

test.beforeEach(async ({ page }) => {
  await page.goto("/invoices");
  await expect(page.locator(".pinv-pill").first()).toBeVisible();
});

test("columns are hidden by mouse, stay so over an invoice and back, and come back at once", async ({ page }) => {
  await pressSlowly(page, menu(page));
  await pressSlowly(page, page.getByRole("menuitemcheckbox", { name: "Customer" }));
  await pressSlowly(page, page.getByRole("menuitemcheckbox", { name: "Due date" }));
  await page.keyboard.press("Escape");
  await expect(heading(page, "Customer")).toBeHidden();
  await expect(heading(page, "Due date")).toBeHidden();
  await page.locator(".pinv-table tbody .pinv-link").first().click();
  await page.getByRole("button", { name: "Back to the list" }).click();
  await expect(heading(page, "Invoice date")).toBeVisible();
  await expect(heading(page, "Customer")).toBeHidden();
  await pressSlowly(page, menu(page));
  await pressSlowly(page, page.getByRole("menuitem", { name: "As they were" }));
  await expect(heading(page, "Customer")).toBeVisible();
});

test("a column is widened by its edge, and by Ctrl+→ on its heading; the others keep their place in sight", async ({
  page,
}) => {
  const before = await widthOf(page, "Project contract");
  const edge = await heading(page, "Project contract").locator(".pinv-edge").boundingBox();
  if (!edge) throw new Error("The heading has no edge.");
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y);
  await page.mouse.move(x + 80, y);
  await page.mouse.up();
  expect(await widthOf(page, "Project contract")).toBeCloseTo(before + 80, 0);
  await heading(page, "Invoice status").getByRole("button").focus();
  const status = await widthOf(page, "Invoice status");
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Control+ArrowRight");
  expect(await widthOf(page, "Invoice status")).toBeCloseTo(status + 32, 0);
  await page.keyboard.press("Control+ArrowLeft");
  expect(await widthOf(page, "Invoice status")).toBeCloseTo(status + 16, 0);
});
