import type { Locator, Page } from "@playwright/test";

/** What a hand can press. */
const pressable = "button, summary, input, select, textarea, label, [role=gridcell], [aria-expanded]";

interface Held {
  /** Where everything that can be pressed stood, before anything was. */
  places: readonly { readonly element: Element; readonly name: string; readonly rect: DOMRect }[];
  root: Element | null;
  pressed: Element | null;
  clicked: Element | null;
}

type WatchedWindow = Window & { held: Held; nameOf: (element: Element) => string };

/**
 * Watches a page's presses. Clicks are noted and go no further, so that a journey can try every button in one page:
 * what a button does is not at stake here, only whether the press reaches it.
 */
export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    const held: Held = { places: [], root: null, pressed: null, clicked: null };
    const nameOf = (element: Element): string => {
      const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
      return `${element.tagName.toLowerCase()} “${name}”`;
    };
    Object.assign(window, { held, nameOf });
    const target = (event: Event): Element | null =>
      event.target instanceof Element ? (event.target.closest(selector) ?? event.target) : null;
    window.addEventListener("mousedown", (event) => (held.pressed = target(event)), true);
    window.addEventListener(
      "click",
      (event) => {
        if (!event.isTrusted || event.detail === 0) return;
        held.clicked = target(event);
        if (!document.documentElement.hasAttribute("data-swallows")) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      true,
    );
  }, pressable);
}

/** Whether clicks are noted only. */
export async function swallowClicks(page: Page, swallows: boolean): Promise<void> {
  await page.evaluate((is) => document.documentElement.toggleAttribute("data-swallows", is), swallows);
}

/** Remembers where everything stands that can be pressed in `root`. */
export async function holdPlaces(root: Locator): Promise<void> {
  await root.evaluate((element, selector) => {
    const { held, nameOf } = window as unknown as WatchedWindow;
    held.root = element;
    held.places = [...element.querySelectorAll(selector)]
      .map((each) => ({ element: each, name: nameOf(each), rect: each.getBoundingClientRect() }))
      // what is folded away cannot be pressed
      .filter(({ rect }) => rect.width > 0);
  }, pressable);
}

/**
 * What no longer stands where it did, by more than half a pixel. What is gone has not moved; but what came in its place
 * under the same name was only made anew.
 */
export async function movedSince(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const { held, nameOf } = window as unknown as WatchedWindow;
    const known = new Set(held.places.map(({ element }) => element));
    const made = [...(held.root?.querySelectorAll(selector) ?? [])].filter((element) => !known.has(element));
    const apart = (a: DOMRect, b: DOMRect): number =>
      Math.max(...[a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].map(Math.abs));
    return held.places.flatMap(({ element, name, rect }) => {
      const now = (element.isConnected ? [element] : made.filter((each) => nameOf(each) === name))
        .map((each) => each.getBoundingClientRect())
        .sort((a, b) => apart(a, rect) - apart(b, rect))[0];
      if (!now || apart(now, rect) <= 0.5) return [];
      const box = (each: DOMRect): string => [each.x, each.y, each.width, each.height].map(Math.round).join(" ");
      return [`${name} ${box(rect)} → ${box(now)}`];
    });
  }, pressable);
}

/** Lets the page draw what the last event led to. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        window.setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), 0),
      ),
  );
}

/** Presses in the middle of an element, waits until the page has drawn what that led to, and releases. */
export async function pressSlowly(page: Page, target: Locator, meanwhile?: () => Promise<void>): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`Nothing to press: ${String(target)}`);
  await page.mouse.move(box.x + Math.min(box.width, 400) / 2, box.y + box.height / 2);
  await page.mouse.down();
  await drawn(page);
  await meanwhile?.();
  await drawn(page);
  await page.mouse.up();
  await drawn(page);
}

/** What became of the last press: nothing to say where the click went to what was pressed. */
export async function lostPress(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { held } = window as unknown as WatchedWindow;
    const { pressed, clicked } = held;
    held.pressed = null;
    held.clicked = null;
    const name = (element: Element | null): string => element?.outerHTML.slice(0, 120) ?? "nothing";
    return pressed !== null && pressed === clicked ? "" : `pressed ${name(pressed)}, clicked ${name(clicked)}`;
  });
}
