import type { Locator, Page } from "@playwright/test";
import { copied, paste } from "./support/clipboard";
import { isAccessibleInEveryLook, prepareLooks } from "./support/everyLook";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { agree, button, cellOf, dialog, dismiss, lineGrid, openFromList, press } from "./support/invoiceScreen";
import { recordedDetail } from "./support/recorded";

const { draft, milestones } = wellKnownInvoices;
const [first, second, third, fourth] = [1, 2, 3, 4].map((place) => wellKnownDetail("draft", place)) as [
  string,
  string,
  string,
  string,
];

const selected = (page: Page): Locator => lineGrid(page).locator('[role="gridcell"][aria-selected="true"]');
const figures = (page: Page): Locator => page.locator(".pinv-range [role='status']");
/** Saves without recalculating, and waits until it is said how much was saved. */
async function save(page: Page, said: string): Promise<void> {
  await page.keyboard.press("Control+s");
  await expect(page.getByText(said)).toBeVisible();
}

test.describe("a range of cells", () => {
  test("grows with Shift and the arrows, says what its figures come to, and is left by Escape", async ({ page }) => {
    await openFromList(page, draft);
    await cellOf(page, first, "quantity").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(selected(page)).toHaveCount(3);
    await expect(cellOf(page, third, "quantity")).toBeFocused();
    await expect(figures(page)).toHaveText("Quantity: sum 21.5 Hour, average 7.17 Hour, count 3");
    await page.keyboard.press("Shift+ArrowUp");
    await expect(figures(page)).toHaveText("Quantity: sum 15.5 Hour, average 7.75 Hour, count 2");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await expect(figures(page)).toContainText("Price: sum 400.00 USD, average 200.00 USD, count 2");
    await page.keyboard.press("Escape");
    await expect(selected(page)).toHaveCount(0);
    await expect(figures(page)).toHaveText("");
  });

  test("is whole rows with Shift and Space, and everything with Ctrl+A", async ({ page }) => {
    await openFromList(page, draft);
    await cellOf(page, second, "quantity").click();
    await page.keyboard.press("Shift+Space");
    await expect(cellOf(page, second, "note")).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(figures(page)).toContainText("Amount: sum 2,700.00 USD, average 1,350.00 USD, count 2");
    await expect(cellOf(page, third, "quantity")).toBeFocused();
    await page.keyboard.press("Control+a");
    await expect(cellOf(page, first, "quantity")).toHaveAttribute("aria-selected", "true");
    await expect(figures(page)).toContainText("Quantity: sum");
    await page.keyboard.press("Shift+Home");
    await page.keyboard.press("ArrowUp");
    await expect(selected(page)).toHaveCount(0);
  });

  test("is drawn with the mouse, goes as far as Shift and a click, and is filled down by its corner", async ({
    page,
    door,
  }) => {
    await openFromList(page, draft);
    const over = async (detail: string): Promise<void> => {
      const box = await cellOf(page, detail, "quantity").boundingBox();
      if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    };
    await over(first);
    await page.mouse.down();
    await over(second);
    await page.mouse.up();
    await expect(selected(page)).toHaveCount(2);
    await cellOf(page, third, "quantity").click({ modifiers: ["Shift"] });
    await expect(selected(page)).toHaveCount(3);
    await expect(lineGrid(page).getByRole("textbox")).toHaveCount(0);

    await cellOf(page, first, "quantity").click();
    const handle = await cellOf(page, first, "quantity").locator(".pinv-fill").boundingBox();
    if (!handle) throw new Error("There is no handle");
    await page.mouse.move(handle.x + 4, handle.y + 4);
    await page.mouse.down();
    await over(second);
    await over(third);
    await page.mouse.up();
    await expect(cellOf(page, third, "quantity")).toContainText("8");
    await expect(button(page, "Changed (2)")).toBeEnabled();
    await save(page, "2 changes saved.");
    expect([await recordedDetail(door, second), await recordedDetail(door, third)]).toMatchObject([
      { quantity: 800 },
      { quantity: 800 },
    ]);
  });
});

