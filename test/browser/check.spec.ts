import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeViolations } from "./support/axeViolations";
import { expect, test } from "./support/fixtures";

const address = "/WebResources/pinv_/check.html";

/** Tables that are of no use at first sight are closed. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator("details:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
}

const verdict = (page: Page) => page.locator(".verdict strong");

/** In light and dark, wide and on the narrowest screen, where nothing scrolls sideways. */
async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(page), `${colorScheme}, ${width} px wide`).toEqual([]);
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang, `pixels that it scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  await page.emulateMedia({ colorScheme: null });
}

test("the check page reads, says that all is ready, and has nothing that axe finds, in both languages", async ({
  page,
  door,
}) => {
  await page.goto(address);
  await expect(verdict(page)).toHaveText("Ready, as far as reading tells.");
  await expect(page.getByRole("status")).toHaveText(/^\d\d reads, nothing written\.$/);
  const trace = await door.trace();
  expect(trace.length).toBeLessThanOrEqual(60);
  expect(trace.filter(({ method }) => method !== "GET")).toEqual([]);
  await openAll(page);
  await expect(page.getByRole("table", { name: "Assumed, and told by reading" })).toContainText("ties seen");
  await expect(page.getByRole("region", { name: "Report" })).toContainText("[Holds]");
  await isAccessible(page);

  await page.getByRole("button", { name: "Dansk" }).click();
  await expect(verdict(page)).toHaveText("Klar, så vidt det kan læses.");
  await expect(page.getByRole("button", { name: "English" })).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await openAll(page);
  await isAccessible(page);
  expect(await door.trace()).toHaveLength(trace.length);
});

test("what matters stands on the first screen: verdict, counts, both ways to take the report, what needs a look", async ({
  page,
  door,
}) => {
  await door.changeSettings({ missingColumns: ["invoice.duedate"], missingMessages: ["msdyn_PostInvoice"] });
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(address);
    await expect(verdict(page)).toBeInViewport();
    await expect(page.getByRole("list", { name: "How many of each verdict" })).toBeInViewport();
    await expect(page.getByRole("button", { name: "Copy report" })).toBeInViewport();
    await expect(page.getByRole("button", { name: "Save report" })).toBeInViewport();
    await expect(page.getByRole("rowheader", { name: "msdyn_PostInvoice" }).first()).toBeInViewport();
  }
});

test("the report is saved as a file, the same as is shown", async ({ page }) => {
  await page.goto(address);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save report" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^project-invoicing-check-\d{4}-\d\d-\d\d\.txt$/);
  const saved = readFileSync(await file.path(), "utf8");
  await openAll(page);
  expect(saved).toBe(await page.getByRole("region", { name: "Report" }).textContent());
});

test("it opens in the language that the address names, and says why an organisation is not ready", async ({
  page,
  door,
}) => {
  await door.changeSettings({ missingColumns: ["invoice.duedate"] });
  await page.goto(`${address}?lcid=1030`);
  await expect(verdict(page)).toHaveText("Ikke klar fordi: invoice.duedate: er der ikke (InvoiceReview).");
  await isAccessible(page);
});

test("who may read nothing is told so", async ({ openAs, door }) => {
  await door.allow("reader", []);
  const page = await openAs("reader");
  await page.goto(address);
  await expect(verdict(page)).toContainText("Nothing is known: you may read nothing");
  await expect(page.getByText("You may not read this.").first()).toBeVisible();
  await openAll(page);
  await isAccessible(page);
});
