import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import {
  agree,
  button,
  cellOf,
  choose,
  dialog,
  edit,
  english,
  lineGrid,
  openFromList,
  openOnForm,
  press,
  pressMore,
  rowOf,
  totals,
} from "./support/invoiceScreen";
import { effectsOn, recordedDetail, recordedInvoice } from "./support/recorded";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const workshop = wellKnownDetail("draft", 5);

test.describe("changes before they are saved", () => {
  test("are undone and redone by keys and by buttons", async ({ page }) => {
    await openFromList(page, draft);
    await expect(button(page, "Undo")).toBeDisabled();
    await edit(page, handheld, "quantity", "9");
    await edit(page, workshop, "quantity", "10");
    await expect(totals(page)).toContainText("18,143.56");

    await page.keyboard.press("Control+z");
    await expect(cellOf(page, workshop, "quantity")).toHaveText("8");
    await expect(totals(page)).toContainText("17,693.56");
    await page.keyboard.press("Control+y");
    await expect(cellOf(page, workshop, "quantity")).toContainText("10");

    await press(page, "Undo");
    await press(page, "Undo");
    await expect(totals(page)).toContainText("As recorded");
    await expect(button(page, "Undo")).toBeDisabled();
    await press(page, "Redo");
    await expect(cellOf(page, handheld, "quantity")).toContainText("9");
  });

  test("begin with the second click on a cell, with F2, or with typing, and end without one by Escape", async ({
    page,
  }) => {
    await openFromList(page, draft);
    const cell = cellOf(page, handheld, "quantity");
    const editor = cell.getByRole("textbox");
    await cell.click();
    await expect(cell).toBeFocused();
    await expect(editor).toHaveCount(0);
    await page.keyboard.type("12");
    await expect(editor).toHaveValue("12");
    await page.keyboard.press("Escape");
    await expect(cell).toBeFocused();
    await expect(cell).toHaveText("8");

    await cell.click();
    await expect(editor).toHaveValue("8");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F2");
    await expect(editor).toHaveValue("8");
    await page.keyboard.type(".5");
    await page.keyboard.press("Shift+Enter");
    await expect(cell).toContainText("8.5");
    await expect(button(page, "Changed (1)")).toBeEnabled();
  });

  test("move the totals and the sums of their group at once, each billing type for itself", async ({ page }) => {
    await openFromList(page, draft);
    const group = lineGrid(page).getByRole("row", { name: /^Implementation services/ });
    await edit(page, handheld, "quantity", "9");
    await expect(group).toContainText("Chargeable 13,772.62");
    await choose(page, wellKnownDetail("draft", 7), "billingType", "Chargeable");
    await expect(group).toContainText("Chargeable 14,447.62");
    await expect(group).not.toContainText("Complimentary");
    const complimentary = totals(page).locator("div").filter({ hasText: "Complimentary" });
    await expect(complimentary).toContainText("174.50");
  });

  test("are listed alone by the changed-lines filter, with the recorded value beside", async ({ page }) => {
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "9");
    await page.getByRole("button", { name: "Changed (1)" }).click();
    await expect(page.locator("[data-row]")).toHaveCount(1);
    await expect(cellOf(page, handheld, "quantity")).toContainText("Recorded: 8");
    await page.getByRole("button", { name: "Changed (1)" }).click();
    await expect(rowOf(page, workshop)).toBeVisible();
  });

  test("survive the list, another page of the app, and the form and back", async ({ page }) => {
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "9");

    await press(page, "Back to the list");
    const row = page.getByRole("row").filter({ hasText: draft.number });
    await expect(row).toContainText("Unsaved changes (1)");
    await press(page, draft.number);
    await expect(cellOf(page, handheld, "quantity")).toContainText("9");

    await page.getByRole("link", { name: "Projects" }).click();
    await expect(page.getByRole("heading", { name: "Projects" })).toBeVisible();
    await page.getByRole("link", { name: "Invoices" }).click();
    await expect(row).toContainText("Unsaved changes (1)");
    await press(page, draft.number);
    await pressMore(page, "Open in form");
    await expect(page.getByRole("tab").first()).toBeVisible();
    await expect(cellOf(page, handheld, "quantity")).toContainText("9");
    await expect(totals(page)).toContainText("17,693.56");

    await page.getByRole("link", { name: "Invoices" }).click();
    await press(page, draft.number);
    await expect(cellOf(page, handheld, "quantity")).toContainText("Recorded: 8");
  });

  test("are asked about when the page is left, and only while there are some", async ({ page }) => {
    const asked: string[] = [];
    page.on("dialog", (question) => {
      asked.push(question.type());
      void question.accept();
    });
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "9");
    await page.keyboard.press("Control+z");
    await page.reload();
    expect(asked).toEqual([]);

    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "9");
    await press(page, "Back to the list");
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  });

  test("are saved without recalculating by Ctrl+S", async ({ page, door }) => {
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "9");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("1 change saved.")).toBeVisible();
    expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 900 });
    expect(await effectsOn(door, draft)).toEqual([]);
  });
});

