import type { Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import type { HostDoor } from "./support/hostDoor";
import {
  agree,
  cellOf,
  choose,
  danish,
  dialog,
  edit,
  english,
  lineGrid,
  markPaid,
  openFromList,
  openOnForm,
  press,
  rowOf,
  send,
  totals,
  type Words,
} from "./support/invoiceScreen";
import { arrowTo, downTo, tabTo } from "./support/keyboard";
import { actualsOf, effectsOn, recordedDetail, recordedInvoice } from "./support/recorded";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const goodwill = wellKnownDetail("draft", 7);

const theThreeActs = ["msdyn_InvoiceRecalculate", "msdyn_PostInvoice", "msdyn_InvoicePaid"];

/** From the first edit to paid, by mouse: 3.5 more hours at 200 and a goodwill review of 675 that is billed after all. */
async function reviewAndBill(page: Page, words: Words, quantity: string, total: { before: string; after: string }) {
  await expect(totals(page, words)).toContainText(total.before);
  await edit(page, handheld, "quantity", quantity);
  await choose(page, goodwill, "billingType", words.chargeable);
  await expect(totals(page, words)).toContainText(total.after);

  await press(page, words.recalculate);
  await agree(page, words.saveAndRecalculate);
  const result = page.getByRole("status").filter({ hasText: words.recalculated });
  await expect(result).toContainText(`${total.before} USD → ${total.after} USD`);

  await send(page, words);
  await expect(page.getByText(words.confirmed)).toBeVisible();
  await markPaid(page, words);
  await expect(page.getByText(words.paid)).toBeVisible();
}

/** 17,493.56 + 3.5 × 200 + 675, in ten-thousandths. */
const totalAfter = 188_685_600;
const inEnglish = { before: "17,493.56", after: "18,868.56" };

async function isBilledOnce(door: HostDoor) {
  expect(await recordedInvoice(door, draft)).toEqual({ status: "paid", total: totalAfter });
  expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 1150 });
  expect(await recordedDetail(door, goodwill)).toMatchObject({ billingType: "chargeable" });
  expect(await effectsOn(door, draft)).toEqual(theThreeActs);
  expect(await actualsOf(door, draft)).toBeGreaterThan(0);
}

test("by mouse, and still so after the host was stopped and started", async ({ page, door, host }) => {
  await openFromList(page, draft);
  await reviewAndBill(page, english, "11.5", inEnglish);
  await isBilledOnce(door);

  await host.restart();
  await isBilledOnce(door);
  await page.goto("/invoices");
  await expect(page.getByRole("row").filter({ hasText: draft.number })).toContainText("Paid");
  await press(page, draft.number);
  await expect(totals(page)).toContainText("18,868.56");
  await expect(cellOf(page, handheld, "quantity")).toHaveText("11.5");
});

/** All journeys run on all kinds in test:long: here one, on the oldest, on a recent one and on one with other names. */
for (const kind of ["psa3", "po2024", "changed"]) {
  test.describe(`in an organisation of the kind ${kind}`, () => {
    test.use({ kind });

    test(`by mouse, from the list to paid: ${kind}`, async ({ page, door }) => {
      await openFromList(page, draft);
      await reviewAndBill(page, english, "11.5", inEnglish);
      await isBilledOnce(door);
    });
  });
}

test("a price is edited where the maker allows it, and shown with its reason where not", async ({ page, door }) => {
  await openFromList(page, draft);
  await expect(cellOf(page, handheld, "price")).toHaveAttribute(
    "title",
    "This cannot be changed here. Ask your administrator.",
  );

  await openFromList(page, draft, "p.allowPriceEdit=true");
  await edit(page, handheld, "price", "212.50");
  await expect(cellOf(page, handheld, "amount")).toContainText("1,700.00");
  await expect(totals(page)).toContainText("17,593.56");
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
  await expect(page.getByText(english.recalculated)).toBeVisible();
  expect(await recordedDetail(door, handheld)).toMatchObject({ price: 2_125_000 });
  expect(await recordedInvoice(door, draft)).toEqual({ status: "draft", total: 175_935_600 });
});

test("by keyboard alone", async ({ page, door }) => {
  await page.goto("/invoices");
  await expect(page.getByRole("button", { name: draft.number, exact: true })).toBeVisible();
  await tabTo(page, page.locator('.pinv-table :is(button, input, th, td)[tabindex="0"]'));
  await downTo(page, page.getByRole("button", { name: draft.number, exact: true }));
  await page.keyboard.press("Enter");

  const grid = lineGrid(page);
  await tabTo(page, grid.locator('[role="gridcell"][tabindex="0"]'));
  await arrowTo(page, rowOf(page, handheld), cellOf(page, handheld, "quantity"));
  await page.keyboard.type("11.5");
  await page.keyboard.press("Enter");
  await expect(cellOf(page, handheld, "quantity")).toContainText("11.5");
  await expect(cellOf(page, wellKnownDetail("draft", 2), "quantity")).toBeFocused();

  await arrowTo(page, rowOf(page, goodwill), cellOf(page, goodwill, "billingType"));
  await page.keyboard.press("F2");
  await page.keyboard.type(english.chargeable);
  await page.keyboard.press("Enter");
  await expect(totals(page)).toContainText(inEnglish.after);

  await tabTo(page, page.getByRole("button", { name: english.recalculate, exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, dialog(page).getByRole("button", { name: english.saveAndRecalculate }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(english.recalculated)).toBeVisible();

  for (const [name, notice] of [
    [english.send, english.confirmed],
    [english.markPaid, english.paid],
  ] as const) {
    await tabTo(page, page.getByRole("button", { name, exact: true }));
    await page.keyboard.press("Enter");
    await tabTo(page, dialog(page).getByRole("button", { name }));
    await page.keyboard.press("Enter");
    await expect(page.getByText(notice)).toBeVisible();
  }
  await isBilledOnce(door);
});

test("in Danish, with a decimal comma", async ({ page, door }) => {
  await openFromList(page, draft, "lang=1030", danish);
  await reviewAndBill(page, danish, "11,5", { before: "17.493,56", after: "18.868,56" });
  await isBilledOnce(door);
});

test("under React 17", async ({ page, door }) => {
  await openFromList(page, draft, "react=17");
  expect(await page.evaluate(() => (window as unknown as { Reactv16?: { version: string } }).Reactv16?.version)).toBe(
    "17.0.2",
  );
  await reviewAndBill(page, english, "11.5", inEnglish);
  await isBilledOnce(door);
});

test("on the invoice form, which then offers to reload itself", async ({ page, door }) => {
  await openOnForm(page, draft);
  await reviewAndBill(page, english, "11.5", inEnglish);
  await isBilledOnce(door);

  const head = page.locator(".form-head");
  await expect(head).toContainText("Draft");
  await press(page, "Reload the form");
  await expect(head).toContainText("Paid");
  await expect(totals(page)).toContainText(inEnglish.after);
});
