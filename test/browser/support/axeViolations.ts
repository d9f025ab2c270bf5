import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds on the page as it is, one readable line per kind of violation and place.
 *
 * @param within a CSS selector, to look at a part only
 */
export async function axeViolations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    ([part, tags]) =>
      (window as unknown as { axe: { run(where: unknown, options: object): Promise<AxeResults> } }).axe.run(
        part ?? document,
        { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] },
      ),
    [within, rules] as const,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} at ${target.join(" ")}${any[0] ? ` (${any[0].message})` : ""}`),
  );
}
