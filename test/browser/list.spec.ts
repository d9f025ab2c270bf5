import type { Locator, Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { button, dialog, dismiss, edit, english, lineGrid, press } from "./support/invoiceScreen";
import { pressSlowly, watchPresses } from "./support/slowPress";

const { draft, confirmed } = wellKnownInvoices;

test.use({ viewport: { width: 1440, height: 900 } });

const rows = (page: Page): Locator => page.locator(".pinv-table tbody tr");
const rowOf = (page: Page, number: string): Locator =>
  rows(page).filter({ has: page.getByRole("button", { name: number, exact: true }) });
const cell = (page: Page, number: string): Locator => rowOf(page, number).locator("td").nth(4);
const ticked = (page: Page): Promise<number> => page.locator(".pinv-table tbody input:checked").count();

async function openList(page: Page): Promise<void> {
  await page.goto("/invoices");
  await expect(rowOf(page, draft.number)).toBeVisible();
  await watchPresses(page);
}

test.describe("a row of the list", () => {
  test("opens with one click, wherever it is pressed", async ({ page }) => {
    for (const place of [0, 2, 3, 5, 8]) {
      await openList(page);
      const target =
        place === 0
          ? page.getByRole("button", { name: draft.number, exact: true })
          : rowOf(page, draft.number).locator("td").nth(place);
      await pressSlowly(page, target);
      await expect(lineGrid(page), `cell ${place}`).toBeVisible();
    }
  });

  test("is not opened by its tick, nor by a press beside the tick", async ({ page }) => {
    await openList(page);
    await pressSlowly(page, rowOf(page, draft.number).getByRole("checkbox"));
    expect(await ticked(page)).toBe(1);
    await rowOf(page, confirmed.number).scrollIntoViewIfNeeded();
    const tickCell = await rowOf(page, confirmed.number).locator("td").first().boundingBox();
    await page.mouse.click((tickCell?.x ?? 0) + 3, (tickCell?.y ?? 0) + 3);
    expect(await ticked(page)).toBe(2);
    await expect(lineGrid(page)).toHaveCount(0);
  });

  test("is not opened by selecting its text", async ({ page }) => {
    await openList(page);
    await cell(page, draft.number).scrollIntoViewIfNeeded();
    const box = await cell(page, draft.number).boundingBox();
    if (!box) throw new Error("The row is not there.");
    await page.mouse.move(box.x + 8, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 80, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(window.getSelection()))).not.toBe("");
    await expect(lineGrid(page)).toHaveCount(0);
    await cell(page, draft.number).click();
    await expect(lineGrid(page)).toBeVisible();
  });

  test("is ticked with Ctrl, and with Shift all from the last one", async ({ page }) => {
    await openList(page);
    const at = (index: number): Locator => rows(page).nth(index);
    await at(1)
      .locator("td")
      .nth(4)
      .click({ modifiers: ["ControlOrMeta"] });
    await at(4)
      .locator("td")
      .nth(4)
      .click({ modifiers: ["Shift"] });
    expect(await ticked(page)).toBe(4);
    await at(2)
      .getByRole("checkbox")
      .click({ modifiers: ["Shift"] });
    expect(await ticked(page)).toBe(2);
    await at(7)
      .locator("td")
      .nth(4)
      .click({ modifiers: ["ControlOrMeta"] });
    await at(9)
      .getByRole("checkbox")
      .click({ modifiers: ["Shift", "ControlOrMeta"] });
    expect(await ticked(page)).toBe(5);
    await at(9)
      .locator("td")
      .nth(4)
      .click({ modifiers: ["ControlOrMeta"] });
    expect(await ticked(page)).toBe(4);
    expect(await page.evaluate(() => String(window.getSelection()))).toBe("");
    await expect(lineGrid(page)).toHaveCount(0);
  });
});

test("after a write the list is on its page and at its row, with the focus there", async ({ page }) => {
  // sorted by number, the newest first, it is among the last
  await page.goto("/invoices?rows=10");
  await expect(rows(page)).toHaveCount(10);
  const shown = (): Promise<readonly string[]> => rows(page).locator("td:nth-child(2)").allTextContents();
  for (let next = 1; (await rowOf(page, draft.number).count()) === 0; next += 1) {
    const [first = ""] = await shown();
    await press(page, "Next page");
    // until then the page before is still there, and says that it is not busy
    await expect(rowOf(page, first)).toHaveCount(0);
    await expect(page.locator(".pinv-table")).toHaveAttribute("aria-busy", "false");
    expect(next).toBeLessThan(5);
  }
  const numbers = await shown();
  await rowOf(page, draft.number).locator("td").nth(4).click();
  await edit(page, wellKnownDetail("draft", 1), "description", "Scanners");
  await press(page, "Save");
  await expect(page.getByText("1 change saved")).toBeVisible();
  await page.locator(".pinv-back").click();
  await expect(page.getByRole("button", { name: draft.number, exact: true })).toBeFocused();
  await expect(page.locator(".pinv-table")).toHaveAttribute("aria-busy", "false");
  await expect(page.getByRole("button", { name: draft.number, exact: true })).toBeFocused();
  expect(await shown()).toEqual(numbers);
  await expect(button(page, "Previous page")).toBeVisible();
});

/** How far anything of the control sticks out of its place, in pixels. */
const overhang = (page: Page): Promise<number> =>
  page.locator(".pinv-review").evaluate((root) => {
    const place = root.parentElement?.getBoundingClientRect();
    const beyond = [root, ...root.querySelectorAll(":scope *")].filter((each) => {
      // what lies in a place that scrolls or is cut off is in its place
      for (let up = each.parentElement; up && up !== root; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== "visible") return false;
      }
      return true;
    });
    const right = Math.max(...beyond.map((each) => each.getBoundingClientRect().right));
    return Math.round(Math.max(right - (place?.right ?? 0), root.scrollWidth - root.clientWidth));
  });

const longNames = [
  { why: "one word", name: "W".repeat(300) },
  { why: "Hebrew without a blank", name: "ש".repeat(300) },
  { why: "an address of a page", name: `https://example.com/${"a-b_c/".repeat(46)}` },
];

for (const { why, name } of longNames) {
  test(`a very long name stays in its place: ${why}`, async ({ page, door }) => {
    const cut = (length: number): string => name.slice(0, length);
    const [ids] = await door.query<{ account: string; contract: string }>(
      "select customerid as account, salesorderid as contract from invoice where invoiceid = ?",
      [draft.id],
    );
    const answers = [
      await door.webApi("billing", "PATCH", `invoices(${draft.id})`, {
        name,
        billto_city: cut(80),
        billto_name: cut(200),
      }),
      await door.webApi("billing", "PATCH", `accounts(${ids?.account})`, { name: cut(160) }),
      await door.webApi("billing", "PATCH", `salesorders(${ids?.contract})`, { name }),
    ];
    expect(answers.map(({ status, text }) => `${status} ${text}`)).toEqual(["204 ", "204 ", "204 "]);
    for (const width of [1600, 1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/invoices");
      await expect(rowOf(page, draft.number)).toBeVisible();
      expect(await overhang(page), `list, ${width}`).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: draft.number, exact: true }).click();
      await expect(lineGrid(page)).toBeVisible();
      await page.getByText("Name, dates and bill-to address").click();
      expect(await overhang(page), `invoice, ${width}`).toBeLessThanOrEqual(0);
      await press(page, english.send);
      const inside = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(inside, `dialog, ${width}`).toBeLessThanOrEqual(0);
      await dismiss(page);
    }
  });
}
