import { expect, type Page } from "@playwright/test";
import { wellKnownDetail } from "../../../host/scenarios/wellKnown";
import { cellOf } from "./invoiceScreen";

/** One kind of edit of an invoice, up to the moment before it is taken: its editor is open, its text is in it. */
export interface ReviewEdit {
  readonly why: string;
  /** A column that some organisations lack, and without which there is nothing to edit. */
  readonly needs?: string;
  readonly begin: (page: Page) => Promise<void>;
}

type Column = Parameters<typeof cellOf>[2];

/** An editor opened by F2, its text replaced, and left open. */
const cell = (why: string, place: number, column: Column | "externalDescription", text: string): ReviewEdit => ({
  why,
  begin: async (page) => {
    const grid = cellOf(page, wellKnownDetail("draft", place), column as Column);
    await grid.click({ position: { x: 8, y: 8 } });
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(text);
  },
});

const billingType = (why: string, place: number, keys: readonly string[]): ReviewEdit => ({
  why,
  begin: async (page) => {
    const select = cellOf(page, wellKnownDetail("draft", place), "billingType");
    await select.click({ position: { x: 8, y: 8 } });
    await page.keyboard.press("F2");
    await expect(select.getByRole("combobox")).toBeFocused();
    for (const key of keys) await page.keyboard.press(key);
  },
});

/** The header's fields in the order shown. */
const headerFields = ["name", "invoiceDate", "dueDate", "billTo", "street", "postalCode", "city", "country", "memo"];

const headerField = (why: string, field: string, text: string): ReviewEdit => ({
  why,
  begin: async (page) => {
    const details = page.locator(".pinv-details").first();
    await details.evaluate((element) => element.setAttribute("open", ""));
    await details.locator("input, textarea").nth(headerFields.indexOf(field)).fill(text);
  },
});

const long = "A text that is much longer than what one line of a narrow screen can hold, with every word of it meant. ";

/** Every kind of edit that an invoice knows, but for what the organisation lacks. */
export const editsWithout = (missingColumns: readonly string[]): readonly ReviewEdit[] =>
  reviewEdits.filter(({ needs }) => needs === undefined || !missingColumns.includes(needs));

const reviewEdits: readonly ReviewEdit[] = [
  cell("a quantity is lowered", 1, "quantity", "6"),
  cell("a quantity is raised", 1, "quantity", "1200"),
  cell("a quantity becomes nothing", 1, "quantity", "0"),
  cell("a quantity is no number", 1, "quantity", "x"),
  cell("a quantity stays what it was", 1, "quantity", "8"),
  cell("a price is changed", 1, "price", "123456.78"),
  billingType("a line is given away", 1, ["End"]),
  billingType("a line is not billed", 1, ["Home"]),
  cell("a description is shortened", 1, "description", "Short"),
  cell("a description is long", 1, "description", long + long),
  cell("a description is one word without a blank", 1, "description", "x".repeat(300)),
  {
    ...cell("an external description is written", 1, "externalDescription", long),
    needs: "msdyn_invoicelinetransaction.msdyn_externaldescription",
  },
  headerField("the name is changed", "name", long),
  headerField("the name is emptied", "name", ""),
  { ...headerField("the invoice date is changed", "invoiceDate", "2026-10-02"), needs: "invoice.msdyn_invoicedate" },
  headerField("the due date is changed", "dueDate", "2026-12-02"),
  headerField("the name on the bill is changed", "billTo", long),
  headerField("the street is changed", "street", long),
  headerField("the postal code is changed", "postalCode", "8000"),
  headerField("the city is changed", "city", "Aarhus"),
  headerField("the country is changed", "country", "Danmark"),
  headerField("the description is changed", "memo", long),
];

/** Takes back every edit, whatever has the focus. */
export async function takeEditsBack(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    const undo = [...document.querySelectorAll<HTMLButtonElement>(".pinv-toolbar button")][1];
    for (let step = 0; undo && step < 20 && undo.getAttribute("aria-disabled") !== "true"; step += 1) undo.click();
  });
}
