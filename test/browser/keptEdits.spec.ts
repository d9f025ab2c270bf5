import type { Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { agree, cellOf, dialog, dismiss, edit, english, openFromList, press, rowOf } from "./support/invoiceScreen";
import { recordedDetail } from "./support/recorded";

const { draft } = wellKnownInvoices;
const contested = wellKnownDetail("draft", 1);
const own = wellKnownDetail("draft", 5);

const kept = (page: Page) => page.getByRole("status").filter({ hasText: "can no longer be saved" }).first();

/** One user edits a line and its description, and another line; the second user takes the first line off. */
async function takenOffMeanwhile(page: Page, openAs: (user: string) => Promise<Page>) {
  await openFromList(page, draft);
  await edit(page, contested, "quantity", "10");
  await edit(page, contested, "description", "Handheld screens, larger");
  await edit(page, own, "quantity", "8.25");

  const other = await openAs("second");
  await openFromList(other, draft);
  await other.getByRole("button", { name: "Take Handheld screens off this invoice" }).first().click();
  await press(other, "Save");
  await expect(other.getByText("1 change saved.")).toBeVisible();
}

for (const size of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]) {
  test(`a line that somebody else took off leaves the edit, its reason and a way to copy it, at ${size.width}`, async ({
    page,
    openAs,
    door,
  }) => {
    await page.setViewportSize(size);
    await takenOffMeanwhile(page, openAs);
    await press(page, "Save");

    await expect(page.getByText("1 saved, 1 not saved.")).toBeVisible();
    await expect(rowOf(page, contested)).toHaveCount(0);
    await expect(kept(page)).toContainText(
      "Handheld screens: Quantity 8 → 10, Description Handheld screens → Handheld screens, larger.",
    );
    await expect(kept(page)).toContainText("The line is no longer on this invoice: it was taken off elsewhere.");
    await expect(page.getByText(/Handheld screens: .* taken off \(meanwhile, not by you\)/)).toBeVisible();
    await kept(page).scrollIntoViewIfNeeded();
    expect(await recordedDetail(door, own)).toMatchObject({ quantity: 825 });

    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await kept(page).getByRole("button", { name: "Copy", exact: true }).click();
    await expect(kept(page).getByText("Copied.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Handheld screens: Quantity 8 → 10");
    await page.context().clearPermissions();

    // it stands against nothing
    await press(page, english.recalculate);
    await expect(page.getByText(/^Recalculated\./)).toBeVisible();
    await press(page, english.send);
    await expect(dialog(page)).not.toContainText("unsaved");
    await dismiss(page);

    await press(page, "Back to the list");
    await expect(kept(page)).toContainText("Handheld screens: Quantity 8 → 10");
    await press(page, draft.number);
    await kept(page).getByRole("button", { name: "Discard your change to Handheld screens" }).click();
    await expect(kept(page)).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
  });
}

test("where the clipboard is not allowed the text stands there chosen", async ({ page, openAs }) => {
  await takenOffMeanwhile(page, openAs);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
  });
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
  await kept(page).getByRole("button", { name: "Copy", exact: true }).click();
  const text = kept(page).getByLabel("Copy this text (Ctrl+C):");
  await expect(text).toBeFocused();
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(
    80,
  );
});

test("edits of an invoice that somebody else sent meanwhile are there to be copied", async ({ page, openAs }) => {
  await openFromList(page, draft);
  await edit(page, contested, "quantity", "10");
  const other = await openAs("second");
  await openFromList(other, draft);
  await press(other, english.send);
  await agree(other, english.send);
  await expect(other.getByText(english.confirmed)).toBeVisible();

  await press(page, "Save");
  await expect(kept(page)).toContainText("Handheld screens: Quantity 8 → 10. The invoice can no longer be changed.");
  await expect(cellOf(page, contested, "quantity")).toHaveText("8");
});
