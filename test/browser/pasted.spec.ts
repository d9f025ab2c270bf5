import type { Page } from "@playwright/test";
import { spreadsheetTexts, type SpreadsheetText } from "../support/spreadsheetTexts";
import { paste } from "./support/clipboard";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { agree, button, cellOf, danish, dialog, dismiss, openFromList } from "./support/invoiceScreen";
import { recordedDetail } from "./support/recorded";

const { draft } = wellKnownInvoices;
const [first, second, third] = [1, 2, 3].map((place) => wellKnownDetail("draft", place)) as [string, string, string];

const fixture = (from: SpreadsheetText["from"], why: string): SpreadsheetText => {
  const found = spreadsheetTexts.find((each) => each.from === from && each.why.includes(why));
  if (!found) throw new Error(`There is no text of ${from} with ${why}`);
  return found;
};

/** Saves without recalculating, and waits until it is said how much was saved. */
async function save(page: Page, said: string): Promise<void> {
  await page.keyboard.press("Control+s");
  await expect(page.getByText(said)).toBeVisible();
}

test.describe("a paste", () => {
  for (const { from, plain, html } of spreadsheetTexts.filter(({ plain: text }) => text.includes("setup"))) {
    test(`of ${from} shows what it would do: a text of two lines, and what only shows`, async ({ page, door }) => {
      await openFromList(page, draft);
      await cellOf(page, first, "description").click();
      await paste(page, plain, html);
      await expect(dialog(page)).toContainText('Description Handheld screens → Two lines: "setup" and test');
      await expect(dialog(page)).toContainText("Resource, role This column only shows.");
      await dialog(page)
        .getByRole("button", { name: /^Change/ })
        .click();
      await save(page, "changes saved.");
      const [row] = await door.query<{ text: string }>(
        "select msdyn_description as text from msdyn_invoicelinetransaction where msdyn_invoicelinetransactionid = ?",
        [first],
      );
      expect(row?.text).toBe('Two lines: "setup" and test');
    });
  }

  test("of Excel's numbers: the chosen ones, in one step of undo, at last in the database", async ({ page, door }) => {
    const { plain, html } = fixture("Excel", "column of numbers");
    await openFromList(page, draft);
    await cellOf(page, first, "quantity").click();
    await paste(page, plain, html);
    await expect(dialog(page)).toContainText("Will change: 3. Refused: 0.");
    await dialog(page)
      .getByRole("checkbox", { name: /Quantity 7.5 → 8/ })
      .uncheck();
    await agree(page, "Change (2)");
    await expect(dialog(page)).toHaveCount(0);
    await expect(cellOf(page, first, "quantity")).toBeFocused();
    await expect(cellOf(page, third, "quantity")).toContainText("6.25");
    await page.keyboard.press("Control+z");
    await expect(button(page, "Changed (0)")).toBeDisabled();
    await page.keyboard.press("Control+y");
    await save(page, "2 changes saved.");
    expect([await recordedDetail(door, first), await recordedDetail(door, second)]).toMatchObject([
      { quantity: 750 },
      { quantity: 750 },
    ]);
    expect(await recordedDetail(door, third)).toMatchObject({ quantity: 625 });
  });

  test("of amounts is refused cell by cell with its reason, and what is beyond the last line is told", async ({
    page,
  }) => {
    const { plain, html } = fixture("Excel", "amounts of a currency");
    await openFromList(page, draft, "p.allowPriceEdit=true");
    await cellOf(page, first, "price").click();
    await paste(page, plain, html);
    await expect(dialog(page)).toContainText("Will change: 2. Refused: 2.");
    await expect(dialog(page)).toContainText("Price 200.00 → 1,234.50");
    // a changed sign is in only when it is ticked
    await expect(dialog(page).getByRole("checkbox", { name: /→ -5.00 Another sign makes a credit/ })).not.toBeChecked();
    await expect(dialog(page)).toContainText("Price Write a number below zero as -5.");
    await expect(dialog(page)).toContainText("Price This is not a number.");
    await dismiss(page);
    await expect(cellOf(page, first, "price")).toBeFocused();

    await page.keyboard.press("Control+End");
    await page.keyboard.press("Home");
    await paste(page, "a\nb\n");
    await expect(dialog(page)).toContainText("Beyond the last line or column, and left out: 1.");
  });

  test("of one cell counts at once, and one value fills what is selected", async ({ page }) => {
    await openFromList(page, draft);
    await cellOf(page, first, "quantity").click();
    await paste(page, "6.5\r\n");
    await expect(cellOf(page, first, "quantity")).toContainText("6.5");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await paste(page, "3");
    await agree(page, "Change (3)");
    for (const each of [first, second, third]) await expect(cellOf(page, each, "quantity")).toContainText("3");
  });

  test("in Danish reads a comma, and says it in Danish", async ({ page, door }) => {
    await openFromList(page, draft, "lang=1030", danish);
    await cellOf(page, first, "quantity").click();
    await paste(page, "11,5\n7,25\n1.5\n");
    await expect(dialog(page)).toContainText("Ændres: 2. Afvises: 1.");
    await expect(dialog(page)).toContainText("Tusindtalsskilletegnet står et forkert sted.");
    await agree(page, "Ret (2)");
    await save(page, "2 ændringer gemt.");
    expect(await recordedDetail(door, second)).toMatchObject({ quantity: 725 });
  });
});
