import type { Page } from "@playwright/test";
import { backlogContracts, backlogProjects, openWorkId, wellKnownDrafts } from "../../host/scenarios/wellKnownBacklog";
import { isAccessible, isAccessibleInEveryLook } from "./support/everyLook";
import { expect, test } from "./support/fixtures";
import type { HostDoor } from "./support/hostDoor";
import { tabTo } from "./support/keyboard";
import { inDanish, type OctoberMoney, type PlantOctober } from "./support/plantOctober";
import {
  agree,
  choice,
  contractNamed,
  creations,
  danish,
  english,
  heading,
  newDrafts,
  nextAndFinish,
  openWizard,
  press,
  readyAmong,
  tickOf,
  total,
  wizard,
  type Words,
  journalOf,
  leaveOut,
} from "./support/wizardScreen";

test.use({ scenario: "wizard" });

const { plant, website } = backlogProjects;
const buildContract = "Contoso plant automation, build";
const known = [wellKnownDrafts.plantDraft.number, wellKnownDrafts.plantPosted.number];

const plantDrafts = (door: HostDoor) => newDrafts(door, backlogContracts.plantBuild, known);

async function isCreatedExactly(door: HostDoor, { recorded, sources, leftInBacklog }: PlantOctober) {
  expect(await plantDrafts(door)).toEqual([expect.objectContaining({ total: recorded, sources })]);
  expect(await readyAmong(door, [...sources, ...leftInBacklog])).toEqual(leftInBacklog);
  expect(await creations(door)).toBe(1);
}

/** October without expenses and without one transaction, by mouse. */
async function invoicePlant(page: Page, words: Words, money: OctoberMoney) {
  await contractNamed(page, buildContract).click();
  await expect(total(page, words)).toContainText(money.all);
  await leaveOut(page, words.expense);
  await expect(total(page, words)).toContainText(money.withoutExpenses);
  await press(page, words.next);
  await tickOf(page, openWorkId("plant/tie")).click();
  await expect(total(page, words)).toContainText(money.chosen);
  await press(page, words.finish);
  await expect(heading(page, words.created)).toBeFocused();
  await expect(wizard(page).getByRole("status").filter({ hasText: money.chosen })).toBeVisible();
}

test("by mouse: the draft holds exactly what was shown, and everything else is in the backlog", async ({
  page,
  door,
  october,
}) => {
  await openWizard(page, plant);
  await invoicePlant(page, english, october);
  await isCreatedExactly(door, october);
  const [draft] = await plantDrafts(door);
  await press(page, english.open);
  await expect(page).toHaveURL(new RegExp(`/invoices/${draft?.id}`));
  await expect(page.getByRole("grid", { name: "Invoice lines" })).toBeVisible();
});

/** All journeys run on all kinds in test:long: here one, on the oldest, on a recent one and on one with other names. */
for (const kind of ["psa3", "po2024", "changed"]) {
  test.describe(`in an organisation of the kind ${kind}`, () => {
    test.use({ kind });

    test(`by mouse, to the draft: ${kind}`, async ({ page, door, october }) => {
      await openWizard(page, plant);
      await invoicePlant(page, english, october);
      await isCreatedExactly(door, october);
    });
  });
}

