import { expect, type Locator, type Page } from "@playwright/test";
import type { WellKnownInvoice } from "../../../host/scenarios/wellKnown";

/** The columns of the line grid that a journey names. */
export type GridColumn = "billingType" | "quantity" | "price" | "amount" | "description" | "note" | "remove";

/** The words of the journeys in the two languages. */
export const english = {
  lines: "Invoice lines",
  totals: "Totals",
  recalculate: "Recalculate",
  saveAndRecalculate: "Save and recalculate",
  send: "Send to Customer",
  markPaid: "Mark Invoice as Paid",
  recalculated: "Recalculated. This changed:",
  confirmed: "Sent to the customer: the invoice is confirmed.",
  paid: "The invoice is marked as paid.",
  chargeable: "Chargeable",
  more: "More",
} as const;

export type Words = { readonly [name in keyof typeof english]: string };

export const danish: Words = {
  lines: "Fakturalinjer",
  totals: "Totaler",
  recalculate: "Genberegn",
  saveAndRecalculate: "Gem og genberegn",
  send: "Send til kunde",
  markPaid: "Markér faktura som betalt",
  recalculated: "Genberegnet. Dette er ændret:",
  confirmed: "Sendt til kunden: fakturaen er bekræftet.",
  paid: "Fakturaen er markeret som betalt.",
  chargeable: "Fakturerbar",
  more: "Mere",
};

/** Opens an invoice from the list by mouse and waits for its lines. `query` holds the page's switches. */
export async function openFromList(page: Page, invoice: WellKnownInvoice, query = "", words: Words = english) {
  await page.goto(`/invoices${query === "" ? "" : `?${query}`}`);
  await page.getByRole("button", { name: invoice.number, exact: true }).click();
  await expect(lineGrid(page, words)).toBeVisible();
}

/** Opens the form placement and waits for the lines. */
export async function openOnForm(page: Page, invoice: WellKnownInvoice, query = "", words: Words = english) {
  await page.goto(`/invoices/${invoice.id}${query === "" ? "" : `?${query}`}`);
  await expect(lineGrid(page, words)).toBeVisible();
}

export function lineGrid(page: Page, words: Words = english): Locator {
  return page.getByRole("grid", { name: words.lines });
}

export function rowOf(page: Page, detail: string): Locator {
  return page.locator(`[role="row"][data-row="${detail}"]`);
}

export function cellOf(page: Page, detail: string, column: GridColumn): Locator {
  return rowOf(page, detail).locator(`[data-column="${column}"]`);
}

export function totals(page: Page, words: Words = english): Locator {
  return page.getByLabel(words.totals, { exact: true });
}

/** Opens a cell's editor by mouse: the first click chooses the cell, the second edits it. */
export async function openEditor(page: Page, detail: string, column: GridColumn): Promise<Locator> {
  const cell = cellOf(page, detail, column);
  await cell.dblclick();
  const editor = cell.getByRole("textbox");
  await expect(editor).toBeFocused();
  return editor;
}

/** Replaces what stands in a cell, as by mouse and typing. */
export async function edit(page: Page, detail: string, column: GridColumn, text: string): Promise<void> {
  const editor = await openEditor(page, detail, column);
  await editor.fill(text);
  await editor.press("Enter");
  await expect(editor).toHaveCount(0);
}

/** Chooses in a cell by mouse, which counts at once. */
export async function choose(page: Page, detail: string, column: GridColumn, label: string): Promise<void> {
  const cell = cellOf(page, detail, column);
  await cell.dblclick();
  const choices = cell.getByRole("combobox");
  // a real press would open the system's own list, which no test can see
  await choices.dispatchEvent("mousedown");
  await choices.selectOption({ label });
  await expect(choices).toHaveCount(0);
}

export function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

export async function press(page: Page, name: string): Promise<void> {
  await button(page, name).click();
}

/** Asks for what is done seldom, by the bar's own menu. */
export async function pressMore(page: Page, name: string, words: Words = english): Promise<void> {
  await press(page, words.more);
  await page.getByRole("menuitem", { name }).click();
}

/** The question that waits for an answer. */
export function dialog(page: Page): Locator {
  return page.getByRole("alertdialog");
}

/** A dialog's own button; the same words stand on the toolbar behind it. */
export async function agree(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole("button", { name, exact: true }).click();
}

/** Leaves the question as it was, without an answer. */
export async function dismiss(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
}

/** Sends the open invoice to the customer and agrees. */
export async function send(page: Page, words: Words = english): Promise<void> {
  await press(page, words.send);
  await agree(page, words.send);
}

/** Marks the open invoice as paid and agrees. */
export async function markPaid(page: Page, words: Words = english): Promise<void> {
  await press(page, words.markPaid);
  await agree(page, words.markPaid);
}
