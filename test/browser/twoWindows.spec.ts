import type { Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import type { HostDoor } from "./support/hostDoor";
import { agree, cellOf, edit, english, openEditor, openFromList, press, rowOf } from "./support/invoiceScreen";
import { effectsOn, recordedDetail } from "./support/recorded";

const { draft } = wellKnownInvoices;
const contested = wellKnownDetail("draft", 1);
const own = wellKnownDetail("draft", 5);

async function recalculate(page: Page) {
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
}

/** Both users change the same quantity from 8: the second user to 9 and saves, this one to 10, beside a line of its own. */
async function secondSavesFirst(page: Page, openAs: (user: string) => Promise<Page>, door: HostDoor) {
  await openFromList(page, draft);
  await edit(page, contested, "quantity", "10");
  await edit(page, own, "quantity", "8.25");

  const other = await openAs("second");
  await openFromList(other, draft);
  await edit(other, contested, "quantity", "9");
  await press(other, "Save");
  await expect(other.getByText("1 change saved.")).toBeVisible();
  expect(await recordedDetail(door, contested)).toMatchObject({ quantity: 900 });

  await recalculate(page);
  await expect(page.getByText("1 saved, 1 not saved.")).toBeVisible();
}

const conflict = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "Somebody else changed what you are changing." });

test("the second to save sees both values, loses nothing, and has its other rows saved", async ({
  page,
  openAs,
  door,
}) => {
  await secondSavesFirst(page, openAs, door);

  await expect(conflict(page)).toContainText("Handheld screens: Quantity was 8");
  await expect(conflict(page).getByRole("button", { name: "Keep mine: 10" })).toBeVisible();
  await expect(conflict(page).getByRole("button", { name: "Take theirs: 9" })).toBeVisible();
  await expect(cellOf(page, contested, "quantity")).toContainText("10");
  await expect(cellOf(page, contested, "quantity")).toContainText("Recorded: 9");
  await expect(cellOf(page, contested, "note")).toContainText("It has changed since you read it.");

  expect(await recordedDetail(door, contested)).toMatchObject({ quantity: 900 });
  expect(await recordedDetail(door, own)).toMatchObject({ quantity: 825 });
  expect(await effectsOn(door, draft)).toEqual([]);
});

test("what is mine is kept, and saved on top of theirs", async ({ page, openAs, door }) => {
  await secondSavesFirst(page, openAs, door);
  await press(page, "Keep mine: 10");
  await expect(conflict(page)).toBeHidden();
  await recalculate(page);
  await expect(page.getByText(english.recalculated)).toBeVisible();
  expect(await recordedDetail(door, contested)).toMatchObject({ quantity: 1000 });
  expect(await effectsOn(door, draft)).toEqual(["msdyn_InvoiceRecalculate"]);
});

test("what is theirs is taken, and nothing is left to save", async ({ page, openAs, door }) => {
  await secondSavesFirst(page, openAs, door);
  await press(page, "Take theirs: 9");
  await expect(conflict(page)).toBeHidden();
  await expect(cellOf(page, contested, "quantity")).toHaveText("9");
  await expect(page.getByRole("button", { name: "Changed (0)" })).toBeDisabled();
  await press(page, english.recalculate);
  await expect(page.getByText(/^Recalculated\./)).toBeVisible();
  expect(await recordedDetail(door, contested)).toMatchObject({ quantity: 900 });
});

test("a refused row keeps its edit and names its reason, and the others are saved", async ({ page, door }) => {
  await openFromList(page, draft);
  await edit(page, contested, "quantity", "10");
  await edit(page, own, "quantity", "8.25");
  await door.fault({
    method: "PATCH",
    path: contested,
    when: "before",
    status: 400,
    code: "0x80040265",
    message: "The week is closed for billing.",
  });
  await recalculate(page);

  await expect(page.getByText("1 saved, 1 not saved.")).toBeVisible();
  await expect(cellOf(page, contested, "quantity")).toContainText("10");
  await expect(cellOf(page, contested, "note").locator("[title]")).toHaveAttribute(
    "title",
    /The week is closed for billing\./,
  );
  expect(await recordedDetail(door, contested)).toMatchObject({ quantity: 800 });
  expect(await recordedDetail(door, own)).toMatchObject({ quantity: 825 });

  await recalculate(page);
  await expect(page.getByText(english.recalculated)).toBeVisible();
  expect(await recordedDetail(door, contested)).toMatchObject({ quantity: 1000 });
});

test("a number that cannot be read is refused beside its cell and stays there, also after a click elsewhere", async ({
  page,
  door,
}) => {
  await openFromList(page, draft);
  const cell = cellOf(page, contested, "quantity");
  await openEditor(page, contested, "quantity");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("ten");
  await page.keyboard.press("Enter");
  await expect(cell.getByRole("alert")).toHaveText("This is not a number.");
  await expect(cell.getByRole("textbox")).toHaveValue("ten");
  await expect(cell.getByRole("textbox")).toBeFocused();

  await cellOf(page, own, "description").click();
  await expect(cell.getByRole("textbox")).toHaveValue("ten");
  await expect(cell.getByRole("alert")).toBeVisible();
  await expect(cell.getByRole("textbox")).toBeFocused();

  await cell.getByRole("textbox").fill("1,000.5");
  await page.keyboard.press("Enter");
  await expect(cell).toContainText("1,000.5");
  await expect(rowOf(page, contested)).toContainText("200,100.00");
  expect(await recordedDetail(door, contested)).toMatchObject({ quantity: 800 });
});
