import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { inProject } from "./projectRoot.mjs";
import { changesOf } from "./release/changesOf.mjs";
import { releaseTexts } from "./release/releaseTexts.mjs";
import { runProgram } from "./runProgram.mjs";
import { runParts, total } from "./runParts.mjs";

const usage = `npm run release -- [--rehearse]
  Tests, packs and describes the version of package.json: out/release/v<version> has both solution files, the bill of
  materials, their hashes, what was checked, what has changed, and the words of the tag.
  --rehearse  with what CHANGELOG.md has as unreleased, also with uncommitted changes, and writes no version down`;

async function git(...args) {
  const { code, output } = await runProgram("git", args, { quiet: true });
  if (code !== 0) throw new Error(`git ${args.join(" ")} failed:\n${output.trim()}`);
  return output.trim();
}

async function release(isRehearsal) {
  await ensureInstalled();
  const { version } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const changes = changesOf(readFileSync(inProject("CHANGELOG.md"), "utf8"), isRehearsal ? "Unreleased" : version);
  if (!isRehearsal && (await git("status", "--porcelain")) !== "") {
    throw new Error("There are changes that are not committed: a release is made from a commit.");
  }
  const date = await git("log", "-1", "--format=%cs");

  // their packages may only just have been installed
  const { testParts } = await import("./testParts.mjs");
  const { packSolution } = await import("./solution/packSolution.mjs");
  const checks = await runParts(testParts);
  if (total(checks, "failed") > 0) throw new Error("Not released: a check failed.");

  const folder = `out/release/v${version}`;
  rmSync(inProject(folder), { recursive: true, force: true });
  mkdirSync(inProject(folder), { recursive: true });
  await packSolution({ isRelease: !isRehearsal, mayReplace: true, folder });
  const files = readdirSync(inProject(folder)).map((name) => {
    const bytes = readFileSync(inProject(folder, name));
    return { name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
  const node = process.versions.node;
  const texts = releaseTexts({ version, isRehearsal, date, node, changes, checks, files });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(inProject(folder), name), text);
  console.log(`\n${folder}: ${[...files.map(({ name }) => name), ...Object.keys(texts)].join(", ")}`);
  if (isRehearsal) return console.log("A rehearsal: nothing was written down, and nothing is to be installed.");
  if ((await git("status", "--porcelain", "solution/shipped.json")) !== "")
    console.log("Commit solution/shipped.json.");
  console.log(`Then: git tag -a v${version} -F ${folder}/tag.txt`);
}

let asked;
try {
  asked = parseArgs({ options: { rehearse: { type: "boolean", default: false } } }).values;
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exit(2);
}
try {
  await release(asked.rehearse);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
