import type { Locator, Page } from "@playwright/test";
import type { PageJourney } from "./pageJourneys";

/** What a screen offers where something went wrong; "Keep mine" is said of a value that somebody else changed. */
const waysOn = [/^Keep mine/, "Try again", "Read again", "Look again", "Allow it again", "Finish it"];
/** What gives something up that never came: taken once everything else that is offered was taken so often. */
const lastWay = "Let go";
const mostLooks = 5;

/** How often a user does something before giving up. */
const mostTurns = 60;
/** How far the page's clock is moved when there is nothing to do but wait. */
const pauseMs = 10_000;
/** What is not there by then is pressed at another turn. */
const handMs = 2_000;

/**
 * Goes on with a journey as the screen allows, until it says that the end is reached: answers questions, takes what is
 * offered, and waits. Never loads the page again.
 *
 * @param looked called between the turns
 * @returns what kept it from the end; empty where it was reached
 */
export async function goOn(page: Page, journey: PageJourney, looked: () => Promise<void>): Promise<string> {
  const taken = new Map<string, number>();
  let [last, tookWay] = ["", false];
  for (let turn = 0; turn < mostTurns; turn += 1) {
    await atRest(page);
    await looked();
    const stage = await journey.stageOf(page);
    if (stage === "end") return "";
    const isStill = stage === last;
    // what was offered and changed nothing is followed by another try of what the user came for
    const way = (await answerTo(page)) ?? (isStill && tookWay ? null : await wayOn(page, taken));
    if (isStill && !way) await page.clock.fastForward(pauseMs);
    [last, tookWay] = [stage, way !== null];
    // a hand that is too late for a button presses it at the next turn
    await (way ? way.click({ timeout: handMs }) : journey.act(page, stage)).catch(() => undefined);
  }
  return `no way on at "${await journey.stageOf(page)}": ${await shownOn(page)}`;
}

/** What agrees to a question; one that cannot be agreed to is left. */
async function answerTo(page: Page): Promise<Locator | null> {
  const question = page.getByRole("alertdialog");
  if ((await question.count()) === 0) return null;
  const agreed = question.locator(".ms-Button--primary");
  if (await agreed.isEnabled({ timeout: handMs }).catch(() => false)) return agreed;
  await page.keyboard.press("Escape");
  return null;
}

/** Of what the screen offers, what was taken least often. */
async function wayOn(page: Page, taken: Map<string, number>): Promise<Locator | null> {
  const offered: { readonly way: Locator; readonly name: string; readonly times: number }[] = [];
  for (const each of [...waysOn, lastWay]) {
    const way = page.getByRole("button", { name: each, exact: true }).first();
    const name = String(each);
    const times = (taken.get(name) ?? 0) + (each === lastWay ? mostLooks : 0);
    if ((await way.isVisible()) && (await way.isEnabled())) offered.push({ way, name, times });
  }
  const [least] = offered.sort((one, other) => one.times - other.times);
  if (!least) return null;
  taken.set(least.name, (taken.get(least.name) ?? 0) + 1);
  return least.way;
}

/** Two frames after the last answer: what came of it is on the screen. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const shownOn = (page: Page): Promise<string> =>
  page.evaluate(() => (document.querySelector("main")?.innerText ?? "").replace(/\s+/g, " ").slice(0, 600));
