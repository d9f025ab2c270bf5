/**
 * Lints the snippets that come in as JSON on standard input with one rule of ours, and answers with the messages' ids.
 * A program of its own, because the rules are modules of the kind that jest does not load.
 *
 * Usage: node lintFixture.mjs RULE_FILE FOLDER
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Linter } from "eslint";
import typescript from "typescript-eslint";

const [, , ruleFile, folder] = process.argv;
const rule = Object.values(await import(pathToFileURL(ruleFile).href)).find(({ create }) => create);
const snippets = JSON.parse(readFileSync(0, "utf8"));
const fileOf = (index) => join(folder, `snippet${index}.ts`);
snippets.forEach((code, index) => writeFileSync(fileOf(index), code));
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({ compilerOptions: { strict: true, target: "es2020", moduleResolution: "node" } }),
);
const linter = new Linter({ cwd: folder });
const config = {
  files: ["**/*.ts"],
  languageOptions: { parser: typescript.parser, parserOptions: { project: "tsconfig.json", tsconfigRootDir: folder } },
  plugins: { project: { rules: { rule } } },
  rules: { "project/rule": "error" },
};
const found = snippets.map((code, index) => linter.verify(code, config, { filename: fileOf(index) }));
console.log(JSON.stringify(found.map((messages) => messages.map(({ messageId, message }) => messageId ?? message))));