test("what is copied is a table in both formats, whole rows with headings, and comes back as it was", async ({
  page,
}) => {
  await openFromList(page, draft);
  await cellOf(page, first, "quantity").click();
  await page.keyboard.press("Shift+ArrowDown");
  const cells = await copied(page);
  expect([cells.plain, cells.html]).toEqual(["8\r\n7.5\r\n", expect.stringContaining("<td>8</td>")]);
  await page.keyboard.press("Shift+Space");
  const rows = await copied(page);
  expect(rows.plain.split("\r\n")[0]).toContain("Date\tDescription\tResource, role\tBilling type\tQuantity");
  await page.keyboard.press("Escape");
  await cellOf(page, first, "date" as "note").click();
  await paste(page, rows.plain.split("\r\n").slice(1).join("\r\n"), rows.html);
  await expect(dialog(page)).toContainText("Will change: 0. Refused: 0.");
});

test("Ctrl+D fills down, Delete empties a text and takes whole rows off", async ({ page, door }) => {
  await openFromList(page, draft);
  await cellOf(page, second, "description").click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await expect(cellOf(page, third, "description")).toContainText("Handheld screens");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Shift+Space");
  await page.keyboard.press("Delete");
  await expect(button(page, "Changed (2)")).toBeEnabled();
  await save(page, "2 changes saved.");
  expect(await recordedDetail(door, fourth)).toBeNull();
  expect(await recordedDetail(door, third)).not.toBeNull();
});

test.describe("many lines at once", () => {
  async function selectThree(page: Page): Promise<void> {
    await cellOf(page, first, "quantity").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await press(page, "Edit selected lines");
  }
  const act = (page: Page): Locator => dialog(page).getByLabel("What to change");
  const value = (page: Page): Locator => dialog(page).getByLabel("To", { exact: true });

  test("take a billing type, a factor and a tax by its rate, each in one step", async ({ page, door }) => {
    await openFromList(page, draft, "p.allowTaxEdit=true");
    await selectThree(page);
    await act(page).selectOption({ label: "Quantity × factor" });
    await value(page).fill("0.5");
    await expect(dialog(page)).toContainText("Will change: 3. Refused: 0.");
    await agree(page, "Change (3)");
    await expect(cellOf(page, second, "quantity")).toContainText("3.75");
    await expect(button(page, "Edit selected lines")).toBeFocused();

    await selectThree(page);
    await act(page).selectOption({ label: "Tax by rate (%)" });
    await value(page).fill("12.345");
    await agree(page, "Change (3)");
    await save(page, "3 changes saved.");
    const taxes = await door.query<{ tax: number }>(
      "select msdyn_tax as tax from msdyn_invoicelinetransaction where msdyn_invoicelinetransactionid in (?, ?, ?)",
      [first, second, third],
    );
    // 800 + 750 + 600 at 12.345 %: 265.4175, rounded once
    expect(taxes.reduce((sum, { tax }) => sum + tax, 0)).toBe(2_654_200);

    await selectThree(page);
    await value(page).selectOption({ label: "Complimentary" });
    await agree(page, "Change (3)");
    await page.keyboard.press("Control+z");
    await expect(button(page, "Changed (0)")).toBeDisabled();
  });

  test("say what is refused and why, and axe finds nothing", async ({ page }) => {
    await openFromList(page, milestones);
    await prepareLooks(page);
    await cellOf(page, wellKnownDetail("milestones", 1), "description").click();
    await page.keyboard.press("Control+a");
    await press(page, "Edit selected lines");
    await act(page).selectOption({ label: "Quantity × factor" });
    await value(page).fill("2");
    await expect(dialog(page)).toContainText("A milestone's amount is fixed by the contract.");
    await isAccessibleInEveryLook(page);
    await act(page).selectOption({ label: "Take off" });
    await expect(dialog(page).getByRole("button", { name: /^Change \([1-9]/ })).toBeEnabled();
    await dismiss(page);
  });
});

test("axe finds nothing on a range in any theme, forced colours included", async ({ page }) => {
  await openFromList(page, draft);
  await prepareLooks(page);
  await cellOf(page, first, "quantity").click();
  await page.keyboard.press("Shift+ArrowDown");
  await isAccessibleInEveryLook(page);
  await page.emulateMedia({ forcedColors: "active" });
  const outline = await cellOf(page, first, "quantity").evaluate((cell) => getComputedStyle(cell).outlineStyle);
  expect(outline).toBe("solid");
  await page.emulateMedia({ forcedColors: null });
});
