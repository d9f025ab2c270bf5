import type { Locator, Page } from "@playwright/test";
import { axeViolations } from "./support/axeViolations";
import { isAccessibleInEveryLook, prepareLooks } from "./support/everyLook";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { danish, edit, english, lineGrid, openFromList, openOnForm, press, totals } from "./support/invoiceScreen";
import { pressSlowly } from "./support/slowPress";

const { draft, confirmed } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);

test.use({ viewport: { width: 1440, height: 900 } });

/** Lines, their groups not counted, that are in the window from edge to edge with nothing over them. */
const linesInSight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const isSeen = (row: Element): boolean => {
      const { left, top, bottom } = row.getBoundingClientRect();
      return [top + 2, bottom - 2].every((y) => row.contains(document.elementFromPoint(left + 40, y)));
    };
    return [...document.querySelectorAll("[data-row]")].filter(isSeen).length;
  });

const heading = (page: Page, name: string): Locator => lineGrid(page).getByRole("columnheader", { name });
const cell = (page: Page, detail: string, column: string): Locator =>
  page.locator(`[data-row="${detail}"] [data-column="${column}"]`);
const notices = (page: Page): Locator => page.locator(".pinv-strip .pinv-notice");
const widthOf = async (box: Locator): Promise<number> => (await box.boundingBox())?.width ?? 0;

const placements = [
  { where: "in the list", open: openFromList },
  { where: "on the form", open: openOnForm },
] as const;
const sizes = [
  { width: 1440, height: 900, least: 12 },
  { width: 1024, height: 768, least: 6 },
] as const;

