import type { Page } from "@playwright/test";

/** What a screen shows that it should not: each as words for a person who mends it. */
export interface Findings {
  /** Plain words and where they stand. */
  readonly plain: readonly (readonly [words: string, place: string])[];
  /** Boxes that cut what they say, and say it nowhere else in full. */
  readonly cut: readonly string[];
  /** Figures that do not stand at the end of their line, arrows that point the wrong way. */
  readonly astray: readonly string[];
  /** Pixels that the page as a whole scrolls sideways. */
  readonly sideways: number;
}

/** Looks at the controls of a page and at their dialogs and menus, as they stand. */
export const findingsOn = (page: Page): Promise<Findings> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll(".pinv-review, .pinv-wizard, .ms-Layer")].filter(
      (root) => root.parentElement?.closest(".pinv-review, .pinv-wizard, .ms-Layer") === null,
    );
    const all = roots.flatMap((root) => [root, ...root.querySelectorAll("*")]);
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const isAside = (element: Element): boolean => element.closest(".pinv-hidden, svg, option, script, style") !== null;
    const ownText = (element: Element): string =>
      [...element.childNodes]
        .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : ""))
        .join("");
    const placeOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 3).join(".")}` +
      ` in ${element.closest("[data-column], [data-part], section, table, [role]")?.className ?? ""}`;
    const attributes = ["title", "aria-label", "placeholder", "aria-roledescription", "aria-valuetext"];

    const plain = all.flatMap((element): [string, string][] => {
      const said = [ownText(element), ...attributes.map((name) => element.getAttribute(name) ?? "")];
      return said.filter((text) => /[A-Za-z]{2}/.test(text)).map((text) => [text, placeOf(element)]);
    });

    const isWhole = (element: Element): boolean => {
      // of a pseudo text what is not its frame
      const text = (element.textContent ?? "").replace(/^[\d\s[\]·–]+/, "").replace(/[\]·\s]+$/, "");
      const titled = [element.closest("[title]"), ...element.querySelectorAll("[title]")];
      return titled.some((each) => (each?.getAttribute("title") ?? "").includes(text.slice(0, 12)));
    };
    const cut = all
      .filter((element) => isShown(element) && !isAside(element) && (element.textContent ?? "").trim() !== "")
      .filter((element) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
        const spoken = document.createRange();
        spoken.selectNodeContents(element);
        const isBox = /^(BUTTON|TH|LABEL|DT|DD)$/.test(element.tagName) && overflowX === "visible";
        const pokes = isBox && spoken.getBoundingClientRect().width > element.getBoundingClientRect().width + 1;
        const wide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        const tall = element.scrollHeight > element.clientHeight + 3 && element.clientHeight > 0;
        return (wide && (hides(overflowX) || pokes || textOverflow === "ellipsis")) || (tall && hides(overflowY));
      })
      .filter((element) => !isWhole(element))
      .map((element) => `${placeOf(element)}: ${(element.textContent ?? "").slice(0, 60)}`);

    const isRightToLeft = document.documentElement.dir === "rtl";
    const astray = all
      .filter((element) => element.matches("td.pinv-number, .pinv-grid-cell.pinv-number") && isShown(element))
      .filter((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const box = element.getBoundingClientRect();
        const text = range.getBoundingClientRect();
        if (text.width === 0 || text.width >= box.width - 16) return false;
        const fromLeft = text.left - box.left;
        const fromRight = box.right - text.right;
        return isRightToLeft ? fromLeft > fromRight : fromRight > fromLeft;
      })
      .map((element) => `${placeOf(element)}: ${(element.textContent ?? "").slice(0, 40)}`);

    const arrows = isRightToLeft
      ? ["back", "collapsed", "open", "send"].map((name) => `.pinv-icon-${name}`).join()
      : "x";
    const unturned = all
      .filter((element) => element.matches(arrows) && !getComputedStyle(element).transform.startsWith("matrix(-1,"))
      .map((element) => `${element.getAttribute("class")} is not mirrored`);

    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      plain,
      cut: [...new Set(cut)],
      astray: [...new Set([...astray, ...unturned])],
      sideways: scrollWidth - clientWidth,
    };
  });