test.describe("lowering a quantity", () => {
  test("says in money what is written off", async ({ page }) => {
    await openFromList(page, draft);
    const notice = page.locator(".pinv-lowered");
    await edit(page, handheld, "quantity", "6.5");
    await expect(notice).toContainText("Will be written off: 300.00 USD, 1.5 of 8");
    await expect(cellOf(page, handheld, "note")).toContainText("Writes off 300.00 USD");
    await edit(page, workshop, "quantity", "7");
    await expect(notice).toContainText("Will be written off: 525.00 USD");
    await edit(page, handheld, "quantity", "8");
    await expect(notice).toContainText("Will be written off: 225.00 USD, 1 of 8");
  });

  test("offers both ways beside the cell, in money; the one that is chosen stands on the line", async ({ page }) => {
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "6.5");
    const note = cellOf(page, handheld, "note");
    await note.click();
    const ways = page.getByRole("menuitemcheckbox");
    await expect(ways.nth(0)).toContainText("Write 300.00 USD off: it is never billed");
    await expect(ways.nth(0)).toHaveAttribute("aria-checked", "true");
    await expect(ways.nth(1)).toContainText("Take the whole line off: 1,600.00 USD should go back to the backlog");
    await ways.nth(1).click();
    await expect(note).toContainText("Will be taken off");
    // by keyboard, and back again; what the pointer rests on takes a menu's focus
    await page.mouse.move(5, 5);
    await page.keyboard.press("Enter");
    await expect(ways.nth(0)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(note).toContainText("Writes off 300.00 USD");
    await expect(note).toBeFocused();
  });

  test("is said as long as it stands: in the list, on the page, and before it is sent", async ({ page, door }) => {
    await door.webApi("second", "PATCH", `msdyn_invoicelinetransactions(${handheld})`, { msdyn_quantity: 6 });
    await page.goto("/invoices");
    const row = page.getByRole("row").filter({ hasText: draft.number });
    await expect(row).toContainText("Will be written off: 400.00 USD");
    await press(page, draft.number);
    const notice = page.locator(".pinv-lowered");
    await expect(notice).toContainText("Will be written off: 400.00 USD, 2 of 8");
    await expect(cellOf(page, handheld, "note")).toContainText("Writes off 400.00 USD");

    await press(page, english.send);
    const loss = dialog(page).locator('[data-outcome="writtenOff"]');
    await expect(loss).toContainText("Will be written off: 400.00 USD");
    await expect(loss.getByRole("listitem")).toContainText("Handheld screens");
    await loss.getByRole("button", { name: "Take Handheld screens off this invoice" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(cellOf(page, handheld, "note")).toContainText("Will be taken off");
    expect(await effectsOn(door, draft)).toEqual([]);
  });

  test("moves nothing below when the notice comes and goes", async ({ page }) => {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1024, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await openFromList(page, draft);
      // from the totals, because typing may scroll the page
      const top = async (): Promise<number> => {
        const [grid, sums] = await Promise.all([lineGrid(page).boundingBox(), totals(page).boundingBox()]);
        return (grid?.y ?? 0) - (sums?.y ?? 0);
      };
      const before = await top();
      expect(before).toBeGreaterThan(0);
      await edit(page, handheld, "quantity", "6.5");
      await expect(page.locator(".pinv-lowered")).toContainText("300.00 USD");
      expect([size.width, await top()]).toEqual([size.width, before]);
      await press(page, "Undo");
      expect([size.width, await top()]).toEqual([size.width, before]);
    }
  });

  test("offers to take the whole line off, and says afterwards what its source really is", async ({ page, door }) => {
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "6.5");
    await page.getByRole("status").getByRole("button", { name: "Take Handheld screens off this invoice" }).click();
    await expect(page.getByText(/will be written off/)).toBeHidden();
    await expect(cellOf(page, handheld, "note")).toContainText("Will be taken off");
    await expect(totals(page)).toContainText("15,893.56");

    await press(page, english.recalculate);
    await expect(dialog(page)).toContainText("Handheld screens: taken off this invoice");
    await agree(page, english.saveAndRecalculate);
    await expect(page.getByText("Handheld screens: back in the billing backlog, ready to invoice.")).toBeVisible();
    await expect(rowOf(page, handheld)).toHaveCount(0);
    expect(await recordedDetail(door, handheld)).toBeNull();
    expect(await recordedInvoice(door, draft)).toMatchObject({ total: 158_935_600 });
  });
});

test("name and due date are edited in the header, undone, and saved", async ({ page, door }) => {
  await openOnForm(page, draft);
  await page.getByText("Name, dates and bill-to address").click();
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("Warehouse, September");
  await page.getByLabel("Due date").fill("2026-12-15");
  await page.getByLabel("Due date").blur();
  await expect(button(page, "Save")).toBeEnabled();
  await expect(button(page, "Changed (0)")).toBeDisabled();
  await expect(page.getByText("Recorded: Contoso warehouse programme")).toBeVisible();

  await press(page, "Undo");
  await expect(page.getByLabel("Due date")).toHaveValue("2026-11-04");
  await press(page, "Redo");
  await press(page, "Save");
  await expect(page.getByText(/changes? saved\./)).toBeVisible();
  const [row] = await door.query<{ name: string; due: string }>(
    "select name, duedate as due from invoice where invoiceid = ?",
    [draft.id],
  );
  expect(row?.name).toBe("Warehouse, September");
  expect(row?.due).toContain("2026-12-15");
});
