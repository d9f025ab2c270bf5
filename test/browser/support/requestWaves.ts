import type { Page } from "@playwright/test";

interface Asked {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

/** Notes every finished request to the Web API from now on. */
export function noteRequests(page: Page): readonly Asked[] {
  const asked: Asked[] = [];
  page.on("requestfinished", (request) => {
    const { startTime, responseEnd } = request.timing();
    if (request.url().includes("/api/data/")) {
      asked.push({ from: startTime, to: startTime + responseEnd, url: request.url() });
    }
  });
  return asked;
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
