import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { controlNames } from "./controlNames.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { generateTypes } from "./generateTypes.mjs";
import { inProject } from "./projectRoot.mjs";
import { runNode, runProgram } from "./runProgram.mjs";

/**
 * Follows the recipes of CONTRIBUTING.md that have a patch: it has to touch the files that its recipe names and no
 * other, and types, lint and the recipe's tests have to agree. All in a copy of what is under version control.
 */
async function main() {
  await ensureInstalled();
  await generateTypes();
  const copy = mkdtempSync(join(tmpdir(), "recipes-"));
  try {
    await copyProject(copy);
    const problems = [];
    for (const recipe of recipes()) {
      console.log(`${recipe.patch} …`);
      const said = await problemOf(recipe, copy);
      if (said) problems.push(`${recipe.patch}: ${said}`);
    }
    console.log(problems.join("\n\n") || "Every recipe says what its patch does.");
    return problems.length === 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Each paragraph that names a patch: the other files that it names, and its tests. */
function recipes() {
  const found = readFileSync(inProject("CONTRIBUTING.md"), "utf8")
    .split("\n\n")
    .flatMap((text) => {
      const named = [...text.matchAll(/`([\w./-]+\/[\w.-]+\.\w+)`/g)].map(([, path]) => path);
      const patch = named.find((path) => path.endsWith(".patch"));
      const tests = /`npx jest ([^`]+)`/.exec(text)?.[1].split(" ") ?? [];
      return patch ? [{ patch, files: named.filter((path) => path !== patch).sort(), tests }] : [];
    });
  if (found.length === 0) throw new Error("CONTRIBUTING.md names no patch.");
  return found;
}

async function copyProject(copy) {
  const { output } = await runProgram("git", ["ls-files", "-z"], { quiet: true });
  const generated = controlNames().map((name) => `${name}/generated`);
  for (const path of [...output.split("\0").filter(Boolean), ...generated]) {
    cpSync(inProject(path), join(copy, path), { recursive: true });
  }
  // some tests ask what is under version control
  await runProgram("git", ["init", "--quiet"], { cwd: copy, quiet: true });
  await runProgram("git", ["add", "."], { cwd: copy, quiet: true });
  symlinkSync(inProject("node_modules"), join(copy, "node_modules"), "junction");
}

/** What is wrong with a recipe, with what the program said that found it; nothing where it holds. */
async function problemOf({ patch, files, tests }, copy) {
  const inCopy = { cwd: copy, quiet: true };
  const git = (...args) => runProgram("git", ["apply", ...args, inProject(patch)], inCopy);
  const listed = await git("--numstat");
  const touched = listed.output.split("\n").flatMap((line) => line.split("\t")[2] ?? []);
  if (touched.sort().join() !== files.join())
    return `touches ${touched.join(", ")}; its recipe names ${files.join(", ")}`;
  if (tests.length === 0) return "its recipe names no tests";
  const applied = await git();
  if (applied.code !== 0) return applied.output;
  const said = await checked(files, tests, inCopy);
  await git("--reverse");
  return said;
}

/** What types, those of a manifest among them, lint or tests say against it. */
async function checked(files, tests, inCopy) {
  const ofCopy = await import(pathToFileURL(join(inCopy.cwd, "scripts/generateTypes.mjs")).href);
  const failure = await ofCopy.generateTypes().catch(({ message }) => message);
  if (failure) return failure;
  const steps = [
    ["typescript/bin/tsc", "--noEmit", "-p", "."],
    ["typescript/bin/tsc", "--noEmit", "-p", "test"],
    ["eslint/bin/eslint.js", ...files.filter((path) => /\.tsx?$/.test(path))],
    ["jest/bin/jest.js", ...tests],
  ];
  for (const [program, ...args] of steps) {
    const { code, output } = await runNode([join("node_modules", program), ...args], inCopy);
    if (code !== 0) return `${dirname(dirname(program))} ${args.join(" ")}\n${output.trim()}`;
  }
  return null;
}

process.exitCode = await main();
