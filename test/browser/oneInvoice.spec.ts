import type { Locator, Page } from "@playwright/test";
import { axeViolations } from "./support/axeViolations";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import type { HostDoor } from "./support/hostDoor";
import {
  button,
  danish,
  dialog,
  edit,
  english,
  openFromList,
  openOnForm,
  press,
  pressMore,
} from "./support/invoiceScreen";
import { tabTo } from "./support/keyboard";
import { effectsOn } from "./support/recorded";

const { draft, confirmed } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);

/** The words of both languages, and with which hand each journey is gone through. */
const ways = [
  {
    ...{ lang: "1033", by: "mouse", screen: english, save: "Save", close: "Close", back: "Back to the list" },
    ...{ discard: "Discard Draft", correct: "Correct", addLines: "Add Pending Lines" },
    unsaved: "1 unsaved change goes with it.",
    discarded: "The draft has been discarded.",
    backInBacklog: "Back in the billing backlog, ready to invoice:",
    corrected: "The corrective draft has been made.",
    before: "There is an open corrective draft of it already",
    takeOff: /^Take Handheld screens off/,
    saved: "1 change saved.",
    onIt: "On the invoice now:",
    leftOff: "marked to be taken off",
  },
  {
    ...{ lang: "1030", by: "keyboard", screen: danish, save: "Gem", close: "Luk", back: "Tilbage til listen" },
    ...{ discard: "Kassér kladde", correct: "Korrigér", addLines: "Tilføj ventende linjer" },
    unsaved: "1 ikke-gemt ændring går tabt med den.",
    discarded: "Kladden er kasseret.",
    backInBacklog: "Tilbage i faktureringsefterslæbet, klar til fakturering:",
    corrected: "Den korrigerende kladde er lavet.",
    before: "Der er allerede en åben korrigerende kladde af den",
    takeOff: /^Fjern Handheld screens fra/,
    saved: "1 ændring gemt.",
    onIt: "På fakturaen nu:",
    leftOff: "markeret til at blive taget af",
  },
] as const;
type Way = (typeof ways)[number];

