import type { Locator, Page } from "@playwright/test";
import { axeViolations } from "./support/axeViolations";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { cellOf, danish, edit, lineGrid, openFromList, rowOf, totals, type Words } from "./support/invoiceScreen";
import { pressSlowly } from "./support/slowPress";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);

const heading = (page: Page, name: RegExp | string): Locator =>
  lineGrid(page).getByRole("columnheader", { name }).getByRole("button");
const groups = (page: Page, words?: Words): Locator =>
  lineGrid(page, words).locator(".pinv-grid-group .pinv-group-name");
const quantities = (page: Page): Promise<string[]> =>
  lineGrid(page).locator('[data-row] [data-column="quantity"]').allInnerTexts();
const choose = async (page: Page, menu: Locator, item: string): Promise<void> => {
  await pressSlowly(page, menu);
  await pressSlowly(page, page.getByRole("menuitemcheckbox", { name: item, exact: true }));
};

test("lines are sorted within their groups by a heading, the other way, and as they were read again", async ({
  page,
}) => {
  await openFromList(page, draft);
  await choose(page, page.getByRole("button", { name: "Group by" }), "No groups");
  await expect(groups(page)).toHaveCount(0);
  const loose = await quantities(page);
  await choose(page, heading(page, "Quantity"), "Sort ascending");
  await expect(lineGrid(page).getByRole("columnheader", { name: "Quantity" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  expect((await quantities(page)).slice(0, 5).map(Number)).toEqual(
    [...loose]
      .map(Number)
      .sort((a, b) => a - b)
      .slice(0, 5),
  );
  // an edit moves no line: what is being worked on stays where it is
  const first = await lineGrid(page).locator("[data-row]").first().getAttribute("data-row");
  if (!first) throw new Error("There is no line.");
  await edit(page, first, "quantity", "99");
  await expect(lineGrid(page).locator("[data-row]").first()).toHaveAttribute("data-row", first);
  await page.keyboard.press("Control+z");
  await choose(page, heading(page, "Quantity"), "Sort ascending");
  await expect(lineGrid(page).getByRole("columnheader", { name: "Quantity" })).not.toHaveAttribute("aria-sort", /./);
  expect(await quantities(page)).toEqual(loose);
});

test("lines are grouped by resource; groups have their sums, fold, and follow an edit", async ({ page }) => {
  await openFromList(page, draft);
  const whole = await totals(page).textContent();
  await choose(page, page.getByRole("button", { name: "Group by" }), "Resource");
  await expect(groups(page).first()).toHaveText("Consultant 1");
  expect(await totals(page).textContent()).toBe(whole);
  const group = lineGrid(page).locator(".pinv-grid-group", { hasText: "Developer 1" });
  const before = await group.innerText();
  await edit(page, handheld, "quantity", "6.5");
  await expect(group).not.toHaveText(before);
  await page.keyboard.press("Control+z");
  await pressSlowly(page, group);
  await expect(rowOf(page, handheld)).toHaveCount(0);
  await pressSlowly(page, group);
  await expect(rowOf(page, handheld)).toBeVisible();
});

test("by keyboard alone: Alt+Down, a filter of figures, what cannot be read, and all lines again", async ({ page }) => {
  await openFromList(page, draft);
  const count = (await quantities(page)).length;
  await pressSlowly(page, cellOf(page, handheld, "quantity"));
  await page.mouse.move(5, 5); // what the pointer rests on takes the menu's focus
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("menuitemcheckbox", { name: "Filter…" })).toBeVisible();
  await expect(page.getByRole("menuitemcheckbox").first()).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const field = page
    .getByRole("alertdialog")
    .getByRole("combobox")
    .or(page.getByRole("alertdialog").getByRole("textbox"));
  await expect(field).toBeFocused();
  // the keys of a dialog's text are no keys of the grid
  await page.keyboard.type("x");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(field).toBeEmpty();
  await expect(rowOf(page, handheld)).not.toHaveClass(/pinv-grid-removed/);
  await page.keyboard.type("many");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog").getByRole("alert")).not.toBeEmpty();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(cellOf(page, handheld, "quantity")).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("menuitemcheckbox").first()).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await page.keyboard.type(">=8");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  const left = (await quantities(page)).map(Number);
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(count);
  expect(left.every((quantity) => quantity >= 8)).toBe(true);
  await pressSlowly(page, page.getByRole("button", { name: "Remove the filter" }));
  expect((await quantities(page)).length).toBe(count);
});

test("what stands in a column is chosen by one press, and let go by another", async ({ page }) => {
  await openFromList(page, draft);
  await choose(page, heading(page, "Resource, role"), "Developer 2, Developer");
  const people = await lineGrid(page).locator('[data-row] [data-column="resource"]').allInnerTexts();
  expect(people.every((each) => each.includes("Developer 2"))).toBe(true);
  await choose(page, heading(page, "Resource, role"), "Developer 2, Developer");
  await expect(rowOf(page, handheld)).toBeVisible();
});

test("a filter that nothing passes says so, and is taken off", async ({ page }) => {
  await openFromList(page, draft);
  await choose(page, heading(page, /^Description/), "Filter…");
  await page.keyboard.type("nowhere at all");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No lines to show.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
  await pressSlowly(page, page.getByRole("button", { name: "Remove the filter" }));
  await expect(lineGrid(page)).toBeVisible();
});

test("Ctrl+F looks for a text, also in a group that is closed, and Escape goes back to what was found", async ({
  page,
}) => {
  await openFromList(page, draft, "lang=1030", danish);
  const grid = lineGrid(page, danish);
  await pressSlowly(page, grid.locator(".pinv-grid-group").first());
  await expect(rowOf(page, handheld)).toHaveCount(0);
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("searchbox", { name: "Find" })).toBeFocused();
  await page.keyboard.type("label print");
  await page.keyboard.press("Enter");
  await expect(grid.locator('[role="gridcell"][tabindex="0"]')).toHaveText(/Label printing/);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("findes ikke");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("search").getByRole("status")).toHaveText("Intet fundet");
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(grid.locator('[role="gridcell"]:focus')).toHaveText(/Label printing/);
});
