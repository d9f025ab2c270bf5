import type { Locator } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { button, cellOf, edit, lineGrid, openFromList, openOnForm, press, totals } from "./support/invoiceScreen";
import { recordedDetail } from "./support/recorded";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const workshop = wellKnownDetail("draft", 5);

/** Pastes as the browser does, with the clipboard's own text. */
async function paste(editor: Locator, text: string): Promise<void> {
  await editor.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", data);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test("a cell that is entered is replaced by what is typed; F2 and a click in the text put the caret there", async ({
  page,
}) => {
  await openFromList(page, draft);
  await edit(page, handheld, "quantity", "7.5");
  const cell = cellOf(page, handheld, "quantity");
  const editor = cell.getByRole("textbox");
  await cell.click();
  await cell.click();
  await page.keyboard.type("4");
  await expect(editor).toHaveValue("4");
  await page.keyboard.press("Escape");
  await expect(cell).toContainText("7.5");

  await page.keyboard.press("Enter");
  await page.keyboard.type("5");
  await expect(editor).toHaveValue("5");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F2");
  await page.keyboard.type("1");
  await expect(editor).toHaveValue("7.51");
  await page.keyboard.press("Escape");

  await cell.dblclick();
  await editor.click();
  await page.keyboard.press("Home");
  await page.keyboard.type("1");
  await expect(editor).toHaveValue("17.5");
});

test("cells of a spreadsheet are not pasted into one, and typing on forgets the reason", async ({ page }) => {
  await openFromList(page, draft);
  const cell = cellOf(page, handheld, "quantity");
  await cell.dblclick();
  const editor = cell.getByRole("textbox");
  await paste(editor, "8\t200");
  await expect(cell.getByRole("alert")).toContainText("Several cells");
  await expect(editor).toHaveValue("8");
  await paste(editor, "8\r\n200\r\n");
  await expect(cell.getByRole("alert")).toContainText("Several cells");
  await page.keyboard.type("6");
  await expect(cell.getByRole("alert")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(cell).toContainText("6");
});

test("a press on another cell takes what was typed, and stays where it cannot be taken", async ({ page }) => {
  await openFromList(page, draft);
  const cell = cellOf(page, handheld, "quantity");
  const other = cellOf(page, workshop, "quantity");
  await cell.click();
  await page.keyboard.type("9");
  await other.click();
  await expect(cell).toContainText("9");
  await expect(other).toBeFocused();
  await page.keyboard.type("1,5");
  await cell.click();
  await expect(other.getByRole("alert")).toContainText("Did you mean a decimal sign?");
  await expect(other.getByRole("textbox")).toBeFocused();
  await press(page, "Back to the list");
  await expect(lineGrid(page)).toBeVisible();
  await expect(other.getByRole("textbox")).toHaveValue("1,5");
});

test("a quantity below zero is kept when it is said twice, by key or by mouse", async ({ page }) => {
  await openFromList(page, draft);
  const cell = cellOf(page, handheld, "quantity");
  await cell.click();
  await page.keyboard.type("-8");
  await page.keyboard.press("Enter");
  await expect(cell.getByRole("alert")).toContainText("8 becomes -8");
  await expect(button(page, "Changed (0)")).toBeVisible();
  await totals(page).click();
  await expect(cell.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(button(page, "Changed (1)")).toBeVisible();
  await expect(cell).toContainText("-8");

  await cellOf(page, workshop, "quantity").click();
  await page.keyboard.type("-1");
  await page.keyboard.press("Tab");
  await press(page, "Keep -1");
  await expect(cellOf(page, workshop, "quantity")).toContainText("-1");
  await expect(cellOf(page, workshop, "quantity")).toBeFocused();
});

test("Ctrl+S saves what is in an open editor, of a cell or of the header", async ({ page, door }) => {
  await openOnForm(page, draft);
  await cellOf(page, handheld, "quantity").click();
  await page.keyboard.type("9");
  await expect(button(page, "Save")).toBeEnabled();
  await page.keyboard.press("Control+s");
  await expect(page.getByText("1 change saved.")).toBeVisible();
  expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 900 });

  await page.getByText("Name, dates and bill-to address").click();
  await page.getByRole("textbox", { name: "Name" }).fill("Warehouse, September");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("1 change saved.")).toBeVisible();
  const [row] = await door.query<{ name: string }>("select name from invoice where invoiceid = ?", [draft.id]);
  expect(row?.name).toBe("Warehouse, September");
});

test("leaving with text in an open editor asks first; a date filled in half is neither taken nor lost", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("dialog", (question) => {
    asked.push(question.type());
    void question.accept();
  });
  await openOnForm(page, draft);
  await page.getByText("Name, dates and bill-to address").click();
  const due = page.getByLabel("Due date");
  await due.click();
  await page.keyboard.press("Backspace");
  const name = page.getByRole("textbox", { name: "Name" });
  const unfinished = page.getByText("This is not a whole date.");
  await name.click();
  await expect(unfinished).toBeVisible();
  await expect(name).toBeFocused();
  await press(page, "Save");
  await expect(due).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(due).toHaveValue("2026-11-04");
  await expect(unfinished).toHaveCount(0);

  await due.fill("");
  await name.click();
  await due.click();
  await page.keyboard.type("3");
  await press(page, "Save");
  await expect(unfinished).toBeVisible();
  await expect(due).toBeFocused();
  await page.keyboard.press("Escape");

  await name.fill("");
  await page.getByLabel("Bill to").click();
  await page.keyboard.type("x");
  await expect(page.getByText("An invoice needs a name.")).toBeVisible();
  await expect(name).toHaveValue("");
  await expect(page.getByLabel("Bill to")).toBeFocused();

  await name.fill("Warehouse");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
});
