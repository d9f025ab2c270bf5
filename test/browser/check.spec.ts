import type { Page } from "@playwright/test";
import { axeViolations } from "./support/axeViolations";
import { expect, test } from "./support/fixtures";

const address = "/WebResources/pinv_/check.html";

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

test("the check page reads, says what to set, and has nothing that axe finds, in both languages", async ({
  page,
  door,
}) => {
  await page.goto(address);
  await expect(verdict(page)).toHaveText("Ready with 1 setting: taxColumn.");
  await expect(page.getByRole("status")).toHaveText("26 reads, nothing written.");
  await expect(page.getByRole("table")).toHaveCount(4);
  await expect(page.getByRole("table", { name: "What needs a look" })).toContainText("msdyn_tax");
  const trace = await door.trace();
  expect(trace.length).toBeLessThanOrEqual(60);
  expect(trace.filter(({ method }) => method !== "GET")).toEqual([]);
  await page.getByText("Report", { exact: true }).click();
  await expect(page.getByRole("region", { name: "Report" })).toContainText("[Set a property]");
  await isAccessible(page);

  await page.getByRole("button", { name: "Dansk" }).click();
  await expect(verdict(page)).toHaveText("Klar med 1 indstilling: taxColumn.");
  await expect(page.getByRole("button", { name: "English" })).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await isAccessible(page);
  expect(await door.trace()).toHaveLength(trace.length);
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
  await isAccessible(page);
});
