import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import {
  agree,
  button,
  cellOf,
  choose,
  dialog,
  dismiss,
  edit,
  english,
  lineGrid,
  openFromList,
  press,
} from "./support/invoiceScreen";
import { effectsOn, recordedDetail } from "./support/recorded";

const { draft, sales, stale, unpriced, confirmed } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);

test("a Sales invoice is shown only", async ({ page, door }) => {
  await openFromList(page, sales, "p.projectInvoicesOnly=false");
  const reason = "This is a Sales invoice, not a project invoice: it is shown only.";
  await expect(page.getByText(reason).first()).toBeVisible();
  for (const action of [english.recalculate, english.send, english.markPaid]) {
    await expect(button(page, action)).toBeDisabled();
    await expect(button(page, action)).toHaveAttribute("title", reason);
  }
  const quantity = lineGrid(page).locator('[data-row] [data-column="quantity"]').first();
  await quantity.dblclick();
  await expect(lineGrid(page).getByRole("textbox")).toHaveCount(0);
  await expect(quantity).toHaveAttribute("title", reason);
  expect((await door.trace()).filter(({ method }) => method === "POST")).toEqual([]);
});

test("stale totals block sending until they are recalculated", async ({ page, door }) => {
  await openFromList(page, stale);
  await press(page, english.send);
  await expect(dialog(page)).toContainText("Not yet:");
  await expect(dialog(page).getByRole("button", { name: english.send })).toBeDisabled();
  await dismiss(page);

  await press(page, english.recalculate);
  await expect(page.getByText(english.recalculated)).toBeVisible();
  await press(page, english.send);
  await expect(dialog(page)).not.toContainText("Not yet:");
  await agree(page, english.send);
  await expect(page.getByText(english.confirmed)).toBeVisible();
  expect(await effectsOn(door, stale)).toEqual(["msdyn_InvoiceRecalculate", "msdyn_PostInvoice"]);
});

test("lines without a price block sending; what is not billed needs none", async ({ page, door }) => {
  await openFromList(page, unpriced);
  await press(page, english.send);
  await expect(dialog(page)).toContainText("2 chargeable lines have no price.");
  await expect(dialog(page).getByRole("button", { name: english.send })).toBeDisabled();
  await dismiss(page);

  for (const place of [2, 3]) {
    await choose(page, wellKnownDetail("unpriced", place), "billingType", "Non-chargeable");
  }
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
  await expect(page.getByText(/^Recalculated\./)).toBeVisible();
  await press(page, english.send);
  await expect(dialog(page)).toHaveCount(1);
  await expect(dialog(page)).not.toContainText("Not yet:");
  expect(await recordedDetail(door, wellKnownDetail("unpriced", 2))).toMatchObject({ billingType: "nonChargeable" });
});

test("unsaved changes block sending", async ({ page, door }) => {
  await openFromList(page, draft);
  await edit(page, handheld, "quantity", "9");
  await press(page, english.send);
  await expect(dialog(page)).toContainText("1 unsaved change: recalculate first.");
  await expect(dialog(page).getByRole("button", { name: english.send })).toBeDisabled();
  expect(await effectsOn(door, draft)).toEqual([]);
});

test("a message that the organisation lacks disables its button", async ({ page, door }) => {
  await door.changeSettings({ missingMessages: ["msdyn_PostInvoice"] });
  await openFromList(page, draft);
  await expect(button(page, english.send)).toBeDisabled();
  await expect(button(page, english.send)).toHaveAttribute("title", /msdyn_PostInvoice/);
  await expect(button(page, english.recalculate)).toBeEnabled();
});

test("who may only read sees why nothing can be changed", async ({ page }) => {
  await openFromList(page, draft, "user=reader");
  const lacking = (name: string) => `You have no permission to change this. Ask your administrator for ${name}.`;
  await expect(button(page, english.recalculate)).toBeDisabled();
  await expect(button(page, english.recalculate)).toHaveAttribute("title", lacking("prvWriteinvoice"));
  const cell = cellOf(page, handheld, "quantity");
  await expect(cell).toHaveAttribute("title", lacking("prvWritemsdyn_invoicelinetransaction"));
  await expect(cell).toHaveAttribute("aria-readonly", "true");
  await cell.dblclick();
  await expect(cell.getByRole("textbox")).toHaveCount(0);
});

test("a confirmed invoice is read-only with its reason", async ({ page }) => {
  await openFromList(page, confirmed);
  await expect(button(page, english.send)).toHaveAttribute("title", "The invoice is already confirmed.");
  await expect(cellOf(page, wellKnownDetail("confirmed", 1), "quantity")).toHaveAttribute(
    "title",
    /it can no longer be changed, only corrected/,
  );
});
