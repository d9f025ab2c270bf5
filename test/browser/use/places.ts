import type { Page } from "@playwright/test";

/** Something that a person can see and could press now. */
export interface Place {
  /** Among all that its selector finds. */
  readonly index: number;
  /** What it is called, for the story. */
  readonly name: string;
}

/** More of a kind are as good as these. */
const mostOfAKind = 300;

/**
 * What can be pressed now, for each of some selectors. While a question stands before the page only what belongs to it
 * can; the host's own switches are not the page's, and have an act of their own.
 */
export function placesOf(page: Page, selectors: readonly string[]): Promise<readonly (readonly Place[])[]> {
  return page.evaluate(
    ({ wanted, most }) => {
      const isShown = (element: Element): boolean => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && getComputedStyle(element).visibility !== "hidden";
      };
      const questions = [...document.querySelectorAll('[role="alertdialog"], [role="dialog"]')];
      const question = questions.find(isShown);
      const isEnabled = (element: Element): boolean =>
        !element.matches(":disabled") && element.getAttribute("aria-disabled") !== "true";
      const isThere = (element: Element): boolean =>
        isEnabled(element) &&
        isShown(element) &&
        (question === undefined || question.contains(element)) &&
        element.closest("#host-panel") === null;
      const nameOf = (element: Element): string =>
        (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60) ||
        element.tagName.toLowerCase();
      return wanted.map((selector) =>
        [...document.querySelectorAll(selector)]
          .map((element, index) => ({ element, index }))
          .filter(({ element }) => isThere(element))
          .slice(0, most)
          .map(({ element, index }) => ({ index, name: nameOf(element) })),
      );
    },
    { wanted: selectors, most: mostOfAKind },
  );
}

/** Where on the screen a place can be pressed, after it was scrolled to; null where it is gone or covered meanwhile. */
export function pointAt(page: Page, selector: string, { index }: Place): Promise<{ x: number; y: number } | null> {
  return page.evaluate(
    ({ wanted, at }) => {
      const element = document.querySelectorAll(wanted)[at];
      if (!element) return null;
      element.scrollIntoView({ block: "nearest", inline: "nearest" });
      const [box] = element.getClientRects();
      if (!box) return null;
      const [x, y] = [box.left + Math.min(box.width / 2, 60), box.top + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      return hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : null;
    },
    { wanted: selector, at: index },
  );
}

/** Gives a place the focus, as a person does who comes to it by Tab. */
export function focusAt(page: Page, selector: string, { index }: Place): Promise<boolean> {
  return page.evaluate(
    ({ wanted, at }) => {
      const element = document.querySelectorAll<HTMLElement>(wanted)[at];
      element?.focus();
      return element !== undefined && element === document.activeElement;
    },
    { wanted: selector, at: index },
  );
}
