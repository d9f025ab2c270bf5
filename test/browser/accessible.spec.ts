import type { Page } from "@playwright/test";
import { isAccessible, isAccessibleInEveryLook, prepareLooks } from "./support/everyLook";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import {
  agree,
  cellOf,
  dialog,
  dismiss,
  edit,
  english,
  lineGrid,
  openEditor,
  openFromList,
  openOnForm,
  press,
} from "./support/invoiceScreen";
import { recordOtherwise } from "./support/recordOtherwise";
import { hasVisibleFocus } from "./support/visibleFocus";

const { draft, confirmed, sales } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const own = wellKnownDetail("draft", 5);

test.use({ viewport: { width: 1440, height: 900 } });

test("axe finds nothing on the list", async ({ page }) => {
  await page.goto("/invoices");
  await expect(page.getByRole("row").filter({ hasText: draft.number })).toContainText("Draft");
  await isAccessible(page);
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await isAccessibleInEveryLook(page);
});

test("axe finds nothing on invoices of each kind", async ({ page }) => {
  for (const invoice of [confirmed, sales]) {
    await openFromList(page, invoice, "p.projectInvoicesOnly=false");
    await isAccessible(page);
  }
  await openOnForm(page, draft);
  await page.getByText("Name, dates and bill-to address").click();
  await isAccessibleInEveryLook(page);
});

test("axe finds nothing while editing, where a value is refused, and where others changed it too", async ({
  page,
  door,
}) => {
  await openFromList(page, draft);
  const cell = cellOf(page, handheld, "quantity");
  const editor = await openEditor(page, handheld, "quantity");
  await editor.fill("many");
  await editor.press("Enter");
  await expect(cell.getByRole("alert")).toBeVisible();
  await isAccessibleInEveryLook(page);
  await expect(editor).toHaveValue("many");
  await editor.fill("6");
  await editor.press("Enter");
  await edit(page, own, "quantity", "10");
  await expect(page.getByText(/will be written off/i).first()).toBeVisible();
  await isAccessible(page);

  await door.webApi("second", "PATCH", `msdyn_invoicelinetransactions(${handheld})`, { msdyn_quantity: 9 });
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
  await expect(page.getByText("Somebody else changed what you are changing.")).toBeVisible();
  await isAccessibleInEveryLook(page);
});

test("axe finds nothing on the way to a recalculated invoice", async ({ page }) => {
  await openFromList(page, draft);
  await prepareLooks(page);
  await isAccessible(page);
  await edit(page, own, "quantity", "10");
  await press(page, english.send);
  await expect(dialog(page)).toContainText("Not yet:");
  await isAccessibleInEveryLook(page);
  await dismiss(page);

  await press(page, english.recalculate);
  await expect(dialog(page)).toHaveCount(1);
  await isAccessible(page);
  await agree(page, english.saveAndRecalculate);
  await expect(page.getByText(english.recalculated)).toBeVisible();
  await isAccessibleInEveryLook(page);
});

test("axe finds nothing on the way from there to paid", async ({ page }) => {
  await openFromList(page, draft);
  await prepareLooks(page);
  await press(page, english.send);
  await expect(dialog(page)).toHaveCount(1);
  await isAccessible(page);
  await agree(page, english.send);
  await expect(page.getByText(english.confirmed)).toBeVisible();
  await isAccessibleInEveryLook(page);
  await press(page, english.markPaid);
  await expect(dialog(page)).toHaveCount(1);
  await isAccessible(page);
});

/** By keyboard. A dialog takes the focus in its own time: a key pressed before that would land elsewhere. */
async function pressInDialog(page: Page, name: string): Promise<void> {
  await expect(dialog(page).locator(":focus")).toHaveCount(1);
  const button = dialog(page).getByRole("button", { name });
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
}