test("by keyboard alone", async ({ page, door, october }) => {
  await page.goto(`/projects/${plant}`);
  await tabTo(page, page.getByRole("button", { name: english.sales, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: english.invoice })).toBeVisible();
  await page.keyboard.press("Enter");
  await tabTo(page, contractNamed(page, buildContract));
  await page.keyboard.press("Space");
  await expect(total(page)).toContainText(october.all);
  for (const type of ["Time", "Material", "Fee"]) {
    await tabTo(page, choice(page, type));
    await page.keyboard.press("Space");
  }
  await expect(total(page)).toContainText(october.withoutExpenses);
  await tabTo(page, wizard(page).getByRole("button", { name: english.next }));
  await page.keyboard.press("Enter");
  await expect(heading(page, english.beforeItExists)).toBeFocused();

  // the list has one stop; arrows go from row to row
  await tabTo(page, wizard(page).getByRole("grid").locator('input[tabindex="0"]'));
  const cabinet = tickOf(page, openWorkId("plant/tie"));
  for (let step = 0; step < 10 && !(await cabinet.evaluate((each) => each === document.activeElement)); step += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Space");
  await expect(total(page)).toContainText(october.chosen);
  await expect(cabinet).toBeFocused();

  await tabTo(page, wizard(page).getByRole("button", { name: english.finish }));
  await page.keyboard.press("Enter");
  await expect(heading(page, english.created)).toBeFocused();
  await isCreatedExactly(door, october);
});

test("in Danish, with a decimal comma", async ({ page, door, october }) => {
  await openWizard(page, plant, "lang=1030", danish);
  await invoicePlant(page, danish, inDanish(october));
  await isCreatedExactly(door, october);
});

test("under React 17", async ({ page, door, october }) => {
  await openWizard(page, plant, "react=17");
  await invoicePlant(page, english, october);
  await isCreatedExactly(door, october);
});

test("axe finds nothing on any page, in any theme, and nothing is cut off at 320 pixels", async ({ page }) => {
  await openWizard(page, plant);
  await isAccessible(page);
  await contractNamed(page, buildContract).click();
  await wizard(page).getByText("Why is it not here?").click();
  await expect(wizard(page).getByRole("table", { name: "Left out" })).toBeVisible();
  await isAccessibleInEveryLook(page);
  await press(page, english.next);
  await tickOf(page, openWorkId("plant/tie")).click();
  await isAccessibleInEveryLook(page);
  await press(page, english.finish);
  await expect(heading(page, english.created)).toBeVisible();
  await isAccessibleInEveryLook(page);
});

test("at 320 pixels, by mouse", async ({ page, door, october }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openWizard(page, plant);
  await invoicePlant(page, english, october);
  await isCreatedExactly(door, october);
});

test("Back keeps every choice, and no choice makes a request", async ({ page, door, october }) => {
  await openWizard(page, plant);
  await contractNamed(page, buildContract).click();
  await expect(total(page)).toContainText(october.all);
  await door.clearTrace();
  await leaveOut(page, english.expense);
  await choice(page, "Hour").click();
  await wizard(page).getByLabel("Cut-off date", { exact: true }).fill("2026-10-08");
  await expect(wizard(page).getByText("Up to and including Thu 8 Oct 2026")).toBeVisible();
  await press(page, english.next);
  await tickOf(page, openWorkId("plant/tie")).click();
  const shown = await total(page).textContent();
  await press(page, english.back);
  await expect(heading(page, english.whatToInvoice)).toBeFocused();
  await expect(choice(page, english.expense)).not.toBeChecked();
  await expect(choice(page, "Hour")).toBeChecked();
  await press(page, english.next);
  await expect(tickOf(page, openWorkId("plant/tie"))).not.toBeChecked();
  await expect(total(page)).toHaveText(shown ?? "");
  expect(await door.trace()).toEqual([]);
});

test("why it is not here: every reason with its count and money, and one by one", async ({ page, october }) => {
  await openWizard(page, plant);
  await contractNamed(page, buildContract).click();
  await expect(wizard(page).getByText(october.after)).toBeVisible();
  await wizard(page).getByText(`Why is it not here? ${october.leftOut} transactions are left out`).click();
  await press(page, "No price: 1 · no amount");
  const table = wizard(page).getByRole("table", { name: "Left out" });
  await expect(table.getByRole("row")).toHaveText([/No price found.*No price.*–/]);
  await press(page, "Already on an invoice: 3 · 3,877.50 USD");
  await wizard(page).getByLabel("Search by").fill("cable");
  await expect(table.getByRole("row")).toHaveText([/PINV-5001/, /PINV-5001/]);
});

test("pressed twice, and in two tabs, it creates once", async ({ page, door, openAs }) => {
  const other = await openAs("second");
  for (const tab of [page, other]) {
    await openWizard(tab, website);
    await press(tab, english.next);
  }
  await wizard(page).getByRole("button", { name: english.finish }).dblclick();
  await expect(heading(page, english.created)).toBeVisible();
  await press(other, english.finish);
  await expect(heading(other, english.notCreated)).toBeVisible();
  await expect(wizard(other).getByText("Somebody else is invoicing this project, or changed it.")).toBeVisible();
  expect(await creations(door)).toBe(1);
});

test("a lost answer, after which the browser asks again by itself, is not called a refusal", async ({ page, door }) => {
  await door.fault({ method: "POST", path: "msdyn_NewInvoiceContract", when: "after", drop: true });
  await openWizard(page, website);
  await nextAndFinish(page);
  await expect(heading(page, english.created)).toBeFocused();
  expect(await newDrafts(door, backlogContracts.website, [])).toHaveLength(1);
  expect(await creations(door)).toBe(1);
});

test("where a transaction is not given back it stops; the next opening says so, and takes nothing more off", async ({
  page,
  door,
}) => {
  await door.changeSettings({ giveBackOnDelete: false });
  await openWizard(page, plant);
  await contractNamed(page, buildContract).click();
  await nextAndFinish(page);
  // the status of a source is looked at for ten seconds before it counts as not given back
  await expect(heading(page, english.stopped)).toBeFocused();
  await expect(wizard(page).getByRole("alert")).toContainText("still tied to an invoice");
  const [draft] = await plantDrafts(door);
  await expect(wizard(page).getByRole("alert")).toContainText(draft?.number ?? "no draft");

  await door.changeSettings({ giveBackOnDelete: true });
  await page.reload();
  await openWizard(page, plant);
  await expect(heading(page, english.unfinished)).toBeVisible();
  await expect(wizard(page).getByText(draft?.number ?? "no draft")).toBeVisible();
  await expect(wizard(page)).toContainText("not every transaction came back to the backlog");
  for (const remedy of [english.finishIt, english.takeBack]) {
    await expect(wizard(page).getByRole("button", { name: remedy, exact: true })).toHaveCount(0);
  }
  const before = await plantDrafts(door);
  await press(page, english.letGo);
  await expect(heading(page, english.letGo)).toBeFocused();
  expect(await plantDrafts(door)).toEqual(before);
  expect(await creations(door)).toBe(1);
  expect(JSON.parse(await journalOf(door, plant))).not.toHaveProperty("intent");
});

test("a page left while the platform works finds its draft at the next opening, and finishes it", async ({
  page,
  door,
  october,
}) => {
  await door.changeSettings({ createInBackground: 3_600_000 });
  await openWizard(page, plant);
  await contractNamed(page, buildContract).click();
  await leaveOut(page, english.expense);
  await press(page, english.next);
  await tickOf(page, openWorkId("plant/tie")).click();
  await press(page, english.finish);
  await expect(wizard(page).getByText("looking for the draft")).toBeVisible();
  await openWizard(page, plant);
  await expect(wizard(page).getByText("No draft of it is there.")).toBeVisible();
  await door.advance(3_600_000);
  await press(page, english.lookAgain);
  await expect(wizard(page).getByText("Its draft is there.")).toBeVisible();
  await press(page, english.finishIt);
  await agree(page, english.finishIt);
  await expect(heading(page, english.created)).toBeFocused();
  await isCreatedExactly(door, october);
});
