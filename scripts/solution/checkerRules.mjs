import { existsSync, readFileSync } from "node:fs";
import { ESLint } from "eslint";
import powerApps from "@microsoft/eslint-plugin-power-apps";
import { controlNames } from "../controlNames.mjs";
import { inProject } from "../projectRoot.mjs";
import { checkPage } from "./checkPage.mjs";

/** Microsoft's own rules for web resources, by the names that the solution checker has for them (`web-…`): all there are. */
const published = Object.keys(powerApps.rules).map((rule) => `@microsoft/power-apps/${rule}`);

/** What the checker asks beside those: web-avoid-eval and web-remove-debug-script. */
const others = ["no-eval", "no-implied-eval", "no-new-func", "no-debugger", "no-alert"];

/** How many rules are run. */
export const checkerRuleCount = published.length + others.length;

/**
 * Runs the rules of the public solution checker over what ships, as it ships: the check page's script, and the bundles
 * where they have been built. Equality by `==` is left out (web-use-strict-equality-operators): minifying makes it of
 * `===`, and our sources are held to it by the linter.
 *
 * @returns {Promise<{ file: string, problems: string[] }[]>} what was looked at, and what each has against it
 */
export async function checkerRules() {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        plugins: { "@microsoft/power-apps": powerApps },
        languageOptions: { sourceType: "script", ecmaVersion: 2022 },
        linterOptions: { noInlineConfig: true },
        rules: Object.fromEntries([...published, ...others].map((rule) => [rule, "error"])),
      },
    ],
  });
  const [, page = ""] = /base64,([^"]+)"/.exec(checkPage()) ?? [];
  const bundles = controlNames()
    .map((name) => `out/controls/${name}/bundle.js`)
    .filter((path) => existsSync(inProject(path)));
  const texts = [
    { file: "pinv_/check.html", text: Buffer.from(page, "base64").toString("utf8") },
    ...bundles.map((file) => ({ file, text: readFileSync(inProject(file), "utf8") })),
  ];
  return Promise.all(
    texts.map(async ({ file, text }) => {
      const [{ messages }] = await eslint.lintText(text, { filePath: "shipped.js" });
      return {
        file,
        problems: messages.map(({ line, ruleId, message }) => `${line}: ${ruleId ?? "parsing"}: ${message}`),
      };
    }),
  );
}
