import type { Page } from "@playwright/test";
import { pagingWays } from "../../host/web/dataSet/pagingManner";
import { expect, test } from "./support/fixtures";
import { button, press } from "./support/invoiceScreen";

/** Number, status and attention of the rows that are shown. */
const shown = (page: Page): Promise<string[]> =>
  page
    .locator(".pinv-table tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [2, 3, 4].map((at) => row.querySelector(`td:nth-child(${at})`)?.textContent ?? "").join(" | ")),
    );

const onAPage = 7;

for (const paging of pagingWays) {
  test(`every invoice is shown once with its status and attention, to the last page and back: ${paging}`, async ({
    page,
  }) => {
    await page.goto("/invoices?rows=250");
    await expect(page.locator(".pinv-table")).toHaveAttribute("aria-busy", "false");
    // comes with the open lines of all, which are read last
    await expect(page.getByText("Chargeable lines without a price")).toBeVisible();
    const all = await shown(page);
    expect(all.length).toBeGreaterThan(3 * onAPage);
    for (const row of all) expect(row).toMatch(/\| .+/);
    const pages = Array.from({ length: Math.ceil(all.length / onAPage) }, (_, at) =>
      all.slice(at * onAPage, (at + 1) * onAPage),
    );

    await page.goto(`/invoices?rows=${onAPage}&paging=${paging}`);
    const expectPage = async (at: number): Promise<void> => {
      await expect.poll(() => shown(page), { message: `page ${at + 1}` }).toEqual(pages[at]);
      await expect(page.locator(".pinv-table")).toHaveAttribute("aria-busy", "false");
      await expect(button(page, "Previous page")).toHaveCount(at > 0 ? 1 : 0);
      await expect(button(page, "Next page")).toHaveCount(at < pages.length - 1 ? 1 : 0);
    };
    await expectPage(0);
    for (let at = 1; at < pages.length; at += 1) {
      await press(page, "Next page");
      await expectPage(at);
    }
    for (let at = pages.length - 2; at >= 0; at -= 1) {
      await press(page, "Previous page");
      await expectPage(at);
    }
    await press(page, "Next page");
    await expectPage(1);
    // somebody else's refresh leads back to the first page
    await page.getByRole("button", { name: "Refresh", exact: true }).click();
    await expectPage(0);
  });
}
