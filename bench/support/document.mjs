import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { findChromium } from "../../scripts/findChromium.mjs";
import { inProject, projectRoot } from "../../scripts/projectRoot.mjs";
import { goalsTable } from "../goals.mjs";
import { parts } from "../parts.mjs";
import { inBench } from "./places.mjs";

const document = inProject("docs/performance.md");
const fileOf = (part) => inBench("figures", `${part}.json`);
const said = (program, args) => execFileSync(program, args, { cwd: projectRoot, encoding: "utf8" }).trim();

/** Keeps what a part has measured, with what it was measured on: the last run of each part is under version control. */
export async function keepFigures(part, { tables, figures }) {
  mkdirSync(inBench("figures"), { recursive: true });
  const when = { date: new Date().toISOString().slice(0, 10), commit: said("git", ["rev-parse", "--short", "HEAD"]) };
  const all = JSON.stringify({ ...when, node: process.version, figures, tables }, null, 2);
  writeFileSync(fileOf(part), await format(all, { parser: "json", printWidth: 120 }));
}

const kept = (part) => (existsSync(fileOf(part)) ? JSON.parse(readFileSync(fileOf(part), "utf8")) : null);

/**
 * Puts every part's last figures between its marks in docs/performance.md, and the goals held against them; what stands
 * beside the marks is written by hand and stays.
 */
export async function writeDocument() {
  const chromium = said(await findChromium(), ["--version"]);
  const measured = parts.map(({ name }) => [name, kept(name)]);
  const figures = Object.fromEntries(measured.map(([name, part]) => [name, part?.figures]));
  let text = readFileSync(document, "utf8");
  for (const [name, part] of measured) {
    if (part === null) continue;
    const { date, commit, node, tables } = part;
    const on = inBrowser(name) ? `, ${chromium.split(" ").slice(0, 2).join(" ")}` : "";
    text = between(text, name, [`_${date}, commit ${commit}, Node ${node}${on}._`, ...tables].join("\n\n"));
  }
  text = between(text, "goals", goalsTable(figures));
  writeFileSync(document, await format(text, { parser: "markdown", printWidth: 120 }));
}

const inBrowser = (name) => parts.find((part) => part.name === name).inBrowser;

function between(text, mark, content) {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${mark}: ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}
