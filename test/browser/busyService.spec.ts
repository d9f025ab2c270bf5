import type { Locator, Page } from "@playwright/test";
import { backlogContracts, backlogProjects, wellKnownDrafts } from "../../host/scenarios/wellKnownBacklog";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { agree, button, cellOf, edit, english, openFromList, press, rowOf, send } from "./support/invoiceScreen";
import { tabTo } from "./support/keyboard";
import { linesOf } from "./support/linesOf";
import { effectsOn, recordedDetail } from "./support/recorded";
import type { OctoberMoney } from "./support/plantOctober";
import * as theWizard from "./support/wizardScreen";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);

const tooMany = { when: "before", status: 429, code: "0x80072322" } as const;
/** Soon enough for a journey to wait for it. */
const soon = { ...tooMany, retryAfterSeconds: 2 };
/** Longer than any journey waits. */
const late = { ...tooMany, retryAfterSeconds: 200 };

const countdown = (page: Page): Locator => page.getByText(/^The service is busy\. Trying again in \d+ s\.$/).first();
const cancel = (page: Page): Locator => button(page, "Cancel waiting");

/** Cancels by keyboard alone; the focus is not lost with the button. */
async function cancelByKeyboard(page: Page): Promise<void> {
  await tabTo(page, cancel(page), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(countdown(page)).toHaveCount(0);
  await expect(page.locator("body:focus")).toHaveCount(0);
}

async function saveTwoHours(page: Page): Promise<void> {
  await openFromList(page, draft);
  await edit(page, handheld, "quantity", "9");
}

test.describe("the review", () => {
  test("Save is asked again by itself when the service said", async ({ page, door }) => {
    await saveTwoHours(page);
    await door.fault({ method: "POST", path: "^\\$batch", ...soon });
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await expect(countdown(page)).toBeVisible();
    await expect(page.getByText(english.recalculated)).toBeVisible();
    await expect(countdown(page)).toHaveCount(0);
    expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 900 });
  });

  test("the countdown goes down, and is read out once", async ({ page, door }) => {
    await saveTwoHours(page);
    await door.fault({ method: "POST", path: "^\\$batch", ...late });
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    const shown = page.locator(".pinv-busy [aria-hidden=true]:not(svg)");
    await expect(shown).toHaveText(/^The service is busy\. Trying again in 1\d\d s\.$/);
    await expect(page.locator(".pinv-busy .pinv-hidden")).toHaveText("The service is busy. Trying again in 200 s.");
    await cancelByKeyboard(page);
  });

  test("cancelled by keyboard, a save is told as not done and nothing typed is lost", async ({ page, door }) => {
    await saveTwoHours(page);
    await door.fault({ method: "POST", path: "^\\$batch", ...late });
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await cancelByKeyboard(page);
    await expect(cellOf(page, handheld, "quantity")).toContainText("9");
    await expect(button(page, "Changed (1)")).toBeEnabled();
    expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 800 });
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await expect(page.getByText(english.recalculated)).toBeVisible();
    expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 900 });
  });

  test("an invoice that is opened: waited for, and cancelled there is a way to try again", async ({ page, door }) => {
    await page.goto("/invoices");
    await expect(button(page, draft.number)).toBeVisible();
    await door.fault({ method: "GET", path: linesOf(draft.id), ...soon });
    await press(page, draft.number);
    await expect(countdown(page)).toBeVisible();
    await expect(rowOf(page, handheld)).toBeVisible();
    await press(page, "Back to the list");
    await door.fault({ method: "GET", path: linesOf(draft.id), ...soon });
    await press(page, draft.number);
    await cancelByKeyboard(page);
    await expect(page.getByText(/The invoice could not be opened\./)).toBeVisible();
    await press(page, "Try again");
    await expect(rowOf(page, handheld)).toBeVisible();
  });

  test("an invoice that somebody changed while Send waited is not sent", async ({ page, door }) => {
    await openFromList(page, draft);
    await door.fault({ method: "POST", path: "msdyn_PostInvoice", ...soon });
    await send(page);
    await expect(countdown(page)).toBeVisible();
    await door.webApi("second", "PATCH", `msdyn_invoicelinetransactions(${handheld})`, { msdyn_description: "Mine" });
    await expect(page.getByText("It has changed since you read it.")).toBeVisible();
    expect(await effectsOn(door, draft)).toEqual([]);
  });

  test("Send that nobody came between is sent, once", async ({ page, door }) => {
    await openFromList(page, draft);
    await door.fault({ method: "POST", path: "msdyn_PostInvoice", ...soon });
    await send(page);
    await expect(page.getByText(english.confirmed)).toBeVisible();
    expect(await effectsOn(door, draft)).toEqual(["msdyn_PostInvoice"]);
  });
});

test.describe("the wizard", () => {
  test.use({ scenario: "wizard" });

  const known = [wellKnownDrafts.plantDraft.number, wellKnownDrafts.plantPosted.number];

  async function toReview(page: Page, { all }: OctoberMoney): Promise<void> {
    await theWizard.openWizard(page, backlogProjects.plant);
    await theWizard.contractNamed(page, "Contoso plant automation, build").click();
    await expect(theWizard.total(page)).toContainText(all);
  }

  test("Finish waits for a busy service, and makes one draft", async ({ page, door, october }) => {
    await toReview(page, october);
    await door.fault({ method: "POST", path: "msdyn_NewInvoiceContract", ...soon });
    await theWizard.nextAndFinish(page);
    await expect(countdown(page)).toBeVisible();
    await expect(theWizard.heading(page, theWizard.english.created)).toBeVisible();
    expect(await theWizard.creations(door)).toBe(1);
    expect(await theWizard.newDrafts(door, backlogContracts.plantBuild, known)).toHaveLength(1);
  });

  test("Finish cancelled by keyboard creates nothing and leaves nothing behind", async ({ page, door, october }) => {
    await toReview(page, october);
    await door.fault({ method: "POST", path: "msdyn_NewInvoiceContract", ...late });
    await theWizard.nextAndFinish(page);
    await cancelByKeyboard(page);
    await expect(theWizard.heading(page, theWizard.english.notCreated)).toBeVisible();
    expect(await theWizard.creations(door)).toBe(0);
    expect(await theWizard.journalOf(door, backlogProjects.plant)).not.toContain('"run"');
  });

  test("a wizard that opens waits as well, and cancelled it can be tried again", async ({ page, door }) => {
    await door.fault({ method: "GET", path: "^salesorderdetails\\?", ...late });
    await theWizard.openWizard(page, backlogProjects.plant);
    await expect(countdown(page)).toBeVisible();
    await cancel(page).click();
    await expect(page.getByText(/The project could not be read\./)).toBeVisible();
    await theWizard.press(page, "Try again");
    await expect(theWizard.heading(page, theWizard.english.whatToInvoice)).toBeVisible();
  });
});
