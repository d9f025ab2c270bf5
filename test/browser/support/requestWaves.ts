import type { Page } from "@playwright/test";

interface Asked {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

interface NotingWindow extends Window {
  readonly requestsAsked: readonly Asked[];
  /** How many were asked whose answer is not held yet. */
  readonly requestsUnderWay: number;
  /** How many were begun, and the answers of how many were held, when it first showed what `noteFirst` names. */
  readonly firstShown?: { readonly begun: number; readonly held: number };
}

function noteInPage(): void {
  let moment = 0;
  const noted = { requestsAsked: [] as { url: string; from: number; to: number }[], requestsUnderWay: 0 };
  Object.assign(window, { requestsAsked: noted.requestsAsked });
  Object.defineProperty(window, "requestsUnderWay", { get: () => noted.requestsUnderWay });
  const send = window.fetch.bind(window);
  window.fetch = async (...args) => {
    const from = (moment += 1);
    const [asked] = args;
    const isOurs = (asked instanceof Request ? asked.url : String(asked)).includes("/api/data/");
    if (isOurs) noted.requestsUnderWay += 1;
    const ended = (): void => void (isOurs && (noted.requestsUnderWay -= 1));
    const answer = await send(...args).catch((error: unknown) => {
      ended();
      throw error;
    });
    const readText = answer.text.bind(answer);
    answer.text = async () => {
      const text = await readText().finally(ended);
      if (isOurs) noted.requestsAsked.push({ from, to: (moment += 1), url: answer.url });
      return text;
    };
    answer.json = async () => JSON.parse(await answer.text()) as unknown;
    return answer;
  };
}

/**
 * Notes every request to the Web API that the pages of this window send from the next load on, as the page itself sees
 * it: when it asked, and when it held the whole answer. Time is a count of these moments and not a clock's: what the
 * browser says of times was seen to disagree with the order of things on a busy machine.
 */
export async function noteRequests(page: Page): Promise<void> {
  await page.addInitScript(noteInPage);
}

/** The same for the page that is open, from now on. */
export const noteFurtherRequests = (page: Page): Promise<void> => page.evaluate(noteInPage);

/** Notes as well what was asked, and what was held of it, when the page first showed something that fits the selector. */
export async function noteFirst(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const seen = window as unknown as { -readonly [Name in keyof NotingWindow]: NotingWindow[Name] };
    const look = (): void => {
      if (seen.firstShown || !document.querySelector(wanted)) return;
      const held = seen.requestsAsked.length;
      seen.firstShown = { begun: held + seen.requestsUnderWay, held };
      observer.disconnect();
    };
    const observer = new MutationObserver(look);
    document.addEventListener("DOMContentLoaded", () => observer.observe(document, { childList: true, subtree: true }));
  }, selector);
}

/** What `noteFirst` has noted: requests begun by then, and waves of those whose answers the page held. */
export async function firstShownIn(page: Page): Promise<{ readonly requests: number; readonly waves: number }> {
  await page.waitForFunction(() => (window as unknown as NotingWindow).firstShown !== undefined);
  const [{ begun, held } = { begun: 0, held: 0 }, asked] = await page.evaluate(() => {
    const { firstShown, requestsAsked } = window as unknown as NotingWindow;
    return [firstShown, requestsAsked] as const;
  });
  return { requests: begun, waves: wavesOf(asked.slice(0, held)) };
}

/** What the page has asked and read the answer of, since it was loaded. */
export const requestsOf = (page: Page): Promise<readonly Asked[]> =>
  page.evaluate(() => (window as unknown as NotingWindow).requestsAsked);

/** Waits until the page holds an answer of a request with this in its address, and waits for no other. */
export async function hasRead(page: Page, part: string): Promise<void> {
  const isRead = (wanted: string): boolean => {
    const { requestsAsked, requestsUnderWay } = window as unknown as NotingWindow;
    return requestsUnderWay === 0 && requestsAsked.some(({ url }) => decodeURIComponent(url).includes(wanted));
  };
  await page.waitForFunction(isRead, part);
}

/** The longest chain in which each request began after the one before had ended. */
export function wavesOf(asked: readonly Asked[]): number {
  let waves = 0;
  let ended = -Infinity;
  for (const { from, to } of [...asked].sort((a, b) => a.to - b.to)) {
    if (from < ended) continue;
    waves += 1;
    ended = to;
  }
  return waves;
}
