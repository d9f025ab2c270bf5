import { expect, type Page } from "@playwright/test";

/** Asserts that the keyboard stands somewhere, and that one can see where. */
export async function hasVisibleFocus(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => (document.activeElement ?? document.body).tagName), {
      message: `after ${after}`,
    })
    .not.toBe("BODY");
  const look = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow, borderStyle } = getComputedStyle(element);
    const ring = getComputedStyle(element, "::after");
    return {
      element: element.outerHTML.slice(0, 120),
      isSeen:
        (outlineStyle !== "none" && outlineWidth !== "0px") ||
        boxShadow !== "none" ||
        (ring.content !== "none" && ring.borderStyle !== "none" && ring.borderWidth !== "0px") ||
        (element.matches("input,select,textarea") && borderStyle !== "none"),
    };
  });
  expect(look, `focus after ${after}`).toMatchObject({ isSeen: true });
}
