/**
 * Lints one import of each file that comes in as JSON on standard input by the arrows between rooms, and answers with
 * what is said of each. A program of its own, because the rules are modules of the kind that jest does not load.
 *
 * Usage: node roomsFixture.mjs
 */
import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import typescript from "typescript-eslint";
import { rooms } from "../../scripts/eslint/rooms.mjs";

const linter = new Linter();
const rule = "@typescript-eslint/no-restricted-imports";
const configs = [
  { files: ["**/*.{ts,tsx}"], languageOptions: { parser: typescript.parser } },
  { plugins: { "@typescript-eslint": typescript.plugin } },
  ...rooms.map(({ files, patterns }) => ({ files, rules: { [rule]: ["error", { patterns }] } })),
];
const said = ({ file, asks }) =>
  linter.verify(`import { a } from "${asks}";`, configs, { filename: file }).map(({ message }) => message);
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(said)));
