import type { Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { EveryTurn } from "./support/everyTurn";
import { button, cellOf, danish, edit, english, openFromList, press, rowOf } from "./support/invoiceScreen";
import { hasRead, noteFurtherRequests } from "./support/requestWaves";
import { editsWithout, takeEditsBack, type ReviewEdit } from "./support/reviewEdits";
import {
  drawn,
  holdPlaces,
  lostPress,
  movedSince,
  pressSlowly,
  swallowClicks,
  watchPresses,
} from "./support/slowPress";
import { danish as wizardDanish, english as wizardWords, heading, openWizard, wizard } from "./support/wizardScreen";
import { wellKnownProjects } from "../../host/scenarios/wellKnown";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const second = wellKnownDetail("draft", 2);

/** `npm run test:long` presses every button after every edit; here each edit and each button has its turn. */
const isWhole = process.env.EVERY_PRESS !== undefined;
const roundsOf = <T>(all: readonly T[]): readonly (readonly T[])[] => (isWhole ? all.map((each) => [each]) : [all]);
/** Only ends what would never come to a place. */
const mostTurns = 300;

interface Look {
  readonly why: string;
  readonly width: number;
  readonly height: number;
  readonly language: "1033" | "1030";
}

/** As high as all of an invoice: what is out of view cannot be pressed. */
const looks: readonly Look[] = [
  { why: "wide, English", width: 1440, height: 1600, language: "1033" },
  { why: "a phone, Danish", width: 390, height: 2400, language: "1030" },
  ...(isWhole
    ? ([
        { why: "a small screen, English", width: 1024, height: 1600, language: "1033" },
        { why: "wide, Danish", width: 1440, height: 1600, language: "1030" },
        { why: "a small screen, Danish", width: 1024, height: 1600, language: "1030" },
        { why: "a phone, English", width: 390, height: 2400, language: "1033" },
      ] as const)
    : []),
];

const review = (page: Page) => page.locator(".pinv-review");

/**
 * Every button, disabled or not: taking the edit may enable it before the release. Of the lines those of the first ones,
 * which are like the others; what the keyboard alone finds is not there to be pressed.
 */
const buttons = (page: Page) =>
  review(page).locator(
    `button:not(.pinv-icon-button, .pinv-hidden *), summary,
    .pinv-grid-row:nth-child(-n + 8) :is(button, .pinv-grid-group, [data-column=description], [data-column=note])`,
  );

/** What went wrong when an edit's editor was open and a button was pressed: what moved, and where the click went. */
async function troubleOf(page: Page, each: ReviewEdit, placeOf: (count: number) => number): Promise<readonly string[]> {
  await each.begin(page);
  await drawn(page);
  const all = await buttons(page).all();
  const target = all[placeOf(all.length)];
  if (!target) throw new Error("There is nothing to press.");
  await target.scrollIntoViewIfNeeded();
  await holdPlaces(review(page));
  let moved: readonly string[] = [];
  await pressSlowly(page, target, async () => {
    moved = await movedSince(page);
  });
  const lost = await lostPress(page);
  await takeEditsBack(page);
  return [...moved.slice(0, 3), ...(lost === "" ? [] : [lost])].map((trouble) => `${each.why}: ${trouble}`);
}

test.use({ viewport: { width: 1440, height: 1000 } });

test.describe("nothing moves under the pointer, and no press is lost", () => {
  for (const [look, { why, width, height, language }] of looks.entries()) {
    test(`when an edit is taken by pressing a button: ${why}`, async ({ page, door }) => {
      if (isWhole) test.slow();
      const { missingColumns } = await door.settings();
      await page.setViewportSize({ width, height });
      const words = language === "1030" ? danish : english;
      await openFromList(page, draft, `p.allowPriceEdit=true&lang=${language}`, words);
      await page
        .locator(".pinv-details")
        .first()
        .evaluate((element) => element.setAttribute("open", ""));
      await watchPresses(page);
      await swallowClicks(page, true);
      const trouble: string[] = [];
      for (const edits of roundsOf(editsWithout(missingColumns))) {
        // the looks share the buttons among them
        const turns = new EveryTurn(isWhole ? undefined : { first: look, of: looks.length });
        for (let turn = 0; turn < mostTurns && (turn < edits.length || turns.left().length > 0); turn += 1) {
          const each = edits[turn % edits.length] as ReviewEdit;
          trouble.push(...(await troubleOf(page, each, (count) => turns.next(count))));
        }
        expect(turns.left()).toEqual([]);
      }
      expect(trouble).toEqual([]);
    });
  }

  test("saving takes the city that is still being typed", async ({ page, door }) => {
    await openFromList(page, draft);
    await watchPresses(page);
    await page.getByText("Name, dates and bill-to address").click();
    await page.getByLabel("City").fill("Aarhus");
    await pressSlowly(page, button(page, "Save"));
    await expect(page.getByText("1 change saved")).toBeVisible();
    const [row] = await door.query<{ city: string }>("select billto_city as city from invoice where invoiceid = ?", [
      draft.id,
    ]);
    expect(row?.city).toBe("Aarhus");
  });

  test("a quantity lowered and another row's button pressed: it is that row's", async ({ page }) => {
    await openFromList(page, draft);
    await watchPresses(page);
    await cellOf(page, handheld, "quantity").click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("6");
    await pressSlowly(page, cellOf(page, second, "remove").getByRole("button"));
    await expect(rowOf(page, second)).toHaveClass(/pinv-grid-removed/);
    await expect(cellOf(page, handheld, "quantity")).toContainText("6");
    await expect(page.locator(".pinv-grid-removed")).toHaveCount(1);
  });

  test("what cannot be taken stays in its editor when another cell is pressed", async ({ page }) => {
    await openFromList(page, draft);
    await watchPresses(page);
    await cellOf(page, handheld, "quantity").click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("eight");
    await pressSlowly(page, cellOf(page, second, "description"));
    await expect(cellOf(page, handheld, "quantity").getByRole("textbox")).toHaveValue("eight");
    await expect(cellOf(page, handheld, "quantity").getByRole("alert")).toBeVisible();
  });

  test("a notice of before stays where it is while the next edit is taken", async ({ page }) => {
    await openFromList(page, draft);
    await watchPresses(page);
    await edit(page, handheld, "description", "Scanners");
    await press(page, "Save");
    await expect(page.getByText("1 change saved")).toBeVisible();
    await swallowClicks(page, true);
    expect(await troubleOf(page, editsWithout([])[0] as ReviewEdit, () => 9)).toEqual([]);
  });

  test("among the changed lines, one that is no longer changed stays until they are shown anew", async ({ page }) => {
    await openFromList(page, draft);
    await watchPresses(page);
    await edit(page, handheld, "quantity", "9");
    await edit(page, second, "quantity", "9");
    await press(page, "Changed (2)");
    await cellOf(page, handheld, "quantity").click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("8");
    await pressSlowly(page, cellOf(page, second, "remove").getByRole("button"));
    await expect(rowOf(page, second)).toHaveClass(/pinv-grid-removed/);
    await press(page, "Changed (1)");
    await press(page, "Changed (1)");
    await expect(rowOf(page, handheld)).toHaveCount(0);
  });

  test("an answer that comes while a button is pressed waits for its release", async ({ page, door }) => {
    await openFromList(page, draft);
    await watchPresses(page);
    await edit(page, handheld, "description", "Scanners");
    await door.fault({ method: "POST", path: "^\\$batch", when: "after", delayMs: 5_000, times: 1 });
    await noteFurtherRequests(page);
    await press(page, "Save");
    await expect(page.locator(".pinv-progress")).toBeVisible();
    await holdPlaces(review(page));
    await pressSlowly(page, button(page, "More"), async () => {
      await door.advance(5_000);
      await hasRead(page, "$batch");
      await drawn(page);
      expect(await movedSince(page)).toEqual([]);
      await expect(page.locator(".pinv-progress")).toBeVisible();
      await swallowClicks(page, true);
    });
    expect(await lostPress(page)).toBe("");
    await expect(page.getByText("1 change saved")).toBeVisible();
  });
});

test.describe("in the wizard", () => {
  for (const { why, width, height, language } of looks.slice(0, isWhole ? undefined : 1)) {
    test(`no press is lost while a date is still being typed: ${why}`, async ({ page }) => {
      if (isWhole) test.slow();
      await page.setViewportSize({ width, height });
      await openWizard(
        page,
        wellKnownProjects.warehouse,
        `lang=${language}`,
        language === "1030" ? wizardDanish : wizardWords,
      );
      const root = wizard(page);
      await expect(root.getByRole("checkbox").first()).toBeVisible();
      await watchPresses(page);
      await swallowClicks(page, true);
      const targets = root.locator("button:not([disabled]), summary, label.pinv-choice");
      const date = root.locator("input[type=date]");
      // what stood there at first brings back what an earlier date leaves out
      const dates = ["", "2099-01-01", "2020-01-01", await date.inputValue(), "2026-10-05"];
      const trouble: string[] = [];
      for (const texts of roundsOf(dates)) {
        const turns = new EveryTurn();
        for (let turn = 0; turn < mostTurns && (turn < texts.length || turns.left().length > 0); turn += 1) {
          const text = texts[turn % texts.length] ?? "";
          await date.fill(text);
          await drawn(page);
          const target = targets.nth(turns.next(await targets.count()));
          await target.scrollIntoViewIfNeeded();
          await holdPlaces(root);
          await pressSlowly(page, target, async () => {
            const moved = await movedSince(page);
            trouble.push(...moved.slice(0, 3).map((each) => `${text}: ${each}`));
          });
          const lost = await lostPress(page);
          if (lost !== "") trouble.push(`${text}: ${lost}`);
        }
        expect(turns.left()).toEqual([]);
      }
      expect(trouble).toEqual([]);
    });
  }

  test("the buttons stand still while rows are ticked and left out", async ({ page }) => {
    await openWizard(page, wellKnownProjects.warehouse);
    await wizard(page).getByRole("button", { name: wizardWords.next, exact: true }).click();
    await expect(heading(page, wizardWords.beforeItExists)).toBeVisible();
    await watchPresses(page);
    const ticks = wizard(page).locator(".pinv-row input");
    const trouble: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await ticks.nth(turn).scrollIntoViewIfNeeded();
      await holdPlaces(wizard(page));
      await pressSlowly(page, ticks.nth(turn));
      trouble.push(...(await movedSince(page)));
    }
    expect(trouble).toEqual([]);
  });
});
