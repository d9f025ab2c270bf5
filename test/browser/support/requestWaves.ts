import type { Page } from "@playwright/test";

interface Asked {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

interface NotingWindow extends Window {
  readonly requestsAsked: readonly Asked[];
}

/**
 * Notes every request to the Web API that the pages of this window send from the next load on, as the page itself sees
 * it: when it asked, and when it held the whole answer. Time is a count of these moments and not a clock's: what the
 * browser says of times was seen to disagree with the order of things on a busy machine.
 */
export async function noteRequests(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let moment = 0;
    const asked: { url: string; from: number; to: number }[] = [];
    Object.assign(window, { requestsAsked: asked });
    const send = window.fetch.bind(window);
    window.fetch = async (...args) => {
      const from = (moment += 1);
      const answer = await send(...args);
      const readText = answer.text.bind(answer);
      answer.text = async () => {
        const text = await readText();
        if (answer.url.includes("/api/data/")) asked.push({ from, to: (moment += 1), url: answer.url });
        return text;
      };
      answer.json = async () => JSON.parse(await answer.text()) as unknown;
      return answer;
    };
  });
}

/** What the page has asked and read the answer of, since it was loaded. */
export const requestsOf = (page: Page): Promise<readonly Asked[]> =>
  page.evaluate(() => (window as unknown as NotingWindow).requestsAsked);

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
