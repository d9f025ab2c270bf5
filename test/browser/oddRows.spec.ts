import type { Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import {
  agree,
  button,
  cellOf,
  dialog,
  edit,
  english,
  lineGrid,
  openFromList,
  press,
  rowOf,
} from "./support/invoiceScreen";

const { draft, stale } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const workshop = wellKnownDetail("draft", 5);

/** As some other program would. */
async function patch(page: Page, path: string, data: object): Promise<void> {
  const answer = await page.request.patch(`/api/data/v9.2/${path}`, { data, headers: { "If-Match": "*" } });
  expect(answer.status()).toBe(204);
}

test("a line that cannot be read is shown as that, and everything else works but sending", async ({ page }) => {
  await patch(page, `msdyn_invoicelinetransactions(${handheld})`, { msdyn_billingtype: null });
  await page.goto("/invoices");
  const inList = page.getByRole("row").filter({ hasText: draft.number });
  await expect(inList).toContainText("Lines that could not be read");
  await expect(inList).toContainText("Draft");
  await button(page, draft.number).click();
  const grid = lineGrid(page);
  await expect(grid.getByText("Could not be read")).toBeVisible();
  const odd = grid.getByRole("row").filter({ hasText: handheld });
  await expect(odd).toContainText("Handheld screens");
  await expect(odd).toContainText("Column msdyn_billingtype is empty.");
  const warning = page.getByRole("status").filter({ hasText: "1 line could not be read and is counted in nothing" });
  await expect(warning).toBeVisible();

  // it can be reached by keyboard, and nothing in it can be changed
  await grid.getByRole("gridcell").first().click();
  await page.keyboard.press("ArrowDown");
  await expect(odd.getByRole("gridcell")).toBeFocused();
  await page.keyboard.press("7");
  await page.keyboard.press("Delete");
  await expect(grid.getByRole("textbox")).toHaveCount(0);

  await edit(page, workshop, "quantity", "8.25");
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
  await expect(cellOf(page, workshop, "quantity")).toHaveText("8.25");
  await press(page, english.send);
  await expect(dialog(page)).toContainText("1 line could not be read and is counted in nothing");
  await expect(dialog(page).getByRole("button", { name: english.send })).toBeDisabled();
});

test("stale totals are said from opening, and are mended where they are said", async ({ page }) => {
  await openFromList(page, stale);
  const warning = page.getByRole("status").filter({ hasText: "Out of date:" });
  await expect(warning).toBeVisible();
  await warning.getByRole("button", { name: english.recalculate }).click();
  await expect(page.getByText(english.recalculated)).toBeVisible();
  await expect(warning).toBeHidden();
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
});

/** Where the first such text is painted, from the left. */
const placeOf = async (page: Page, inside: string, text: string): Promise<number> =>
  page.evaluate(
    ([selector, wanted]) => {
      for (const root of document.querySelectorAll(selector)) {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const at = node.nodeValue?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          return range.getBoundingClientRect().left;
        }
      }
      return NaN;
    },
    [inside, text] as const,
  );

async function expectInOrder(page: Page, inside: string, texts: readonly string[]): Promise<void> {
  const places: number[] = [];
  for (const text of texts) places.push(await placeOf(page, inside, text));
  expect(places.slice(1).map((place, index) => place > (places[index] ?? NaN))).toEqual(texts.slice(1).map(() => true));
}

for (const name of ["\u202eContoso", "Contoso \u2067\u202e", "\u2069\u202eContoso", "חברה"]) {
  test(`${JSON.stringify(name)} does not turn the amount in the Send question around`, async ({ page }) => {
    const read = await page.request.get(`/api/data/v9.2/invoices(${draft.id})?$select=_customerid_value`);
    const { _customerid_value: customer } = (await read.json()) as { _customerid_value: string };
    await patch(page, `accounts(${customer})`, { name });
    await openFromList(page, draft);
    await press(page, english.send);
    await expect(dialog(page)).toContainText("is invoiced");
    await expectInOrder(page, ".pinv-dialog p", ["is invoiced", "USD", "This creates"]);
  });
}

test("a description written from the right shows before in front of after", async ({ page }) => {
  await patch(page, `msdyn_invoicelinetransactions(${workshop})`, { msdyn_description: "סדנה" });
  await openFromList(page, draft);
  await edit(page, workshop, "description", "פגישה");
  await press(page, english.recalculate);
  await expect(dialog(page)).toContainText("Description");
  // the line's name is the same word, and stands in front
  await expectInOrder(page, ".pinv-dialog li", ["Description", " \u2068סדנה\u2069", "→", "פגישה"]);
  await agree(page, english.saveAndRecalculate);
  await expect(page.getByText(english.recalculated)).toBeVisible();
  await expectInOrder(page, ".pinv-notice li", ["Description", "סדנה\u2069", "פגישה\u2069"]);
  await expect(rowOf(page, workshop)).toContainText("פגישה");
});
