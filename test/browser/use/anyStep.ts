import type { Act } from "./act";
import type { Chance } from "./chance";
import { pageActs } from "./pageActs";
import { placesOf } from "./places";
import { reviewActs } from "./reviewActs";
import type { Story } from "./story";
import type { UserWindow } from "./userWindow";
import { wizardActs } from "./wizardActs";

const acts: readonly Act[] = [...reviewActs, ...wizardActs, ...pageActs];
const selectors = acts.map(({ where }) => where ?? "html");

/** How often a person waits until all has come before the next thing is done. */
const waits = 0.75;
/** How long at most. */
const patienceMs = 2_500;
/** A page that does not come back from a step in this time hangs. */
const hangsMs = 90_000;

/** Has a user do one thing that can be done by what the window shows now. */
export async function takeStep(window: UserWindow, chance: Chance, story: Story): Promise<void> {
  const step = async (): Promise<void> => {
    const shown = await placesOf(window.page, selectors);
    const may = acts
      .map((act, at) => ({ act, weight: act.weight, selector: selectors[at] ?? "", places: shown[at] ?? [] }))
      .filter(({ act, places }) => places.length > 0 && !(act.only === "reloading" && window.isLasting));
    const { act, selector, places } = chance.pickByWeight(may);
    const doing = { window, chance, place: chance.pick(places), selector };
    const words = await act.perform(doing).catch(nothingIfCovered);
    story.step(window.user, act.name, words);
    for (const answer of window.answers.splice(0)) story.tell(`   asked by the browser: ${answer}`);
    if (chance.happens(waits)) await window.rest(patienceMs);
    else await window.drawn();
  };
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${window.user}'s page has hung for ${hangsMs / 1000} s`)), hangsMs);
  });
  try {
    await Promise.race([step(), hang]);
  } catch (error) {
    // a page that is being loaded has no places, and takes none
    if (!isBetweenPages(error)) throw error;
    story.tell(`   ${window.user}'s page was being loaded`);
    await window.page.waitForLoadState("load");
  } finally {
    clearTimeout(timer);
  }
}

/** A question that opened meanwhile stands before everything else. */
function nothingIfCovered(error: unknown): null {
  if (error instanceof Error && error.name === "TimeoutError") return null;
  throw error;
}

const isBetweenPages = (error: unknown): boolean =>
  error instanceof Error &&
  /Execution context was destroyed|because of a navigation|Cannot find context/.test(error.message);
