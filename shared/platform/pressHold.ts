const waiting: (() => void)[] = [];
let isPressed = false;
let isWatching = false;

/** A touch that becomes a scroll is cancelled; of a release elsewhere nothing is seen but what comes after it. */
const ends = ["pointerup", "pointercancel", "pointermove", "keydown"];

/** What appears and goes between other things: it keeps its height for as long as a press lasts. */
const still = ".pinv-still";

/**
 * Watches the page's presses, once a page: a press must be released on what it was pressed on. While it lasts, whatever
 * bears the class `pinv-still` keeps its height, and what comes from outside waits (`afterPress`).
 */
export function watchPresses(): void {
  if (isWatching) return;
  isWatching = true;
  window.addEventListener("pointerdown", pressed, true);
  for (const end of ends) window.addEventListener(end, released, true);
}

/** Runs at once; while a press lasts, after it and the click that ends it. */
export function afterPress(run: () => void): void {
  if (isPressed) waiting.push(run);
  else run();
}

function pressed(event: PointerEvent): void {
  // the list of a select swallows the release
  if (event.button !== 0 || event.target instanceof HTMLSelectElement) return;
  isPressed = true;
  for (const element of document.querySelectorAll<HTMLElement>(still)) {
    element.style.height = `${element.getBoundingClientRect().height}px`;
    element.style.overflow = "hidden";
  }
}

/** Keys that go with a press; Windows repeats one that is held. */
const besidePress = /^(Alt|Control|Meta|Shift)/;

function released(event: Event): void {
  const { buttons = 0, repeat, key } = event as Partial<PointerEvent & KeyboardEvent>;
  // a key does not tell whether the pointer is up; one that is pressed just now is taken to say so
  if (!isPressed || buttons > 0 || repeat || besidePress.test(key ?? "")) return;
  // the click follows the release in the same task
  window.setTimeout(() => {
    isPressed = false;
    for (const element of document.querySelectorAll<HTMLElement>(still)) element.removeAttribute("style");
    for (const run of waiting.splice(0)) run();
  }, 0);
}