test("focus is visible and never lost", async ({ page }) => {
  await page.goto("/invoices");
  await page.getByRole("button", { name: draft.number, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(lineGrid(page)).toBeVisible();
  const heading = page.getByRole("heading", { level: 2, name: draft.number });
  await expect(heading).toBeFocused();

  const { keyboard } = page;
  await openEditor(page, handheld, "quantity");
  await keyboard.press("Escape");
  await expect(cellOf(page, handheld, "quantity")).toBeFocused();
  await hasVisibleFocus(page, "leaving an editor with Escape");
  await keyboard.type("6");
  await keyboard.press("Enter");
  await expect(cellOf(page, wellKnownDetail("draft", 2), "quantity")).toBeFocused();
  await hasVisibleFocus(page, "finishing an edit");
  await keyboard.press("Control+z");
  await hasVisibleFocus(page, "undo by keys");
  await keyboard.press("Control+y");
  await hasVisibleFocus(page, "redo by keys");

  const changed = page.getByRole("button", { name: "Changed (1)" });
  await changed.focus();
  await keyboard.press("Enter");
  await hasVisibleFocus(page, "filtering");
  await keyboard.press("Enter");
  await hasVisibleFocus(page, "showing all lines again");

  await page.getByRole("button", { name: "Undo", exact: true }).focus();
  await keyboard.press("Enter");
  await hasVisibleFocus(page, "undoing the last change by its button");
  await page.getByRole("button", { name: "Redo", exact: true }).focus();
  await keyboard.press("Enter");
  await hasVisibleFocus(page, "redoing");

  await page.getByRole("status").getByRole("button", { name: "Take Handheld screens off this invoice" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText(/will be written off/)).toBeHidden();
  await expect(lineGrid(page).locator('[role="gridcell"]:focus')).toHaveCount(1);
  await hasVisibleFocus(page, "taking a lowered line off");

  await page.getByRole("button", { name: english.recalculate, exact: true }).focus();
  await keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(1);
  await hasVisibleFocus(page, "opening a dialog");
  await keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await hasVisibleFocus(page, "closing a dialog");
  await expect(page.getByRole("button", { name: english.recalculate, exact: true })).toBeFocused();

  await keyboard.press("Enter");
  await pressInDialog(page, english.saveAndRecalculate);
  await expect(page.getByText(english.recalculated)).toBeVisible();
  await hasVisibleFocus(page, "recalculating");
  await page.getByRole("status").getByRole("button", { name: "Close" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText(english.recalculated)).toBeHidden();
  await expect(heading).toBeFocused();
  await hasVisibleFocus(page, "closing a result");

  await page.getByRole("button", { name: english.send, exact: true }).focus();
  await keyboard.press("Enter");
  await pressInDialog(page, english.send);
  await expect(page.getByText(english.confirmed)).toBeVisible();
  await hasVisibleFocus(page, "sending");
  await page.getByRole("status").getByRole("button", { name: "Close" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText(english.confirmed)).toBeHidden();
  await expect(heading).toBeFocused();
  await hasVisibleFocus(page, "closing a notice");

  await page.getByRole("button", { name: "Back to the list" }).focus();
  await keyboard.press("Enter");
  await expect(lineGrid(page)).toBeHidden();
  await hasVisibleFocus(page, "going back to the list");
});

test.describe("focus is not lost", () => {
  test("when the last conflict is settled", async ({ page, door }) => {
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "10");
    await door.webApi("second", "PATCH", `msdyn_invoicelinetransactions(${handheld})`, { msdyn_quantity: 9 });
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await page.getByRole("button", { name: "Keep mine: 10" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Somebody else changed what you are changing.")).toBeHidden();
    await hasVisibleFocus(page, "settling the last conflict");
  });

  test("when the last line recorded otherwise was looked at", async ({ page, door }) => {
    await openFromList(page, draft);
    await recordOtherwise(page, door, handheld, { entered: "10", recorded: 9 });
    await page.getByRole("button", { name: "I have looked at Handheld screens" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(/line was recorded otherwise than you entered/)).toBeHidden();
    await hasVisibleFocus(page, "looking at the last line");
  });
});
