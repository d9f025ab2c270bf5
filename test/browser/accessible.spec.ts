import type { Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import {
  agree,
  cellOf,
  dialog,
  dismiss,
  edit,
  english,
  lineGrid,
  markPaid,
  openFromList,
  openOnForm,
  press,
} from "./support/invoiceScreen";

const { draft, confirmed, sales } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const own = wellKnownDetail("draft", 5);

const sizes = [
  { width: 1440, height: 900 },
  { width: 320, height: 720 },
];

async function noSidewaysScrolling(page: Page) {
  const widths = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(widths.content).toBeLessThanOrEqual(widths.window);
}

for (const theme of ["light", "dark", "contrast"]) {
  for (const size of sizes) {
    test.describe(`${theme}, ${size.width} px wide`, () => {
      test.use({ viewport: size });

      test("axe finds nothing on the list", async ({ page, axe }) => {
        await page.goto(`/invoices?theme=${theme}`);
        await expect(page.getByRole("row").filter({ hasText: draft.number })).toContainText("Draft");
        await axe();
        await noSidewaysScrolling(page);
        await page.getByRole("checkbox", { name: "Select all on this page" }).check();
        await axe();
        await noSidewaysScrolling(page);
      });

      test("axe finds nothing on invoices of each kind", async ({ page, axe }) => {
        for (const invoice of [draft, confirmed, sales]) {
          await openFromList(page, invoice, `theme=${theme}`);
          await axe();
          await noSidewaysScrolling(page);
        }
        await openOnForm(page, draft, `theme=${theme}`);
        await page.getByText("Name, dates and bill-to address").click();
        await axe();
        await noSidewaysScrolling(page);
      });

      test("axe finds nothing on the way to paid: editing, refused, each dialog, each result", async ({
        page,
        axe,
        door,
      }) => {
        await openFromList(page, draft, `theme=${theme}`);
        const cell = cellOf(page, handheld, "quantity");
        await cell.click();
        await cell.getByRole("textbox").fill("many");
        await page.keyboard.press("Enter");
        await expect(cell.getByRole("alert")).toBeVisible();
        await axe();
        await cell.getByRole("textbox").fill("6");
        await page.keyboard.press("Enter");
        await edit(page, own, "quantity", "10");
        await expect(page.getByText(/will be written off/)).toBeVisible();
        await axe();
        await noSidewaysScrolling(page);

        await press(page, english.send);
        await expect(dialog(page)).toContainText("Not yet:");
        await axe();
        await dismiss(page);

        await door.webApi("second", "PATCH", `msdyn_invoicelinetransactions(${handheld})`, { msdyn_quantity: 9 });
        await press(page, english.recalculate);
        await expect(dialog(page)).toHaveCount(1);
        await axe();
        await noSidewaysScrolling(page);
        await agree(page, english.saveAndRecalculate);
        await expect(page.getByText("Somebody else changed what you are changing.")).toBeVisible();
        await axe();
        await noSidewaysScrolling(page);

        await press(page, "Keep mine: 6");
        await press(page, english.recalculate);
        await agree(page, english.saveAndRecalculate);
        await expect(page.getByText(english.recalculated)).toBeVisible();
        await axe();
        await press(page, english.send);
        await expect(dialog(page)).toHaveCount(1);
        await axe();
        await agree(page, english.send);
        await expect(page.getByText(english.confirmed)).toBeVisible();
        await axe();
        await markPaid(page);
        await expect(page.getByText(english.paid)).toBeVisible();
        await axe();
        await noSidewaysScrolling(page);
      });
    });
  }
}

/** Where the keyboard stands, in words; fails where it stands nowhere or where nobody can see it. */
async function hasVisibleFocus(page: Page, after: string) {
  await expect
    .poll(() => page.evaluate(() => (document.activeElement ?? document.body).tagName), { message: `after ${after}` })
    .not.toBe("BODY");
  const look = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow, borderStyle } = getComputedStyle(element);
    const ring = getComputedStyle(element, "::after");
    return {
      element: element.outerHTML.slice(0, 120),
      isSeen:
        (outlineStyle !== "none" && outlineWidth !== "0px") ||
        boxShadow !== "none" ||
        (ring.content !== "none" && ring.borderStyle !== "none" && ring.borderWidth !== "0px") ||
        (element.matches("input,select,textarea") && borderStyle !== "none"),
    };
  });
  expect(look, `focus after ${after}`).toMatchObject({ isSeen: true });
}

test("focus is visible and never lost", async ({ page }) => {
  await page.goto("/invoices");
  await page.getByRole("button", { name: draft.number, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(lineGrid(page)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();

  const { keyboard } = page;
  await cellOf(page, handheld, "quantity").click();
  await keyboard.press("Escape");
  await hasVisibleFocus(page, "leaving an editor with Escape");
  await keyboard.type("6");
  await keyboard.press("Enter");
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
  await dialog(page).getByRole("button", { name: english.saveAndRecalculate }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText(english.recalculated)).toBeVisible();
  await hasVisibleFocus(page, "recalculating");
  await page.getByRole("status").getByRole("button", { name: "Close" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText(english.recalculated)).toBeHidden();
  await hasVisibleFocus(page, "closing a result");

  await page.getByRole("button", { name: english.send, exact: true }).focus();
  await keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: english.send }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText(english.confirmed)).toBeVisible();
  await hasVisibleFocus(page, "sending");
  await page.getByRole("status").getByRole("button", { name: "Close" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText(english.confirmed)).toBeHidden();
  await hasVisibleFocus(page, "closing a notice");

  await page.getByRole("button", { name: "Back to the list" }).focus();
  await keyboard.press("Enter");
  await expect(lineGrid(page)).toBeHidden();
  await hasVisibleFocus(page, "going back to the list");
});
