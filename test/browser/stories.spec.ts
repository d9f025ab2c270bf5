import type { Locator, Page } from "@playwright/test";
import { stories, type Story } from "../../host/web/stories/stories";
import { storyTexts } from "../../host/web/texts/storyTexts";
import { isAccessible, isAccessibleInEveryLook } from "./support/everyLook";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import type { HostDoor } from "./support/hostDoor";
import { agree, danish, edit, english, press, rowOf, send } from "./support/invoiceScreen";
import { pressSlowly } from "./support/slowPress";
import * as wizardScreen from "./support/wizardScreen";

/** What the page says in the two languages beside what the screens say. */
const languages = [
  {
    lang: 1033,
    ready: /^\d+ Ready to send/,
    all: "Select all on this page",
    review: english,
    wizard: wizardScreen.english,
  },
  {
    lang: 1030,
    ready: /^\d+ Klar til at sende/,
    all: "Markér alle på denne side",
    review: danish,
    wizard: wizardScreen.danish,
  },
] as const;
type Language = (typeof languages)[number];

const question = (page: Page): Locator => page.getByRole("alertdialog").or(page.getByRole("dialog"));
const confirmations = async (door: HostDoor): Promise<number> =>
  (await door.effects()).filter(({ message }) => message === "msdyn_PostInvoice").length;

/** What somebody does who follows the sentences of a story, to the end that its last one speaks of. */
const followed: Readonly<Record<string, (page: Page, language: Language, door: HostDoor) => Promise<void>>> = {
  async "month-end"(page, { ready, all, review }, door) {
    await pressSlowly(page, page.getByRole("button", { name: ready }));
    await expect(page.locator(".pinv-pill-confirmed, .pinv-pill-paid")).toHaveCount(0);
    await pressSlowly(page, page.getByRole("checkbox", { name: all }));
    await pressSlowly(page, page.getByRole("button", { name: new RegExp(`^${review.send}: \\d+`) }));
    const agree = question(page).locator(".ms-Button--primary");
    await expect(agree).toHaveText(/\([1-9]\d*\)$/);
    await pressSlowly(page, question(page).getByRole("checkbox", { name: /PINV-2019/ }));
    await pressSlowly(page, agree);
    await expect.poll(() => confirmations(door)).toBeGreaterThan(5);
  },
  async "disputed-line"(page, { review }, door) {
    const workshop = wellKnownDetail("draft", 5);
    await expect(rowOf(page, workshop)).toContainText("Picking workshop");
    await edit(page, workshop, "quantity", "6");
    await expect(rowOf(page, workshop)).toContainText(/450[.,]00/);
    await press(page, review.recalculate);
    await agree(page, review.saveAndRecalculate);
    await expect(page.getByText(review.recalculated)).toBeVisible();
    const [row] = await door.query<{ quantity: string }>(
      "select msdyn_quantity as quantity from msdyn_invoicelinetransaction where msdyn_invoicelinetransactionid = ?",
      [workshop],
    );
    expect(Number(row?.quantity)).toBe(600); // the database keeps hundredths
  },
  async "by-hand"(page, { wizard }) {
    await page.getByRole("button", { name: wizard.sales, exact: true }).click();
    await page.getByRole("menuitem", { name: wizard.invoice, exact: true }).click();
    await wizardScreen.press(page, wizard.next);
    await pressSlowly(page, wizardScreen.wizard(page).locator("[role=row] input[type=checkbox]:checked").last());
    await wizardScreen.press(page, wizard.finish);
    await expect(wizardScreen.heading(page, wizard.created)).toBeVisible();
  },
  async network(page, { review }, door) {
    await send(page, review);
    await expect(page.getByText(review.confirmed)).toBeVisible();
    expect(await confirmations(door)).toBe(1);
  },
};

const link = (page: Page, story: Story, told: ReturnType<typeof storyTexts>): Locator =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: told(story.title) }) })
    .getByRole("link");

test.use({ viewport: { width: 1440, height: 900 } });

for (const language of languages) {
  const told = storyTexts(language.lang);
  for (const story of stories) {
    test(`${story.key}: begun from the first page and followed to its end, then begun again: ${language.lang}`, async ({
      page,
      door,
    }) => {
      await page.goto(`/?lang=${language.lang}`);
      await link(page, story, told).click();
      const beside = page.getByRole("complementary", { name: told("Story_Label") });
      await expect(beside.getByRole("listitem")).toHaveCount(3);
      expect(new URL(page.url()).pathname).toBe(story.place);
      await followed[story.key]?.(page, language, door);
      await expect(beside).toBeVisible();
      await beside.getByRole("link", { name: told("Story_Again") }).click();
      await expect(beside.getByRole("listitem")).toHaveCount(3);
      await expect.poll(() => new URL(page.url()).pathname).toBe(story.place);
      expect(await confirmations(door)).toBe(0);
      const [{ changed = -1 } = {}] = await door.query<{ changed: number }>(
        "select count(*) as changed from msdyn_invoicelinetransaction where msdyn_invoicelinetransactionid = ? and msdyn_quantity = 600",
        [wellKnownDetail("draft", 5)],
      );
      expect(changed).toBe(0);
    });
  }
}

test("the first page and what stands beside a story are accessible, also where there is no room beside", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await isAccessibleInEveryLook(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/invoices/${wellKnownInvoices.draft.id}?story=disputed-line`);
  const beside = page.getByRole("complementary", { name: "What to try" });
  await beside.locator("summary").click();
  await expect(beside.getByRole("listitem").first()).toBeVisible();
  await isAccessible(page);
});
