import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import {
  agree,
  cellOf,
  dialog,
  dismiss,
  edit,
  english,
  openFromList,
  press,
  rowOf,
  send,
} from "./support/invoiceScreen";
import { recordOtherwise } from "./support/recordOtherwise";
import { effectsOn, recordedDetail, recordedInvoice } from "./support/recorded";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const workshop = wellKnownDetail("draft", 5);

test("a line recorded otherwise than entered is shown and blocks sending until it was looked at", async ({
  page,
  door,
}) => {
  await openFromList(page, draft);
  await edit(page, workshop, "quantity", "8.25");
  await recordOtherwise(page, door, handheld, { entered: "10", recorded: 9 });
  const panel = page.getByRole("alert").filter({ hasText: "1 line was recorded otherwise than you entered." });
  await expect(panel).toContainText("Handheld screens recorded: 9, 1,800.00 USD");
  await expect(panel).not.toContainText("workshop");
  await expect(cellOf(page, handheld, "quantity")).toHaveText("9");
  await expect(cellOf(page, handheld, "note")).toContainText("Recorded otherwise");
  await expect(cellOf(page, workshop, "note")).not.toContainText("Recorded otherwise");
  const result = page.getByRole("status").filter({ hasText: english.recalculated });
  await expect(result).toContainText("recorded otherwise than you entered: Quantity 8 → 9");

  await press(page, english.send);
  await expect(dialog(page)).toContainText("1 line was recorded otherwise than you entered: look at it first.");
  await expect(dialog(page).getByRole("button", { name: english.send })).toBeDisabled();
  await dismiss(page);

  await press(page, "Back to the list");
  await press(page, draft.number);
  await page.getByRole("button", { name: "I have looked at Handheld screens" }).click();
  await expect(panel).toBeHidden();
  await expect(cellOf(page, handheld, "note")).not.toContainText("Recorded otherwise");
  await expect(rowOf(page, handheld)).toContainText("1,800.00");
  await send(page);
  await expect(page.getByText(english.confirmed)).toBeVisible();
  expect(await effectsOn(door, draft)).toEqual(["msdyn_InvoiceRecalculate", "msdyn_PostInvoice"]);
});

test("a figure on which the platform differs after recalculating is told, and sending only warns of it", async ({
  page,
  door,
}) => {
  // 8.5 × 212.53 = 1,806.505: half to even gives .50, this platform gives .51
  await door.changeSettings({ rounding: "halfAwayFromZero" });
  await openFromList(page, draft, "p.allowPriceEdit=true");
  await edit(page, handheld, "quantity", "8.5");
  await edit(page, handheld, "price", "212.53");
  await expect(cellOf(page, handheld, "amount")).toContainText("1,806.50");
  await press(page, "Save");
  await expect(page.getByText("1 change saved.")).toBeVisible();
  await press(page, english.send);
  await expect(dialog(page)).toContainText(/Not yet:.*out of date: recalculate first\./s);
  await expect(dialog(page).getByRole("button", { name: english.send })).toBeDisabled();
  await dismiss(page);

  await press(page, english.recalculate);
  const result = page.getByRole("status").filter({ hasText: "Recalculated." });
  await expect(result).toContainText("The platform's figures differ from our calculation. The platform's stand.");
  await expect(result).toContainText("Handheld screens: platform 1,806.51 USD, calculated 1,806.50 USD");

  await press(page, english.send);
  await expect(dialog(page)).not.toContainText("Not yet:");
  await expect(dialog(page)).toContainText(/Good to know:.*differ.* from our calculation; the platform's figure/s);
  await agree(page, english.send);
  await expect(page.getByText(english.confirmed)).toBeVisible();
  expect(await recordedDetail(door, handheld)).toMatchObject({ amount: 18_065_100 });
  expect(await recordedInvoice(door, draft)).toMatchObject({ status: "confirmed" });
});
