import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import typescript from "typescript";
import { inProject, projectRoot } from "../projectRoot.mjs";

const trimDecimal = createRequire(import.meta.url)("../trimDecimal.cjs");

/** Where the page begins; it puts itself into the document. */
const entry = "check/start.ts";
const script = '<script src="check.js"></script>';

/** The one package that comes along, without what money never uses (docs/decisions/0007), and its terms. */
const packages = {
  "decimal.js": {
    // its first comment names its home, and nothing in the page leads elsewhere; its terms are told whole
    code: () =>
      trimDecimal(readFileSync(inProject("node_modules/decimal.js/decimal.mjs"), "utf8")).replace(
        /^\/\*![^]*?\*\//,
        "",
      ),
    licence: "node_modules/decimal.js/LICENCE.md",
  },
};

/**
 * The check page as one file: check/check.html with all that check/start.ts needs in it.
 *
 * The script stands in an address of its own: Strict CSP of model-driven apps lets `data:` run, and nothing that is written
 * into a page (host/README.md). What is imported for its types alone is left out, so that of the adapter only names and
 * values come along.
 *
 * @returns {string} the same for the same sources
 */
export function checkPage() {
  const template = readFileSync(inProject("check/check.html"), "utf8").replaceAll("\r\n", "\n");
  if (template.split(script).length !== 2) throw new Error(`check/check.html must have ${script} exactly once.`);
  const code = Buffer.from(joined(modulesFrom(entry))).toString("base64");
  const tag = `<script src="data:text/javascript;charset=utf-8;base64,${code}"></script>`;
  return template.replace(script, () => `${licences()}\n    ${tag}`);
}

const licences = () =>
  Object.entries(packages)
    .map(
      ([name, { licence }]) => `<!-- ${name}\n${readFileSync(inProject(licence), "utf8").replaceAll("\r\n", "\n")}-->`,
    )
    .join("\n");

/** Every module that is needed when the page runs, as JavaScript, by its path below the project. */
function modulesFrom(start) {
  const modules = new Map();
  const pending = [start];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (modules.has(path)) continue;
    const code = compiled(path);
    modules.set(path, code);
    pending.push(...[...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => pathOf(path, name)));
  }
  return new Map([...modules].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function compiled(path) {
  const source = packages[path]?.code() ?? readFileSync(inProject(path), "utf8").replaceAll("\r\n", "\n");
  const { CommonJS } = typescript.ModuleKind;
  const compilerOptions = { module: CommonJS, target: typescript.ScriptTarget.ES2021, removeComments: true };
  const { outputText } = typescript.transpileModule(source, { compilerOptions, fileName: path });
  // names that a module needs are written as paths, so that one table finds them all
  return outputText.replace(/\brequire\("([^"]+)"\)/g, (_, name) => `require("./${pathOf(path, name)}")`);
}

/** Another name from outside the project has no place in a page that is one file. */
function pathOf(from, name) {
  const outside = name.replace(/^\.\//, "");
  if (outside in packages) return outside;
  if (!name.startsWith(".")) throw new Error(`${from} imports ${name}: the check page is made of our own files only.`);
  if (name.endsWith(".ts")) return name.replace(/^\.\//, "");
  return `${relative(projectRoot, join(projectRoot, dirname(from), name)).replaceAll("\\", "/")}.ts`;
}

const joined = (modules) =>
  [
    '"use strict";',
    "(() => {",
    "const sources = {",
    ...[...modules].map(([path, code]) => `${JSON.stringify(`./${path}`)}(exports, require) {\n${code}},`),
    "};",
    "const made = {};",
    "const load = (path) => {",
    "  if (!made[path]) sources[path]((made[path] = {}), load);",
    "  return made[path];",
    "};",
    `load("./${entry}").start();`,
    "})();",
    "",
  ].join("\n");
