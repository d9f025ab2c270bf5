import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/everyLook";
import { expect, test, wellKnownInvoices } from "./support/fixtures";
import { danish, english, lineGrid, openOnForm } from "./support/invoiceScreen";

test.use({ viewport: { width: 1440, height: 900 } });

const languages = [
  {
    ...{
      lang: 1033,
      words: english,
      more: "Document",
      preview: "Preview of the document",
      grouped: "Grouped:",
      csv: /Export/,
    },
    ...{ changes: "Changes", computed: "How is this computed?", notTax: /not a tax document/, separator: "," },
  },
  {
    ...{
      lang: 1030,
      words: danish,
      more: "Dokument",
      preview: "Forhåndsvisning af dokumentet",
      grouped: "Grupperet:",
      csv: /Eksportér/,
    },
    ...{ changes: "Ændringer", computed: "Hvordan er det beregnet?", notTax: /ikke et momsbilag/, separator: ";" },
  },
] as const;

async function choose(page: Page, more: string, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: more, exact: true }).press("Enter");
  // the menu takes the focus once it stands: before that another item would be pressed
  await expect(page.locator('[role="menuitem"]:focus')).toHaveCount(1);
  await page.getByRole("menuitem", { name }).press("Enter");
}

const total = (page: Page) => page.getByRole("dialog").locator(".pinv-compared-sum").last();

for (const { lang, words, more, preview, grouped, csv, changes, computed, notTax, separator } of languages) {
  test(`by keyboard: the document in every grouping, changes, figures and the lines as a file, ${lang}`, async ({
    page,
  }) => {
    await openOnForm(page, wellKnownInvoices.draft, `lang=${lang}`, words);
    await choose(page, more, preview);
    await expect(page.getByText(notTax)).toBeVisible();
    const money = await total(page).innerText();
    for (const grouping of ["person", "task", "day", "summary"]) {
      await page.getByRole("dialog").getByLabel(grouped).selectOption(grouping);
      await expect(total(page)).toHaveText(money.replace(/\s+/g, " ").trim(), { useInnerText: true });
    }
    await isAccessible(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".pinv-document")).toBeVisible();
    await expect(lineGrid(page, words)).toBeHidden();
    await expect(page.locator(".pinv-document-tools")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: more, exact: true })).toBeFocused();

    for (const view of [changes, computed]) {
      await choose(page, more, view);
      await expect(page.getByRole("dialog").getByRole("heading", { name: view })).toBeVisible();
      await isAccessible(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.getByRole("button", { name: more, exact: true })).toBeFocused();
    }

    const saved = page.waitForEvent("download");
    await choose(page, more, csv);
    const file = await saved;
    expect(file.suggestedFilename()).toBe("PINV-2001.csv");
    const text = readFileSync(await file.path(), "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const headings = text.split("\r\n")[0]?.replace(/"[^"]*"/g, "quoted");
    expect(headings?.split(separator)).toHaveLength(16);
  });
}
