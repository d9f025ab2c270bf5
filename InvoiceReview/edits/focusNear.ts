/**
 * Gives the focus a place before the button that has it leaves the page: the invoice's heading, or the cell of the
 * lines that the cursor stands on, where any are shown. Otherwise it would fall to the page, and a keyboard user would start again. Where an
 * invoice could not be read, or none is open, it is what comes first: the way back, or the list.
 */
export function focusNear(button: Element, place: "heading" | "lines"): void {
  const near = button.closest(".pinv-invoice, .pinv-single");
  const found = (selector: string): HTMLElement | null | undefined => near?.querySelector<HTMLElement>(selector);
  const cell = place === "lines" && found('[role="gridcell"][tabindex="0"]');
  const goal = cell || found("h2") || found('[role="region"], button');
  goal?.focus({ preventScroll: true });
}
