import type { Page } from "@playwright/test";
import { isAccessible } from "./support/everyLook";
import { expect, test, wellKnownInvoices, type WellKnownInvoice } from "./support/fixtures";
import { pressSlowly } from "./support/slowPress";

test.use({ viewport: { width: 1440, height: 900 } });

async function select(page: Page, ...invoices: readonly WellKnownInvoice[]): Promise<void> {
  await page.goto("/invoices");
  await expect(page.locator(".pinv-pill").first()).toBeVisible();
  for (const { number } of invoices) {
    await pressSlowly(page, page.getByRole("checkbox", { name: `Select ${number}`, exact: true }));
  }
}

const compare = (page: Page) => page.getByRole("button", { name: "Compare", exact: true });
const table = (page: Page) => page.getByRole("dialog").getByRole("table");

test("a correction beside what it corrects: each line, what differs first, and the sums of the difference", async ({
  page,
}) => {
  await select(page, wellKnownInvoices.corrected, wellKnownInvoices.corrective);
  await pressSlowly(page, compare(page));
  await expect(table(page).getByRole("columnheader", { name: "PINV-2008" })).toBeVisible();
  const total = table(page).getByRole("row", { name: /^Total / });
  await expect(total).toHaveText(/Total.*2,443\.98.*0\.00.*-2,443\.98/);
  await expect(table(page).locator(".pinv-compared-other").first()).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await expect(compare(page)).toBeFocused();
});

test("an open invoice beside the one that is selected; of two currencies no difference is worked out", async ({
  page,
}) => {
  await select(page, wellKnownInvoices.yen);
  await expect(compare(page)).toBeHidden();
  await page.getByRole("button", { name: wellKnownInvoices.manual.number, exact: true }).click();
  await pressSlowly(page, compare(page));
  await expect(page.getByText("The invoices have different currencies: no differences are worked out.")).toBeVisible();
  await expect(table(page).getByRole("columnheader", { name: "PINV-2012" })).toBeVisible();
  await expect(table(page).getByRole("row", { name: /^Total / })).toHaveText(/1,343\.05.*296,500/);
});
