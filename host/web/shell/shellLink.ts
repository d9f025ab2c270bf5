import { element, type Attributes, type Child } from "../dom/element.js";
import type { Navigator } from "../router/navigator.js";

/** A link that stays in the page; with a modifier key or another button it is an ordinary link. */
export function shellLink(
  navigator: Navigator,
  path: string,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLAnchorElement {
  return element(
    "a",
    {
      ...attributes,
      href: navigator.hrefOf(path),
      onclick: (event) => {
        const click = event as MouseEvent;
        if (click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
        click.preventDefault();
        navigator.go(path);
      },
    },
    ...children,
  );
}
