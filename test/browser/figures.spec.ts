import type { Locator, Page } from "@playwright/test";
import { backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { cellOf, edit, lineGrid, openFromList, openOnForm, totals } from "./support/invoiceScreen";
import { contractNamed, leaveOut, openWizard, wizard } from "./support/wizardScreen";

const { draft, products, dinar } = wellKnownInvoices;
const firstOfDraft = wellKnownDetail("draft", 1);

/** Whether the last characters of an element's text stand to the right of its first. */
const readsFromLeft = (element: Locator): Promise<boolean> =>
  element.evaluate((shown) => {
    const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    const text = texts.nextNode() as Text;
    const edge = (from: number): number => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().left;
    };
    return edge(0) < edge(text.length - 1);
  });

/** Pixels by which an element's right edge lies beyond the window. */
const beyondWindow = (element: Locator): Promise<number> =>
  element.evaluate((shown) => shown.getBoundingClientRect().right - document.documentElement.clientWidth);

test.describe("an invoice's figures", () => {
  test("add up where a line has a discount: it is off the amount already", async ({ page }) => {
    await openFromList(page, products);
    await expect(totals(page)).toContainText("1,373.50");
    await expect(totals(page)).toContainText("164.22");
    await expect(totals(page)).toContainText("1,537.72");
    await expect(totals(page)).not.toContainText("Discount");
  });

  test("name their currency in the headings of groups, and have all its decimals in prices", async ({ page }) => {
    await openFromList(page, dinar);
    await expect(lineGrid(page).getByRole("row", { name: /^Installation services/ })).toContainText("448.567 KWD");
    await expect(cellOf(page, wellKnownDetail("dinar", 2), "price")).toHaveText("13.250");
  });

  test("of the contract say what is recorded while they are a preview", async ({ page }) => {
    await openFromList(page, draft);
    const bar = page.locator(".pinv-contract-figures");
    await expect(bar).not.toContainText("recorded");
    await edit(page, firstOfDraft, "quantity", "6.5");
    await expect(bar).toContainText("16,714.86 USDrecorded 17,014.86 USD");
    await expect(bar).toContainText("273,985.14 USDrecorded 273,685.14 USD");
  });

  test("keep their order where the app reads from right to left", async ({ page }) => {
    await openFromList(page, draft, "rtl=1");
    const group = lineGrid(page).getByRole("row", { name: /^Implementation services/ });
    expect(await readsFromLeft(totals(page).getByText("17,493.56 USD").first())).toBe(true);
    expect(await readsFromLeft(group.getByText("14 lines"))).toBe(true);
  });
});

test("the list shows its last column, the total, at 1440 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/invoices");
  const heading = page.getByRole("columnheader", { name: "Total amount" });
  await expect(heading).toBeVisible();
  const list = page.locator(".pinv-table-scroll");
  expect(await list.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});

test("what lowered and raised quantities offer is whole, however narrow the control is", async ({ page }) => {
  await openOnForm(page, draft);
  await edit(page, firstOfDraft, "quantity", "6.5");
  await edit(page, wellKnownDetail("draft", 3), "quantity", "60");
  const wayOut = page.locator(".pinv-lowered .ms-Button");
  for (const width of [1440, 1024, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await beyondWindow(wayOut), `at ${width}`).toBeLessThanOrEqual(0);
    const below = await wayOut.evaluate(
      (button) => button.getBoundingClientRect().bottom - button.parentElement!.getBoundingClientRect().bottom,
    );
    expect(below, `at ${width}`).toBeLessThanOrEqual(0);
  }
});

test.describe("in the wizard", () => {
  test.use({ scenario: "wizard" });

  async function openReasons(page: Page): Promise<Locator> {
    await openWizard(page, backlogProjects.plant);
    await contractNamed(page, "Contoso plant automation, build").click();
    await leaveOut(page, "Expense");
    await wizard(page)
      .getByText(/Why is it not here/)
      .click();
    return wizard(page).getByRole("table", { name: "Left out" });
  }

  test("what no sum counts says why, also where it is left out", async ({ page }) => {
    const list = await openReasons(page);
    await expect(wizard(page).getByRole("button", { name: /^Type of item not chosen: 2/ })).toContainText("612.40 USD");
    await expect(list.getByRole("row").filter({ hasText: "Meals" })).toContainText("84.10 USDNon-chargeable");
    await expect(list.getByRole("row").filter({ hasText: "Flight" })).not.toContainText("chargeable");
  });

  test("a long reason takes nothing from the description at 320 pixels", async ({ page }) => {
    const list = await openReasons(page);
    await page.setViewportSize({ width: 320, height: 900 });
    const survey = list.getByRole("row").filter({ hasText: "On invoice PINV" }).locator(".pinv-row-text").first();
    await survey.scrollIntoViewIfNeeded();
    expect(await survey.evaluate((text) => text.scrollWidth - text.clientWidth)).toBeLessThanOrEqual(0);
  });

  test("the only contract is named with its currency", async ({ page }) => {
    await openWizard(page, backlogProjects.website);
    await expect(wizard(page).getByText(/Project contract: Trey Research website · USD/)).toBeVisible();
  });
});
