import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

const specifier = /(?:\bfrom|\bimport|\brequire\()\s*["'](\.[^"']+)["']/g;
const endings = ["", ".ts", ".tsx", ".mjs", ".cjs"];

/** @type {Map<string, { changedMs: number, imports: readonly string[] }>} */
const known = new Map();

/** The files that a file imports, types included; read again when it has changed, as an editor keeps this loaded. */
export function importsOf(path) {
  const changedMs = statSync(path).mtimeMs;
  const before = known.get(path);
  if (before?.changedMs === changedMs) return before.imports;
  const found = [...readFileSync(path, "utf8").matchAll(specifier)].flatMap(([, name]) => fileOf(path, name) ?? []);
  known.set(path, { changedMs, imports: found });
  return found;
}

function fileOf(from, name) {
  const base = resolve(dirname(from), name.replace(/\.js$/, ""));
  return endings.map((ending) => base + ending).find((path) => existsSync(path) && statSync(path).isFile());
}

/** The way from one file to another along imports; undefined where there is none. */
function wayFrom(start, goal) {
  const from = new Map([[start, undefined]]);
  for (const path of from.keys()) {
    if (path === goal) return stepsTo(path, from);
    for (const next of importsOf(path)) if (!from.has(next)) from.set(next, path);
  }
  return undefined;
}

function stepsTo(path, from) {
  const steps = [];
  for (let each = path; each; each = from.get(each)) steps.unshift(each);
  return steps;
}

const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1).replaceAll("\\", "/");

/** Refuses an import that leads back to its own file, by however many others: what two files share has one of its own. */
export const noCircles = {
  meta: { type: "problem", schema: [], messages: { circle: "This import leads back here: {{way}}." } },
  create(context) {
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== "string" || !name.startsWith(".")) return;
      const file = fileOf(context.filename, name);
      const way = file && wayFrom(file, context.filename);
      if (way) context.report({ node, messageId: "circle", data: { way: way.map(nameOf).join(" → ") } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
