import type { Locator, Page } from "@playwright/test";
import { axeViolations } from "./support/axeViolations";
import { expect, test, wellKnownInvoices } from "./support/fixtures";
import { danish, english, openFromList } from "./support/invoiceScreen";
import { backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import * as wizard from "./support/wizardScreen";

/** What of the guide stands where it was opened. */
async function openedBy(page: Page, press: () => Promise<void>): Promise<Page> {
  const opened = page.waitForEvent("popup");
  await press();
  const guide = await opened;
  await guide.waitForLoadState();
  return guide;
}

/** The place that the address names is there, and in sight. */
async function isAt(guide: Page, place: string, words: string): Promise<void> {
  expect(new URL(guide.url()).hash).toBe(`#${place}`);
  await expect(guide.locator(`[id="${place}"]`)).toBeInViewport();
  const near = guide.locator(`tr:has([id="${place}"]), p:has([id="${place}"]) ~ *`);
  await expect(near.filter({ hasText: words }).first()).toBeVisible();
}

const cases = [
  { lang: 1033, words: english, help: "Help", document: "Document", page: "user.html", price: "No mail leaves." },
  {
    lang: 1030,
    words: danish,
    help: "Hjælp",
    document: "Dokument",
    page: "bruger.html",
    price: "Der sendes ingen mail.",
  },
] as const;

for (const { lang, words, help, document, page: file, price } of cases) {
  test(`Help opens the guide at the list, the invoice, the question and the keys (${lang})`, async ({
    page,
    context,
  }) => {
    const link = (within: Page | Locator): Locator => within.getByRole("link", { name: help, exact: true });
    await openFromList(page, wellKnownInvoices.draft, `lang=${lang}`, words);
    await page.getByRole("button", { name: document, exact: true }).click();
    const ofInvoice = await openedBy(page, () => page.getByRole("menuitem", { name: help, exact: true }).click());
    expect(new URL(ofInvoice.url()).pathname).toBe(`/WebResources/pinv_/${file}`);
    await isAt(ofInvoice, "review-invoice", "");
    await ofInvoice.close();

    await page.getByRole("button", { name: words.send, exact: true }).click();
    const question = page.getByRole("alertdialog");
    const ofSend = await openedBy(page, () => link(question).click());
    await isAt(ofSend, "review-send", price);
    expect(await axeViolations(ofSend)).toEqual([]);
    await ofSend.close();
    await page.goto(`/invoices?lang=${lang}`);
    const ofList = await openedBy(page, () => link(page).click());
    await isAt(ofList, "review-list", "");
    await ofList.close();
    expect(await axeViolations(page)).toEqual([]);
    expect(context.pages()).toHaveLength(1);
  });

  test.describe(() => {
    test.use({ scenario: "wizard" });

    test(`Help in the wizard's head opens the guide at its step, ? in its list at the keys (${lang})`, async ({
      page,
    }) => {
      const own = lang === 1030 ? wizard.danish : wizard.english;
      await wizard.openWizard(page, backlogProjects.website, `lang=${lang}`, own);
      const head = wizard.wizard(page).getByRole("link", { name: help, exact: true });
      const ofStart = await openedBy(page, () => head.click());
      expect(new URL(ofStart.url()).pathname).toBe(`/WebResources/pinv_/${file}`);
      await isAt(ofStart, "wizard-start", "");
      await ofStart.close();
      await wizard.press(page, own.next);
      const tick = wizard.wizard(page).getByRole("grid").getByRole("checkbox").first();
      await tick.focus();
      const ofKeys = await openedBy(page, () => page.keyboard.press("?"));
      await isAt(ofKeys, "wizard-keys", "");
    });
  });
}

test("the guide is readable in light and dark, wide and narrow, and needs no request but its own", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/WebResources/pinv_/bruger.html#review-Error_offline");
  await isAt(page, "review-Error_offline", "Du er offline.");
  expect(asked).toEqual(["/WebResources/pinv_/bruger.html"]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(page), `${colorScheme}, ${width} px wide`).toEqual([]);
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang, `pixels that it scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
