import { expect } from "@playwright/test";
import type { UserWindow } from "./userWindow";

/** What a page holds after everything that nobody holds was collected. */
export interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * What a window's page holds on the first page of the list, come to by a navigation back: the same place each time, so
 * that what differs is what was kept. The control before it is gone by then.
 */
export async function heldOnTheList(window: UserWindow): Promise<Held> {
  const { page, cdp } = window;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.keyboard.press("Escape");
  // twice: React and the browser hold on to one page before, which is then the same each time
  for (let turn = 0; turn < 2; turn += 1) {
    await navigate(window, "/projects");
    await expect(page.locator(".plain-table a").first()).toBeVisible();
    await navigate(window, "/invoices");
    await expect(page.locator(".pinv-list tbody tr").first()).toBeVisible();
    await window.rest(longestMs);
  }
  await cdp.send("Performance.enable");
  // what was logged is held for whoever would look at it
  await cdp.send("Runtime.discardConsoleEntries");
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heapBytes: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

const longestMs = 30_000;

interface WithHooks {
  readonly __host: { navigate(path: string): void };
}

const navigate = ({ page }: UserWindow, path: string): Promise<void> =>
  page.evaluate((to) => (window as unknown as WithHooks).__host.navigate(to), path);

/**
 * By how much the last third of a run may hold more than the first. An invoice that is left with changes is kept with
 * them, one page before may still be held, and code is compiled meanwhile: 1.0 MB in 24 minutes. A leak of each page
 * visited adds up to many times this: an invoice alone has more than 500 nodes, and a minute visits ten pages.
 */
export const mayGrow = { heapBytes: 2_500_000, nodes: 1_500, listeners: 300 } as const;

/** Too few looks say nothing. */
const fewest = 9;

/** What grew between the first and the last third of the looks, by their medians. */
export function grown(looks: readonly Held[]): readonly string[] {
  if (looks.length < fewest) return [];
  const third = Math.floor(looks.length / 3);
  return (["heapBytes", "nodes", "listeners"] as const).flatMap((what) => {
    const [first, last] = [looks.slice(0, third), looks.slice(-third)].map((part) =>
      median(part.map((each) => each[what])),
    );
    const more = (last ?? 0) - (first ?? 0);
    return more > mayGrow[what] ? [`${what} grew by ${more}, from ${first} to ${last}`] : [];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
