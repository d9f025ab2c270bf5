import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/everyLook";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
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
    ...{ changes: "Changes", computed: "How is this computed?", notTax: /not a tax document/ },
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
    ...{ changes: "Ændringer", computed: "Hvordan er det beregnet?", notTax: /ikke et momsbilag/ },
  },
] as const;

async function choose(page: Page, more: string, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: more, exact: true }).press("Enter");
  // the menu takes the focus once it stands: before that another item would be pressed
  await expect(page.locator('[role="menuitem"]:focus')).toHaveCount(1);
  await page.getByRole("menuitem", { name }).press("Enter");
}

const total = (page: Page) => page.getByRole("dialog").locator(".pinv-compared-sum").last();

for (const { lang, words, more, preview, grouped, csv, changes, computed, notTax } of languages) {
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
  });
}

/** The lines of the invoice without prices, whose first one has a description that would be a formula. */
const files = [
  {
    ...{ lang: 1033, words: english, more: "Document", csv: /Export/ },
    text: [
      "Contract line,Class,Date,Description,External description,Resource,Role or category,Project,Task,Billing type,Quantity,Unit,Price,Amount,Tax,Currency",
      'Training,Time,2026-09-22,"\'=SUM(A1;A2), ""net""",,Trainer 1,Trainer,Warehouse training,,Chargeable,8,Hour,140.00,1120.00,0.00,USD',
      'Training,Time,2026-09-23,"Classroom, second day",,Trainer 1,Trainer,Warehouse training,,Chargeable,8,Hour,,,0.00,USD',
      "Training,Time,2026-09-24,Preparation,,Developer 1,Developer,Warehouse training,,Chargeable,2.5,Hour,,,0.00,USD",
    ],
  },
  {
    ...{ lang: 1030, words: danish, more: "Dokument", csv: /Eksportér/ },
    text: [
      "Kontraktlinje;Klasse;Dato;Beskrivelse;Ekstern beskrivelse;Ressource;Rolle eller kategori;Projekt;Opgave;Faktureringstype;Antal;Enhed;Pris;Beløb;Moms;Valuta",
      'Training;Tid;2026-09-22;"\'=SUM(A1;A2), ""net""";;Trainer 1;Trainer;Warehouse training;;Fakturerbar;8;Hour;140,00;1120,00;0,00;USD',
      "Training;Tid;2026-09-23;Classroom, second day;;Trainer 1;Trainer;Warehouse training;;Fakturerbar;8;Hour;;;0,00;USD",
      "Training;Tid;2026-09-24;Preparation;;Developer 1;Developer;Warehouse training;;Fakturerbar;2,5;Hour;;;0,00;USD",
    ],
  },
];

for (const { lang, words, more, csv, text } of files) {
  test(`the lines as a file, byte for byte: a formula is text, a missing price is no zero, ${lang}`, async ({
    page,
    door,
  }) => {
    const path = `msdyn_invoicelinetransactions(${wellKnownDetail("unpriced", 1)})`;
    await door.webApi("billing", "PATCH", path, { msdyn_description: '=SUM(A1;A2), "net"' });
    await openOnForm(page, wellKnownInvoices.unpriced, `lang=${lang}`, words);
    const saved = page.waitForEvent("download");
    await choose(page, more, csv);
    const bytes = readFileSync(await (await saved).path());
    expect(bytes).toEqual(Buffer.from(`\uFEFF${text.map((line) => `${line}\r\n`).join("")}`, "utf8"));
  });
}
