/**
 * Gives the focus a place before the button that has it leaves the page: the invoice's heading, or the cell of the
 * lines that the cursor stands on. Otherwise it would fall to the page, and a keyboard user would start again.
 */
export function focusNear(button: Element, place: "heading" | "lines"): void {
  const selector = place === "heading" ? "h2" : '[role="gridcell"][tabindex="0"]';
  button.closest(".pinv-invoice")?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