for (const { where, open } of placements) {
  for (const { width, height, least } of sizes) {
    for (const [lang, words] of [
      ["1033", english],
      ["1030", danish],
    ] as const) {
      test(`${least} lines at ${width} × ${height} ${where}, ${lang}: opened, edited, saved`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await open(page, draft, `lang=${lang}`, words);
        await expect(notices(page)).toHaveCount(0);
        expect(await linesInSight(page)).toBeGreaterThanOrEqual(least);
        await edit(page, handheld, "quantity", "6");
        await expect(notices(page)).toHaveCount(1);
        expect(await linesInSight(page)).toBeGreaterThanOrEqual(least);
        // that it is saved, what that changed, and what will be written off
        await page.keyboard.press("Control+s");
        await expect(notices(page)).toHaveCount(3);
        expect(await linesInSight(page)).toBeGreaterThanOrEqual(least);
      });
    }
  }

  test(`every column is in sight at 1440 pixels ${where}, and what is cut is whole on hover`, async ({ page }) => {
    await open(page, draft);
    const sideways = await lineGrid(page).evaluate((grid) => grid.scrollWidth - grid.clientWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    for (const name of ["Tax (USD)", "External description", "Note", "Take off", "Open"]) {
      await expect(heading(page, name)).toBeInViewport();
    }
    await expect(heading(page, "External description").locator("[title]")).toHaveAttribute(
      "title",
      "External description",
    );
  });

  test(`acts, figures and tools stay while the lines scroll, and the page ${where}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 760 });
    await open(page, draft);
    await lineGrid(page).hover();
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, 3000);
    await expect(page.locator(`[data-row="${wellKnownDetail("draft", 20)}"]`)).toBeInViewport();
    for (const stays of [page.getByRole("button", { name: "Recalculate", exact: true }), totals(page)])
      await expect(stays).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("button", { name: "Undo" })).toBeInViewport({ ratio: 1 });
  });
}

test("a notice is one line that opens; what it holds back is read out all the same", async ({ page }) => {
  await openFromList(page, draft);
  await edit(page, handheld, "quantity", "6");
  const lowered = notices(page);
  expect((await lowered.boundingBox())?.height).toBe(28);
  await expect(lowered).toContainText("makes the rest non-chargeable");
  const line = lowered.getByRole("button", { name: /Will be written off: 400.00 USD/ });
  await expect(line).toHaveAttribute("aria-expanded", "false");
  await line.focus();
  await page.keyboard.press("Enter");
  await expect(line).toHaveAttribute("aria-expanded", "true");
  await expect(lowered.getByText("makes the rest non-chargeable")).toBeInViewport({ ratio: 1 });
  await pressSlowly(page, line);
  await expect(line).toHaveAttribute("aria-expanded", "false");
});

test.describe("the columns of the lines", () => {
  const menu = (page: Page): Locator => page.getByRole("button", { name: "Columns" });
  const order = (page: Page): Promise<string[]> =>
    lineGrid(page)
      .getByRole("columnheader")
      .evaluateAll((all) => all.map((each) => `${each.ariaColIndex} ${each.getAttribute("data-column")}`));

  test("are hidden by mouse, stay so over other invoices, and come back at once", async ({ page }) => {
    await openFromList(page, draft);
    await pressSlowly(page, menu(page));
    await pressSlowly(page, page.getByRole("menuitemcheckbox", { name: "Unit" }));
    await pressSlowly(page, page.getByRole("menuitemcheckbox", { name: "Tax" }));
    await page.keyboard.press("Escape");
    await expect(heading(page, "Unit")).toHaveCount(0);
    await expect(lineGrid(page)).toHaveAttribute("aria-colcount", "11");
    expect((await order(page)).slice(-5)).toEqual([
      "7 amount",
      "8 externalDescription",
      "9 note",
      "10 remove",
      "11 open",
    ]);
    await press(page, "Next");
    await expect(page.getByRole("heading", { level: 2, name: draft.number })).toHaveCount(0);
    await expect(heading(page, "Unit")).toHaveCount(0);
    await menu(page).click();
    await page.getByRole("menuitem", { name: "As they were" }).click();
    await expect(heading(page, "Unit")).toBeVisible();
  });

  test("are moved and widened by keyboard, and the arrows follow the new order", async ({ page }) => {
    await openFromList(page, draft);
    const before = await widthOf(heading(page, "Quantity"));
    await menu(page).focus();
    for (const key of ["Enter", "Enter", "End"]) {
      await page.keyboard.press("Enter");
      await expect(page.getByRole("menuitemcheckbox", { name: "Description", exact: true })).toBeFocused();
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowRight");
      await expect(page.getByRole("menuitem", { name: "Description", exact: true })).toBeFocused();
      for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowRight");
      await expect(page.getByRole("menuitem", { name: "Move towards the start" })).toBeFocused();
      await page.keyboard.press(key);
      if (key === "End") await page.keyboard.press("Enter");
      await expect(menu(page)).toBeFocused();
    }
    expect((await order(page)).slice(0, 5)).toEqual([
      "1 date",
      "2 description",
      "3 quantity",
      "4 resource",
      "5 billingType",
    ]);
    expect(await widthOf(heading(page, "Quantity"))).toBeCloseTo(before + 16, 0);
    await cell(page, handheld, "description").click();
    await page.keyboard.press("ArrowRight");
    await expect(cell(page, handheld, "quantity")).toBeFocused();
    // hidden from under the cursor, the lines are still entered by Tab
    await menu(page).click();
    await page.getByRole("menuitemcheckbox", { name: "Quantity" }).click();
    await page.keyboard.press("Escape");
    await expect(lineGrid(page).locator('[role="gridcell"][tabindex="0"]')).toHaveAttribute("data-column", "date");
  });

  test("are widened by the edge of their heading", async ({ page }) => {
    await openFromList(page, draft);
    const before = await widthOf(heading(page, "Description").first());
    const edge = await heading(page, "Description").first().locator(".pinv-edge").boundingBox();
    if (!edge) throw new Error("The heading has no edge.");
    await page.mouse.move(edge.x + 4, edge.y + 4);
    await page.mouse.down();
    await page.mouse.move(edge.x + 64, edge.y + 4, { steps: 3 });
    await page.mouse.up();
    expect(await widthOf(heading(page, "Description").first())).toBeCloseTo(before + 60, 0);
    expect(await widthOf(cell(page, handheld, "description"))).toBeCloseTo(before + 60, 0);
  });
});

test.describe("a cell that cannot be changed says why when it is tried", () => {
  const told = (page: Page): Locator => lineGrid(page).getByRole("alert");

  for (const { why, column, says, tries } of [
    { why: "by typing", column: "price", says: "This cannot be changed here.", tries: "7" },
    { why: "by F2", column: "price", says: "This cannot be changed here.", tries: "F2" },
    { why: "by Enter, where it is shown only", column: "amount", says: "Shown only", tries: "Enter" },
  ]) {
    test(why, async ({ page }) => {
      await openFromList(page, draft);
      await cell(page, handheld, column).click();
      await expect(told(page)).toHaveCount(0);
      await page.keyboard.press(tries);
      await expect(told(page)).toContainText(says);
      await expect(told(page)).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Escape");
      await expect(told(page)).toHaveCount(0);
      await expect(cell(page, handheld, column)).toBeFocused();
    });
  }

  test("by a double click and by Delete on what was sent, in Danish too", async ({ page }) => {
    await openFromList(page, confirmed, "lang=1030", danish);
    const quantity = lineGrid(page, danish).locator('[data-column="quantity"]').nth(1);
    await quantity.dblclick();
    const reason = lineGrid(page, danish).getByRole("alert");
    await expect(reason).toContainText("Fakturaen er bekræftet");
    await page.keyboard.press("ArrowDown");
    await expect(reason).toHaveCount(0);
    await page.keyboard.press("Delete");
    await expect(reason).toContainText("Fakturaen er bekræftet");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(".pinv-grid-removed")).toHaveCount(0);
  });
});

test("a line to write on stands below what can be edited, and below nothing else, in forced colours too", async ({
  page,
}) => {
  await openFromList(page, draft);
  const line = (column: string): Promise<string> =>
    cell(page, handheld, column).evaluate((element) => getComputedStyle(element, "::after").borderBottomStyle);
  await page.emulateMedia({ forcedColors: "active" });
  for (const column of ["description", "quantity", "billingType"]) expect(await line(column)).toBe("dotted");
  for (const column of ["price", "amount", "tax"]) expect(await line(column)).not.toBe("dotted");
  await page.emulateMedia({ forcedColors: null });
});

test("axe finds nothing: with notices, a reason beside a cell and the menu of columns open", async ({ page }) => {
  await openFromList(page, draft);
  await prepareLooks(page);
  await edit(page, handheld, "quantity", "6");
  await page.keyboard.press("Control+s");
  await expect(notices(page)).toHaveCount(3);
  await cell(page, handheld, "price").click();
  await page.keyboard.press("7");
  await expect(lineGrid(page).getByRole("alert")).toBeVisible();
  await isAccessibleInEveryLook(page);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitem", { name: "Place and width" }).click();
  await page.getByRole("menuitem", { name: "Unit" }).click();
  await expect(page.getByRole("menuitem", { name: "Wider" })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});
