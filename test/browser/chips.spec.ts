import { axeViolations } from "./support/axeViolations";
import { expect, test } from "./support/fixtures";

const meant = {
  "Sent, unpaid": "msdyn_projectinvoicestatus = 192350002 and statecode <> 2",
  "In review": "msdyn_projectinvoicestatus = 192350001",
};

test("a chip says how many there are, narrows the list to them, and is taken off again", async ({ page, door }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/invoices?rows=10");
  const chips = page.getByRole("group", { name: "Narrow the list" });
  const rows = page.locator(".pinv-table tbody tr");
  for (const [name, sql] of Object.entries(meant)) {
    const found = await door.query<{ n: number }>(
      `select count(*) as n from invoice where msdyn_ordertype = 192350001 and ${sql}`,
    );
    const count = found[0]?.n ?? NaN;
    const chip = chips.getByRole("button", { name });
    await expect(chip.locator("strong")).toHaveText(String(count));
    await expect(chip).toHaveAttribute("aria-disabled", "false");
    await expect(page.locator(".pinv-table")).toHaveAttribute("aria-busy", "false");
    await chip.click();
    await expect(chip).toHaveAttribute("aria-pressed", "true");
    await expect(rows).toHaveCount(Math.min(count, 10));
    await expect(page.locator(".pinv-table")).toHaveAttribute("aria-busy", "false");
    await chip.click();
    await expect(chip).toHaveAttribute("aria-pressed", "false");
    await expect(rows).toHaveCount(10);
  }
  expect((await chips.boundingBox())?.height).toBeLessThanOrEqual(40);
  expect(await axeViolations(page)).toEqual([]);
});
