import { expect, type Page } from "@playwright/test";
import { axeViolations, type AxeQuestion } from "./axeViolations";

interface Look {
  readonly theme: "light" | "dark" | "contrast";
  readonly widthPx: number;
  readonly question: AxeQuestion;
}

/** A theme changes colours and nothing else; a narrow screen changes everything else. */
const looks: readonly Look[] = [
  { theme: "dark", widthPx: 1440, question: "colours" },
  { theme: "contrast", widthPx: 1440, question: "colours" },
  { theme: "light", widthPx: 320, question: "allButColours" },
  { theme: "light", widthPx: 1440, question: "colours" },
];

/**
 * Asserts of the page as it stands, an open dialog or editor included, that axe finds nothing in any theme, and that at
 * 320 px it does not scroll sideways as a whole. Looks are put on in place; the page ends light and wide.
 *
 * For the state in which a page shows most; `isAccessible` is enough for the others.
 */
export async function isAccessibleInEveryLook(page: Page): Promise<void> {
  for (const { theme, widthPx, question } of looks) {
    await page.setViewportSize({ width: widthPx, height: 900 });
    await wearTheme(page, theme);
    expect(await axeViolations(page, question), `${theme}, ${widthPx} px wide`).toEqual([]);
  }
  await isAccessible(page);
}

/** Asserts that axe finds nothing on the page as it stands but what a theme can do, and that it fits 320 px. It ends wide. */
export async function isAccessible(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 900 });
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, "pixels that the page scrolls sideways at 320 px").toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await axeViolations(page, "allButColours"), "1440 px wide").toEqual([]);
}

/** The host's own panel must have been open once; an open dialog lets no click through to its button. */
export async function prepareLooks(page: Page): Promise<void> {
  const button = page.locator('button[aria-controls="host-panel"]');
  for (const isOpen of ["true", "false"]) {
    await button.evaluate((element: HTMLElement) => element.click());
    await expect(button).toHaveAttribute("aria-expanded", isOpen);
  }
}

/** Puts another theme on by the panel's form while it is closed: no pointer and no key touches what is looked at. */
async function wearTheme(page: Page, theme: Look["theme"]): Promise<void> {
  const field = page.locator('#host-panel select[name="theme"]');
  if ((await field.count()) === 0) await prepareLooks(page);
  await field.evaluate((select: HTMLSelectElement, value) => {
    select.value = value;
    select.form?.requestSubmit();
  }, theme);
  await expect(page).toHaveURL(theme === "light" ? (url) => !url.searchParams.has("theme") : /theme=/);
}
