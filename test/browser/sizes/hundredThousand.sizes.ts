import { seedId } from "../../../host/scenarios/seedId";
import { backlogProjects } from "../../../host/scenarios/wellKnownBacklog";
import { expect, test } from "../support/fixtures";
import { agree, button, english, lineGrid, press } from "../support/invoiceScreen";
import { openWizard, wizard } from "../support/wizardScreen";

/** The invoice of the scenario. */
const id = seedId("invoice", "protocol");
const edited = 5_000;
/** No quantity of the scenario has hundredths, so that what was written can be counted. */
const quantity = "2.25";

test.use({ viewport: { width: 1440, height: 900 } });

test.describe("an invoice of 100,000 lines", () => {
  test.use({ scenario: "invoice100000" });

  test("opens, takes 5,000 edits in one gesture, saves them with a stop in the middle, and is recalculated", async ({
    page,
    door,
    context,
  }) => {
    const written = async (): Promise<number> => {
      const [row] = await door.query<{ many: number }>(
        "select count(*) as many from msdyn_invoicelinetransaction where msdyn_quantity = 225",
      );
      return row?.many ?? 0;
    };
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`/invoices/${id}`);
    await expect(page.getByText(/^Reading lines: \d+/)).toBeVisible();
    await expect(lineGrid(page)).toHaveAttribute("aria-rowcount", /^1000\d\d$/);

    await page.locator('[data-row] [data-column="quantity"].pinv-editable').first().click();
    await page.evaluate((text) => navigator.clipboard.writeText(text), Array(edited).fill(quantity).join("\n"));
    await page.keyboard.press("Control+v");
    await page.getByRole("button", { name: /^Change \(\d+\)$/ }).click();
    await expect(button(page, `Changed (${edited})`)).toBeEnabled();

    await press(page, "Save");
    await expect(page.getByText(/^Saving: [1-9]\d* of 5000 rows/)).toBeVisible();
    await press(page, "Cancel the rest");
    await expect(page.getByText(/^\d+ changes saved/)).toBeVisible();
    const first = await written();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(edited);
    await expect(button(page, `Changed (${edited - first})`)).toBeEnabled();

    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await expect(page.getByText(english.recalculated)).toBeVisible();
    expect(await written()).toBe(edited);
    await expect(button(page, "Changed (0)")).toBeVisible();
  });
});

test.describe("a backlog of 100,000 transactions", () => {
  test.use({ scenario: "protocol" });

  test("is held by the wizard: all are counted, and a choice of them follows at once", async ({ page }) => {
    await openWizard(page, backlogProjects.network);
    await expect(
      wizard(page)
        .getByText(/100,000|100000/)
        .first(),
    ).toBeVisible();
  });
});
