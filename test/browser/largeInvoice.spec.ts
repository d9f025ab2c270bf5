import type { Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices, type WellKnownInvoice } from "./support/fixtures";
import { cellOf, lineGrid, openEditor, openFromList, press, rowOf, totals } from "./support/invoiceScreen";
import { countElements, elementsMade } from "./support/elementsMade";
import { blankPlaces } from "./support/blankPlaces";
import { hasRead, noteRequests, requestsOf, wavesOf } from "./support/requestWaves";

const { draft, large } = wellKnownInvoices;
/** Rows in view, those kept beside them, their cells, and the page around: far below 5,000 rows of 13 cells. */
const mostNodes = 3_000;

test.use({ scenario: "contoso" });

const nodesIn = (page: Page): Promise<number> => page.evaluate(() => document.getElementsByTagName("*").length);

test("it scrolls without a blank row at any step, and the page stays small", async ({ page }) => {
  await openFromList(page, large);
  const grid = lineGrid(page);
  await expect(grid).toHaveAttribute("aria-rowcount", /^50\d\d$/);
  expect(await blankPlaces(grid, { stepPx: 160, steps: 250 })).toEqual([]);
  expect(await nodesIn(page)).toBeLessThan(mostNodes);

  const height = await grid.evaluate((element) => element.scrollHeight);
  for (const share of [0.5, 0.05, 0.97, 0.33, 1, 0, 0.71]) {
    expect(await blankPlaces(grid, { from: Math.floor(height * share), stepPx: 160, steps: 4 })).toEqual([]);
  }
  expect(await nodesIn(page)).toBeLessThan(mostNodes);
});

test("it scrolls with the wheel and by keys to its end, without losing focus", async ({ page }) => {
  await openFromList(page, large);
  const grid = lineGrid(page);
  await cellOf(page, wellKnownDetail("large", 1), "description").click();
  await grid.hover();
  await page.mouse.wheel(0, 24_000);
  await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(20_000);
  expect(await blankPlaces(grid, { stepPx: 0, steps: 1 })).toEqual([]);

  await page.keyboard.press("Control+End");
  await expect(page.locator('[role="gridcell"]:focus')).toBeInViewport();
  expect(await blankPlaces(grid, { stepPx: 0, steps: 1 })).toEqual([]);
  for (let page20 = 0; page20 < 20; page20 += 1) await page.keyboard.press("PageUp");
  await expect(page.locator('[role="gridcell"]:focus')).toBeInViewport();
  expect(await blankPlaces(grid, { stepPx: 0, steps: 1 })).toEqual([]);
});

interface OneEdit {
  readonly rows: readonly string[];
  readonly groups: number;
  readonly totals: number;
  readonly elements: number;
}

/** Types into one cell and counts what the control made for taking the value. */
async function countOneEdit(page: Page, invoice: WellKnownInvoice, detail: string): Promise<OneEdit> {
  await openFromList(page, invoice);
  const cell = cellOf(page, detail, "quantity");
  await rowOf(page, detail).scrollIntoViewIfNeeded();
  // the first edit brings its own things, such as the buttons of undo; the second is what every further one costs
  await (await openEditor(page, detail, "quantity")).fill("31");
  await page.keyboard.press("Tab");
  await (await openEditor(page, detail, "quantity")).fill("32");
  await countElements(page);
  await page.keyboard.press("Escape");
  const escaped = await elementsMade(page);
  expect(escaped.rows).toEqual([detail]);

  await (await openEditor(page, detail, "quantity")).fill("33");
  await countElements(page);
  await page.keyboard.press("Tab");
  await expect(cell).toContainText("33");
  const made = await elementsMade(page);
  return { rows: made.rows, groups: made.otherRows, totals: made.totals, elements: made.elements };
}

/** One row with its cells, their tools and the ways of a lowered line, two groups, the totals and the buttons that follow; far below a screen of rows. */
const mostElements = 215;

test("an edit renders one row, its two groups and the totals and nothing else, on 24 lines as on 5,000", async ({
  page,
}) => {
  const ofMany = await countOneEdit(page, large, wellKnownDetail("large", 1));
  expect(ofMany.rows).toEqual([wellKnownDetail("large", 1)]);
  expect(ofMany.groups).toBe(2);

  const ofFew = await countOneEdit(page, draft, wellKnownDetail("draft", 1));
  expect(ofFew.rows).toEqual([wellKnownDetail("draft", 1)]);
  expect(ofFew.groups).toBe(2);
  for (const { totals: times } of [ofMany, ofFew]) expect([1, 2]).toContain(times);
  // the smaller invoice shows more kinds of sums, so it makes a few elements more
  expect(Math.max(ofMany.elements, ofFew.elements)).toBeLessThan(mostElements);
});

test("opening costs at most two waves of requests", async ({ page }) => {
  await noteRequests(page);
  await page.goto("/invoices");
  // last the list reads the actuals behind its drafts' lines, which is no part of opening one
  await hasRead(page, "PropertyName='msdyn_actualid'");
  const before = (await requestsOf(page)).length;
  await press(page, large.number);
  await expect(lineGrid(page)).toBeVisible();
  await expect(totals(page)).toBeVisible();

  const asked = (await requestsOf(page)).slice(before);
  expect(asked.length).toBeGreaterThan(0);
  expect(wavesOf(asked)).toBeLessThanOrEqual(2);
});