/** Presses a button by the way's hand. */
async function go({ by }: Way, page: Page, target: Locator): Promise<void> {
  if (by === "mouse") return target.click();
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** What is done seldom is behind More; its arrows reach also what cannot be done. */
async function ask(way: Way, page: Page, action: string): Promise<void> {
  if (way.by === "mouse") return pressMore(page, action, way.screen);
  await go(way, page, button(page, way.screen.more));
  const item = page.getByRole("menuitem", { name: action });
  await expect(page.locator('[role="menuitem"]:focus')).toHaveCount(1);
  for (let step = 0; step < 3 && !(await item.evaluate((each) => each === document.activeElement)); step += 1)
    await page.keyboard.press("ArrowDown");
  await expect(item).toBeFocused();
  await page.keyboard.press("Enter");
}

/** Asks, looks at what axe finds in the question, and agrees. */
async function agreeTo(way: Way, page: Page, action: string): Promise<void> {
  await ask(way, page, action);
  const agree = dialog(page).getByRole("button", { name: action, exact: true });
  await expect(agree).toBeEnabled();
  expect(await axeViolations(page)).toEqual([]);
  await go(way, page, agree);
}

const countOf = async (door: HostDoor, where: string, ...values: readonly string[]): Promise<number> => {
  const [row] = await door.query<{ count: number }>(`select count(*) as count from ${where}`, [...values]);
  return row?.count ?? -1;
};

for (const way of ways) {
  const name = `${way.lang}, by ${way.by}`;

  test(`a draft is discarded, and what became of its transactions is told: ${name}`, async ({ page, door }) => {
    await openFromList(page, draft, `lang=${way.lang}`, way.screen);
    const rows = await countOf(door, "msdyn_invoicelinetransaction where msdyn_invoice = ?", draft.id);
    const readyBefore = await countOf(door, "msdyn_actual where msdyn_billingstatus = 192350004");
    await edit(page, handheld, "description", "Typed and not saved");
    await ask(way, page, way.discard);
    await expect(dialog(page)).toContainText(way.unsaved);
    await page.keyboard.press("Escape");
    await expect(button(page, way.screen.more)).toBeFocused();
    expect(await countOf(door, "invoice where invoiceid = ?", draft.id)).toBe(1);

    await agreeTo(way, page, way.discard);
    await expect(page.getByText(way.discarded)).toBeVisible();
    await expect(page.locator('[data-told="readyToInvoice"]')).toContainText(`${way.backInBacklog} ${rows}, `);
    expect(await axeViolations(page)).toEqual([]);
    expect(await countOf(door, "invoice where invoiceid = ?", draft.id)).toBe(0);
    expect(await countOf(door, "msdyn_actual where msdyn_billingstatus = 192350004")).toBe(readyBefore + rows);

    await go(way, page, button(page, way.close));
    await expect(page.getByText(way.discarded)).toHaveCount(0);
    await expect(button(page, draft.number)).toHaveCount(0);
  });

  test(`an invoice is corrected once, and its draft opens: ${name}`, async ({ page, door }) => {
    await openFromList(page, confirmed, `lang=${way.lang}`, way.screen);
    const before = await countOf(door, "invoice where msdyn_hascorrections = 1");
    await agreeTo(way, page, way.correct);
    await expect(page.getByText(way.corrected)).toBeVisible();
    await expect(page.locator(".pinv-pill-corrective").first()).toBeVisible();
    await expect(page.locator(".pinv-note").first()).toContainText(/−|-/);
    expect(await axeViolations(page)).toEqual([]);
    expect(await countOf(door, "invoice where msdyn_hascorrections = 1")).toBe(before + 1);

    // pressed again on the original it opens what is there
    await go(way, page, button(page, way.back));
    await button(page, confirmed.number).click();
    await agreeTo(way, page, way.correct);
    await expect(page.getByText(way.before)).toBeVisible();
    expect(await effectsOn(door, confirmed)).toEqual(["msdyn_CorrectInvoice"]);
    expect(await countOf(door, "invoice where msdyn_hascorrections = 1")).toBe(before + 1);
  });

  test(`what is ready is added, and what is left out is taken off again: ${name}`, async ({ page, door }) => {
    const on = async () => countOf(door, "msdyn_invoicelinetransaction where msdyn_invoice = ?", draft.id);
    await openFromList(page, draft, `lang=${way.lang}`, way.screen);
    const rows = await on();
    await page.getByRole("button", { name: way.takeOff }).first().click();
    await press(page, way.save);
    await expect(page.getByText(way.saved)).toBeVisible();
    expect(await on()).toBe(rows - 1);

    await agreeTo(way, page, way.addLines);
    await expect(page.getByText(way.onIt)).toBeVisible();
    const added = await on();
    expect(added).toBeGreaterThanOrEqual(rows);
    expect(await effectsOn(door, draft)).toEqual(["msdyn_AddInvoiceLineDetails"]);

    await page.getByRole("button", { name: way.takeOff }).first().click();
    await press(page, way.save);
    await expect(page.getByText(way.saved)).toBeVisible();
    await ask(way, page, way.addLines);
    const tick = dialog(page).getByRole("checkbox").first();
    await tick.focus();
    await page.keyboard.press("Space");
    await expect(tick).not.toBeChecked();
    // nothing is left to add
    for (const other of await dialog(page).getByRole("checkbox", { checked: true }).all()) await other.uncheck();
    const agree = dialog(page).getByRole("button", { name: way.addLines, exact: true });
    await expect(agree).toBeDisabled();
    await page.keyboard.press("Escape");
    expect(await effectsOn(door, draft)).toHaveLength(1);
  });
}

test("on the form the corrective draft is offered, and opened as a form", async ({ page }) => {
  await openOnForm(page, confirmed);
  await pressMore(page, "Correct");
  await dialog(page).getByRole("button", { name: "Correct", exact: true }).click();
  await expect(page.getByText("The corrective draft has been made.")).toBeVisible();
  await press(page, "Open the corrective draft");
  await expect(page).not.toHaveURL(new RegExp(confirmed.id));
  await expect(page.locator(".pinv-pill-corrective").first()).toBeVisible();
});

test("who may delete no invoice is told by which privilege; a draft is not corrected", async ({ openAs, door }) => {
  const page = await openAs("approver");
  await openFromList(page, draft);
  await press(page, "More");
  for (const [act, reason] of [
    ["Discard Draft", /prvDeleteinvoice/i],
    ["Correct", "The invoice is a draft: send it to the customer first."],
  ] as const) {
    const item = page.getByRole("menuitem", { name: act });
    await expect(item).toContainText(reason);
    await expect(item).toBeDisabled();
    await expect(item.getByText(reason)).toBeInViewport({ ratio: 1 });
  }
  expect(await door.effects()).toEqual([]);
});
