import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Everything, what another choice of colours alone can break, or all but that. */
export type AxeQuestion = "everything" | "colours" | "allButColours";

const tags: RunOptions["runOnly"] = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const colours = ["color-contrast", "link-in-text-block"];

const asks: { readonly [question in AxeQuestion]: RunOptions } = {
  everything: { runOnly: tags },
  colours: { runOnly: { type: "rule", values: colours } },
  allButColours: { runOnly: tags, rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])) },
};

type WithAxe = Window & { axe?: { run(where: Document, options: RunOptions): Promise<AxeResults> } };

/** What axe finds on the page once nothing moves on it any more: one readable line per kind of violation and place. */
export async function axeViolations(page: Page, question: AxeQuestion = "everything"): Promise<string[]> {
  if (!(await page.evaluate(() => (window as WithAxe).axe !== undefined))) await page.evaluate(axeSource);
  const results = await page.evaluate(async (options) => {
    const passing = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { axe } = window as WithAxe;
    if (!axe) throw new Error("axe is not on the page");
    return axe.run(document, { ...options, resultTypes: ["violations"] });
  }, asks[question]);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} at ${target.join(" ")}${any[0] ? ` (${any[0].message})` : ""}`),
  );
}
