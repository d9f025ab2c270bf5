import type { Locator } from "@playwright/test";

interface Scrolling {
  /** Pixels to begin from; where it stands when not given. */
  readonly from?: number;
  readonly stepPx: number;
  readonly steps: number;
}

/**
 * Scrolls a grid step by step and looks, every 20 px of what is in view below the headings, whether there is a row.
 *
 * @returns the places (scroll offset and distance from the top) without a row, empty where there is none
 */
export function blankPlaces(grid: Locator, scrolling: Scrolling): Promise<readonly string[]> {
  return grid.evaluate(async (element, { from, stepPx, steps }) => {
    const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const blank: string[] = [];
    if (from !== undefined) element.scrollTop = from;
    for (let step = 0; step < steps; step += 1) {
      element.scrollTop += stepPx;
      await drawn();
      const { left, top, width, height } = element.getBoundingClientRect();
      const heading = element.querySelector('[role="row"]')?.getBoundingClientRect().height ?? 0;
      // below the last row a line is kept for what is said of a selection
      const content = element.querySelector(".pinv-grid")?.getBoundingClientRect().bottom ?? Infinity;
      const kept = parseFloat(getComputedStyle(element.querySelector(".pinv-grid") ?? element).paddingBottom);
      const bottom = Math.min(top + element.clientHeight, window.innerHeight, top + height, content - kept);
      for (let y = top + heading + 10; y < bottom; y += 20) {
        const there = document.elementFromPoint(left + width / 3, y);
        if (there && element.contains(there) && !there.closest('[role="row"]')) {
          blank.push(`at ${element.scrollTop}, ${Math.round(y - top)} px below the top`);
        }
      }
    }
    return blank;
  }, scrolling);
}
